"""Lines on their way to an app that may read slowly, or no more: the engine never waits for it."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import deque

log = logging.getLogger(__name__)

WAITING_AT_MOST = 4 * 1024 * 1024
"""Bytes that wait for the app: some ten thousand answers. One line alone may be longer."""

PATIENCE = 60.0
"""Seconds without room and without one line read, after which the app is taken for gone.

An app that is merely held up (a debugger, a busy computer) reads again long before; heartbeats alone never fill it.
"""

LAST_WORDS = 2.0
"""Seconds at the end for what still waits: the app gives the whole engine five to leave."""


class Outgoing:
    """Writes lines to the file descriptor `out` in their order, in a thread of its own. Used from one other thread."""

    def __init__(self, out: int, most: int = WAITING_AT_MOST, patience: float = PATIENCE) -> None:
        self._out, self._most, self._patience = out, most, patience
        self._lines: deque[bytes] = deque()
        self._changed = threading.Condition()
        self._size = 0
        self._ending = self._broken = False
        self._full_since: float | None = None
        self._thread = threading.Thread(target=self._work, name="stdout", daemon=True)
        self._thread.start()

    def put(self, line: bytes, only_if_idle: bool = False) -> bool:
        """Have `line` written in its turn; False when the app is gone.

        `only_if_idle`: drop it when others wait, since any of them says as much. Without room, every line is dropped.
        """
        with self._changed:
            if not self._lines or (not only_if_idle and self._has_room(line)):
                self._lines.append(line)
                self._size += len(line)
                self._changed.notify()
            elif not only_if_idle and self._full_since is None:
                self._full_since = time.monotonic()
                log.warning("the app does not read: %d lines wait, and more are dropped", len(self._lines))
            full_for = 0.0 if self._full_since is None else time.monotonic() - self._full_since
            return not self._broken and full_for <= self._patience

    def _has_room(self, line: bytes) -> bool:
        """An export is longer than all the room there is: behind lines that wait, it waits as the last one."""
        return self._size + len(line) <= self._most or len(line) > self._most >= self._size

    def close(self, patience: float = LAST_WORDS) -> None:
        """Give what waits `patience` seconds to be written. A thread that still waits for the app ends with us."""
        with self._changed:
            self._ending = True
            self._changed.notify()
        self._thread.join(patience)

    def _work(self) -> None:
        while (line := self._next()) is not None:
            try:
                self._write(line)
            except OSError:  # nobody reads, and nobody will: `put` says so
                self._broken = True
                return

    def _next(self) -> bytes | None:
        with self._changed:
            self._full_since = None  # the last line has gone
            self._changed.wait_for(lambda: self._lines or self._ending)
            line = self._lines.popleft() if self._lines else None
            self._size -= len(line or b"")
            return line

    def _write(self, line: bytes) -> None:
        """All of it: a signal may cut one write short."""
        while line:
            line = line[os.write(self._out, line) :]
