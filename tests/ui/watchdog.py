"""Watches the GUI thread: how long it was busy with anything, at most, while something goes on.

Counted as the watchdog of the end-to-end tests counts, whose docstring says what is the app's own and what is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer

from tests.end_to_end.watchdog import Clocks

ALLOWED = 0.05
"""Seconds that a window may stand still."""


@dataclass
class Stillness:
    """`longest` is the longest that the event loop did not come round because of this thread, in seconds; `by_clock`
    counts the waiting for a core, too: on a busy machine that is the larger part. `ticks`: rounds.
    """

    longest: float = 0.0
    by_clock: float = 0.0
    ticks: int = 0

    def note(self, before: Clocks, now: Clocks) -> None:
        """A round took from `before` until `now`."""
        self.longest = max(self.longest, now.own_since(before) / 1000)
        self.by_clock = max(self.by_clock, (now.wall - before.wall) / 1000)
        self.ticks += 1

    def __str__(self) -> str:
        return f"{self.longest * 1000:.0f} ms ({self.by_clock * 1000:.0f} ms by the clock)"


@contextmanager
def watched() -> Iterator[Stillness]:
    """Measure while the body runs. The body has to give the event loop its turn, as `waitUntil` does."""
    seen = Stillness()
    last = Clocks.now()

    def tick() -> None:
        nonlocal last
        now = Clocks.now()
        seen.note(last, now)
        last = now

    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
    timer.timeout.connect(tick)
    timer.start()
    try:
        yield seen
    finally:
        timer.stop()
        tick()
