"""Knows a full disk by the system's own words for it: what helps is to make room, not to change permissions."""

from __future__ import annotations

import errno
import os

_FULL = frozenset(os.strerror(number) for number in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)))


def is_full(why: str) -> bool:
    """Whether `why`, the system's reason for not writing, is that there is no room."""
    return why in _FULL
