"""No menu, not the small window and no page of a window uses a letter twice, in any language that the app speaks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import settle
from tests.ui.scenes import scenes
from tests.ui.sights import every_window
from tests.ui.test_window import marks
from ui.app import App
from ui.settings_privacy import PrivacyPage
from ui.settings_window import SettingsWindow
from ui.translations import Language
from ui.windows import NAMES


def twice_in(texts: list[str]) -> list[str]:
    """The letters that more than one of `texts` wants."""
    return sorted({letter for letter in marks(texts) if marks(texts).count(letter) > 1})


def texts_with_letters(window: QWidget) -> list[str]:
    """What is seen and can be reached by a letter: buttons, fields with a label, tabs."""
    buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible() and each.buddy()]
    tabs = [bar.tabText(at) for bar in window.findChildren(QTabBar) for at in range(bar.count()) if bar.isVisible()]
    return [*buttons, *labels, *tabs]


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
    assert {name: letters for name, said in texts.items() if (letters := twice_in(said))} == {}


@pytest.mark.parametrize("code", ["en", "de", "es"])
@pytest.mark.parametrize("name", sorted(NAMES))
def test_no_letter_is_used_twice_on_a_page(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, name: str, code: str
) -> None:
    """What stands beside every page counts too: tabs, the tester, the way back, Undo."""
    language = Language(qapp)
    try:
        language.put_on(code)
        window = every_window(tmp_path)[name]()
        qtbot.addWidget(window)
        window.bring_up()
        settle()
        pages = {"first": texts_with_letters(window)}
        for scene, show in {**scenes(window), **questions(window)}.items():
            show()
            settle()
            pages[scene] = texts_with_letters(window)
    finally:
        language.put_on("en")
    assert all(len(marks(said)) > 5 for said in pages.values()) or name != "rules"
    assert {scene: letters for scene, said in pages.items() if (letters := twice_in(said))} == {}


def questions(window: QWidget) -> dict[str, Callable[[], object]]:
    """What stands on a page only once something was pressed, or went wrong."""
    if not isinstance(window, SettingsWindow):
        return {}

    def erase() -> None:
        window.show_page("privacy")
        privacy = window.pages["privacy"]
        assert isinstance(privacy, PrivacyPage)
        privacy.erase.click()

    def broken(page: str) -> Callable[[], None]:
        def ask() -> None:
            window.show_page(page)
            window.trouble.show()
            window.trouble.card.show()
            window.trouble.choices.show()
            window.trouble.anew.click()

        return ask

    return {"erase": erase, "broken": broken(""), "broken, topics": broken("topics")}
