"""Feeds that wait for a person to ask for more: what their pages ask for by themselves is held back until then."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

LONGEST = 600.0
"""Seconds that a request is held back at most: a tab that is left alone keeps no connection for ever."""

MOST = 8
"""Requests that are held back for pages of one host."""


class More:
    """What waits, by the host of the page that asked. `tell(host, waits)` has its pages say so. On one event loop."""

    def __init__(self, tell: Callable[[str, bool], None]) -> None:
        self._tell = tell
        self._waiting: dict[str, asyncio.Event] = {}
        self._held: Counter[str] = Counter()

    def waits(self, host: str) -> bool:
        """Whether something that pages of `host` asked for is held back."""
        return host in self._waiting

    async def wait(self, host: str) -> bool:
        """Until somebody asks for more on a page of `host`, or nobody does for too long.

        False, at once, for one too many: a page that asks again and again needs no answers to what it gave up.
        """
        if not self.waits(host):
            self._waiting[host] = asyncio.Event()
            self._tell(host, True)
        if self._held[host] >= MOST:
            return False
        asked = self._waiting[host]
        self._held[host] += 1
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(asked.wait(), LONGEST)
        finally:
            self._held[host] -= 1
            if self._waiting.get(host) is asked and not self._held[host]:
                self.go_on(host)
        return True

    def go_on(self, host: str) -> None:
        """Let on what waits for pages of `host`: somebody asked, or nobody minds any more."""
        asked = self._waiting.pop(host, None)
        if asked is not None:
            asked.set()
            self._tell(host, False)

    def let_on(self, held: Callable[[str], bool]) -> None:
        """Let on everything that waits for pages of hosts which are not `held` back any more."""
        for host in [each for each in self._waiting if not held(each)]:
            self.go_on(host)
