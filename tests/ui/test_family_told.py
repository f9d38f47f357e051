"""A family is told outside of its page: a line in the menu, and the system's notification without what it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.family_pages import busy_page
from tests.ui.test_app import running
from ui.app import App
from ui.family_window import FamilyWindow
from wellbeing import protocol

ASKS = protocol.FamilyNews(what="asks", who="Mia")


@pytest.fixture
def app(qtbot: QtBot, start_app: Callable[..., App], monkeypatch: pytest.MonkeyPatch) -> App:
    """On Mia's account, with an agreement; `seen` are the notifications."""
    made = running(qtbot, start_app("--family"))
    qtbot.waitUntil(lambda: made.control.state.family)
    made.control._ask_again.stop()
    ask = made.control.ask

    def asked(command: protocol.Command, answer: Any = None) -> None:
        if isinstance(command, protocol.Family):
            answer(protocol.FamilyIs(page=busy_page("Mia")))
        else:
            ask(command, answer)

    monkeypatch.setattr(made.control, "ask", asked)
    monkeypatch.setattr(made.control, "_ask_status", lambda: None)
    made.family._read.be_so("Mia")
    return made


@pytest.fixture
def seen(app: App, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(app.tray.icon, "showMessage", lambda _title, message, _icon: said.append(message))
    return said


def pages() -> list[FamilyWindow]:
    """Pages of the family that are to be seen."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, FamilyWindow) and each.isVisible()]


@pytest.mark.parametrize(
    ("waits", "words"), [(0, "Family agreement"), (1, "(1 request open)"), (2, "(2 requests open)")]
)
def test_what_waits_stands_in_the_menu_and_in_the_small_window(app: App, waits: int, words: str) -> None:
    """As a number, without a name; nobody has to open the page for it."""
    app.control._become(replace(app.control.state, family_waits=waits))
    app.window.bring_up()
    entry = app.actions.opens["family"]
    button = next(each for each in app.window.findChildren(QPushButton) if each.text() == entry.text())
    assert words in entry.text().replace("&", "")
    assert entry in app.tray.menu.actions()
    assert button.isVisible()
    assert ("request" in app.tray.icon.toolTip()) is (waits > 0)


def test_without_an_agreement_there_is_no_such_line(app: App) -> None:
    """For everybody else nothing has changed."""
    app.control._become(replace(app.control.state, family=False))
    assert not app.actions.opens["family"].isVisible()


def test_the_notification_leads_to_the_page(qtbot: QtBot, app: App, seen: list[str]) -> None:
    """Who, and nothing else; pressed, the page comes up. Another message leads to the small window again."""
    app.engine.said.emit(ASKS)
    assert seen == ["Mia asks for more time."]
    app.tray.icon.messageClicked.emit()
    qtbot.waitUntil(lambda: len(pages()) == 1)
    app.control.told.emit("Something else.")
    app.tray.icon.messageClicked.emit()
    qtbot.waitUntil(app.window.isVisible)


def test_every_kind_of_news_has_words(app: App, seen: list[str]) -> None:
    """What was answered sounds the same for a yes and for a no."""
    for what in ("proposes", "answered"):
        app.engine.said.emit(protocol.FamilyNews(what=what, who="Mia"))  # type: ignore[arg-type]
    assert seen == ["Mia proposes a change. It waits for an answer.", "Mia, you have an answer."]


def test_who_has_the_page_before_them_is_not_told(qtbot: QtBot, app: App, seen: list[str]) -> None:
    """They see it there."""
    app.windows.open("family")
    qtbot.waitUntil(lambda: bool(pages()) and (pages()[0].activateWindow() or pages()[0].isActiveWindow()))
    app.engine.said.emit(ASKS)
    assert seen == []
    pages()[0].close()
    app.engine.said.emit(ASKS)
    assert len(seen) == 1


def test_a_press_in_a_page_brings_up_where_one_asks(qtbot: QtBot, app: App) -> None:
    """With the keyboard at the reason; a person asks there, and the page could not."""
    app.engine.said.emit(protocol.FamilyWanted())
    qtbot.waitUntil(lambda: bool(pages()) and (pages()[0].activateWindow() or pages()[0].isActiveWindow()))
    page = pages()[0]
    qtbot.waitUntil(page.time.reason.hasFocus)
    qtbot.keyClicks(page.time.reason, "the match")
    assert page.time.reason.text() == "the match"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not pages()
