"""Counts and minutes on their way to the store: gathered in memory, written every few seconds, never a text."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from wellbeing.feed_time import FeedTime, day_of
from wellbeing.store import Store


@dataclass(slots=True)
class Gathered:
    """`seconds` by (day, site, kind), `counts` by (day, site, category, what happened)."""

    seconds: defaultdict[tuple[date, str, str], float] = field(default_factory=lambda: defaultdict(float))
    counts: Counter[tuple[date, str, str, str]] = field(default_factory=Counter)

    def __bool__(self) -> bool:
        return bool(self.seconds or self.counts)

    def write(self, store: Store) -> None:
        """Move everything into `store`. What was written is gone from here; raises StoreError with the rest kept."""
        while self.seconds:
            key, seconds = self.seconds.popitem()
            self._or_keep(self.seconds, key, seconds, store.add_feed_seconds)
        while self.counts:
            counted, number = self.counts.popitem()
            self._or_keep(self.counts, counted, number, store.count)

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


def today() -> date:
    """The day that minutes count for now; it begins at 04:00 local time."""
    return day_of(datetime.now().astimezone())


class StoredTally:
    """What conversations report, on the event loop. `trusted` is called with (site, author) when one is trusted.

    `counting` is whether the person wants feed time counted at all.
    """

    def __init__(self, trusted: Callable[[str, str], None]) -> None:
        self._trusted = trusted
        self._time = FeedTime()
        self._gathered = Gathered()
        self.released_unjudged = 0
        self.counting = True

    def beat(self, document: bytes, site: str, kind: str) -> None:
        """A document was visible and in use just now."""
        if self.counting:
            self._gathered.seconds[today(), site, kind] += self._time.beat(document.hex(), site, kind, time.monotonic())

    def count(self, site: str, category: str, what: str) -> None:
        """`what` (an action, or what a person did with a cover) happened to a post of `category`."""
        self._gathered.counts[today(), site, category, what] += 1

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

    def waiting_seconds(self) -> float:
        """Today's feed seconds that are not in the store yet."""
        return sum(
            seconds for (day, _, kind), seconds in self._gathered.seconds.items() if (day, kind) == (today(), "feed")
        )
