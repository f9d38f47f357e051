"""Asks the makers' server for newer site files and helplines: at a press, and once a week where the person said yes.

Nothing is asked where the program names no server, and nothing by a guardian's service, which keeps to what shipped.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from secrets import SystemRandom
from typing import Any

import msgspec

from wellbeing import newer_sites_file
from wellbeing import protocol as say
from wellbeing.engine.fetching import LONGEST, NOT_REACHED, TOO_LONG, FetchError, fetch
from wellbeing.engine.helping import Helping
from wellbeing.engine.newest import take_newest, waiting_version
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.regularly import forever
from wellbeing.engine.system_side import in_thread
from wellbeing.engine.watched_file import watch
from wellbeing.looked_file import keep_looked, read_looked
from wellbeing.makers import makers
from wellbeing.newer_helplines_file import in_use
from wellbeing.newest_files import MOST
from wellbeing.places import Places
from wellbeing.signed_file import SignedFileError
from wellbeing.update_times import Looked, after_answer, after_silence, planned, took

log = logging.getLogger(__name__)

EVERY = 60.0
"""Seconds between looks at whether it is time."""

_SYSTEM = SystemRandom()


class Updating:
    """Held by the engine, on its loop. `wanted` is the person's yes as it stands now; `chance` gives 0 to 1.

    Whoever changes what is remembered (wellbeing.looked_file) holds `alone` meanwhile; nobody does while a server is
    waited for.
    """

    def __init__(
        self,
        at: Places,
        options: EngineOptions,
        wanted: Callable[[], bool],
        chance: Callable[[], float] = _SYSTEM.random,
    ) -> None:
        self._at, self._wanted, self._chance = at, wanted, chance
        self._authorities: Path | None = options.upstream_ca
        self._by_service = options.held is not None
        self._looking: asyncio.Task[None] | None = None
        self._pressed = False
        """Somebody waits for the look that goes on: it is done without a weekly yes, too."""
        self.alone = asyncio.Lock()

    def works(self, helping: Helping) -> Iterator[Coroutine[Any, Any, None]]:
        """What is to go on as long as the engine runs; `helping` is told of the helplines that are in use."""
        yield forever(EVERY, self.tick)
        yield watch(self._at.newer_helplines, partial(self._tell, helping))

    async def _tell(self, helping: Helping) -> None:
        helping.directory = (await asyncio.to_thread(in_use, self._at.newer_helplines)).directory

    @property
    def _host(self) -> str:
        return "" if self._by_service else makers().host

    async def tick(self) -> None:
        """Look, if it is time."""
        if self._host:
            try:
                await self._look_in_time()
            except SignedFileError as error:  # nothing can be noted, so nothing is asked
                log.warning("no newer files were looked for: %s", error)

    async def _look_in_time(self) -> None:
        async with self.alone:
            now, before = time.time(), await asyncio.to_thread(read_looked, self._at)
            plan = planned(before, now, self._wanted(), self._chance())
            if plan != before:
                await self._keep(plan)
        if 0 < plan.next_at <= now:
            await self._join(pressed=False)

    async def look(self) -> None:
        """Ask the server now; whoever presses meanwhile waits for the same answer. Raises SignedFileError."""
        if self._host:
            await self._join(pressed=True)

    async def _join(self, pressed: bool) -> None:
        if self._looking is None or self._looking.done():
            self._pressed = False
            self._looking = asyncio.create_task(self._look())
        self._pressed = self._pressed or pressed
        await asyncio.shield(self._looking)

    async def _look(self) -> None:
        now = time.time()
        async with self.alone:
            before = await asyncio.to_thread(read_looked, self._at)
            # first: a crash, or a disk that takes nothing, may not make it ask again and again
            await self._keep(after_silence(before, now, (), self._chance()))
        try:
            got: bytes | FetchError = await self._fetched()
        except FetchError as error:
            got = error
        async with self.alone:
            if self._pressed or self._wanted():  # a yes may have been taken back meanwhile
                # and a person may have gone back to what shipped, here or in a terminal
                left = (await asyncio.to_thread(read_looked, self._at)).left
                await self._keep(await self._after(msgspec.structs.replace(before, left=left), now, got))

    async def _after(self, before: Looked, now: float, got: bytes | FetchError) -> Looked:
        """What is remembered from now on; what was got is taken."""
        chance = self._chance()
        if isinstance(got, FetchError):
            told = (("", str(got)),)
            return (
                after_answer(before, now, (), told, chance)
                if got.answered
                else after_silence(before, now, told, chance)
            )
        went = await asyncio.to_thread(take_newest, self._at, got)
        after = after_answer(before, now, went.came, went.problems, chance, went.in_part)
        return took(after, await asyncio.to_thread(self._versions, went.came), now)

    def _versions(self, kinds: Sequence[str]) -> dict[str, int]:
        """What is in use now of these `kinds`."""
        now = {
            "sites": newer_sites_file.in_use(self._at.newer_sites).version,
            "helplines": in_use(self._at.newer_helplines).version,
        }
        return {kind: now[kind] for kind in kinds}

    async def _fetched(self) -> bytes:
        try:
            return await asyncio.wait_for(
                in_thread(partial(fetch, makers().address, MOST, self._authorities)), 2 * LONGEST
            )
        except TimeoutError as error:
            raise FetchError(NOT_REACHED.format(host=self._host, why=TOO_LONG), answered=True) from error

    async def _keep(self, looked: Looked) -> None:
        await asyncio.to_thread(keep_looked, self._at, looked)

    async def now(self, number: int) -> say.UpdatesAre:
        """How things stand, as the answer to command `number`."""
        if not self._host:
            return say.UpdatesAre(id=number)
        looked, waits = await asyncio.to_thread(lambda: (read_looked(self._at), waiting_version(self._at)))
        when = datetime.fromtimestamp(looked.looked_at).astimezone().isoformat(timespec="minutes")
        return say.UpdatesAre(
            id=number,
            host=self._host,
            looked=when if looked.looked_at else "",
            came=looked.came,
            problems=looked.problems,
            waiting=str(self._at.waiting_sites) if waits else "",
            waiting_version=waits,
        )
