"""Ends a service of ours that hangs, where the system has no watch of its own over it (Windows, macOS).

What the system starts again when it has ended, it leaves alone while it hangs; with it gone, feeds come back.
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


class OwnWatch:
    """`lives` each second, once it was `ready`. `die` ends the process."""

    def __init__(self, die: Callable[[], object] = lambda: os._exit(HUNG), silent: float = SILENT) -> None:
        self._die, self._silent = die, silent
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
                log.error("no sign of life for %d seconds: the service is ended, and started anew", self._silent)
                self._die()
                return
