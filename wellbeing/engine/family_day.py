"""The day of a family's agreement: spent in memory, written down every few seconds, so that a crash gives no more.

Where it cannot be written down, feeds with a daily limit rest: a full disk gives no minutes either.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable
from datetime import datetime

from wellbeing.agreed_day import AgreedDay, Left
from wellbeing.agreed_hours import hold
from wellbeing.agreement import Agreement
from wellbeing.clock import Instant
from wellbeing.engine.family_keeping import KeptDay
from wellbeing.feed_time import day_of
from wellbeing.guardian_folder import FolderError
from wellbeing.kept_time import KeptTime

log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds for which a disk may refuse, as where another program has the file; then nothing more is spent unwritten."""
KEEP_EVERY, TIME_EVERY = 5.0, 60.0
"""Seconds between two writes of what was spent, and of the time: a crash, or a clock set back, gives no more."""


class FamilyDay:
    """Held by a Family, on its loop. `write` keeps it, and raises FolderError."""

    def __init__(self, write: Callable[[KeptDay], Awaitable[None]], clock: Callable[[], Instant]) -> None:
        """A day with nothing spent, which nobody has to keep before `take`."""
        self._write, self._clock = write, clock
        now = clock()
        self.time, self.day = KeptTime.beginning(now), AgreedDay(day_of(now.wall))
        self._dirty, self._kept_at = False, now.running
        self._refused_since: float | None = None
        self.writes: set[asyncio.Task[None]] = set()

    async def begin(self) -> None:
        """After a start: where nothing can be written now, nothing more may be spent, however often one starts."""
        await self.keep()
        if self._refused_since is not None:
            self._refused_since = -math.inf

    def take(self, time: KeptTime, day: AgreedDay) -> None:
        """Go on from what was kept."""
        self.time, self.day = time, day

    @property
    def now(self) -> datetime:
        """The time that holds (wellbeing.kept_time)."""
        self.time = self.time.at(self._clock())
        return self.time.local

    @property
    def counted(self) -> datetime:
        """How long the computer ran (wellbeing.kept_time)."""
        self.time = self.time.at(self._clock())
        return self.time.counted

    @property
    def wall(self) -> datetime:
        """What the clock says."""
        return self._clock().wall

    def left(self, agreement: Agreement) -> Left:
        """What is left of the day's feeds: nothing that is limited while it cannot be written down."""
        left = self.day.left(agreement, self.now, self.wall)
        limited = agreement.minutes is not None and not hold(agreement.free, self.now)
        return Left(0.0, "unkept") if limited and self._unkept and not left.over else left

    @property
    def _unkept(self) -> bool:
        since = self._refused_since
        return since is not None and self._clock().running - since >= PATIENCE

    def spend(self, agreement: Agreement, kind: str, seconds: float) -> None:
        """Time was counted."""
        self.day = self.day.spend(agreement, kind, seconds, self.now, self.wall)
        self._dirty = True

    def give(self, agreement: Agreement, minutes: int) -> None:
        """So many more from now on."""
        self.day = self.day.given(agreement, minutes, self.now, self.wall)
        self.keep_soon()

    def turn(self) -> None:
        """Begin the new day, where there is one."""
        today = self.day.on(self.now)
        self._dirty = self._dirty or today is not self.day
        self.day = today

    def keep_if_due(self) -> None:
        """To be called once a second."""
        if abs(self._clock().running - self._kept_at) >= (KEEP_EVERY if self._dirty else TIME_EVERY):
            self.keep_soon()

    def keep_soon(self) -> None:
        """Write what was spent and given."""
        task = asyncio.get_running_loop().create_task(self.keep())
        self.writes.add(task)
        task.add_done_callback(self.writes.discard)

    async def keep(self) -> None:
        """Write it now; where that does not work, it is tried again."""
        self._dirty, self._kept_at = False, self._clock().running
        try:
            await self._write(KeptDay(self.time, self.day))
            self._refused_since = None
        except FolderError as error:
            self._dirty = True
            self._refused_since = self._kept_at if self._refused_since is None else self._refused_since
            log.warning("the day of the agreement could not be kept: %s", error)

    async def settled(self) -> None:
        """Until every write that has begun is over."""
        if self.writes:
            await asyncio.wait(self.writes)
