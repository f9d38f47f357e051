"""Files that people edit while the program runs: noticed within a second, and never for the worse.

Polling one file a second costs next to nothing and works alike on every system, file system and editor.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

Seen = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file cannot be read, in people's words."""

    words: str


class LastGood[T]:
    """What a file says, or said when it could last be read. `problem` says in people's words what is wrong, or "".

    `read` raises ValueError with words for people. Reading may take place in a thread; `take` swaps everything at once.
    """

    def __init__(self, path: Path, read: Callable[[Path], T], first: T) -> None:
        self._path, self._read = path, read
        self.value, self.problem = first, ""

    def look(self) -> T | Problem:
        """What the file says now, or what is wrong with it. Changes nothing here."""
        try:
            return self._read(self._path)
        except ValueError as error:
            return Problem(f"{error}. Until this is mended, what could last be read stays in force.")

    def take(self, found: T | Problem) -> bool:
        """Go by what `look` found; whether `value` or `problem` changed by it."""
        before = self.value, self.problem
        if isinstance(found, Problem):
            self.problem = found.words
        else:
            self.value, self.problem = found, ""
        return before != (self.value, self.problem)


def _seen(path: Path) -> Seen:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino


async def watch(path: Path, changed: Callable[[], Awaitable[object]], every: float = 1.0) -> None:
    """Call `changed` at once, and after each change of `path` (its making and its removal too), until cancelled.

    At once, because the file may have changed between the first reading of it and the first look here. A call that
    fails ends nothing: the next change may go well.
    """
    before: Seen | str = "not looked at yet"
    while True:
        now = _seen(path)
        if now != before:
            before = now
            try:
                await changed()
            except Exception:  # whoever watches for an hour must not stop at one mistake
                log.exception("a changed file could not be applied")
        await asyncio.sleep(every)
