"""The report of the check is copied as the engine made it, and the filter's own page opens in the person's browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from ui.check import CheckPanel
from wellbeing import protocol
from wellbeing.facts import Check

PAGE = "https://secret.feed-wellbeing.invalid/"
TOLD = protocol.CheckedUp(checks=[Check(name="A", well=True)], report="[ok] A\n", self_test=PAGE)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[protocol.Event], CheckPanel]:
    """The panel, shown, with what the engine answers to its check."""

    def shown(answer: protocol.Event) -> CheckPanel:
        control = Asked()
        control.answers[protocol.CheckUp] = answer
        panel = CheckPanel(control)  # type: ignore[arg-type]
        qtbot.addWidget(panel)
        panel.show()
        return panel

    return shown


def test_the_report_goes_to_the_clipboard_and_nowhere_else(qtbot: QtBot, show: Callable[..., CheckPanel]) -> None:
    panel = show(TOLD)
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "[ok] A\n"


def test_the_page_opens_in_the_persons_own_browser(
    qtbot: QtBot, show: Callable[..., CheckPanel], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda address: opened.append(address) or True)
    qtbot.mouseClick(show(TOLD).page, Qt.MouseButton.LeftButton)
    assert [address.toString() for address in opened] == [PAGE]


@pytest.mark.parametrize("answer", [protocol.Failed(message="Not now."), protocol.CheckedUp(checks=[])])
def test_without_an_answer_there_is_nothing_to_copy_or_open(
    show: Callable[..., CheckPanel], answer: protocol.Event
) -> None:
    panel = show(answer)
    assert not panel.copy.isEnabled()
    assert not panel.page.isEnabled()


def test_no_tick_of_a_check_before_stands_beside_a_filter_that_does_not_answer(
    show: Callable[..., CheckPanel],
) -> None:
    """It hangs, the app ends it, and the question is answered by nobody: there is nothing to tell of it."""
    panel = show(TOLD)
    assert panel.lines.count() == 1
    panel._control.answers[protocol.CheckUp] = protocol.Failed(message="The filter is being started again.")  # type: ignore[attr-defined]
    panel.check()
    assert (panel.lines.count(), panel.said.text()) == (0, "The filter is being started again.")
    assert not panel.copy.isEnabled()
