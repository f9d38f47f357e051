"""The connections that pass through us at this moment, so that a person sees it is their feeds and nothing else.

In memory alone, each gone with its connection.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Connection:
    """`host` is of the site with the id `site`; `since` is monotonic seconds."""

    host: str
    site: str
    since: float


@dataclass(slots=True)
class Carried:
    """Each open connection by the name that the proxy has for it. `clock` tells monotonic seconds."""

    clock: Callable[[], float] = time.monotonic
    _open: dict[str, Connection] = field(default_factory=dict)

    def began(self, name: str, host: str, site: str) -> None:
        """A browser asked for `host` over this connection; asking again is no new one."""
        if (known := self._open.get(name)) is None or known.host != host:
            self._open[name] = Connection(host, site, self.clock())

    def ended(self, name: str) -> None:
        """It is closed."""
        self._open.pop(name, None)

    def now(self) -> list[tuple[str, str, float]]:
        """Host, site and seconds of each that is open, the oldest first."""
        now = self.clock()
        return [(each.host, each.site, now - each.since) for each in sorted(self._open.values(), key=_since)]


def _since(connection: Connection) -> float:
    return connection.since
