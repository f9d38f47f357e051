"""Makes pictures of the real app on a real screen, opened window by window from its menu, to be looked at.

    python -m tests.end_to_end.pictures_for_real FOLDER

The app with its engine under Xvfb with a window manager, at 100 and 200 %, on a desktop that a person set to light or
dark colours, which the app follows by itself. Windows are opened through the tray's menu over D-Bus, as KDE's panel
does; once more a hand opens the menu in a tray that draws icons itself. Takes some minutes, and ends with 1 when a
window does not come, or does not wear the colours.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tests.end_to_end.desktop import Desktop, comes, desktop, end, until
from tests.end_to_end.status_notifier import Item, Watcher, item
from tests.end_to_end.test_tray_over_dbus import OPENED, status
from ui.look import DARK, LIGHT, Colours
from ui.welcomed import Welcomed
from wellbeing.places import places
from wellbeing.secret_files import open_key_file

SCREEN = "2800x2000x24"
SETTINGS = 'preset = "balanced"\ntrusted_sources = ["WHO", "web=mind.example", "x=MindCharity"]\n'
RULE = '[[rule]]\nname = "Body stuff"\nwords = ["diet", "calor*"]\naction = "cover"\n'
KDE = {"XDG_CURRENT_DESKTOP": "KDE", "KDE_FULL_SESSION": "true", "KDE_SESSION_VERSION": "6"}
GROUNDS = {"light": (LIGHT, "239,240,241", "35,38,41"), "dark": (DARK, "32,35,38", "252,252,252")}
"""What KDE calls the schemes: ours, and its own window's ground and letters."""
BEHIND = {
    "Settings…": ("alt+t", "alt+b alt+f", "alt+b alt+p", "alt+b alt+v"),
    "Rules…": ("alt+x", "alt+y", "alt+k", "alt+r alt+n"),
    "Find help": ("alt+t", "alt+b alt+h", "alt+b alt+b", "alt+b alt+p"),
    "Welcome": ("alt+s", "alt+s", "alt+n"),
}
"""The letters that lead to the pages of a window, one after the other."""
GROUP = "[Colors:{part}]\nBackgroundNormal={ground}\nBackgroundAlternate={ground}\nForegroundNormal={letters}\n"


def main(folder: Path) -> int:
    """Make all of them below `folder`; how many did not come out well."""
    wrong: list[str] = []
    for scale in (1, 2):
        for name, (colours, ground, letters) in GROUNDS.items():
            with tempfile.TemporaryDirectory() as own:
                home = Path(own)
                set_colours(home, name, ground, letters)
                to = folder / f"{scale}00-{name}"
                to.mkdir(parents=True, exist_ok=True)
                wrong += [f"{to.name} {each}" for each in [*windows(home, scale, to, colours), *tray(home, scale, to)]]
    print("\n".join(wrong) or f"All is in {folder}.")
    return len(wrong)


def set_colours(home: Path, name: str, ground: str, letters: str) -> None:
    """As a person chooses them in KDE's settings."""
    (home / ".config").mkdir()
    groups = (GROUP.format(part=part, ground=ground, letters=letters) for part in ("Window", "View", "Button"))
    scheme = f"[General]\nColorScheme=Breeze{name.capitalize()}\n"
    (home / ".config" / "kdeglobals").write_text("\n".join((scheme, *groups)))


def data_of(home: Path, name: str) -> Path:
    """The folder of a person who was welcomed, agreed to a key file, and has a rule and sources of their own."""
    data = home / name
    data.mkdir(mode=0o700)
    open_key_file(data / "secrets.key").set("made for", b"a test")
    Welcomed(data).be_so()
    places(data).settings.write_text(SETTINGS)
    places(data).rules.write_text(RULE)
    return data


@contextmanager
def running(screen: Desktop, data: Path, scale: int) -> Iterator[None]:
    """The app on `screen`; ended afterwards."""
    screen.environment.update(KDE, QT_SCALE_FACTOR=str(scale))
    app = screen.start_app(data)
    try:
        yield
    finally:
        end(app)


@contextmanager
def session_bus(screen: Desktop) -> Iterator[str]:
    """A session bus for `screen`."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    bus = subprocess.Popen(command, env=screen.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert bus.stdout is not None
    with bus.stdout as told:
        try:
            screen.environment["DBUS_SESSION_BUS_ADDRESS"] = told.readline().decode().strip()
            yield screen.environment["DBUS_SESSION_BUS_ADDRESS"]
        finally:
            end(bus)


def windows(home: Path, scale: int, to: Path, colours: Colours) -> list[str]:
    """A picture of each window; what went wrong."""
    with desktop(home, tray=False, size=SCREEN) as screen, session_bus(screen) as bus:
        watcher = Watcher(bus)
        with running(screen, data_of(home, "data"), scale):
            until(lambda: watcher.items, 30, "an icon in the tray")
            with item(bus, watcher.items[-1]) as icon:
                until(lambda: status(icon).startswith("Ready"), 120, "a ready engine")
                names = {"Show window": "Ready", **OPENED}
                return [
                    each for text, title in names.items() if (each := opened(screen, icon, text, title, to, colours))
                ]


def opened(screen: Desktop, icon: Item, text: str, title: str, to: Path, colours: Colours) -> str:
    """Open the window behind the menu's `text` and make a picture of it; what went wrong, or ""."""
    icon.click(text)
    if not comes(lambda: found(screen, title), 20):
        return f"{text}: no window “{title}”"
    window = found(screen, title)
    file = to / f"{text.rstrip('…').lower().replace(' ', '-')}.png"
    picture = still(screen, window, file)
    screen.do("windowactivate", "--sync", window)
    for page, keys in enumerate(BEHIND.get(text, ()), 2):
        screen.press(*keys.split())
        still(screen, window, file.with_stem(f"{file.stem}-{page}"))
    screen.press("Escape")
    ground = QColor(colours.ground)
    return "" if picture.pixelColor(3, picture.height() // 2) == ground else f"{text}: not in {colours.name} colours"


def found(screen: Desktop, title: str) -> str:
    """The window whose title begins so, "" for none."""
    return screen.do("search", "--onlyvisible", "--name", f"^{title}").split("\n")[-1]


def still(screen: Desktop, window: str, file: Path) -> QImage:
    """The window once two looks at it are alike: the filter's answers are in it, and no part is on its way."""
    before = QImage()
    for _ in range(20):
        time.sleep(0.4)  # nothing tells from outside that a window has come to rest
        subprocess.run(["import", "-window", window, str(file)], env=screen.environment, check=True, timeout=30)
        if (now := QImage(str(file))) == before:
            break
        before = now
    return before


def tray(home: Path, scale: int, to: Path) -> list[str]:
    """A picture of the whole screen with the menu that a right click on the icon opens; what went wrong."""
    with tempfile.TemporaryDirectory(dir=home) as own, desktop(Path(own), tray=True, size=SCREEN) as screen:
        screen.environment["HOME"] = str(home)
        with running(screen, data_of(home, "beside"), scale):
            until(lambda: screen.tray_area()[2] > 20, 60, "the icon in the tray")
            screen.open_window()
            screen.until_title("Ready", 120)
            plain = screen.picture("plain")
            for _ in range(5):
                screen.click_tray(3)
                if comes(lambda: screen.picture("tray") != plain, 4):
                    break
            time.sleep(0.5)
            screen.picture("tray").save(str(to / "tray-menu-and-window.png"))
    return []


if __name__ == "__main__":
    sys.exit(int(main(Path(sys.argv[1])) > 0))
