"""Makes pictures of all there is to see, to be looked at: light and dark, at 100 and 200 %, in every language.

    python -m tests.ui.pictures FOLDER

Every window with its pages, and the tray's menu and the small window in every state, without a screen. Each scale is a
process of its own, since Qt reads it once. Ends with 1 if anything does not fit or is too faint to be read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMenu, QWidget

SCALES = (1, 2)
SIZE = (700, 900)
SCREEN = {
    "name": "screen",
    "x": 0,
    "y": 0,
    "width": 2880,
    "height": 2000,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
"""Of a good laptop; the one that Qt imagines by itself has 800 pixels, and 400 at 200 %."""
WIDEST_MENU = 700
"""Pixels: a menu that is wider reaches across half a screen."""


def main(folder: Path) -> int:
    """Make all of them below `folder`; the number of processes that found something wrong."""
    return sum(_in_process(folder, scale) != 0 for scale in SCALES)


def _in_process(folder: Path, scale: int) -> int:
    with tempfile.TemporaryDirectory() as own:
        screen = Path(own) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "QT_SCALE_FACTOR": str(scale)}
        return subprocess.run([sys.executable, "-m", "tests.ui.pictures", str(folder), str(scale)], env=env).returncode


def paint(folder: Path, scale: int) -> int:
    """The pictures at `scale`, in this process."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(lambda *_: None)  # a plugin without a screen says of each window what it cannot do
    app = QApplication([])
    return sum(_in_language(app, code, folder, scale) for code in ("en", "de", "es", "pseudo"))


def _in_language(app: QApplication, code: str, folder: Path, scale: int) -> int:
    from PySide6.QtCore import Qt

    from tests.ui.fitting import Pseudo
    from ui.translations import Language

    Language(app).put_on("en" if code == "pseudo" else code)
    pseudo = Pseudo()
    if code == "pseudo":
        app.installTranslator(pseudo)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wrong = sum(_in_colours(app, dark, folder / f"{code}-{scale}00") for dark in (False, True))
    app.removeTranslator(pseudo)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return wrong


def _in_colours(app: QApplication, dark: bool, folder: Path) -> int:
    from PySide6.QtCore import Qt

    from tests.ui.fitting import settle
    from ui import look

    look.dress(app, Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    folder.mkdir(parents=True, exist_ok=True)
    wrong = 0
    with tempfile.TemporaryDirectory() as own:
        for name, part in _everything(Path(own)):
            settle()
            part.grab().save(str(folder / f"{name}-{'dark' if dark else 'light'}.png"))
            if found := _wrong_with(part):
                print(f"{folder.name} {name} {'dark' if dark else 'light'}: {found}")
            wrong += len(found)
    return wrong


def _everything(own: Path) -> Iterator[tuple[str, QWidget]]:
    """All there is to see, one after the other, with a name for its picture."""
    from tests.ui.fitting import settle
    from tests.ui.scenes import scenes
    from tests.ui.sights import every_window
    from tests.ui.states import STATES, Shown

    for name, build in every_window(own).items():
        window = build()
        window.resize(*SIZE)
        window.bring_up()
        yield name, window
        for scene, show in scenes(window).items():
            show()
            settle()
            yield f"{name}-{scene}", window
        window.close()
    for at, (name, state) in enumerate(STATES.items()):
        for part, widget in Shown(state, tray=at % 2 == 0).parts():
            yield f"{part}-{name}", widget


def _wrong_with(part: QWidget) -> list[object]:
    """What does not fit or cannot be read."""
    from PySide6.QtWidgets import QMenu

    from tests.ui.fitting import cut_in, faint_in, outside_of, overlapping_in

    if isinstance(part, QMenu):
        wide = [] if part.width() <= WIDEST_MENU else [f"{part.width()} pixels wide"]
        return [*wide, *faint_in(part, places_in(part)).items()]
    return [*cut_in(part), *outside_of(part), *overlapping_in(part), *faint_in(part).items()]


def places_in(menu: QMenu) -> dict[str, object]:
    """Where the entries of `menu` are."""
    seen = [each for each in menu.actions() if each.isVisible() and each.text()]
    return {each.text(): menu.actionGeometry(each) for each in seen}


if __name__ == "__main__":
    where = Path(sys.argv[1])
    sys.exit(main(where) if len(sys.argv) == 2 else int(paint(where, int(sys.argv[2])) > 0))
