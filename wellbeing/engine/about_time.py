"""Everything of the engine's that concerns time alone: whether somebody is there, and for how long minutes are kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from wellbeing import protocol as say
from wellbeing.breaks_kept import KeptBreaks
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.limiting import Limiting
from wellbeing.engine.preferences import Preferences
from wellbeing.engine.reminding import Reminding
from wellbeing.engine.retention import Retention
from wellbeing.engine.tally import StoredTally
from wellbeing.store import Store
from wellbeing.store_breaks import StoredBreaks
from wellbeing.system.presence import Presence, presence_here

LOOK_EVERY = 2.0
"""Seconds between two looks at the system: a lock or a return is known that late at most."""


class AboutTime:
    """Held by the engine, on its loop. `presence` is asked in a thread, while feeds are open."""

    def __init__(
        self,
        keeping: Keeping,
        store: Store,
        tally: StoredTally,
        tell: Callable[[say.Event], None],
        presence: Callable[[], Presence] = presence_here,
    ) -> None:
        self._tally, self._presence = tally, presence()
        self._retention = Retention(keeping, store)
        self._keeping, self._breaks = keeping, StoredBreaks(store)
        self.reminding = Reminding(tally, tell, keep=lambda kept: keeping.soon(self._breaks.keep, kept))
        self.limiting = Limiting(keeping, store, tally, interruptions=self.reminding.interruptions)

    async def load(self) -> None:
        """Go on where the last run ended."""
        none: KeptBreaks | None = None
        self.reminding.take_up(await self._keeping.read(self._breaks.kept, none))
        await self.limiting.load()

    def follow(self, preferences: Preferences, at: float) -> None:
        """Settings were read. `at` is monotonic seconds."""
        self._tally.counting = preferences.settings.count_feed_time
        self._retention.follow(preferences.keep_months, at)
        self.reminding.follow(preferences.settings)

    async def look(self, feeds_open: Callable[[], int]) -> None:
        """To be called every `LOOK_EVERY` seconds: forget what is too old, ask whether somebody is there, remind."""
        self._retention.keep(asyncio.get_running_loop().time())
        if self._tally.counting and feeds_open():
            self._tally.here(await asyncio.to_thread(self._presence.look))
        await self.reminding.look()
