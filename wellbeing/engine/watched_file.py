"""Files that people edit while the program runs: noticed within a second, and never for the worse.

Polling one file a second costs next to nothing and works alike on every system, file system and editor.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from wellbeing.last_good import Mark, keep, kept, mark

log = logging.getLogger(__name__)

SETTLES = 0.1
"""Seconds without a change after which a file is written: editors empty one first, and an empty one reads well."""

STAYS = "Until this is mended, what could last be read stays in force."
AS_IF_AWAY = "Until this is mended, all is as if the file were not there."
"""Where it was never in order: nothing of it can stay."""


@dataclass(frozen=True, slots=True)
class Problem[T]:
    """Why a file cannot be read, in people's words, and what it said in an earlier run, where that is needed."""

    words: str
    earlier: T | None = None


class LastGood[T]:
    """What a file says, or said when it could last be read. `problem` says in people's words what is wrong, or "".

    `read` raises ValueError with words for people. Reading may take place in a thread; `take` swaps everything at once.
    """

    def __init__(self, path: Path, read: Callable[[Path], T], first: T) -> None:
        self._path, self._read, self._first = path, read, first
        self.value, self.problem = first, ""
        self._was_good = False

    def look(self) -> T | Problem[T]:
        """What the file says now, or what is wrong with it. Changes no value here; a file in order is copied."""
        seen = mark(self._path)
        try:
            value = self._read(self._path)
        except ValueError as error:
            earlier = kept(self._path, self._read) if self.value is self._first else None
            was_good = self._was_good or earlier is not None
            return Problem(f"{error}. {STAYS if was_good else AS_IF_AWAY}", earlier)
        self._was_good = seen is not None
        keep(self._path, seen)
        return value

    def take(self, found: T | Problem[T]) -> bool:
        """Go by what `look` found; whether `value` or `problem` changed by it."""
        before = self.value, self.problem
        self.value, self.problem = self.after(found), found.words if isinstance(found, Problem) else ""
        return before != (self.value, self.problem)

    def after(self, found: T | Problem[T]) -> T:
        """What will be in force once `found` is taken."""
        if not isinstance(found, Problem):
            return found
        return self.value if found.earlier is None else found.earlier


async def watch(path: Path, changed: Callable[[], Awaitable[object]], every: float = 1.0) -> None:
    """Call `changed` at once, and after each change of `path` (its making and its removal too), until cancelled.

    At once, because the file may have changed between the first reading of it and the first look here. A file that is
    being written is waited for. A call that fails ends nothing: the next change may go well.
    """
    before: Mark | str = "not looked at yet"
    while True:
        now = mark(path)
        if now != before:
            await asyncio.sleep(SETTLES)
            if mark(path) != now:
                continue
            before = now
            try:
                await changed()
            except Exception:  # whoever watches for an hour must not stop at one mistake
                log.exception("a changed file could not be applied")
        await asyncio.sleep(every)
