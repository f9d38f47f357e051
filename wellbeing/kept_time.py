"""What time it is for an agreement, whoever sets the clock on the wall. Pure.

While the computer runs, time goes by the clock that nobody can set (wellbeing.clock): a wall clock that is set forward
or back frees nothing. Just after a start the wall is believed, since the network may still set it right, but never a
time before the one that was seen last. Across a start nobody can tell a clock that was set forward from a computer that
was off: that much a person who may set the clock can gain, and it takes a restart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from wellbeing.clock import Instant, moved

SETTLES = 600.0
"""Seconds of running for which the wall is believed after a start of the computer."""
NOTICEABLE = 120.0
"""Seconds by which the wall has to be off before it is worth a word."""


@dataclass(frozen=True, slots=True)
class KeptTime:
    """`ahead`: seconds by which the wall at `seen` goes before the time that holds; nothing before `floor` holds.

    `behind`: seconds by which the count of running stays behind that time.
    """

    seen: Instant
    floor: datetime
    ahead: float = 0.0
    behind: float = 0.0

    @classmethod
    def beginning(cls, now: Instant) -> KeptTime:
        """As the clock on the wall has it."""
        return cls(now, now.wall)

    @property
    def local(self) -> datetime:
        """The time that holds, in the zone of the wall."""
        return self.seen.wall - timedelta(seconds=self.ahead)

    @property
    def sure(self) -> datetime:
        """The time that is surely over: after a start the wall may show any year until the network sets it right."""
        if self.seen.running >= SETTLES:
            return self.local
        return min(self.local, (self.floor + timedelta(seconds=self.seen.running)).astimezone(self.seen.wall.tzinfo))

    @property
    def counted(self) -> datetime:
        """Goes on by the seconds that the computer runs, from where they were last kept, and by no clock on a wall.

        It stands still while the computer is off, so that nothing shortens a wait that is short (wellbeing.tries).
        """
        return self.local - timedelta(seconds=self.behind)

    @property
    def off(self) -> float:
        """Seconds by which the wall differs, 0 where it hardly does."""
        return self.ahead if abs(self.ahead) > NOTICEABLE else 0.0

    def at(self, now: Instant) -> KeptTime:
        """The same at a later moment."""
        started = now.boot != self.seen.boot or now.running < self.seen.running
        later = self._later(now, started)
        ran = now.running if started else now.running - self.seen.running
        return replace(later, behind=later.local.timestamp() - self.counted.timestamp() - ran)

    def _later(self, now: Instant, started: bool) -> KeptTime:
        floor = self._steady if started else self.floor
        if started or now.running < SETTLES:
            least = floor.timestamp() + now.running  # that long it runs since
            return KeptTime(now, floor, min(0.0, now.wall.timestamp() - least))
        return KeptTime(now, floor, self.ahead + moved(self.seen, now))

    @property
    def _steady(self) -> datetime:
        """What is surely over: what was seen while the wall was only believed may have been a wrong clock."""
        return self.floor if self.seen.running < SETTLES else max(self.local, self.floor)
