"""The question in Today: there when it is due, gone with one tap, and a way back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.mood_filter import MoodFilter
from ui.mood_line import MoodLine
from ui.today_window import TodayWindow
from wellbeing import protocol


@pytest.fixture
def control() -> MoodFilter:
    return MoodFilter()


@pytest.fixture
def opened() -> list[str]:
    """The windows that were asked for."""
    return []


@pytest.fixture
def line(qtbot: QtBot, control: MoodFilter, opened: list[str]) -> MoodLine:
    """The line in Today, which is shown."""
    today = TodayWindow(control, bring_up=opened.append)  # type: ignore[arg-type]
    qtbot.addWidget(today)
    today.bring_up()
    return today.mood


def test_nothing_is_there_when_it_is_not_due(qtbot: QtBot, control: MoodFilter) -> None:
    """Neither off, nor answered, nor while the filter is away."""
    control.due = False
    made = MoodLine(control, lambda _name: None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.look()
    assert not made.isVisibleTo(None)
    control.away = True
    made.look()
    assert not made.isVisibleTo(None)


def test_it_is_asked_when_today_is_looked_at(line: MoodLine, control: MoodFilter) -> None:
    """The person opened the window; nothing came up by itself."""
    assert line.asking.isVisible()
    assert any(isinstance(command, protocol.Moods) for command in control.commands)


def test_one_tap_answers_and_one_takes_it_back(line: MoodLine, control: MoodFilter, opened: list[str]) -> None:
    """Then the question stands again; the window has more."""
    line.taps.faces["tense"].click()
    assert [each.feeling for each in control.entries] == ["tense"]
    assert line.said.text() == "Noted: Tense."
    assert not line.asking.isVisible()
    line.more.click()
    assert opened == ["mood"]
    line.undo.click()
    assert control.entries == []
    assert line.asking.isVisible()


def test_it_is_put_away_with_one_tap(line: MoodLine, control: MoodFilter) -> None:
    """The filter is told, so that it does not come back before its time."""
    line.not_now.click()
    assert isinstance(control.commands[-1], protocol.MoodNotNow)
    assert not line.isVisible()


def test_a_tap_that_cannot_be_kept_is_said(line: MoodLine, control: MoodFilter) -> None:
    """And the faces stay, to try again."""
    control.away = True
    line.taps.faces["low"].click()
    assert line.said.text() == "The filter is starting again."
    assert line.asking.isVisible()
    assert not line.answered.isVisible()
