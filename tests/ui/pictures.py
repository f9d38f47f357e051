"""Makes pictures of every window, to be looked at: light and dark, at 100 and 200 %, in every language.

    python -m tests.ui.pictures FOLDER

Without a screen. Each scale is a process of its own, since Qt reads it once. Ends with 1 if anything does not fit.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

SCALES = (1, 2)
SIZE = (700, 900)


def main(folder: Path) -> int:
    """Make all of them below `folder`; the number of processes that found something cut."""
    return sum(_in_process(folder, scale) != 0 for scale in SCALES)


def _in_process(folder: Path, scale: int) -> int:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
    return subprocess.run([sys.executable, "-m", "tests.ui.pictures", str(folder), str(scale)], env=env).returncode


def paint(folder: Path, scale: int) -> int:
    """The pictures at `scale`, in this process."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    return sum(_in_language(app, code, folder, scale) for code in ("en", "de", "es", "pseudo"))


def _in_language(app: object, code: str, folder: Path, scale: int) -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from tests.ui.fitting import Pseudo
    from ui.translations import Language

    assert isinstance(app, QApplication)
    Language(app).put_on("en" if code == "pseudo" else code)
    pseudo = Pseudo()
    if code == "pseudo":
        app.installTranslator(pseudo)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wrong = sum(_in_colours(app, dark, folder / f"{code}-{scale}00") for dark in (False, True))
    app.removeTranslator(pseudo)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return wrong


def _in_colours(app: object, dark: bool, folder: Path) -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from tests.ui.fitting import cut_in, outside_of, overlapping_in, settle
    from tests.ui.sights import every_window
    from ui import look

    assert isinstance(app, QApplication)
    look.dress(app, Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    folder.mkdir(parents=True, exist_ok=True)
    wrong = 0
    with tempfile.TemporaryDirectory() as own:
        for name, build in every_window(Path(own)).items():
            window = build()
            window.resize(*SIZE)
            window.bring_up()
            settle()
            window.grab().save(str(folder / f"{name}-{'dark' if dark else 'light'}.png"))
            found = [*cut_in(window), *outside_of(window), *overlapping_in(window)]
            wrong += len(found)
            print(f"{folder.name} {name}: {found or 'fits'}")
            window.close()
    return wrong


if __name__ == "__main__":
    where = Path(sys.argv[1])
    sys.exit(main(where) if len(sys.argv) == 2 else int(paint(where, int(sys.argv[2])) > 0))
