"""No menu, and not the small window, uses a letter of the keyboard twice, in any language that the app speaks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.test_window import marks
from ui.app import App


@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_no_letter_is_used_twice(qtbot: QtBot, start_app, code: str) -> None:
    """In the tray's menu, in every menu below, and among the buttons of the window."""
    app: App = start_app()
    qtbot.waitUntil(lambda: app.control.state.running, timeout=20_000)
    app.speak(code)
    texts = {"window": [each.text() for each in app.window.findChildren(QPushButton) if each.window() is app.window]}
    for menu in (app.tray.menu, *app.tray.menu.findChildren(QMenu)):
        entries: list[QAction] = [each for each in menu.actions() if each.text() and each is not app.tray.status]
        texts[menu.title() or "menu"] = [each.text() for each in entries]
    twice = {name: sorted(m for m in marks(said) if marks(said).count(m) > 1) for name, said in texts.items()}
    assert {name: letters for name, letters in twice.items() if letters} == {}
