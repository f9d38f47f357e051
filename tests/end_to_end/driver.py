"""Playwright's own process, started once for all tests here: half a second of work that tells nothing about us."""

from __future__ import annotations

import atexit

from playwright.sync_api import Playwright, sync_playwright


class _Driver:
    """There is one in a process at most: Playwright allows no second one in a thread."""

    def __init__(self) -> None:
        self._running: Playwright | None = None

    def running(self) -> Playwright:
        """The driver, started where nobody asked before."""
        if self._running is None:
            self._running = sync_playwright().start()
            atexit.register(self.end)  # for whoever is no test
        return self._running

    def end(self) -> None:
        """Let it go, so that what follows in this thread may have an event loop of its own."""
        if self._running is not None:
            self._running.stop()
            self._running = None
            atexit.unregister(self.end)


DRIVER = _Driver()
