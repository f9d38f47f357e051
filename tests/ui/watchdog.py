"""Watches the GUI thread: how long it was busy with anything, at most, while something goes on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer

ALLOWED = 0.1
"""Seconds that a window may stand still here. The promise is half of it, and tests.benchmarks.bench_never_waits holds
it; beside three thousand other tests, whose memory is collected in between, twice as much finds what matters."""


@dataclass
class Stillness:
    """`longest` is the longest that the event loop did not come round because of this process, in seconds; `by_clock`
    counts what other processes took in between, too: on a busy machine that is the larger part. `ticks`: rounds.
    """

    longest: float = 0.0
    by_clock: float = 0.0
    ticks: int = 0

    def note(self, by_clock: float, by_work: float) -> None:
        """A round took that long by the clock, and kept all threads of this process busy for so long."""
        self.longest = max(self.longest, min(by_clock, by_work))
        self.by_clock = max(self.by_clock, by_clock)
        self.ticks += 1

    def __str__(self) -> str:
        return f"{self.longest * 1000:.0f} ms ({self.by_clock * 1000:.0f} ms by the clock)"


@contextmanager
def watched() -> Iterator[Stillness]:
    """Measure while the body runs. The body has to give the event loop its turn, as `waitUntil` does."""
    seen = Stillness()
    last = (time.perf_counter(), time.process_time())

    def tick() -> None:
        nonlocal last
        now = (time.perf_counter(), time.process_time())
        seen.note(now[0] - last[0], now[1] - last[1])
        last = now

    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
    timer.timeout.connect(tick)
    timer.start()
    try:
        yield seen
    finally:
        timer.stop()
        tick()
