"""The first transport of the protocol: commands on stdin, events on stdout, one JSON object a line.

File descriptor 1 is kept for the protocol alone: whatever prints by accident ends on stderr. An app that stops reading
holds nothing up (outgoing.py): heartbeats are the first to be left out, and in the end the app is taken for gone.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Callable

from wellbeing.engine.outgoing import Outgoing
from wellbeing.protocol import Event, Heartbeat, write

LINE_AT_MOST = 16 * 1024 * 1024
"""Bytes of one command; a longer line is no command of the app."""


class Stdio:
    """The app at the other end. `lines` get b"" when it is gone."""

    def __init__(self) -> None:
        self._out = Outgoing(os.dup(1))
        os.dup2(2, 1)
        self.lines: asyncio.Queue[bytes] = asyncio.Queue()

    def start(self) -> None:
        """Begin to read, in a thread (Windows has no other way for pipes)."""
        put = asyncio.get_running_loop().call_soon_threadsafe
        threading.Thread(target=self._read, args=(put,), name="stdin", daemon=True).start()

    def say(self, event: Event) -> None:
        """Have `event` written in its turn. When nobody reads any more, the next line read says so too."""
        if not self._out.put(write(event), only_if_idle=isinstance(event, Heartbeat)):
            self.lines.put_nowait(b"")

    def close(self) -> None:
        """Let an app that reads have the last events. Say nothing afterwards."""
        self._out.close()

    def _read(self, put: Callable[..., object]) -> None:
        """A file of our own: Python aborts at its end when a thread still waits inside `sys.stdin`."""
        stdin = open(os.devnull if sys.stdin is None else os.dup(sys.stdin.fileno()), "rb")  # noqa: SIM115
        try:
            while line := stdin.readline(LINE_AT_MOST):
                put(self.lines.put_nowait, line)
            put(self.lines.put_nowait, b"")
        except (RuntimeError, ValueError, OSError):  # the loop has ended before the app
            return
