"""No widget blocks: every window of the real app, on a screen, beside an engine with a full history and a silent one.

The app's thread is watched while each window is opened, closed, opened again and made narrow (watched_app). A core that
other programs hold is not its fault, and is told apart by the kernel's own count (watchdog). The promise is 50 ms, and
`python -m tests.benchmarks.bench_never_waits` holds it on a calm machine, beside five kinds of engines; this test holds
twice as much, so that it finds a window that waits, and not a busy machine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desktop import ROOT, Desktop, desktop
from tests.end_to_end.tour import ENGINES, gaps

pytestmark = pytest.mark.end_to_end

LIMIT_MS = 100.0


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop without a tray, so that the small window is open too."""
    with desktop(tmp_path, tray=False) as made:
        yield made


@pytest.mark.parametrize("engine", ["a full history", "silent"])
def test_no_window_waits(screen: Desktop, tmp_path: Path, engine: str) -> None:
    """With 10,000 rules on disk."""
    found = gaps(screen, tmp_path / "app", ENGINES[engine])
    assert [str(gap) for gap in found.values() if gap.own > LIMIT_MS] == []


WORK = """
import json, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tests.end_to_end.watchdog import Watchdog

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
QTimer.singleShot(600, lambda: hold("working", work))
QTimer.singleShot(1800, app.quit)
app.exec()
print(json.dumps([(took[each.during], each.milliseconds, each.own, each.doing) for each in dog.worst()[:2]]))
"""


def test_the_watchdog_sees_waiting_and_work() -> None:
    """A thread that sleeps and one that computes: both are gaps of the app's own, and what it did is named."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", WORK], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    held = json.loads(done.stdout)
    assert {name for name in ("work", "sleep") for *_, doing in held if name in doing} == {"work", "sleep"}
    for took, in_all, own, _ in held:
        assert took - 10 < in_all < took + 100
        assert 50 < own <= in_all
