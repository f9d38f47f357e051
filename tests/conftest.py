"""How all tests are run: properties without deadlines, and what starts browsers and apps in rows (tests/rows.py)."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.rows import InTurn

settings.register_profile("feed-wellbeing", deadline=None)
settings.load_profile("feed-wellbeing")
"""Property tests judge what a function answers, not how busy the machine is."""


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> InTurn:
    """Stands in for xdist's own kinds of `--dist`. Marks would do the same (loadgroup), but not with pytest 9."""
    return InTurn(config, log)
