"""Counts and minutes on their way to the store: gathered in memory, written every few seconds, never a text."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from wellbeing.feed_time import FeedTime, day_of
from wellbeing.store_day import StoredDay, StoredDays, first_of_week

IN_USE_FOR = 60.0
"""Seconds after its last beat that a page still counts as the one in use."""


@dataclass(slots=True)
class Gathered:
    """`seconds` by (day, hour, site, kind), `counts` by (day, site, category, what happened)."""

    seconds: defaultdict[tuple[date, int, str, str], float] = field(default_factory=lambda: defaultdict(float))
    counts: Counter[tuple[date, str, str, str]] = field(default_factory=Counter)

    def __bool__(self) -> bool:
        return bool(self.seconds or self.counts)

    def write(self, days: StoredDays) -> None:
        """Move everything into `days`. What was written is gone from here; raises StoreError with the rest kept."""
        while self.seconds:
            key, seconds = self.seconds.popitem()
            self._or_keep(self.seconds, key, seconds, days.add_seconds)
        while self.counts:
            counted, number = self.counts.popitem()
            self._or_keep(self.counts, counted, number, days.count)

    @staticmethod
    def _or_keep(kept: dict, key: tuple, amount: float, keep: Callable[..., None]) -> None:  # type: ignore[type-arg]
        try:
            keep(*key, amount)
        except BaseException:
            kept[key] = amount
            raise

    def add(self, other: Gathered) -> None:
        """Take over what could not be written."""
        for key, seconds in other.seconds.items():
            self.seconds[key] += seconds
        self.counts.update(other.counts)

    def copy(self) -> Gathered:
        """The same, to be read while this one goes on."""
        return Gathered(self.seconds.copy(), self.counts.copy())

    def added_to(self, stored: StoredDay, day: date) -> StoredDay:
        """`stored`, which was read for `day`, with what is not written yet."""
        seconds, counts = defaultdict(float, stored.seconds), Counter(stored.counts)
        week = defaultdict(float, stored.week)
        for (when, hour, site, kind), some in self.seconds.items():
            if when == day:
                seconds[hour, site, kind] += some
            if kind == "feed" and first_of_week(day) <= when <= day:
                week[when] += some
        for (when, site, category, what), n in self.counts.items():
            if when == day:
                counts[site, category, what] += n
        return replace(stored, seconds=seconds, counts=counts, week=week)


def local_now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


class StoredTally:
    """What conversations report, on the event loop. `trusted` is called with (site, author) when one is trusted.

    `now` tells the local time, by which days and hours go, and `clock` monotonic seconds, by which time is measured.
    `counting` is whether the person wants feed time counted at all.
    """

    def __init__(
        self,
        trusted: Callable[[str, str], None],
        now: Callable[[], datetime] = local_now,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._trusted, self._now, self._clock = trusted, now, clock
        self._time = FeedTime()
        self._gathered = Gathered()
        self.released_unjudged = 0
        self.counting = True
        self._last_beat = ("", 0.0)

    @property
    def today(self) -> date:
        """The day that minutes count for now; it begins at 04:00 local time."""
        return day_of(self._now())

    @property
    def site_now(self) -> str:
        """The id of the site whose page was in use in the last minute, or ""."""
        site, at = self._last_beat
        return site if self._clock() - at <= IN_USE_FOR else ""

    def beat(self, document: bytes, site: str, kind: str) -> None:
        """A document was visible and in use just now."""
        at, now = self._clock(), self._now()
        self._last_beat = (site, at)
        if self.counting and (seconds := self._time.beat(document.hex(), site, kind, at)):
            self._gathered.seconds[day_of(now), now.hour, site, kind] += seconds

    def count(self, site: str, category: str, what: str) -> None:
        """`what` (an action, or what a person did with a cover) happened to a post of `category`."""
        self._gathered.counts[self.today, site, category, what] += 1

    def released(self, posts: int) -> None:
        """`posts` were shown unjudged because their hold ran out."""
        self.released_unjudged += posts

    def trust(self, site: str, author: str) -> None:
        """A person wants this author always shown."""
        self._trusted(site, author)

    def take(self) -> Gathered:
        """What has gathered since the last time; the caller writes it, or gives it back."""
        taken, self._gathered = self._gathered, Gathered()
        return taken

    def give_back(self, gathered: Gathered) -> None:
        """It could not be written: keep it for the next time."""
        self._gathered.add(gathered)

    @property
    def waiting(self) -> Gathered:
        """What is not in the store yet; only to be read."""
        return self._gathered

    def waiting_seconds(self) -> float:
        """Today's feed seconds that are not in the store yet."""
        today = self.today
        waiting = self._gathered.seconds.items()
        return sum(seconds for (day, _, _, kind), seconds in waiting if (day, kind) == (today, "feed"))

    def forget(self) -> None:
        """Forget what has gathered, and which site was in use."""
        self._gathered = Gathered()
        self._last_beat = ("", 0.0)
        self.released_unjudged = 0
