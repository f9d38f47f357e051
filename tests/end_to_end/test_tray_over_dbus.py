"""The tray as KDE's panel sees it: the app registers its icon over D-Bus, and its menu is read and clicked there."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.end_to_end.desktop import Desktop, desktop, end, until
from tests.end_to_end.status_notifier import Entry, Item, Watcher, item
from ui import look
from ui.welcomed import Welcomed
from wellbeing.secret_files import open_key_file

pytestmark = pytest.mark.end_to_end

READ = [
    "Show window",
    "Pause covering",
    "Today",
    "Recent",
    "Kept evidence…",
    "Rules…",
    "Settings…",
    "Turn on or off…",
    "Find help",
    "My page for hard days",
    "Fix a problem",
    "Open the sample feed",
    "Welcome",
    "About",
    "Quit (your internet keeps working)",
]
"""What the menu says, in its order; other entries may stand between these."""
PAUSES = ["For 15 minutes", "For 1 hour", "Until tomorrow morning (06:00)", "Until I resume"]
OPENED = {
    "Today": "Today",
    "Recent": "Recent",
    "Kept evidence…": "Kept evidence",
    "Rules…": "Rules",
    "Settings…": "Settings",
    "Turn on or off…": "Turn on or off",
    "Find help": "Find help",
    "My page for hard days": "My page for hard days",
    "Check that it works": "Check that it works",
    "Welcome": "Welcome",
}
"""By the entry's text, how the title of the window begins that it opens."""
SHAPE = 0.03
"""The share of an icon's pixels in which two states differ at least, when all colour is taken away."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with a session bus, and no other tray than the one that tests stand for."""
    if shutil.which("dbus-daemon") is None:
        pytest.fail("this test needs dbus-daemon: apt-get install dbus")
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with desktop(tmp_path, tray=False) as made:
        bus = subprocess.Popen(command, env=made.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            assert bus.stdout is not None
            made.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
            yield made
        finally:
            end(bus)
            bus.stdout.close() if bus.stdout else None


@pytest.fixture
def app(screen: Desktop, tmp_path: Path) -> Iterator[psutil.Process]:
    """The app, started after the tray."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    open_key_file(data / "secrets.key").set("made for", b"a test")
    Welcomed(data).be_so()
    started = screen.start_app(data)
    try:
        yield psutil.Process(started.pid)
    finally:
        end(started)


@pytest.fixture
def icon(screen: Desktop, request: pytest.FixtureRequest) -> Iterator[Item]:
    """The app's icon, once it is registered and the engine is ready."""
    bus = screen.environment["DBUS_SESSION_BUS_ADDRESS"]
    watcher = Watcher(bus)
    request.getfixturevalue("app")
    until(lambda: watcher.items, 30, "an icon in the tray")
    with item(bus, watcher.items[-1]) as shown:
        until(lambda: status(shown).startswith("Ready"), 90, "a ready engine")
        yield shown


def status(icon: Item) -> str:
    """The first line of the menu: how things stand."""
    return icon.menu()[0].text


def texts(entries: tuple[Entry, ...]) -> list[str]:
    """What a person reads, from top to bottom."""
    return [entry.text for entry in entries]


def named(screen: Desktop, title: str) -> bool:
    """Whether a window that can be seen has a title that begins so."""
    return bool(screen.do("search", "--onlyvisible", "--name", f"^{title}"))


def of_ours(picture: QImage) -> int:
    """How many pixels on the screen have the ground of our windows."""
    ground = QColor(look.LIGHT.ground).rgb()
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return sum(plain.pixel(x, y) == ground for x in range(0, plain.width(), 4) for y in range(0, plain.height(), 4))


def shape(picture: QImage) -> list[bool]:
    """Dark or light on white, with all colour taken away."""
    size = picture.scaled(32, 32, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    seen = [QColor.fromRgba(size.pixel(x, y)) for y in range(32) for x in range(32)]
    return [each.lightnessF() * each.alphaF() + 1 - each.alphaF() < 0.6 for each in seen]


def test_the_menu_says_what_can_be_done(icon: Item) -> None:
    """Read through com.canonical.dbusmenu, as a desktop reads it: order, texts, and what is under the pauses."""
    menu = icon.menu()
    read = texts(menu)
    assert read[0].startswith("Ready")
    assert not menu[0].enabled
    assert [text for text in read if text in READ] == READ
    assert [text for text in texts(icon.entry("Pause covering").children) if text in PAUSES] == PAUSES
    assert icon.entry("Find help").enabled
    assert icon.entry("My page for hard days").enabled


def test_each_entry_opens_its_window(screen: Desktop, icon: Item) -> None:
    """An entry clicked over D-Bus: the window is on the real screen, in our colours, and closes again by keyboard."""
    before = of_ours(screen.picture("nothing"))
    for entry, title in OPENED.items():
        opens(screen, icon, entry, title, before)


def opens(screen: Desktop, icon: Item, entry: str, title: str, before: int) -> None:
    """Click `entry`, see the window `title` beside the `before` pixels of our ground, and close it."""
    icon.click(entry)
    until(lambda: named(screen, title), 20, f"a window “{title}”")
    until(lambda: of_ours(screen.picture(f"window-{entry}")) > before + 2_000, 10, f"pixels of “{title}”")
    screen.press("Escape")
    until(lambda: not named(screen, title), 10, f"the end of “{title}”")


def test_a_click_on_the_icon_opens_the_small_window(screen: Desktop, icon: Item) -> None:
    """Activate is what a desktop calls on a left click."""
    icon.activate()
    screen.until_title("Ready", 20)
    until(lambda: of_ours(screen.picture("small-window")) > 2_000, 10, "pixels of the small window")


def test_states_differ_by_shape(icon: Item, app: psutil.Process) -> None:
    """On, paused and restarting: without any colour, the pictures still differ."""
    pictures = {"on": icon.picture()}
    icon.click("For 15 minutes")
    until(lambda: status(icon).startswith("Paused until"), 10, "a pause")
    pictures["paused"] = icon.picture()
    icon.click("Resume covering")
    until(lambda: status(icon).startswith("Ready"), 10, "its end")
    (engine,) = (child for child in app.children() if "engine" in child.cmdline())
    engine.suspend()
    until(lambda: status(icon).startswith("Restarting"), 10, "a restart")
    pictures["restarting"] = icon.picture()
    for one, other in combinations(pictures, 2):
        pairs = zip(shape(pictures[one]), shape(pictures[other]), strict=True)
        assert sum(a != b for a, b in pairs) > SHAPE * 32 * 32, (one, other)


def test_quit_in_the_menu_ends_the_app(icon: Item, app: psutil.Process) -> None:
    """The entry says that the internet keeps working, and the app goes in order."""
    icon.click("Quit (your internet keeps working)")
    until(lambda: not app.is_running() or app.status() == psutil.STATUS_ZOMBIE, 30, "the end of the app")
