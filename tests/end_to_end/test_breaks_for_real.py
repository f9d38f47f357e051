"""A break on a real screen: a browser shows a feed, the filter counts, a film keeps the card away, a hand ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from tests.end_to_end.desktop import Desktop, comes, desktop, until
from tests.end_to_end.stretch import PAGE
from tests.end_to_end.test_busy_for_real import window
from tests.end_to_end.world import HOST, SETTINGS, World, world
from wellbeing import protocol as say

ROOT = Path(__file__).resolve().parents[2]
BREAKS = 'breaks = "long"\nbreak_after = 1\nbreak_minutes = 1\nbreak_card = "breathe"\n'
CARD = "break comes up|Time for a break"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    (tmp_path / "desktop").mkdir()
    with desktop(tmp_path / "desktop", tray=False) as made:
        yield made


@contextmanager
def app(screen: Desktop, data: Path, *engine: str) -> Iterator[subprocess.Popen[bytes]]:
    """The real app on that screen; it ends in order."""
    command = [sys.executable, "-m", "tests.end_to_end.breaks_app", str(data), "-m", *engine]
    with (screen.folder / "app.log").open("ab") as log:
        running = subprocess.Popen(command, cwd=ROOT, env=screen.environment, stdout=log, stderr=log)
    try:
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)


def seen(screen: Desktop, name: str) -> str:
    """The window of that name that can be seen, "" for none."""
    found = screen.do("search", "--onlyvisible", "--name", name).split()
    return found[0] if found else ""


def click(screen: Desktop, window_id: str, from_left: int, from_bottom: int) -> None:
    found = screen.do("getwindowgeometry", "--shell", window_id)
    place = {name: int(value) for name, value in (line.split("=") for line in found.splitlines())}
    x, y = place["X"] + from_left, place["Y"] + place["HEIGHT"] - from_bottom
    screen.do("mousemove", str(x), str(y), "click", "1")


def start(small: World, running: list[object]) -> None:
    """The app with its engine, and a browser in front of the feed."""
    ready = small.data / "READY.json"
    until(ready.exists, 60, "the engine")
    small.engine = SimpleNamespace(ready=msgspec.json.decode(ready.read_bytes(), type=say.Ready))  # type: ignore[assignment]
    small.origin.page("/", PAGE)
    page = small.open_browser().new_page()
    page.goto(small.address)
    running.append(page)


def test_a_break_waits_for_the_film_then_comes_is_begun_by_mouse_and_ended_by_keyboard(
    tmp_path: Path, screen: Desktop
) -> None:
    """A minute of feed time: no card under a film in full screen; afterwards one that takes no keyboard."""
    (tmp_path / "world").mkdir()
    with world(tmp_path / "world", SETTINGS + BREAKS) as small:
        engine = [
            *("wellbeing", "engine", "--data", str(small.data), "--key-file", "--site-host", f"generic={HOST}"),
            *("--resolve", f"{HOST}=127.0.0.1:{small.origin.port}", "--upstream-ca", str(small.authority)),
        ]
        with app(screen, small.data, *engine):
            pages: list[object] = []
            start(small, pages)
            with window(screen.environment, "FullScreen"):
                assert not comes(lambda: seen(screen, CARD), 50), "a card under a film in full screen"
            until(lambda: seen(screen, CARD), 30, "the card")
            before = screen.do("getactivewindow")
            assert before != seen(screen, CARD), "the card took the keyboard"
            screen.picture("card")
            until(lambda: seen(screen, "Time for a break"), 60, "the break that is due")
            click(screen, seen(screen, "Time for a break"), 60, 40)
            until(lambda: seen(screen, "^A break"), 20, "the break")
            assert not seen(screen, CARD)
            time.sleep(1)  # for the picture alone: the circle has begun to grow
            screen.picture("break")
            screen.do("key", "Escape")
            until(lambda: not seen(screen, "^A break"), 20, "the end of the break")


def next_rest(small: World) -> float:
    """Feed seconds until the next rest."""
    assert small.engine is not None
    status = small.engine.ask(say.Status(id=small.engine.number()))
    assert isinstance(status, say.StatusIs)
    return status.next_rest_seconds or 0.0


def test_a_killed_filter_goes_on_counting_towards_the_rest(tmp_path: Path) -> None:
    """Killed after some feed time, the next one goes on from there, by what the last wrote ten seconds ago at most."""
    (tmp_path / "world").mkdir()
    with world(tmp_path / "world", SETTINGS + BREAKS) as small:
        small.origin.page("/", PAGE)
        engine = small.start_engine()
        page = small.open_browser().new_page()
        page.goto(small.address)
        until(lambda: next_rest(small) < 40, 60, "twenty seconds of feed time")
        left = next_rest(small)
        page.close()
        os.kill(engine.pid, signal.SIGKILL)
        small.start_engine()
        assert left - 5 <= next_rest(small) <= left + 12
        assert isinstance(small.engine and small.engine.ask(say.Erase(id=small.engine.number())), say.Done)
        assert next_rest(small) == 60


def test_the_card_is_put_away_by_keyboard(tmp_path: Path, screen: Desktop) -> None:
    """Reached with the system's own keys, as any window; Esc carries on, and the engine hears of it."""
    data, log = tmp_path / "own", tmp_path / "engine.log"
    data.mkdir()
    with app(screen, data, "tests.ui.fake_engine", "--log", str(log), "--break", "due"):
        until(lambda: seen(screen, "Time for a break"), 30, "the card")
        screen.do("windowactivate", "--sync", seen(screen, "Time for a break"), "key", "Escape")
        until(lambda: not seen(screen, "Time for a break"), 10, "the end of the card")
        until(lambda: '"answer":"carry_on"' in log.read_text(), 10, "the answer")
