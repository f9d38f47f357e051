"""Ten minutes with a browser, and what the filter made of them: python -m tests.benchmarks.bench_feed_time [MINUTES]

Scripted reading, scrolling, searching, switching, a film, a locked screen and nobody there, in real Chromium through
the real filter; input and locks come from a desktop on a bus of its own. Limit: 5 s between its seconds and ours.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import table
from tests.benchmarks.machine import described, load
from tests.desktop_session import desktop_session
from tests.end_to_end.saver import Saver
from tests.end_to_end.stretch import PAGE, Stretch
from tests.end_to_end.test_minutes_for_real import OFF_BY, counted
from tests.end_to_end.world import world

MINUTES = 10.0


def spend(stretch: Stretch, seconds: float) -> None:
    """Go through everything again and again for so long; nobody is there only before the wheel is turned."""
    ends = time.monotonic() + seconds
    stretch.begin()
    stretch.read(20)
    stretch.be_away(30)
    stretch.watch(30)
    while time.monotonic() < ends:
        stretch.scroll(25)
        stretch.go_to_and_fro(8, here=1.5, there=1)
        stretch.search(10)
        stretch.lock(12)
        stretch.read(9)
        stretch.watch(10)
        stretch.be_elsewhere(7)


def main() -> None:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else MINUTES
    print(described(), load(), sep="\n")
    with tempfile.TemporaryDirectory() as folder, desktop_session(Path(folder) / "session") as session:
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = session["DBUS_SESSION_BUS_ADDRESS"]
        os.environ.pop("DISPLAY", None)
        saver = Saver(session["DBUS_SESSION_BUS_ADDRESS"], "org.gnome.Mutter.IdleMonitor", "org.gnome.ScreenSaver")
        with world(Path(folder)) as made:
            made.origin.page("/", PAGE)
            made.start_engine()
            stretch = Stretch(made.open_browser(), made.address, saver)
            spend(stretch, 60 * minutes)
            found = counted(made)
    rows = [
        [kind, f"{stretch.worth[kind]:.1f}", f"{found[kind]:.1f}", f"{found[kind] - stretch.worth[kind]:+.1f}"]
        for kind in ("feed", "search")
    ]
    print(table([["seconds", "by the script", "by the filter", "difference"], *rows]))
    worst = max(abs(found[kind] - stretch.worth[kind]) for kind in ("feed", "search"))
    print(f"within {OFF_BY:g} s" if worst <= OFF_BY else f"NOT within {OFF_BY:g} s")


if __name__ == "__main__":
    main()
