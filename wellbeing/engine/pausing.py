"""Begins and ends pauses by the computer's clocks, and says whom each change concerns."""

from __future__ import annotations

import time
from collections.abc import Callable, Container
from datetime import datetime

from wellbeing.engine.pauses import EVERYWHERE, Pauses


class Pausing:
    """What is paused `now`. `changed` is called with the sites that each change concerns, None for every one."""

    def __init__(self, changed: Callable[[Container[str] | None], None]) -> None:
        self._changed = changed
        self.now = Pauses()

    def begin(self, site: str, minutes: int) -> None:
        """Stop covering on `site` for `minutes` (0: until resumed)."""
        self._become(self.now.begun(site, minutes, *_clocks()))

    def end(self, site: str = EVERYWHERE) -> None:
        """Cover again on `site`; `EVERYWHERE` ends every pause."""
        self._become(self.now.ended(site))

    def end_those_over(self) -> None:
        """To be called each second."""
        still = self.now.still(*_clocks())
        if still != self.now:
            self._become(still)

    def _become(self, pauses: Pauses) -> None:
        before, self.now = self.now, pauses
        self._changed(None if before.everywhere != pauses.everywhere else before.sites ^ pauses.sites)


def _clocks() -> tuple[datetime, float]:
    return datetime.now().astimezone(), time.monotonic()
