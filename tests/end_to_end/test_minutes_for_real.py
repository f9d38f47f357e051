"""Half a minute with a real browser, the real filter and a desktop that tells who is there: the seconds are right.

Ten minutes of the same are in tests/benchmarks/bench_feed_time.py.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop_session import desktop_session
from tests.end_to_end.saver import Saver
from tests.end_to_end.stretch import PAGE, Stretch
from tests.end_to_end.world import World
from wellbeing import protocol as say

OFF_BY = 5.0
"""Seconds that may be counted too many or too few."""


@pytest.fixture
def saver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Saver]:
    """The desktop that the filter will ask."""
    with desktop_session(tmp_path / "session") as environment:
        bus = environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        monkeypatch.delenv("DISPLAY", raising=False)
        yield Saver(bus, "org.gnome.Mutter.IdleMonitor", "org.gnome.ScreenSaver")


def counted(world: World) -> Counter[str]:
    """Seconds of today by kind, as the filter has them."""
    assert world.engine is not None
    today = world.engine.ask(say.Today(id=world.engine.number()))
    assert isinstance(today, say.TodayIs)
    found: Counter[str] = Counter()
    for hour in today.hours:
        found[hour.kind] += hour.seconds  # type: ignore[assignment]
    return found


def test_the_seconds_are_the_script_s_own(saver: Saver, small_world: World) -> None:
    """Scrolling, reading, searching, another page, a lock, nobody there, a film: each counts as it should."""
    small_world.origin.page("/", PAGE)
    small_world.start_engine()
    stretch = Stretch(small_world.open_browser(), small_world.address, saver)
    stretch.begin()
    stretch.read(4)
    stretch.be_away(6)
    stretch.watch(6)
    stretch.scroll(5)
    stretch.be_elsewhere(3)
    stretch.go_to_and_fro(4, here=1, there=0.5)
    stretch.search(4)
    stretch.lock(6)
    stretch.read(4)
    stretch.be_elsewhere(2)
    found = counted(small_world)
    assert {"GetActive", "GetIdletime"} <= set(saver.asked)
    for kind in ("feed", "search"):
        assert abs(found[kind] - stretch.worth[kind]) <= OFF_BY, (found, stretch.worth)
    print(f"counted {dict(found)}, by the script {dict(stretch.worth)}")


def test_a_killed_filter_loses_five_seconds_at_most(saver: Saver, small_world: World) -> None:
    """Killed in the middle of a beat, and started again on what it left."""
    small_world.origin.page("/", PAGE)
    engine = small_world.start_engine()
    stretch = Stretch(small_world.open_browser(), small_world.address, saver)
    stretch.begin()
    stretch.read(10.5)
    os.kill(engine.pid, signal.SIGKILL)
    stretch.browser.close()
    small_world.start_engine()
    lost = stretch.worth["feed"] - counted(small_world)["feed"]
    print(f"lost {lost:.1f} s")
    assert -2.0 <= lost <= OFF_BY  # its first second, while the script was not yet counting, counts too
