"""No widget blocks: every window of the real app, on a screen, beside an engine that has much to show, or hangs.

The app's thread is watched while each window is opened, closed, opened again and made narrow (watched_app). Held to
50 ms is what the app itself takes: a core that other programs hold is not its fault, and is told apart by the kernel's
own count (watchdog). What is measured still grows on a busy machine, where caches and cores are shared; so a step that
took longer is measured again, twice at most, and counts if it took longer every time (tour).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.end_to_end.desktop import ROOT, Desktop, desktop
from tests.end_to_end.tour import ENGINES, LIMIT_MS, longest, measured

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop without a tray, so that the small window is open too."""
    with desktop(tmp_path, tray=False) as made:
        yield made


@pytest.mark.parametrize("engine", ["a full history", "hung"])
def test_no_window_waits(screen: Desktop, tmp_path: Path, engine: str) -> None:
    """With 10,000 rules, beside the engine with most to show and the one that answers nothing: half a minute each.

    `tests.benchmarks.bench_never_waits` does it beside all five.
    """
    before = psutil.getloadavg()[0]
    found = longest(measured(screen, tmp_path, ENGINES[engine]))
    print(f"\n{engine}; load {before:.1f} before, {psutil.getloadavg()[0]:.1f} after: {'; '.join(map(str, found[:3]))}")
    assert [str(gap) for gap in found if gap.own > LIMIT_MS] == []


HELD = ("sleep", "work")
SPIN = """
import os, sys
os.sched_setaffinity(0, {int(sys.argv[1])})
while True:
    pass
"""
WORK = """
import json, os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tests.end_to_end.watchdog import Watchdog

if sys.argv[1:]:
    os.sched_setaffinity(0, {int(sys.argv[1])})

def sleep(): time.sleep(0.2)
def work(): sum(range(20_000_000))

app, dog, took = QApplication([]), Watchdog(), {}
dog.start()

def hold(what, how):
    dog.now(what)
    began = time.perf_counter()
    how()
    took[what] = (time.perf_counter() - began) * 1000

QTimer.singleShot(100, lambda: hold("sleeping", sleep))
QTimer.singleShot(600, lambda: (hold("working", work), QTimer.singleShot(300, app.quit)))
app.exec()
worst = dog.worst()[:2]
print(json.dumps([(took[each.during], each.milliseconds, each.own, each.worked, each.doing) for each in worst]))
"""


def _watched(core: int | None = None, others: int = 0) -> list[tuple[float, float, float, float, str]]:
    """What the watchdog tells of WORK on `core` beside `others`: how long it took, in all, own, worked, where."""
    pinned = [str(core)] if core is not None else []
    busy = [subprocess.Popen([sys.executable, "-c", SPIN, *pinned]) for _ in range(others)]
    try:
        command = [sys.executable, "-c", WORK, *pinned]
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
    finally:
        for each in busy:
            each.kill()
            each.wait()
    assert done.returncode == 0, done.stderr
    return [(took, in_all, own, worked, doing) for took, in_all, own, worked, doing in json.loads(done.stdout)]


def test_the_watchdog_sees_waiting_and_work() -> None:
    """A thread that sleeps and one that computes: both are gaps of the app's own, and what it did is named."""
    held = _watched()
    assert {name for name in ("work", "sleep") for *_, doing in held if name in doing} == {"work", "sleep"}
    for took, in_all, own, worked, doing in held:
        assert took - 10 < in_all < took + 100
        assert LIMIT_MS < own <= in_all
        assert worked > LIMIT_MS if "work" in doing else worked < LIMIT_MS


def test_the_watchdog_tells_a_busy_machine_from_work() -> None:
    """On a core that others take, too: waiting for it is not the app's own, while its work and its sleep still are."""
    held = {name: gap for gap in _watched(max(os.sched_getaffinity(0)), others=2) for name in HELD if name in gap[-1]}
    assert set(held) == set(HELD)
    _, in_all, own, worked, _ = held["work"]
    assert in_all > 1.5 * own
    assert LIMIT_MS < own < worked + 20
    assert held["sleep"][2] > 190
