"""The real app with the real engine on a real desktop: clicks, keys and what is then on the screen."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import psutil
import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.desktop import ROOT, Desktop, desktop, end, until
from ui.welcomed import Welcomed
from wellbeing.secret_files import open_key_file

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def with_tray(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with a tray."""
    with desktop(tmp_path, tray=True) as made:
        yield made


@pytest.fixture
def without_tray(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop without one, as GNOME is."""
    with desktop(tmp_path, tray=False) as made:
        yield made


def welcomed(folder: Path) -> Path:
    """The data folder of a person who has seen the welcome."""
    folder.mkdir(mode=0o700)
    Welcomed(folder).be_so()
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder whose owner was welcomed and agreed to a key file, so that no keyring is needed."""
    folder = welcomed(tmp_path / "data")
    open_key_file(folder / "secrets.key").set("made for", b"a test")
    return folder


@pytest.fixture
def app(with_tray: Desktop, data: Path) -> Iterator[psutil.Process]:
    """The app in the tray, its window opened by a left click, its engine ready."""
    started = with_tray.start_app(data)
    try:
        until(lambda: with_tray.tray_area()[2] > 20, 30, "the icon in the tray")
        assert with_tray.titles() == []
        with_tray.open_window()
        with_tray.until_title("Ready")
        yield psutil.Process(started.pid)
    finally:
        end(started)


def engine_of(app: psutil.Process) -> psutil.Process:
    """The engine that `app` runs."""
    (engine,) = (child for child in app.children() if "engine" in child.cmdline())
    return engine


def differing(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    assert one.size() == other.size()
    places = ((x, y) for x in range(one.width()) for y in range(one.height()))
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places)


def picture_unlike(before: QImage, desktop: Desktop, name: str) -> QImage:
    """The tray's icon once it is another: on a busy machine it follows the window's title by a moment."""
    for _ in range(10):
        made = desktop.tray_picture(name)
        if differing(made, before) > 50:
            break
        time.sleep(0.1)
    return made


def test_pausing_resuming_and_quitting_from_the_tray(with_tray: Desktop, app: psutil.Process) -> None:
    """The menu opens with the right button, each choice is seen in the window's title and in the icon's shape."""
    icons = {"on": with_tray.tray_picture("tray-on")}
    engine = engine_of(app)
    with_tray.choose("p", "1", until=lambda: with_tray.says("Paused until"))
    icons["paused"] = with_tray.tray_picture("tray-paused")
    with_tray.choose("r", until=lambda: with_tray.says("Ready"))
    engine.suspend()
    with_tray.until_title("Restarting", 3.5)
    icons["restarting"] = picture_unlike(icons["on"], with_tray, "tray-restarting")
    with_tray.until_title("Ready")
    for one, other in combinations(icons, 2):
        assert differing(icons[one], icons[other]) > 50, (one, other)
    with_tray.choose("q", until=lambda: not app.is_running() or app.status() == psutil.STATUS_ZOMBIE)
    assert with_tray.titles() == []


def test_a_killed_engine_is_seen_within_three_seconds_and_comes_back(with_tray: Desktop, app: psutil.Process) -> None:
    """Measured from the kill to the words on the screen; the real engine is back by itself."""
    engine = engine_of(app)
    began = time.monotonic()
    engine.kill()
    with_tray.until_title("Restarting", 3)
    seen = time.monotonic() - began
    with_tray.until_title("Ready")
    print(f"\nkilled: on the screen after {seen * 1000:.0f} ms, back after {time.monotonic() - began:.1f} s")
    assert engine_of(app).pid != engine.pid


def test_a_second_start_shows_the_first(with_tray: Desktop, app: psutil.Process, data: Path) -> None:
    """Closing hides the window while there is a tray; a second start brings it back and ends with success."""
    with_tray.press("ctrl+w")
    until(lambda: with_tray.titles() == [], 10, "the closed window")
    assert with_tray.start_app(data).wait(timeout=30) == 0
    with_tray.until_title("Ready", 10)
    assert app.is_running()


def test_without_a_tray_and_without_a_keyring(without_tray: Desktop, tmp_path: Path) -> None:
    """The window comes by itself, says why nothing is covered, takes the consent, and asks when it is closed."""
    started = without_tray.start_app(welcomed(tmp_path / "data"))
    try:
        without_tray.until_title("Stopped")
        without_tray.picture("window-no-keyring")
        without_tray.press("alt+f")
        without_tray.until_title("Ready")
        without_tray.picture("window-on")
        assert (tmp_path / "data" / "secrets.key").exists()
        without_tray.press("alt+F4")
        without_tray.picture("window-asks")
        without_tray.press("alt+q")
        assert started.wait(timeout=20) == 0
    finally:
        end(started)


WAYS = {
    "Today": ("alt+t",),
    "Rules": ("F10", "u"),
    "Settings": ("Menu", "s"),
    "Turn on or off": ("alt+o",),
    "Kept evidence": ("alt+m", "v"),
    "Check that it works": ("F10", "x", "c"),
    "My page for hard days": ("alt+d",),
    "Find help": ("F1",),
}
"""By the beginning of a window's title: the keys that open it from the small window."""


def test_without_a_tray_the_keyboard_reaches_every_window(without_tray: Desktop, data: Path) -> None:
    """Each is on the screen; then the small window is closed to an icon, brought back by a second start, and quit."""
    started = without_tray.start_app(data)
    try:
        without_tray.until_title("Ready")
        for title, keys in WAYS.items():
            opens_and_closes(without_tray, title, keys)
        without_tray.press("F10", "p", "1")
        without_tray.until_title("Paused until", 10)
        without_tray.press("ctrl+w", "Return")
        until(lambda: without_tray.titles() == [], 10, "a minimised window")
        assert without_tray.start_app(data).wait(timeout=30) == 0
        without_tray.until_title("Paused until", 10)
        without_tray.press("ctrl+w", "alt+q")
        assert started.wait(timeout=20) == 0
    finally:
        end(started)


def opens_and_closes(screen: Desktop, title: str, keys: tuple[str, ...]) -> None:
    """Press `keys` in the small window, see the window `title`, and close it."""

    def named() -> str:
        return screen.do("search", "--onlyvisible", "--name", f"^{title}")

    screen.press(*keys)
    until(named, 20, f"a window “{title}”")
    screen.picture(f"small-{title}")
    screen.press("Escape")
    until(lambda: not named(), 10, f"the end of “{title}”")


def test_a_polite_end_from_outside_ends_the_engine_too(with_tray: Desktop, app: psutil.Process) -> None:
    """As at the end of a session: the app goes, and no engine stays behind."""
    engine = engine_of(app)
    app.terminate()
    until(lambda: not engine.is_running(), 20, "the end of the engine")
    until(lambda: app.status() == psutil.STATUS_ZOMBIE, 20, "the end of the app")


def test_an_app_that_is_killed_leaves_no_engine_behind(with_tray: Desktop, app: psutil.Process) -> None:
    """Its standard input ends with the app, and so does the engine."""
    engine = engine_of(app)
    app.kill()
    until(lambda: not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE, 20, "the end of the engine")


def test_a_missing_desktop_fails_clearly(tmp_path: Path) -> None:
    """Never skipped: without its programs this module fails and names them."""
    program = "import pathlib, tests.end_to_end.desktop as d\nwith d.desktop(pathlib.Path('.'), tray=True): pass"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode != 0
    assert "missing: Xvfb, openbox, trayer" in done.stderr
