"""The longer history: posts that were read, kept encrypted for so many days as a person asked for, else not at all.

Off until the person turns it on, and nobody else's to see: a guardian's neither. Written in batches in the store's
thread, so that judging never waits for it. Nothing is kept where the store does not last, encrypted.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta

from wellbeing import protocol as say
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.recent import Met
from wellbeing.store import Store
from wellbeing.store_history import PastPost, StoredHistory, same_as

WRITE_EVERY = 5.0
"""Seconds between two writes: at most so much is lost in a crash."""

PRUNE_EVERY = 3600.0
"""Seconds between two looks at what has become too old."""

AGAIN = 30.0
"""Seconds after which forgetting is tried again that the store refused."""

UNDO_FOR = 60.0
"""Seconds after the days were made fewer in which they can be made more again, and nothing is lost."""

AT_ONCE = 1_000
"""Posts that are written between two looks at whether they are too many."""

WAITING_AT_MOST = 2_000
"""Posts that wait to be written, beyond which the oldest are dropped: a store in trouble fills no memory."""

NOT_KEPT = (
    "The longer history is on, but in this run there is no place where posts can be kept encrypted, so none are kept."
    " The last 200 stay in memory, as always."
)


class History:
    """Held by the engine, on its loop. `at` is monotonic seconds, `now` aware local time, wherever they are asked."""

    def __init__(self, keeping: Keeping, store: Store, tell: Callable[[say.Event], None]) -> None:
        self._keeping, self._stored, self._tell = keeping, StoredHistory(store), tell
        self.days: int | None = None
        self._waiting: dict[int, Met] = {}
        self._in_flight = self._forgotten = self._unpruned = 0
        self._write_at = self._prune_at = self._undo_until = -math.inf

    def follow(self, days: int | None, at: float) -> None:
        """The settings say for how many `days`; None where they were never read: then nothing is kept or forgotten.

        What was kept for longer goes after `UNDO_FOR`; what is too old at the start goes at once.
        """
        if days is None or days == self.days:
            return
        if self.days is not None and days < self.days:
            self._prune_at = self._undo_until = at + UNDO_FOR
        self.days = days
        if days == 0:
            self._waiting.clear()
        elif not self._keeping.lasts:
            self._tell(say.Notice(problem="store", message=NOT_KEPT))

    @property
    def is_on(self) -> bool:
        """Whether posts are kept."""
        return bool(self.days) and self._keeping.lasts

    def remember(self, met: Met) -> None:
        """A post was judged, again or for the first time, or opened: it will be kept. Own posts are not."""
        if self.is_on and not met.post.own:
            self._waiting.pop(met.number, None)
            self._waiting[met.number] = met
            self._drop_oldest()

    def keep(self, at: float, now: datetime) -> None:
        """To be called each second: write what waits, and forget what is too old. `at` is infinite at the end."""
        if at >= self._write_at and (not self._in_flight or at == math.inf):
            self._write_at = at + WRITE_EVERY
            self.write()
        due = at >= self._prune_at or (self._unpruned > AT_ONCE and at >= self._undo_until)
        if due and self.days is not None and self._keeping.lasts:
            self._prune_at, self._unpruned = at + PRUNE_EVERY, 0
            self._prune(at, now)

    def _prune(self, at: float, now: datetime) -> None:
        """Forget what is too old, or all of it where it is off; sooner again where the store refuses."""
        before = now - timedelta(days=self.days) if self.days else None

        def pruned(went: bool) -> None:
            if not went:
                self._prune_at = at + AGAIN

        self._do(lambda: self._stored.prune(before) if before else self._stored.forget(), pruned)

    def write(self) -> None:
        """Write what waits, before whatever else is asked of the store. What it refuses waits again."""
        batch, forgotten = self._waiting, self._forgotten
        if not batch:
            return
        posts = [PastPost(met.when, met.post, met.scores, met.verdict, met.opened) for met in batch.values()]
        self._waiting, self._in_flight = {}, self._in_flight + 1
        self._unpruned += len(posts)

        def wrote(went: bool) -> None:
            self._in_flight -= 1
            if not went and forgotten == self._forgotten:
                self._give_back(batch)

        self._do(lambda: self._stored.keep(posts), wrote)

    def _give_back(self, batch: dict[int, Met]) -> None:
        if self.is_on:
            self._waiting = {**batch, **self._waiting}
            self._drop_oldest()

    def _do(self, work: Callable[[], None], then: Callable[[bool], None]) -> None:
        """Have the store do `work`; `then` hears whether it went."""
        loop = asyncio.get_running_loop()

        def done() -> None:
            went = False
            try:
                work()
                went = True
            finally:
                with suppress(RuntimeError):  # the loop has ended: the engine has left
                    loop.call_soon_threadsafe(then, went)

        self._keeping.soon(done)

    def _drop_oldest(self) -> None:
        while len(self._waiting) > WAITING_AT_MOST:
            del self._waiting[next(iter(self._waiting))]

    async def last(self, most: int, besides: Iterable[Met] = (), softened: bool = False) -> list[Met]:
        """At most so many posts, newest first, without those of `besides`; those softened alone, if asked for.

        Their numbers are below 0. None where nothing is kept, or nothing can be read, which is said.
        """
        if not self.is_on or most <= 0:
            return []
        posts, nothing = [met.post for met in besides], list[Met]()
        self.write()

        def read() -> list[Met]:
            known = set(map(same_as, posts))
            found = self._stored.newest(most + len(posts), softened)
            return [_met(past) for past in found if past.same not in known][:most]

        return await self._keeping.read(read, nothing)

    async def number(self, number: int) -> Met | None:
        """The post of that number, below 0; None where it is gone."""
        if not self.is_on:
            return None
        past = await self._keeping.read(lambda: self._stored.number(-number), None)
        return None if past is None else _met(past)

    def forget_all(self) -> None:
        """Forget everything in memory; what is stored is erased with the store."""
        self._waiting, self._forgotten = {}, self._forgotten + 1


def _met(past: PastPost) -> Met:
    return Met(-past.number, past.seen, (b"", ""), past.post, past.scores, past.verdict, past.opened)
