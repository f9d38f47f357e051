"""When a pause with an end is over, whatever happens to the clock meanwhile. Pure: both clocks are passed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Pause:
    """Over at `until` (aware local time) or at `ends` (monotonic seconds), whichever comes first.

    The one goes on while the computer sleeps, the other cannot be set back: neither alone ends a pause in time.
    """

    until: datetime
    ends: float

    @classmethod
    def of(cls, minutes: int, now: datetime, at: float) -> Pause:
        """A pause of `minutes` that begins at `now`, which is `at` monotonic seconds."""
        return cls(now + timedelta(minutes=minutes), at + 60 * minutes)

    def is_over(self, now: datetime, at: float) -> bool:
        """Whether covering goes on again."""
        return now >= self.until or at >= self.ends
