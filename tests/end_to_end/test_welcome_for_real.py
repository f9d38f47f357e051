"""The welcome, walked to its end on a real screen: once with the mouse alone and once with the keyboard alone.

Everything is real: the app, the engine with its model, the sample feed with a browser of its own. What the person chose
is then in the settings, the open sample has followed, and *Not now* has left the system as it was.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.desktop import ROOT, Desktop, comes, desktop, end, until
from wellbeing.places import places
from wellbeing.secret_files import open_key_file
from wellbeing.settings import SITES, Settings
from wellbeing.settings_file import read_settings

pytestmark = pytest.mark.end_to_end

TITLE = "Welcome to Feed Wellbeing"
SITE = "Reddit"
PLACE = (980, 0, 900, 950)
"""Where the sample's window stands, beside the welcome: x, y, width, height."""


@dataclass
class Walk:
    """One person at one screen."""

    screen: Desktop
    data: Path
    window: str = ""

    def settings(self) -> Settings:
        """What is written."""
        return read_settings(places(self.data).settings)

    def gone(self) -> bool:
        """Whether the welcome has been closed."""
        return not self.screen.do("search", "--onlyvisible", "--name", TITLE)

    def sample(self) -> QImage:
        """What the sample's window shows."""
        x, y, wide, high = PLACE
        return self.screen.picture("sample").copy(x + 10, y + 60, wide - 40, high - 80)

    def until_sample(self) -> QImage:
        """Wait until the sample is open and stands still, put beside the welcome as a person would."""
        found: list[str] = []

        def opened() -> bool:
            found[:] = self.screen.do("search", "--onlyvisible", "--class", "chromium").split()
            return bool(found)

        until(opened, 90, "the browser with the sample feed")
        for move in (("windowmove", found[-1], *map(str, PLACE[:2])), ("windowsize", found[-1], *map(str, PLACE[2:]))):
            self.screen.do(*move)
        opened_sample = self.still()
        self.come_back()
        return opened_sample

    def come_back(self) -> None:
        """Go back to the welcome: a browser takes the keyboard when it opens, on a busy machine long after that."""

        def has_keyboard() -> bool:
            self.screen.do("windowactivate", self.window)
            return self.screen.do("getactivewindow") == self.window

        until(has_keyboard, 10, "the keyboard back in the welcome")

    def still(self) -> QImage:
        """The sample once two looks at it, two seconds apart, are alike and it shows posts."""
        for _ in range(25):
            before = self.sample()
            time.sleep(2)  # nothing tells from outside that a browser has painted everything
            if before == self.sample() and colours(before) > 12:
                return before
        pytest.fail("the sample feed does not come to rest")


def colours(picture: QImage) -> int:
    """How many colours there are in a sparse grid: an empty page has one or two."""
    grid = ((x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7))
    return len({picture.pixel(x, y) for x, y in grid})


def differing(one: QImage, other: QImage) -> float:
    """The share of a sparse grid's points at which two pictures differ."""
    grid = [(x, y) for x in range(0, one.width(), 5) for y in range(0, one.height(), 5)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in grid) / len(grid)


@pytest.fixture
def walk(tmp_path: Path) -> Iterator[Walk]:
    """A person who opens the app for the first time."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    open_key_file(data / "secrets.key").set("made for", b"a test")
    with desktop(tmp_path, tray=False, size="1900x1000x24") as screen:
        app = screen.start_app(data)
        made = Walk(screen, data)
        try:
            until(lambda: not made.gone(), 30, "the welcome")
            until(lambda: screen.says("Ready"), 90, "a ready engine")
            made.window = screen.do("search", "--onlyvisible", "--name", TITLE)
            screen.do("windowmove", made.window, "0", "0")
            screen.do("windowactivate", made.window)
            yield made
        finally:
            below = psutil.Process(app.pid).children(recursive=True)
            end(app)
            _end_all(below)


def _end_all(below: list[psutil.Process]) -> None:
    """The sample outlives the app on purpose; not the test."""
    for each in below:
        if each.is_running():
            each.terminate()
    _gone, alive = psutil.wait_procs(below, timeout=20)
    for each in alive:
        each.kill()


def walked(walk: Walk, do: Callable[[int, str], None]) -> None:
    """Walk to the end: `do` carries out the step's action of that name with the hand that is used."""
    before = walk.settings()
    do(0, SITE)
    do(0, "Use these feeds")
    until(lambda: walk.settings() != before, 10, "the sites in the settings")
    assert set(walk.settings().sites) ^ set(before.sites) == {"reddit"}
    do(1, "Gentle")
    do(1, "Open the sample feed")
    gentle = walk.until_sample()
    do(1, "Quiet")
    assert comes(lambda: differing(walk.sample(), gentle) > 0.02, 20), "the sample did not follow"
    assert differing(walk.still(), gentle) > 0.02
    assert walk.settings().preset == before.preset, "written before its yes"
    do(1, "Use this choice")
    until(lambda: walk.settings().preset == "quiet", 10, "the preset in the settings")
    do(2, "Not now")
    do(3, "Done")
    until(walk.gone, 10, "the end of the welcome")
    ledger = places(walk.data).ledger
    assert not ledger.exists() or not ledger.read_bytes(), "something in the system was changed"
    assert not places(walk.data).wish.exists()


def test_with_the_mouse_alone(walk: Walk) -> None:
    """Every step by clicks on what is seen."""
    command = [sys.executable, "-m", "tests.end_to_end.where_welcome_is"]
    told = subprocess.run(
        command, cwd=ROOT, env=walk.screen.environment, capture_output=True, text=True, timeout=60, check=True
    )
    where = json.loads(told.stdout)

    def click(step: int, name: str) -> None:
        x, y = where[step][name]
        walk.screen.do("mousemove", "--window", walk.window, str(x), str(y), "click", "1")
        time.sleep(0.5)  # a hand needs longer

    walk.screen.do("windowactivate", walk.window)
    walked(walk, click)


def test_with_the_keyboard_alone(walk: Walk) -> None:
    """Every step by its letter; the box of a site, which has none, by Tab and Space."""
    letters = {
        "Use these feeds": "alt+u",
        "Gentle": "alt+g",
        "Open the sample feed": "alt+o",
        "Quiet": "alt+q",
        "Use this choice": "alt+u",
        "Not now": "alt+n",
        "Done": "alt+d",
    }

    def press(_step: int, name: str) -> None:
        if name in letters:
            walk.screen.press(letters[name])
            time.sleep(0.5)
        else:
            walk.screen.press(*["Tab"] * (list(SITES).index("reddit") + 1), "space")

    walked(walk, press)
