"""Which feeds a limit is for, and how much a day, as entries write it: "all=60", "x=5" or "reddit+x=20/40". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

ALL = "all"
"""The name of a limit for every feed together."""

SATURDAY = 5
"""The first weekday of a weekend; 0 is Monday."""

_NAMES = re.compile(r"[a-z]+(?:\+[a-z]+)*")
_NUMBERS = re.compile(r"(\d{1,4})(?:/(\d{1,4}))?")


@dataclass(frozen=True, slots=True)
class Daily:
    """So much a day for `sites` together (none: for all feeds), Monday to Friday and on weekends."""

    sites: frozenset[str]
    school_days: int
    weekends: int

    @property
    def name(self) -> str:
        """What it is for, in the file's words."""
        return name_of(self.sites)

    def covers(self, site: str) -> bool:
        """Whether it is for `site`."""
        return not self.sites or site in self.sites

    def on(self, day: date) -> int:
        """How much it is on `day`."""
        return self.weekends if day.weekday() >= SATURDAY else self.school_days


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


def daily(entry: str, like: str, most: int, unit: str) -> Daily:
    """What "all=60" or "x=20/40" (school days, then weekends) says. Raises ValueError with words for people."""
    sites, rest = parted(entry, like)
    found = _NUMBERS.fullmatch(rest)
    if not found:
        raise ValueError(f"must be like {like}, not “{entry[:40]}”")
    week, weekend = int(found[1]), int(found[2] or found[1])
    if max(week, weekend) > most:
        raise ValueError(f"must be at most {most} {unit}, not “{entry[:40]}”")
    return Daily(sites, week, weekend)


def entry_of(limit: Daily) -> str:
    """`limit` as it stands in the file."""
    weekends = f"/{limit.weekends}" if limit.weekends != limit.school_days else ""
    return f"{limit.name}={limit.school_days}{weekends}"


def with_limit(entries: Sequence[str], limit: Daily) -> tuple[str, ...]:
    """`entries` with `limit`, in the place of one for the same feeds."""
    others = (each for each in entries if parted(each, "")[0] != limit.sites)
    return (*others, entry_of(limit))
