"""How often a page may ask: enough for any person who scrolls, too little to try out what a person covers. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Allowance:
    """A token bucket: `most` at once, `each_second` more with time. Times are monotonic seconds."""

    most: float
    each_second: float
    _left: float = -1.0
    _at: float = 0.0

    def take(self, wanted: int, now: float) -> bool:
        """Whether `wanted` may be taken at `now`; if so they are."""
        left = self.most if self._left < 0 else min(self.most, self._left + (now - self._at) * self.each_second)
        self._at = now
        granted = wanted <= left
        self._left = left - wanted if granted else left
        return granted

    def give(self, extra: int) -> None:
        """Let `extra` more be taken, once: what we asked for ourselves is no burden of the page's."""
        if self._left >= 0:
            self._left = min(self.most, self._left + extra)
