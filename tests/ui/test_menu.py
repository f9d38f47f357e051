"""The small window offers what the tray offers, from the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ui.app import App
from ui.state import Phase, State
from ui.words import without_mark, words
from wellbeing.protocol import Notice

ON = State(phase=Phase.RUNNING, feed_seconds=1400, turned_on=True)
STATES = {
    "on": ON,
    "paused while a site is open": replace(
        ON, paused=True, paused_until=datetime(2100, 1, 1), site_now="reddit", paused_sites=("x",), would_have=True
    ),
    "stopped for want of a keyring": State(
        phase=Phase.STOPPED, notices=(Notice(problem="keyring", message="There is no keyring here."),)
    ),
    "starting": State(),
}


@pytest.fixture
def app_in(qtbot: QtBot, start_app) -> Callable[[State], App]:
    """The app in a state that stays, its small window in front."""

    def make(state: State) -> App:
        app: App = start_app("--ready-after", "60")
        app.control._ask_again.stop()
        app.control._become(state)
        app.window.bring_up()
        qtbot.waitUntil(lambda: app.window.activateWindow() or app.window.isActiveWindow())
        return app

    return make


def can_be_chosen(menu: QMenu) -> Iterator[QAction]:
    """What a person can choose in `menu` and in the menus below it."""
    for action in menu.actions():
        if isinstance(below := action.menu(), QMenu):
            yield from can_be_chosen(below) if action.isEnabled() else ()
        elif action.isVisible() and action.isEnabled() and not action.isSeparator():
            yield action


def go_to(qtbot: QtBot, menu: QMenu, action: QAction) -> QMenu:
    """Press Down until `action` is marked, and Right where it is below; the menu in which it stands."""
    for _ in menu.actions():
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        marked = menu.activeAction()
        below = marked.menu()
        if marked is action:
            return menu
        if isinstance(below, QMenu) and action in below.actions():
            qtbot.keyClick(menu, Qt.Key.Key_Right)
            return below if below.activeAction() is action else go_to(qtbot, below, action)
    raise AssertionError(f"{action.text()} is nowhere in the menu")


def tab_to_more(qtbot: QtBot, app: App) -> None:
    """Press Tab until the button More has the keyboard."""
    for _ in range(20):
        if app.window.focusWidget() is app.window.more:
            return
        qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError("Tab does not reach “More”")


@pytest.mark.parametrize("state", STATES)
def test_whatever_the_tray_offers_the_keyboard_reaches_in_the_window(qtbot: QtBot, app_in, state: str) -> None:
    """Tab to More, Space, arrows and Return: each choice of the tray takes effect. Two of them only lead here."""
    app = app_in(STATES[state])
    here = (app.actions.show_window, app.tray.to_know)
    offered = [each for each in can_be_chosen(app.tray.menu) if each not in here]
    assert len(offered) > 12
    chosen: list[QAction] = []
    for action in offered:
        action.triggered.disconnect()  # what each does is tested where it is done
        action.triggered.connect(lambda _checked=False, action=action: chosen.append(action))
        tab_to_more(qtbot, app)
        qtbot.keyClick(app.window.more, Qt.Key.Key_Space)
        qtbot.waitUntil(app.window.menu.isVisible)
        qtbot.keyClick(go_to(qtbot, app.window.menu, action), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not app.window.menu.isVisible())
    assert chosen == offered


def test_the_two_menus_say_the_same_in_the_same_order(app_in) -> None:
    """But for the status and the way to the window, which the window itself is."""
    app = app_in(ON)

    def read(menu: QMenu) -> list[str]:
        return [action.text() for action in menu.actions()]

    head = [app.tray.status, app.tray.to_know, app.actions.show_window]
    assert app.tray.menu.actions()[: len(head)] == head
    assert read(app.tray.menu)[len(head) + 1 :] == read(app.window.menu)
    assert not app.window.menu.actions()[-1].isSeparator()


@pytest.mark.parametrize("state", STATES)
def test_help_can_always_be_found(qtbot: QtBot, app_in, state: str) -> None:
    """In whatever state: in both menus, on a button of its own, and on F1."""
    app = app_in(STATES[state])
    find_help = app.actions.opens["help"]
    assert find_help in list(can_be_chosen(app.tray.menu))
    assert find_help in list(can_be_chosen(app.window.menu))
    find_help.triggered.disconnect()  # the window itself is tested elsewhere
    with qtbot.waitSignal(find_help.triggered):
        qtbot.keyClick(app.window, Qt.Key.Key_F1)


def test_the_menu_key_and_f10_open_the_menu(qtbot: QtBot, app_in) -> None:
    """As they do elsewhere; Esc closes it and the window stays."""
    app = app_in(ON)
    here = app.window.pause.rect().center()
    press = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, here, app.window.pause.mapToGlobal(here))
    for opens in (
        lambda: QApplication.sendEvent(app.window.pause, press),
        lambda: qtbot.keyClick(app.window, Qt.Key.Key_F10),
    ):
        opens()
        qtbot.waitUntil(app.window.menu.isVisible)
        qtbot.keyClick(app.window.menu, Qt.Key.Key_Escape)
        assert not app.window.menu.isVisible()
        assert app.window.isVisible()


def test_a_menu_of_pauses_opens_while_there_is_something_to_pause(app_in) -> None:
    """In both menus; without a filter it is seen, and cannot be opened."""
    app = app_in(State())
    entries = [
        action for menu in (app.tray.menu, app.window.menu) for action in menu.actions() if action.text() == words.PAUSE
    ]
    assert [entry.isEnabled() for entry in entries] == [False, False]
    app.control._become(ON)
    assert [entry.isEnabled() for entry in entries] == [True, True]


def test_the_way_to_turn_it_on_is_a_button_while_it_is_off(app_in) -> None:
    """A filter that no browser asks softens nothing: that is said where it can be changed."""
    app = app_in(replace(ON, turned_on=False))
    assert app.actions.turn_on.isVisible()
    app.control._become(ON)
    assert not app.actions.turn_on.isVisible()
    assert without_mark(app.actions.opens["turning"].text()) == "Turn on or off…"
