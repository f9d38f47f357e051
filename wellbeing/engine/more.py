"""Feeds that wait for a person to ask for more: what their pages ask for by themselves is held back until then.

Whether a page gave a request up while it is held cannot be known here: mitmproxy 12 tells addons so (its `error` hook)
once the hook that holds it is over, and sends nothing of it to the site then (HttpStream.check_killed in
mitmproxy/proxy/layers/http/__init__.py, also where an HTTP/2 stream was reset on a connection that stays open). Until
then it takes up room, so what was asked first makes room for what is asked now: that, a page still waits for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

LONGEST = 600.0
"""Seconds that a request is held back at most: a tab that is left alone keeps no connection for ever."""

MOST = 8
"""Requests that are held back for pages of one host."""


class More:
    """What waits, by the host of the page that asked. `tell(host, waits)` has its pages say so. On one event loop."""

    def __init__(self, tell: Callable[[str, bool], None]) -> None:
        self._tell = tell
        self._waiting: dict[str, list[asyncio.Future[bool]]] = {}

    def waits(self, host: str) -> bool:
        """Whether something that pages of `host` asked for is held back."""
        return host in self._waiting

    async def wait(self, host: str) -> bool:
        """Until somebody asks for more on a page of `host`, or nobody does for too long.

        False for the oldest of too many: a page that asks again and again needs no answers to what it gave up.
        """
        if not self.waits(host):
            self._waiting[host] = []
            self._tell(host, True)
        held, asked = self._waiting[host], asyncio.get_running_loop().create_future()
        if len(held) >= MOST:
            _let_on(held.pop(0), False)
        held.append(asked)
        try:
            return await asyncio.wait_for(asked, LONGEST)
        except TimeoutError:
            return True
        finally:
            if asked in held:
                held.remove(asked)
            if not held and self._waiting.get(host) is held:
                self.go_on(host)

    def go_on(self, host: str) -> None:
        """Let on what waits for pages of `host`: somebody asked, or nobody minds any more."""
        held = self._waiting.pop(host, None)
        if held is None:
            return
        for each in held:
            _let_on(each, True)
        self._tell(host, False)

    def let_on(self, held: Callable[[str], bool]) -> None:
        """Let on everything that waits for pages of hosts which are not `held` back any more."""
        for host in [each for each in self._waiting if not held(each)]:
            self.go_on(host)


def _let_on(asked: asyncio.Future[bool], goes: bool) -> None:
    if not asked.done():  # it may have been given up in this moment
        asked.set_result(goes)
