"""Which feeds a limit is for, as every kind of limit writes it: "all", "youtube" or "reddit+x". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

ALL = "all"
"""The name of a limit for every feed together."""

SATURDAY = 5
"""The first weekday of a weekend; 0 is Monday."""

_NAMES = re.compile(r"[a-z]+(?:\+[a-z]+)*")


def name_of(sites: Iterable[str]) -> str:
    """What the feeds `sites` are called in an entry; none are all of them."""
    return "+".join(sorted(sites)) or ALL


def parted(entry: str, like: str) -> tuple[frozenset[str], str]:
    """The feeds of an `entry` "SITES=REST", none for all of them, and the rest. Raises ValueError: `like` shows how."""
    names, equals, rest = entry.strip().lower().partition("=")
    if not equals or not _NAMES.fullmatch(names):
        raise ValueError(f"must be like {like}, not “{entry[:40]}”")
    sites = frozenset(names.split("+"))
    if ALL in sites and len(sites) > 1:
        raise ValueError(f"must be for all feeds or for some sites, not “{entry[:40]}”")
    return sites - {ALL}, rest
