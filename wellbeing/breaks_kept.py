"""How rests stood when they were kept last, as a later run of the program finds it. Pure.

While the computer runs, time goes by the clock that nobody sets. Across a start of the computer it was away for as long
as it runs since, or for longer where its clock says so: then a rest was had, or the next thing may be shown again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from wellbeing.breaks import Counted
from wellbeing.clock import Instant
from wellbeing.interruptions import NEVER


@dataclass(frozen=True, slots=True)
class KeptBreaks:
    """`counted` at `seen`, and when something was `shown` unasked last (seconds running, as `counted.fed_at`)."""

    seen: Instant
    counted: Counted
    shown: float = NEVER

    def at(self, now: Instant) -> KeptBreaks:
        """The same in the seconds of `now`."""
        by = now.running - self.seen.running - self._gone(now)
        counted = replace(self.counted, fed_at=self.counted.fed_at + by)
        return KeptBreaks(now, counted, self.shown + by)

    def _gone(self, now: Instant) -> float:
        ran = now.running - self.seen.running
        if now.boot == self.seen.boot and ran >= 0:
            return ran
        return max(now.running, now.wall.timestamp() - self.seen.wall.timestamp())
