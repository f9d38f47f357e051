"""Keeps the tool's own health in the guardian's folder, and finds out at each start whether it was away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Final

import msgspec

from wellbeing.clock import Instant, instant
from wellbeing.guardian_folder import FolderError, GuardianFolder
from wellbeing.health import Fact, Kind, changed, held, since_last_seen, told

log = logging.getLogger(__name__)

HEALTH: Final = "health.json"

SEEN_EVERY = 10.0
"""Seconds between two writes that we live: a gap is known that exactly (wellbeing.health.AWAY_AFTER)."""


class Kept(msgspec.Struct, frozen=True):
    """What is in the file."""

    facts: tuple[Fact, ...] = ()
    seen: Instant | None = None


class HealthLog:
    """Held by the engine, on its loop. `facts` are the oldest first."""

    def __init__(self, folder: GuardianFolder, clock: Callable[[], Instant] = instant) -> None:
        self._folder, self._clock = folder, clock
        self.facts: tuple[Fact, ...] = ()
        self._seen = clock()
        self._kept_at = -SEEN_EVERY

    async def load(self) -> None:
        """Go on where the last run ended, and tell what was in between."""
        kept, now = await asyncio.to_thread(self._read), self._clock()
        self.facts, self._seen = kept.facts, now
        for fact in since_last_seen(kept.seen, now):
            self.facts = told(self.facts, fact)
        await self._keep()

    def held(self, kind: Kind, seconds: float = 0.0) -> None:
        """`kind` has held for `seconds` more, until now."""
        self.facts = held(self.facts, kind, seconds, self._clock().wall)

    def forget(self) -> None:
        """There is no agreement any more."""
        self.facts = ()

    async def second(self) -> None:
        """Once a second: look at the clock, and say now and then that we live."""
        now = self._clock()
        for fact in changed(self._seen, now):
            self.facts = told(self.facts, fact)
        self._seen = now
        if now.running - self._kept_at >= SEEN_EVERY:
            await self._keep()

    async def close(self) -> None:
        """Write what is left."""
        self._seen = self._clock()
        await self._keep()

    async def _keep(self) -> None:
        self._kept_at = self._seen.running
        kept = Kept(self.facts, self._seen)
        try:
            await asyncio.to_thread(self._write, kept)
        except FolderError as error:  # it is kept in memory, and tried again
            log.warning("the tool's health could not be kept: %s", error)

    def _write(self, kept: Kept) -> None:
        if self._folder.stands:  # an agreement that has ended leaves nothing
            self._folder.keep(HEALTH, kept)

    def _read(self) -> Kept:
        try:
            return self._folder.read(HEALTH, Kept) or Kept()
        except FolderError as error:
            log.warning("the tool's health could not be read: %s", error)
            self._folder.set_aside(HEALTH, self._clock().wall)
            return Kept()
