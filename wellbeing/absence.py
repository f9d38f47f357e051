"""Remembers when nobody was at the screen, from what the system says every few seconds. Pure.

The screen locked: away, whatever plays behind it. No input for three minutes: away from the end of those three minutes
on, but only for a page where nothing plays in view and nobody presses, turns or scrolls: films need no hand, and what
the page itself saw outweighs what the system says (another seat, a remote screen, a faulty sensor).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from wellbeing.feed_time import Looked, Span, joined

IDLE_AFTER = 180.0
"""Seconds without input after which nobody reads any more.

The same as in ActivityWatch (aw-watcher-afk, `timeout = 180`) and as Sane Break's pause: a long post takes minutes.
"""

STALE = 15.0
"""Seconds after which an answer is not believed any more: who cannot be asked keeps no time from counting."""

REMEMBERED = 60.0
"""Seconds for which a time away is remembered after it: beats reach back less far."""


@dataclass(frozen=True, slots=True)
class Here:
    """What the system says of the person: seconds since the last input, and whether the screen is locked.

    None where it does not say: then beats alone count.
    """

    idle_seconds: float | None = None
    locked: bool | None = None


@dataclass(slots=True)
class _Away:
    """Spans in which somebody was away; `since` is when the one began that goes on, None where none does."""

    past: list[Span] = field(default_factory=list)
    since: float | None = None

    def begin(self, at: float) -> None:
        self.since = at if self.since is None else self.since

    def end(self, at: float) -> None:
        if self.since is not None and at > self.since:
            self.past = joined([*self.past, (self.since, at)])
        self.since = None

    def spans(self, until: float) -> list[Span]:
        return self.past if self.since is None else joined([*self.past, (self.since, max(self.since, until))])


class Absence:
    """Hears each look at the system (`heard`), and tells each beat what of its time does not count (`away`).

    `at` is the clock of FeedTime. A change is seen one look later: that much counts too much or too little.
    """

    def __init__(self) -> None:
        self._locked, self._idle = _Away(), _Away()
        self._before = self._hand = -math.inf

    def heard(self, here: Here, at: float) -> None:
        """The system was asked, and answered at `at`."""
        idle = here.idle_seconds
        if here.locked:
            self._locked.begin(at)
        else:
            self._locked.end(at)
        if idle is not None and idle >= IDLE_AFTER:
            self._idle.begin(max(self._before, at - idle + IDLE_AFTER))
        else:
            self._idle.end(at if idle is None else max(self._before, at - idle))
        self._before = at
        for away in (self._locked, self._idle):
            away.past = [span for span in away.past if span[1] > at - REMEMBERED]

    def away(self, looked: Looked, at: float) -> list[Span]:
        """When nobody looked at the page that beat so at `at`. What it saw of a hand counts for three minutes on."""
        self._hand = at if looked.active else self._hand
        stale = self._before + STALE
        locked = self._locked.spans(stale)
        if looked.plays or looked.active:
            return locked
        idle = [(max(start, self._hand + IDLE_AFTER), end) for start, end in self._idle.spans(stale)]
        return joined([*locked, *(span for span in idle if span[0] < span[1])])

    @property
    def locked(self) -> bool:
        """Whether the screen was locked when the system was asked last."""
        return self._locked.since is not None
