"""What is paused now: covering as a whole, or on single sites, each with an end of its own. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from wellbeing.engine.pause import Pause

EVERYWHERE = ""
"""In the place of a site's id: covering as a whole."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """Pauses by site, `EVERYWHERE` for the whole; None has no end and waits to be resumed."""

    running: Mapping[str, Pause | None] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def everywhere(self) -> bool:
        """Whether covering as a whole is paused."""
        return EVERYWHERE in self.running

    @property
    def until(self) -> datetime | None:
        """When covering as a whole goes on; None while it is not paused, or has no end."""
        pause = self.running.get(EVERYWHERE)
        return pause.until if pause else None

    @property
    def sites(self) -> frozenset[str]:
        """The sites that are paused by themselves."""
        return frozenset(self.running) - {EVERYWHERE}

    def begun(self, site: str, minutes: int, now: datetime, at: float) -> Pauses:
        """With a pause on `site` for `minutes` (0: until resumed) from `now`, which is `at` monotonic seconds."""
        return Pauses({**self.running, site: Pause.of(minutes, now, at) if minutes else None})

    def ended(self, site: str) -> Pauses:
        """Without the pause on `site`; `EVERYWHERE` ends those of single sites too."""
        return Pauses({} if site == EVERYWHERE else {each: end for each, end in self.running.items() if each != site})

    def still(self, now: datetime, at: float) -> Pauses:
        """Those that are not over."""
        return Pauses({site: end for site, end in self.running.items() if end is None or not end.is_over(now, at)})
