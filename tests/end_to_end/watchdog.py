"""Measures how long the thread of the windows goes without looking at what a person does.

A timer notes each of its turns; the time between two turns, less the timer's own interval, is a gap. In a gap the
thread is in one of three states, and each is counted by the kernel's own clocks:

- it *works*: the processor time of this one thread (`time.thread_time`, that is CLOCK_THREAD_CPUTIME_ID);
- it *waits for a core*: it is ready to run, and other programs have all of them. Linux counts that time
  (/proc/thread-self/schedstat, second number, nanoseconds; Documentation/scheduler/sched-stats);
- it *is blocked*: it sleeps, or waits for a disk, a pipe, a lock or another thread of ours. That is what remains.

Work and being blocked are the app's own, and are held to the limit. Waiting for a core is a busy machine's, and is not;
nothing else is taken off. So the same turn of the loop is judged alike on a calm machine and on a busy one, but for
what caches and shared cores cost, which is counted as work. Where the system does not count, all of a gap is its own.
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
    """One gap: `milliseconds` in all, `own` without the waiting for a core, of these `worked` by the processor.

    `during` and `doing` name what ran.
    """

    milliseconds: float
    own: float
    worked: float
    during: str
    doing: str = ""

    def __str__(self) -> str:
        return (
            f"{self.own:.0f} ms of its own ({self.worked:.0f} ms of work), {self.milliseconds:.0f} ms in all, "
            f"during {self.during}{self.doing}"
        )


@dataclass(frozen=True)
class Clocks:
    """What the calling thread's clocks show, in milliseconds: of the wall, of waiting for a core, of its own work."""

    wall: float
    waited: float
    worked: float

    @classmethod
    def now(cls) -> Clocks:
        """At this moment."""
        return cls(time.perf_counter() * 1000, _waited_for_core(), time.thread_time() * 1000)

    def own_since(self, before: Clocks) -> float:
        """What the thread took itself since `before`: all but the waiting for a core."""
        return max(0.0, self.wall - before.wall - (self.waited - before.waited))


class Watchdog(QObject):
    """Watches the thread that makes it, from `start` on. `during` is what the test is about to do, for the report."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.during = "start"
        self.turns = 0
        self._worst: dict[str, Gap] = {}
        self._thread = threading.get_ident()
        self._seen = ""
        self._before = Clocks(0.0, 0.0, 0.0)
        self._timer = QTimer(self, interval=INTERVAL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin to watch; what was before does not count."""
        self._before = Clocks.now()
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
        now, before = Clocks.now(), self._before
        long = max(0.0, now.wall - before.wall - INTERVAL_MS)
        own = max(0.0, now.own_since(before) - INTERVAL_MS)
        gap = Gap(long, own, now.worked - before.worked, self.during, self._seen)
        self._before, self._seen = now, ""
        self.turns += 1
        if self.during not in self._worst or gap.own > self._worst[self.during].own:
            self._worst[self.during] = gap

    def _look_for_silence(self) -> None:
        while True:
            time.sleep(0.01)
            silent = time.perf_counter() * 1000 - self._before.wall > SUSPICIOUS_MS
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
