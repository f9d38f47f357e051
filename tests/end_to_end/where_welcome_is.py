"""Tells where the parts of the welcome are, for a hand that holds a mouse: python -m tests.end_to_end.where_welcome_is

It is laid out on the same screen, with the same fonts and size as the app's own, and never touches that. Printed is the
middle of each button of each step by its text, in pixels from the top left of the window.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.sights import every_window
from ui import look
from ui.translations import Language
from ui.welcome import Welcome


def parts_of(welcome: Welcome, qt: QApplication) -> list[dict[str, tuple[int, int]]]:
    """The middle of each button, by its text, for each step."""
    found = []
    for step in range(welcome.steps.count()):
        welcome._show(step)
        for _ in range(5):
            qt.processEvents()
        seen = [each for each in welcome.findChildren(QAbstractButton) if each.isVisible() and each.text()]
        found.append({each.text().replace("&", ""): _middle(each, welcome) for each in seen})
    return found


def _middle(part: QAbstractButton, welcome: Welcome) -> tuple[int, int]:
    """Of a box with words: near its start, where its mark is."""
    within = part.rect().center()
    if part.isCheckable():
        within.setX(14)
    place = part.mapTo(welcome, within)
    return place.x(), place.y()


def main() -> None:
    """Print it."""
    qt = QApplication(sys.argv[:1])
    Language(qt).put_on("en")
    look.dress(qt, None)
    with tempfile.TemporaryDirectory() as folder:
        welcome = every_window(Path(folder))["welcome"]()
        assert isinstance(welcome, Welcome)
        welcome.show()
        print(json.dumps(parts_of(welcome, qt)))


if __name__ == "__main__":
    main()
