"""A computer whose clocks a test sets: hours that pass, a wall clock that somebody changes, restarts and flights."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Self

from tests.wellbeing.families import AFTERNOON
from wellbeing.clock import Instant
from wellbeing.kept_time import KeptTime


class KeptClock:
    """`wall` is what the clock says; the computer has run for long enough that nobody expects it to be set right."""

    def __init__(self, start: datetime = AFTERNOON) -> None:
        self.wall, self.running, self.boots = start, 3600.0, 0
        self.kept = KeptTime.beginning(self.now)

    @property
    def now(self) -> Instant:
        return Instant(self.wall, self.running, self.running, f"boot {self.boots}")

    @property
    def time(self) -> datetime:
        """The time that holds."""
        return self.kept.local

    @property
    def counted(self) -> datetime:
        """The time by which a wait after wrong tries goes."""
        return self.kept.counted

    def passes(self, hours: float = 0.0, minutes: float = 0.0) -> Self:
        """So long goes by, seen every few minutes as an engine sees it."""
        left = 60 * hours + minutes
        while left > 0:
            step = min(left, 5.0)
            self.wall += timedelta(minutes=step)
            self.running += 60 * step
            self._look()
            left -= step
        return self

    def sets_wall(self, hours: float) -> Self:
        """Somebody sets the clock."""
        self.wall += timedelta(hours=hours)
        return self._look()

    def flies(self, hours: int) -> Self:
        """To where clocks show another hour."""
        offset = (self.wall.utcoffset() or timedelta()) + timedelta(hours=hours)
        self.wall = self.wall.astimezone(timezone(offset))
        return self._look()

    def restarts(self, off: float = 0.0, wall: float = 0.0) -> Self:
        """The computer is off for `off` hours, and its clock is `wall` hours wrong when it starts."""
        self.wall += timedelta(hours=off + wall)
        self.boots += 1
        self.running = 20.0
        return self._look()

    def _look(self) -> Self:
        self.kept = self.kept.at(self.now)
        return self
