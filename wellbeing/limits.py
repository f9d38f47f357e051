"""Limits that people set for their own feed time: how much is left, when to say so, and what carrying on gives. Pure.

Time is what was counted in feeds (wellbeing.feed_time): messages, creating and search drain nothing. What is over is
known from counted minutes, never from a clock that could be set; only the day's turn needs one, see `DayKept`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Protocol

from wellbeing.clock import Instant, moved
from wellbeing.feed_time import day_of
from wellbeing.kept_time import SETTLES
from wellbeing.limit_openings import VISIT_ENDS as VISIT_ENDS
from wellbeing.limit_sites import ALL as ALL
from wellbeing.limit_sites import Daily, daily
from wellbeing.limit_sites import entry_of as entry_of

MOST_MINUTES = 24 * 60
WARNINGS = (15, 5, 1)
"""Minutes before the end at which it is said."""
NEVER = -2 * VISIT_ENDS
"""When feeds were used last, where nobody knows."""
NEED_MINUTES = 15
"""What *I need this now* gives."""
PASS_MINUTES = (5, 10, 20)
"""What a person may plan for a pass."""
LONGEST_MESSAGE = 200
"""Characters that people may write to themselves."""
_LIKE = "all=60 or reddit+x=20/40"


class Limited(Protocol):
    """A limit of any kind: minutes, visits (wellbeing.limit_openings) or hours (wellbeing.limit_hours)."""

    @property
    def sites(self) -> frozenset[str]: ...
    @property
    def key(self) -> str: ...
    def covers(self, site: str) -> bool: ...


class FeedLimit(Daily):
    """Feed minutes a day."""

    __slots__ = ()

    @property
    def key(self) -> str:
        """What it is known by among limits of every kind."""
        return self.name

    def seconds(self, day: date) -> float:
        """What it allows on `day`."""
        return 60.0 * self.on(day)


def feed_limit(entry: str) -> FeedLimit:
    """The limit in "all=60", "youtube=30/60" (school days, then weekends) or "reddit+x=20". Raises ValueError."""
    found = daily(entry, _LIKE, MOST_MINUTES, "minutes")
    return FeedLimit(found.sites, found.school_days, found.weekends)


def own_message(words: str) -> str:
    """A person's words to themselves, one line. Raises ValueError with words for people."""
    if len(words) > LONGEST_MESSAGE or not words.isprintable():
        raise ValueError(f"must be one line of at most {LONGEST_MESSAGE} characters")
    return words


@dataclass(frozen=True, slots=True)
class DayKept:
    """The day that limits go by. A clock set forward or back changes no day before it would have turned by itself.

    `ahead` is by how many seconds the clock on the wall was moved since `day` began to hold; once the day turns, the
    wall is believed again. So a wrong clock that is put right costs or gives one odd turn, and nothing after it. Just
    after a start the wall is believed too: computers without a clock of their own have it set by the network then.
    """

    day: date
    seen: Instant
    ahead: float = 0.0

    @property
    def walls(self) -> tuple[datetime, datetime]:
        """What the clock on the wall says, and what it would say had nobody set it since the day began to hold."""
        return self.seen.wall, self.seen.wall - timedelta(seconds=self.ahead)

    @classmethod
    def beginning(cls, now: Instant) -> DayKept:
        """As the clock on the wall has it."""
        return cls(day_of(now.wall), now)

    def at(self, now: Instant) -> DayKept:
        """The same, or a new day, at a later moment."""
        believed = now.boot != self.seen.boot or now.running < SETTLES
        ahead = 0.0 if believed else self.ahead + moved(self.seen, now)
        if day_of(now.wall - timedelta(seconds=ahead)) <= self._by_its_own_clock():
            return DayKept(self.day, now, ahead)
        return DayKept.beginning(now)

    def _by_its_own_clock(self) -> date:
        return day_of(self.seen.wall - timedelta(seconds=self.ahead))


@dataclass(frozen=True, slots=True)
class Budget:
    """What a day has taken so far, and what the person gave themselves beyond their limits.

    `spent` has feed seconds by site, `until` the spent seconds up to which a limit (by key) is lifted, `passed` the
    sites and the limits that had their pass in this visit, and `used` when feeds were last used (seconds running).
    `rolled` are seconds that a limit (by key) has more today, from yesterday.
    """

    spent: Mapping[str, float] = MappingProxyType({})
    until: Mapping[str, float] = MappingProxyType({})
    passed: frozenset[str] = frozenset()
    used: float = NEVER
    rolled: Mapping[str, float] = MappingProxyType({})

    def of(self, limit: Limited) -> float:
        """Seconds spent on what `limit` covers."""
        return sum(seconds for site, seconds in self.spent.items() if limit.covers(site))

    def allowed(self, limit: FeedLimit, day: date) -> float:
        """Seconds that `limit` has on `day`."""
        return limit.seconds(day) + self.rolled.get(limit.key, 0.0)

    def left(self, limit: FeedLimit, day: date) -> float:
        """Seconds until `limit` ends; never below 0."""
        return max(0.0, max(self.allowed(limit, day), self.until.get(limit.key, 0.0)) - self.of(limit))

    def lifted(self, limit: Limited) -> float:
        """Seconds for which the person still carries on beyond `limit`."""
        return max(0.0, self.until.get(limit.key, 0.0) - self.of(limit))

    def given_beyond(self, limit: FeedLimit, day: date) -> float:
        """Seconds that are left of what the person gave themself beyond what `limit` has on `day`."""
        return self.lifted(limit) if self.until.get(limit.key, 0.0) > self.allowed(limit, day) else 0.0

    def spend(self, site: str, seconds: float, at: float) -> Budget:
        """With `seconds` more on `site`, used until `at` (seconds running)."""
        passed = self.passed if at - self.used <= VISIT_ENDS else frozenset()
        spent = {**self.spent, site: self.spent.get(site, 0.0) + max(0.0, seconds)}
        return replace(self, spent=spent, passed=passed, used=at)

    def may_pass(self, site: str, limits: Iterable[Limited], at: float) -> bool:
        """Whether this visit still has its pass for these limits on `site`: there is one for all of them."""
        had = site in self.passed or any(each.key in self.passed for each in limits)
        return at - self.used > VISIT_ENDS or not had

    def given(self, limits: Iterable[Limited], minutes: int) -> Budget:
        """With these limits lifted for `minutes` of feed time from now."""
        until = {each.key: self.of(each) + 60.0 * minutes for each in limits}
        return replace(self, until={**self.until, **until})

    def pass_used(self, site: str, limits: Iterable[Limited], at: float) -> Budget:
        """The pass of this visit is used on `site`, for these limits."""
        before = self.passed if at - self.used <= VISIT_ENDS else frozenset()
        return replace(self, passed=before | {site, *(each.key for each in limits)}, used=at)


def warning_due(left: float, whole: float, told: int, steps: Iterable[int] = WARNINGS) -> int:
    """The minutes (one of `steps`) to speak of with `left` of `whole` seconds; 0 for none.

    `told` is what was last spoken of, 0 for nothing. What the whole would not reach is not spoken of.
    """
    due = min((each for each in steps if 0 < left <= 60 * each < whole), default=0)
    return due if due and (not told or due < told) else 0
