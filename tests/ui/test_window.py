"""The window can be used with a keyboard and heard with a screen reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import settle
from ui import look
from ui.app import App
from ui.words import words

START_LIMIT_MS = 20_000


@pytest.fixture
def app(qtbot: QtBot, start_app) -> App:
    """A running app whose window shows a notice, so that every widget is there."""
    app = start_app("--notice", "There is no keyring here.")
    qtbot.waitUntil(lambda: bool(app.control.state.notices), timeout=START_LIMIT_MS)
    app.window.bring_up()
    qtbot.waitExposed(app.window)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app


def focusable(window: QWidget) -> list[QWidget]:
    """What the Tab key reaches, in no order."""
    widgets = window.findChildren(QWidget)
    return [each for each in widgets if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_everything_that_takes_the_focus_has_a_name(app: App) -> None:
    """As the accessibility tree gives it to a screen reader, not as we believe."""
    assert any(isinstance(each, QPushButton) for each in focusable(app.window))
    for each in focusable(app.window):
        assert QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name).strip(), each


def test_the_tab_key_goes_from_top_to_bottom_through_everything(qtbot: QtBot, app: App) -> None:
    """Each focusable widget once, in the order in which they are seen."""
    seen: list[QWidget] = []
    app.window.notices.messages.setFocus()
    for _ in focusable(app.window):
        seen.append(app.window.focusWidget())
        qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Tab)
    assert set(seen) == set(focusable(app.window))
    places = [(each.mapTo(app.window, each.rect().topLeft()).y(), each.x()) for each in seen]
    assert places == sorted(places)


def marks(texts: list[str]) -> list[str]:
    """The letter after each `&`."""
    return [found.group(1).lower() for text in texts if (found := re.search("&(.)", text))]


def test_each_action_has_a_letter_of_its_own(app: App) -> None:
    """In the window, in the tray's menu and in every menu below."""

    def of_menu(menu: QMenu) -> list[str]:
        return [action.text() for action in menu.actions() if action.text() and action is not app.tray.status]

    buttons = [button.text() for button in app.window.findChildren(QPushButton) if button.window() is app.window]
    menus = [app.tray.menu, *app.tray.menu.findChildren(QMenu)]
    assert len(menus) == 4
    for texts in (buttons, *map(of_menu, menus)):
        assert len(marks(texts)) == len(texts)
        assert len(set(marks(texts))) == len(texts)


def test_the_keyboard_alone_pauses_and_resumes(qtbot: QtBot, app: App, engine_log: Path) -> None:
    """Space on the focused button; the pause menu opens from the keyboard too."""
    app.window.pause.setFocus()
    menu = app.window.pause.menu()
    menu.aboutToShow.connect(lambda: qtbot.keyClick(menu, Qt.Key.Key_1))
    qtbot.keyClick(app.window.pause, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: app.window.status.text().startswith("Paused until"))
    resume = next(each for each in app.window.findChildren(QPushButton) if "Resume" in each.text())
    assert resume.isVisible()
    resume.setFocus()
    qtbot.keyClick(resume, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: app.window.status.text().startswith("On"))
    assert not resume.isVisible()


@pytest.mark.parametrize("sentences", [1, 8, 80])
def test_texts_of_any_length_leave_room_for_everything(qtbot: QtBot, start_app, sentences: int) -> None:
    """No label or button is cut off, however long a notice is; a very long one scrolls."""
    app = start_app("--notice", "There is no keyring here, and this is a sentence about it. " * sentences)
    qtbot.waitUntil(lambda: bool(app.control.state.notices), timeout=START_LIMIT_MS)
    app.window.bring_up()
    window, notices = app.window, app.window.notices
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    assert all(each.height() >= each.sizeHint().height() for each in buttons)
    for label in (window.status, window.detail, window.closing, notices.messages):
        assert label.height() >= label.heightForWidth(label.width())
    assert notices.area.height() >= min(notices.messages.height(), look.NOTICE_HEIGHT)
    assert window.height() < 800


def test_a_message_from_elsewhere_is_shown_as_it_is(qtbot: QtBot, start_app) -> None:
    """Markup in a message stays text."""
    app = start_app("--notice", "<b>bold</b> <img src=x>")
    qtbot.waitUntil(lambda: bool(app.control.state.notices), timeout=START_LIMIT_MS)
    assert app.window.notices.messages.textFormat() is Qt.TextFormat.PlainText
    assert app.window.notices.messages.text() == "<b>bold</b> <img src=x>"


class Low:
    """A screen of 300 pixels, as one of 600 is at 200 %."""

    def availableGeometry(self) -> QRect:
        """The name is Qt's."""
        return QRect(0, 0, 800, 300)


def test_on_a_low_screen_the_page_scrolls_and_help_stays_in_sight(
    qtbot: QtBot, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing goes out of reach: Tab brings each button into sight, and *Find help* and *Quit* never leave it."""
    monkeypatch.setattr(app.window, "screen", Low)
    app.window.bring_up()
    app.window._follow()
    settle()
    assert app.window.height() <= 300
    seen = [each.text() for each in app.window.findChildren(QPushButton) if is_whole(each)]
    assert {words.FIND_HELP, words.QUIT} <= set(seen)
    assert words.MORE not in seen
    for _ in focusable(app.window):
        qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Tab)
        settle()
        assert is_whole(app.window.focusWidget()), app.window.focusWidget()


def is_whole(part: QWidget) -> bool:
    """Whether nothing of `part` is out of sight."""
    return part.visibleRegion().boundingRect() == part.rect()
