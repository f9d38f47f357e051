"""Marks tests that act as another account of the computer, which root alone may do. In CI none of them is left out."""

from __future__ import annotations

import os
import sys

import pytest

_MAY = sys.platform != "win32" and os.getuid() == 0
_COMPLETE = os.environ.get("CI", "").lower() in ("1", "true", "yes")

needs_root = pytest.mark.skipif(not (_MAY or _COMPLETE), reason="only root may act as another account")
"""Elsewhere the check says at its end which tests were left out, and why."""
