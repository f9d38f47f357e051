"""How often a day people want to open a feed: a visit begins after five minutes without it. Pure.

What is spent in a visit does not count here, and who is in one may finish it: only the next one ends at the door.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from wellbeing.limit_sites import Daily, daily

VISIT_ENDS = 5 * 60.0
"""Seconds without feed time after which the next is a new visit, with a pass of its own."""
MOST_OPENINGS = 100

_LIKE = "all=5 or reddit+x=2/4"


class OpeningLimit(Daily):
    """Visits a day; one to any of its feeds counts."""

    __slots__ = ()

    @property
    def key(self) -> str:
        """What it is known by among limits of every kind."""
        return f"openings {self.name}"


def opening_limit(entry: str) -> OpeningLimit:
    """The limit in "all=5" or "x=2/4" (school days, then weekends). Raises ValueError with words for people."""
    found = daily(entry, _LIKE, MOST_OPENINGS, "visits")
    return OpeningLimit(found.sites, found.school_days, found.weekends)


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
        return max(0, limit.on(day) - self.opened.get(limit.key, 0))

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
