"""Counts and minutes on their way to the store: gathered in memory, written every few seconds, never a text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from wellbeing.absence import Absence, Here
from wellbeing.clock import Instant, instant, slept
from wellbeing.feed_time import BEAT, FeedTime, Looked, day_of
from wellbeing.store_day import StoredDay, StoredDays, first_of_week

TYPES_FOR = BEAT + 6
"""Seconds after the last key in an editable field for which somebody counts as writing still."""

IN_USE_FOR = 60.0
"""Seconds after its last beat that a page still counts as the one in use."""


Watcher = Callable[[str, str, Looked, float], object]
"""Told of each beat that is counted: site, kind of page, how it was looked at, and the seconds that it added."""


@dataclass(slots=True)
class Gathered:
    """`seconds` by (day, hour, site, kind), `counts` by (day, site, category, what happened)."""

    seconds: defaultdict[tuple[date, int, str, str], float] = field(default_factory=lambda: defaultdict(float))
    counts: Counter[tuple[date, str, str, str]] = field(default_factory=Counter)

    def __bool__(self) -> bool:
        return bool(self.seconds or self.counts)

    def write(self, days: StoredDays, today: date) -> None:
        """Move everything into `days`, or nothing, and that the app runs `today`. Raises StoreError with all kept."""
        days.keep(today, self.seconds, self.counts)
        self.seconds.clear()
        self.counts.clear()

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


@dataclass(frozen=True, slots=True)
class Beaten:
    """The last beat of somebody who was there: on which site, on what kind of page, and when (seconds awake)."""

    site: str = ""
    kind: str = ""
    at: float = -IN_USE_FOR


class StoredTally:
    """What conversations report, on the event loop. `trusted` is called with (site, author) when one is trusted.

    `clock` tells the local time, by which days and hours go, and the seconds awake, by which time is measured.
    `counting` is whether the person wants feed time counted at all.
    """

    def __init__(self, trusted: Callable[[str, str], None], clock: Callable[[], Instant] = instant) -> None:
        self._trusted, self._clock = trusted, clock
        self._time, self._absence = FeedTime(), Absence()
        self._gathered = Gathered()
        self.released_unjudged = 0
        self.counting = True
        self.last_beat = Beaten()
        self._typed_at = -TYPES_FOR
        self._heard: Instant | None = None
        self.last_here = Here()
        self.watchers: list[Watcher] = []

    @property
    def today(self) -> date:
        """The day that minutes count for now; it begins at 04:00 local time."""
        return day_of(self._clock().wall)

    @property
    def site_now(self) -> str:
        """The id of the site whose page was in use in the last minute, or ""."""
        return self.last_beat.site if self._clock().awake - self.last_beat.at <= IN_USE_FOR else ""

    @property
    def feed_now(self) -> str:
        """The same where that page is a feed, else ""."""
        return self.site_now if self.last_beat.kind == "feed" else ""

    @property
    def typing(self) -> bool:
        """Whether somebody wrote into a feed's page in the last seconds."""
        return self._clock().awake - self._typed_at < TYPES_FOR

    def beat(self, document: bytes, site: str, kind: str, looked: Looked = Looked()) -> None:  # noqa: B008 frozen
        """A document was visible and in use just now, for so long as `looked` says."""
        now, before = self._clock(), self._heard
        self._heard, at, wall = now, now.awake, now.wall
        if before and slept(before, now) >= 1:  # a page's own clock may have gone on meanwhile
            looked = replace(looked, seconds=min(looked.seconds, BEAT))
        away = self._absence.away(looked, at)
        if looked.types:
            self._typed_at = at
        if not self._absence.locked:
            self.last_beat = Beaten(site, kind, at)
        if not self.counting:
            return
        if seconds := self._time.beat(document.hex(), at, looked.seconds, away):
            self._gathered.seconds[day_of(wall), wall.hour, site, kind] += seconds
        for watcher in self.watchers:
            watcher(site, kind, looked, seconds)

    def here(self, said: Here) -> None:
        """What the system says of the person just now."""
        self.last_here = said
        self._absence.heard(said, self._clock().awake)

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
        self.last_beat = Beaten()
        self.released_unjudged = 0
