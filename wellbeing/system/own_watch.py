"""Ends a filter of ours that hangs, where nobody else has a watch over it: browsers go on without it.

That is a service on Windows and macOS, which the system starts again when it has ended and leaves alone while it hangs,
and an engine in a terminal. A process that the system has stopped whole (SIGSTOP) runs no watch either.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable

log = logging.getLogger(__name__)

SILENT = 10.0
"""Seconds without a sign of life, as long as systemd waits on Linux."""

HUNG = 75
"""The exit status of what was ended: the system starts it again."""


AS_A_SERVICE = "the service is ended, and started anew"


class OwnWatch:
    """`lives` each second, once it was `ready`. `die` ends the process; `follows` says in the log what comes of it."""

    def __init__(
        self,
        die: Callable[[], object] = lambda: os._exit(HUNG),
        silent: float = SILENT,
        follows: str = AS_A_SERVICE,
    ) -> None:
        self._die, self._silent, self._follows = die, silent, follows
        self._seen = time.monotonic()
        self._over = threading.Event()

    def ready(self) -> None:
        """Watch from now on."""
        self.lives()
        threading.Thread(target=self._watch, name="watch", daemon=True).start()

    def lives(self) -> None:
        """It does its work."""
        self._seen = time.monotonic()

    def close(self) -> None:
        """Watch no more."""
        self._over.set()

    def _watch(self) -> None:
        """A computer that slept has counted nothing: a look that came late is no sign of a service that hangs."""
        step = self._silent / 10
        silent, looked = 0.0, self._seen
        while not self._over.wait(step):
            seen = self._seen
            silent = 0.0 if seen > looked else silent + step
            looked = max(seen, looked)
            if silent >= self._silent:
                log.error("no sign of life for %d seconds: %s", self._silent, self._follows)
                self._die()
                return
