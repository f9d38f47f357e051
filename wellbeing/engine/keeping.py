"""Brings counts, minutes and trusted authors into the store, in a thread of its own, and says when that fails.

What could not be written is kept in memory and tried again, so that a full disk for an hour loses nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from wellbeing import protocol as say
from wellbeing.engine.tally import StoredTally, today
from wellbeing.engine.trouble import Trouble
from wellbeing.store import Store, StoreError

MEANWHILE = "Until then counts and minutes are kept in memory, and covers work."
OVER = "Counts and minutes are stored again."


class Keeping:
    """The engine's way to `store`, which must not wait for a disk. Made and used on one event loop."""

    def __init__(self, store: Store, tally: StoredTally, tell: Callable[[say.Event], None]) -> None:
        self._store, self._tally = store, tally
        self._trouble = Trouble("store", MEANWHILE, OVER, tell)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")

    @property
    def problems(self) -> list[str]:
        """What is wrong now, in words."""
        return [self._trouble.message] if self._trouble.message else []

    async def flush(self) -> None:
        """Write what has gathered."""
        gathered = self._tally.take()
        if not gathered:
            return
        try:
            await self._in_thread(lambda: gathered.write(self._store))
        except StoreError as error:
            self._tally.give_back(gathered)
            self._trouble.met(str(error))
        else:
            self._trouble.met("")

    async def trusted(self) -> frozenset[tuple[str, str]]:
        """(site, author) of everyone who is always shown; nobody where they cannot be read."""
        try:
            return frozenset(await self._in_thread(self._store.trusted))
        except StoreError as error:
            self._trouble.met(str(error))
            return frozenset()

    def trust(self, site: str, author: str) -> None:
        """Keep that `author` is always shown."""
        self._soon(self._store.trust, site, author)

    def forget(self, site: str, author: str) -> None:
        """Undo `trust`."""
        self._soon(self._store.forget, site, author)

    async def feed_seconds_today(self) -> float:
        """Today's feed seconds, stored or still waiting; the latter alone where the store cannot be read."""
        try:
            stored = await self._in_thread(lambda: self._store.feed_seconds(today()))
        except StoreError as error:
            self._trouble.met(str(error))
            stored = 0.0
        return stored + self._tally.waiting_seconds()

    async def close(self) -> None:
        """Write what is left."""
        await self.flush()
        self._thread.shutdown(wait=True)

    async def _in_thread[T](self, work: Callable[[], T]) -> T:
        """Shielded: whoever waits may be cancelled when the engine leaves, but what was taken is still written."""
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._thread, work))

    def _soon(self, work: Callable[[str, str], None], site: str, author: str) -> None:
        loop = asyncio.get_running_loop()

        def went(done: Future[None]) -> None:
            with suppress(RuntimeError):  # the loop has ended: nobody is there to be told
                loop.call_soon_threadsafe(self._trouble.met, str(done.exception() or ""))

        self._thread.submit(work, site, author).add_done_callback(went)
