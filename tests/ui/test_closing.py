"""Where no tray shows an icon, closing the small window leaves nobody with an app out of reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.app import App
from ui.closing import Closing
from ui.state import Phase

START_LIMIT_MS = 20_000


@pytest.fixture
def app(qtbot: QtBot, start_app) -> App:
    """A running app whose small window was just closed."""
    app = start_app()
    qtbot.waitUntil(lambda: app.control.state.running, timeout=START_LIMIT_MS)
    app.window.close()
    assert app.window.question.isVisible()
    qtbot.waitUntil(lambda: app.window.question.activateWindow() or app.window.question.isActiveWindow())
    return app


def buttons(question: Closing) -> list[QPushButton]:
    """The choices, as they stand."""
    return [each for each in question.findChildren(QPushButton) if each.isVisible()]


def test_return_minimises_and_everything_goes_on(qtbot: QtBot, app: App) -> None:
    """The first choice has the keyboard; a second start then brings the window back."""
    qtbot.keyClick(app.window.question, Qt.Key.Key_Return)
    assert not app.window.question.isVisible()
    assert app.window.isMinimized()
    assert app.control.state.phase is Phase.RUNNING
    app.window.bring_up()
    assert not app.window.isMinimized()


def test_quit_is_the_other_choice(qtbot: QtBot, app: App) -> None:
    """By its letter."""
    with qtbot.waitSignal(app.control.left, timeout=5000):
        qtbot.keyClick(app.window.question, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    assert app.control.state.phase is Phase.LEAVING
    assert not app.window.question.isVisible()


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, app: App) -> None:
    """The window stays where it is."""
    qtbot.keyClick(app.window.question, Qt.Key.Key_Escape)
    assert not app.window.question.isVisible()
    assert app.window.isVisible()
    assert not app.window.isMinimized()
    assert app.control.state.phase is Phase.RUNNING


def test_it_says_what_each_choice_does(app: App) -> None:
    """The fact, the choices, and that the internet goes on; no two choices have the same letter."""
    said = app.window.question.informativeText()
    assert "no tray icon" in said
    assert "open Feed Wellbeing once more" in said
    assert "Your internet keeps working" in said
    letters = [text[text.index("&") + 1] for each in buttons(app.window.question) if "&" in (text := each.text())]
    assert len(buttons(app.window.question)) == 3
    assert len(set(letters)) == len(letters) >= 2


def test_a_window_that_is_leaving_asks_no_more(qtbot: QtBot, app: App) -> None:
    """All is being put back: there is nothing to choose."""
    app.window.question.close()
    with qtbot.waitSignal(app.control.left, timeout=5000):
        app.actions.quit.trigger()
        app.window.close()
        assert not app.window.question.isVisible()
        assert app.window.isVisible()
