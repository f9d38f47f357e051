"""Brings counts, minutes and trusted authors into the store, in a thread of its own, and says when that fails.

What could not be written is kept in memory and tried again, so that a full disk for an hour loses nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import date

from wellbeing import protocol as say
from wellbeing.engine.copying import Copying
from wellbeing.engine.tally import Gathered, StoredTally
from wellbeing.engine.trouble import Trouble
from wellbeing.store import Store, StoreError
from wellbeing.store_day import StoredDay, StoredDays

FLUSH_EVERY = 1.0
"""Seconds between two writes of counts and minutes, where there are any (feed_time.BEAT says what a crash loses)."""

MEANWHILE = "Until then counts and minutes are kept in memory, and covers work."
OVER = "Counts and minutes are stored again."


class Keeping:
    """The engine's way to `store`, which must not wait for a disk. Made and used on one event loop."""

    def __init__(self, store: Store, tally: StoredTally, tell: Callable[[say.Event], None]) -> None:
        self._store, self._tally = store, tally
        self._days = StoredDays(store)
        self._copying = Copying(store)
        self._noted: date | None = None
        self._writing = asyncio.Lock()
        self._trouble = Trouble("store", MEANWHILE, OVER, tell)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")

    @property
    def problems(self) -> list[str]:
        """What is wrong now, in words."""
        return [self._trouble.message] if self._trouble.message else []

    async def flush(self) -> None:
        """Write what has gathered, and that the app runs today; copy it all now and then."""
        await self._write_gathered()
        if self._copying.is_due:
            await self._in_thread(self._copying.copy)

    async def _write_gathered(self) -> None:
        async with self._writing:
            today, gathered = self._tally.today, self._tally.take()
            if not gathered and today == self._noted:
                return
            try:
                await self._in_thread(lambda: self._write(today, gathered))
            except StoreError as error:
                self._tally.give_back(gathered)
                self._trouble.met(str(error))
            else:
                self._noted = today
                self._trouble.met("")

    def _write(self, today: date, gathered: Gathered) -> None:
        gathered.write(self._days, today)

    async def trusted(self) -> frozenset[tuple[str, str]]:
        """(site, author) of everyone who is always shown; nobody where they cannot be read."""
        nobody: set[tuple[str, str]] = set()
        return frozenset(await self.read(self._store.trusted, nobody))

    def trust(self, site: str, author: str) -> None:
        """Keep that `author` is always shown."""
        self.soon(self._store.trust, site, author)

    def forget(self, site: str, author: str) -> None:
        """Undo `trust`."""
        self.soon(self._store.forget, site, author)

    async def feed_seconds_today(self) -> float:
        """Today's feed seconds, stored or still waiting; the latter alone where the store cannot be read."""
        today, waiting = self._tally.today, self._tally.waiting_seconds()
        try:
            return waiting + await self._in_thread(lambda: self._days.feed_seconds(today))
        except StoreError as error:
            self._trouble.met(str(error))
            return waiting

    async def day(self, day: date) -> StoredDay:
        """`day`, stored or still waiting. Raises StoreError where the store cannot be read."""
        waiting = self._tally.waiting.copy()
        return await self._in_thread(lambda: waiting.added_to(self._days.read(day), day))

    async def export[T](self, write: Callable[[Store], T]) -> T:
        """What `write` makes of everything that is stored, with what still waited. Raises StoreError.

        In a thread of its own: a slow disk to write on keeps nobody from the store.
        """
        await self.flush()
        await self._in_thread(lambda: None)
        return await asyncio.to_thread(write, self._store)

    async def erase(self) -> None:
        """Forget everything that is stored or waits. Raises StoreError when something of it may be left."""
        async with self._writing:
            self._tally.forget()
            self._noted = None
            await self._in_thread(self._store.erase)
            self._trouble.met("")

    async def close(self) -> None:
        """Write what is left, and copy it."""
        await self.flush()
        await self._in_thread(self._copying.copy)
        self._thread.shutdown(wait=True)

    async def _in_thread[T](self, work: Callable[[], T]) -> T:
        """Shielded: whoever waits may be cancelled when the engine leaves, but what was taken is still written."""
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._thread, work))

    async def read[T](self, work: Callable[[], T], otherwise: T) -> T:
        """What `work` reads from the store; `otherwise` where it cannot be read, which is said."""
        try:
            return await self._in_thread(work)
        except StoreError as error:
            self._trouble.met(str(error))
            return otherwise

    @property
    def lasts(self) -> bool:
        """Whether what is kept is still there, encrypted, in the next run."""
        return self._store.lasts

    async def ask[T](self, work: Callable[[Store], T]) -> T:
        """What `work` reads from the store or changes there, after what was asked before. Raises StoreError."""
        return await self._in_thread(lambda: work(self._store))

    def soon(self, work: Callable[..., None], *values: object) -> None:
        """Have `work` change the store, after whatever else was asked before; it is said where that fails."""
        loop = asyncio.get_running_loop()

        def went(done: Future[None]) -> None:
            with suppress(RuntimeError):  # the loop has ended: nobody is there to be told
                loop.call_soon_threadsafe(self._trouble.met, str(done.exception() or ""))

        self._thread.submit(work, *values).add_done_callback(went)
