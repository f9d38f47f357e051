"""How often a day people want to open a feed: a visit begins after five minutes without it. Pure.

What is spent in a visit does not count here, and who is in one may finish it: only the next one ends at the door.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from wellbeing.limit_sites import SATURDAY, name_of, parted

VISIT_ENDS = 5 * 60.0
"""Seconds without feed time after which the next is a new visit, with a pass of its own."""
MOST_OPENINGS = 100

_LIKE = "all=5 or reddit+x=2/4"
_TIMES = re.compile(r"(\d{1,3})(?:/(\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class OpeningLimit:
    """Visits a day to `sites` together (none: to all feeds), Monday to Friday and on weekends."""

    sites: frozenset[str]
    school_days: int
    weekends: int

    @property
    def name(self) -> str:
        """What it is for, in the file's words."""
        return name_of(self.sites)

    @property
    def key(self) -> str:
        """What it is known by among limits of every kind."""
        return f"openings {self.name}"

    def covers(self, site: str) -> bool:
        """Whether a visit to `site` counts."""
        return not self.sites or site in self.sites

    def allowed(self, day: date) -> int:
        """Visits on `day`."""
        return self.weekends if day.weekday() >= SATURDAY else self.school_days


def opening_limit(entry: str) -> OpeningLimit:
    """The limit in "all=5" or "x=2/4" (school days, then weekends). Raises ValueError with words for people."""
    sites, rest = parted(entry, _LIKE)
    found = _TIMES.fullmatch(rest)
    if not found:
        raise ValueError(f"must be like {_LIKE}, not “{entry[:40]}”")
    times = int(found[1]), int(found[2] or found[1])
    if max(times) > MOST_OPENINGS:
        raise ValueError(f"must be at most {MOST_OPENINGS} visits, not “{entry[:40]}”")
    return OpeningLimit(sites, *times)


def openings_entry(limit: OpeningLimit) -> str:
    """`limit` as it stands in the file; `opening_limit` reads it back."""
    weekends = f"/{limit.weekends}" if limit.weekends != limit.school_days else ""
    return f"{limit.name}={limit.school_days}{weekends}"


@dataclass(frozen=True, slots=True)
class Visits:
    """What was `opened` today and when it was `used` last (seconds running), by the keys of limits."""

    opened: Mapping[str, int] = MappingProxyType({})
    used: Mapping[str, float] = MappingProxyType({})

    def goes_on(self, limit: OpeningLimit, at: float) -> bool:
        """Whether a visit that was begun goes on."""
        return limit.key in self.used and at - self.used[limit.key] <= VISIT_ENDS

    def left(self, limit: OpeningLimit, day: date) -> int:
        """Visits that may still begin."""
        return max(0, limit.allowed(day) - self.opened.get(limit.key, 0))

    def spent_on(self, limits: Iterable[OpeningLimit], site: str, day: date, at: float) -> Visits:
        """Feed time was spent on `site`: visits go on or begin, as far as they may; beyond that none is counted."""
        found = self
        for limit in limits:
            if not limit.covers(site):
                continue
            if found.goes_on(limit, at) or found.left(limit, day):
                begins = not found.goes_on(limit, at)
                opened = {**found.opened, limit.key: found.opened.get(limit.key, 0) + begins}
                found = Visits(opened, {**found.used, limit.key: at})
        return found

    def turned(self) -> Visits:
        """A new day: nothing is opened yet, and a visit that goes on is none of its visits."""
        return replace(self, opened={})

    def restarted(self) -> Visits:
        """The computer was started anew: what was used before it began is over."""
        return replace(self, used={})
