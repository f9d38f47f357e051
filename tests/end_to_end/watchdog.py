"""Measures how long the thread of the windows goes without looking at what a person does.

A timer notes each of its turns; the time between two turns, less the timer's own interval, is a gap. On a machine that
does other things too, part of a gap is time in which the thread was ready and no core was free. Linux counts that time
(/proc/thread-self/schedstat, second number, nanoseconds), so that it can be told apart: `own` is what remains, the work
that the app did or the waiting that it began itself. Elsewhere all of a gap is its own.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL_MS = 4
SUSPICIOUS_MS = 35.0
"""From so long a silence on, what the thread is doing is written down."""

_SCHEDULED = Path("/proc/thread-self/schedstat")


@dataclass(frozen=True)
class Gap:
    """One gap: `milliseconds` in all, `own` without the waiting for a core; `during` and `doing` name what ran."""

    milliseconds: float
    own: float
    during: str
    doing: str = ""

    def __str__(self) -> str:
        return f"{self.own:.0f} ms of its own, {self.milliseconds:.0f} ms in all, during {self.during}{self.doing}"


class Watchdog(QObject):
    """Watches the thread that makes it, from `start` on. `during` is what the test is about to do, for the report."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.during = "start"
        self.turns = 0
        self._worst: dict[str, Gap] = {}
        self._thread = threading.get_ident()
        self._seen = ""
        self._before, self._waited = 0.0, 0.0
        self._timer = QTimer(self, interval=INTERVAL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin to watch; what was before does not count."""
        self._before, self._waited = time.perf_counter(), _waited_for_core()
        self._timer.start()
        threading.Thread(target=self._look_for_silence, name="watchdog", daemon=True).start()

    def now(self, during: str) -> None:
        """From here on the test does `during`."""
        self._turn()
        self.during = during

    def worst(self) -> list[Gap]:
        """The longest gap of each part of the test, the longest first."""
        return sorted(self._worst.values(), key=lambda gap: -gap.own)

    def _turn(self) -> None:
        now, waited = time.perf_counter(), _waited_for_core()
        long = max(0.0, (now - self._before) * 1000 - INTERVAL_MS)
        own = max(0.0, long - (waited - self._waited))
        gap = Gap(long, own, self.during, self._seen)
        self._before, self._waited, self._seen = now, waited, ""
        self.turns += 1
        if self.during not in self._worst or gap.own > self._worst[self.during].own:
            self._worst[self.during] = gap

    def _look_for_silence(self) -> None:
        while True:
            time.sleep(0.01)
            silent = (time.perf_counter() - self._before) * 1000 > SUSPICIOUS_MS
            if silent and not self._seen and (frame := sys._current_frames().get(self._thread)):
                self._seen = _place(frame)


def _waited_for_core() -> float:
    """Milliseconds for which this thread was ready to run and had to wait; 0 where the system does not tell."""
    try:
        return int(_SCHEDULED.read_bytes().split()[1]) / 1e6
    except (OSError, IndexError, ValueError):
        return 0.0


def _place(frame: FrameType) -> str:
    """Where the thread is, innermost last, in our own words."""
    lines = traceback.extract_stack(frame)[-4:]
    return "".join(f"\n    {Path(line.filename).name}:{line.lineno} {line.name}" for line in lines)
