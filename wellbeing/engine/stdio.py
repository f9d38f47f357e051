"""The first transport of the protocol: commands on stdin, events on stdout, one JSON object a line.

File descriptor 1 is kept for the protocol alone: whatever prints by accident ends on stderr.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from typing import BinaryIO

from wellbeing.protocol import Event, write

LINE_AT_MOST = 1024 * 1024
"""Bytes of one command; a longer line is no command of the app."""


class Stdio:
    """The app at the other end. `lines` get b"" when it is gone."""

    def __init__(self) -> None:
        self._out: BinaryIO = os.fdopen(os.dup(1), "wb", buffering=0)
        os.dup2(2, 1)
        self.lines: asyncio.Queue[bytes] = asyncio.Queue()

    def start(self) -> None:
        """Begin to read, in a thread (Windows has no other way for pipes)."""
        put = asyncio.get_running_loop().call_soon_threadsafe
        threading.Thread(target=self._read, args=(put,), name="stdin", daemon=True).start()

    def say(self, event: Event) -> None:
        """Write `event`. When nobody reads any more, the next read says so too."""
        try:
            self._out.write(write(event))
        except OSError:
            self.lines.put_nowait(b"")

    def _read(self, put: Callable[..., object]) -> None:
        """A file of our own: Python aborts at its end when a thread still waits inside `sys.stdin`."""
        stdin = open(os.devnull if sys.stdin is None else os.dup(sys.stdin.fileno()), "rb")  # noqa: SIM115
        try:
            while line := stdin.readline(LINE_AT_MOST):
                put(self.lines.put_nowait, line)
            put(self.lines.put_nowait, b"")
        except (RuntimeError, ValueError, OSError):  # the loop has ended before the app
            return
