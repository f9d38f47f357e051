"""What the app costs beside a bare PySide6 window: `python -m tests.benchmarks.bench_app [--minutes 5] [--starts 5]`.

The real app with its real engine on a screen of its own (Xvfb, openbox, no tray, so that its window is open all the
time: nothing is cheaper than that). Each start alternates with one of a bare window with a label, so that both meet the
same machine. Printed: the time from the start of the process until its window is mapped (looked for every 10 ms), and,
when the engine is ready and all is still, RSS, PSS and USS of the app's process, and its processor time over MINUTES.

Ends with 1 if the app's median start takes more than 1 s, its RSS is over 120 MB, or it is busy for more than 0.3 % of
one core. The engine is another process and is not counted here (bench_memory looks at it).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil  # type: ignore[import-untyped]

from tests.benchmarks import machine
from tests.benchmarks.figures import table
from tests.end_to_end.desktop import ROOT, Desktop, desktop, end, until
from ui.welcomed import Welcomed
from wellbeing.secret_files import open_key_file

START = 1.0
"""Seconds from the start of the process to its window."""
RSS = 120.0
"""Megabytes (10^6 bytes) of the idle app."""
BUSY = 0.3
"""Percent of one core that the idle app may take."""

STILL = 20.0
"""Seconds after the start before anything is called idle: the app loads its windows behind the first one."""
BARE = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("On")
label.setWindowTitle("Bare – Feed Wellbeing")
label.show()
app.exec()
"""


@dataclass
class Cost:
    """What one program took: `starts` in seconds, memory in MB, `busy` in percent of one core."""

    starts: list[float] = field(default_factory=list)
    rss: float = 0.0
    pss: float = 0.0
    uss: float = 0.0
    busy: float = 0.0

    def row(self, name: str) -> list[str]:
        """One line of the table."""
        start = f"{median(self.starts):.2f} ({min(self.starts):.2f}-{max(self.starts):.2f})"
        return [name, start, f"{self.rss:.0f}", f"{self.pss:.0f}", f"{self.uss:.0f}", f"{self.busy:.2f}"]


@contextmanager
def _started(there: Desktop, start: Callable[[], subprocess.Popen[bytes]], cost: Cost) -> Iterator[psutil.Process]:
    """A program whose window is on the screen; the time that took is noted."""
    began = time.monotonic()
    program = start()
    try:
        while not there.do("search", "--onlyvisible", "--name", "Feed Wellbeing"):
            if program.poll() is not None or time.monotonic() - began > 60:
                raise SystemExit(f"no window came; see {there.folder}")
            time.sleep(0.01)
        cost.starts.append(time.monotonic() - began)
        yield psutil.Process(program.pid)
    finally:
        end(program)


def _idle(process: psutil.Process, cost: Cost, seconds: float) -> None:
    """Note what `process` takes while nobody does anything."""
    time.sleep(STILL)
    began, before = time.monotonic(), machine.cpu_seconds(process.pid)
    time.sleep(seconds)
    cost.busy = 100 * (machine.cpu_seconds(process.pid) - before) / (time.monotonic() - began)
    memory = process.memory_full_info()
    cost.rss, cost.pss, cost.uss = (each / 1e6 for each in (memory.rss, memory.pss, memory.uss))


def measured(folder: Path, starts: int, seconds: float) -> tuple[Cost, Cost]:
    """The bare window and the app; only the last start of each is watched while idle."""
    bare, app = Cost(), Cost()
    data = folder / "data"
    data.mkdir(mode=0o700)
    open_key_file(data / "secrets.key").set("made for", b"a benchmark")
    Welcomed(data).be_so()
    with desktop(folder, tray=False) as there:
        for number in range(starts):
            last = number == starts - 1
            with _started(there, lambda: _start_bare(there), bare) as process:
                _idle(process, bare, min(seconds, 30)) if last else None
            with _started(there, lambda: there.start_app(data), app) as process:
                until(lambda: there.says("Ready"), 90, "a ready engine")
                _idle(process, app, seconds) if last else None
            print(f"start {number + 1} of {starts}: {app.starts[-1]:.2f} s, {machine.load()}", file=sys.stderr)
    return bare, app


def _start_bare(there: Desktop) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", BARE], cwd=ROOT, env=there.environment)


def main() -> None:
    """Measure and print; the exit status says whether the limits were kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--starts", type=int, default=5)
    asked = parser.parse_args()
    before = machine.load()
    with tempfile.TemporaryDirectory() as folder:
        bare, app = measured(Path(folder), asked.starts, asked.minutes * 60)
    print(f"{machine.described()}\nat the start {before}; at the end {machine.load()}\n")
    heading = ["", "start s, median (range)", "RSS MB", "PSS MB", "USS MB", "busy %"]
    print(table([heading, bare.row("bare PySide6 window"), app.row("app")]))
    broken = [
        said
        for said, kept in (
            (f"start {median(app.starts):.2f} s > {START} s", median(app.starts) <= START),
            (f"RSS {app.rss:.0f} MB > {RSS:.0f} MB", app.rss <= RSS),
            (f"busy {app.busy:.2f} % > {BUSY} %", app.busy <= BUSY),
        )
        if not kept
    ]
    print(f"\nidle over {asked.minutes:g} min with its window open: {'; '.join(broken) or 'all limits kept'}")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
