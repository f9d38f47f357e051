"""Today: what a person reads, saves and can do about a topic."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QProgressBar, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from ui import day as days
from ui.today_window import TodayWindow
from ui.topics import TOPICS
from wellbeing import protocol
from wellbeing.facts import DayOfTime, Dose, HourOfTime, Softened
from wellbeing.settings import CATEGORIES

TODAY = protocol.TodayIs(
    day=date.today().isoformat(),
    hours=[
        HourOfTime(23, "x", "feed", 600),
        HourOfTime(2, "x", "feed", 300),
        HourOfTime(23, "mastodon", "feed", 900),
        HourOfTime(9, "x", "messages", 720),
    ],
    softened=[
        Softened("x", "harassment", "cover", 2),
        Softened("x", "rule", "hide", 5),
        Softened("x", "sexual", "show", 9),
    ],
    last_days=[DayOfTime(f"2026-11-{16 + at}", at * 600.0) for at in range(7)],
    usual_seconds=3300,
    doses=[Dose(category="eating_disorder", today=14, usual=5), Dose(category="violence", today=1)],
)  # fmt: skip


@pytest.fixture
def control() -> Asked:
    """An engine that knows one day."""
    made = Asked()
    made.answers = {protocol.Today: TODAY, protocol.RestTopic: protocol.Done()}
    return made


@pytest.fixture
def window(qtbot: QtBot, control: Asked) -> TodayWindow:
    """The window, shown."""
    made = TodayWindow(control)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_day_is_said_beside_ones_own_usual(window: TodayWindow) -> None:
    """Feeds alone count; messages are told apart."""
    assert window.headline.text() == "30 min in feeds · your usual: 55 min"
    assert window.apart.text() == "Counted apart: messages 12 min"


def test_a_night_belongs_to_the_evening_before(window: TodayWindow) -> None:
    """The hours run from 04 to 03, each in words as well."""
    labels = [bar.label for bar in window.hours.bars]
    assert (labels[0], labels[-1], len(labels)) == ("04", "03", 24)
    said = window.hours.accessibleDescription().splitlines()
    assert said == ["23:00 to 00:00: Mastodon 15 min, X 10 min", "02:00 to 03:00: X 5 min"]


def test_bars_are_walked_with_the_arrow_keys_and_said(qtbot: QtBot, window: TodayWindow) -> None:
    """A chart is no picture: the bar that is chosen is its accessible name and its tooltip."""
    window.hours.setFocus()
    qtbot.keyClick(window.hours, Qt.Key.Key_End)
    qtbot.keyClick(window.hours, Qt.Key.Key_Left)
    assert window.hours.accessibleName().endswith("02:00 to 03:00: X 5 min")
    assert QToolTip.text() == "02:00 to 03:00: X 5 min"


def test_the_bar_under_the_mouse_is_said(qtbot: QtBot, window: TodayWindow) -> None:
    """Values on hover."""
    chart = window.hours
    last = chart._column_of(23).center().toPoint()
    qtbot.mouseMove(chart, last)
    qtbot.mouseMove(chart, last - QPoint(round(chart._column_of(0).width()), 0))
    qtbot.waitUntil(lambda: chart.chosen == 22)
    assert QToolTip.text() == "02:00 to 03:00: X 5 min"


def test_softened_posts_are_counted_by_topic_and_shown_ones_are_not(window: TodayWindow) -> None:
    """The most first, one's own rules among them."""
    meters = [each.accessibleName() for each in window.findChildren(QProgressBar)]
    assert meters == ["Your own rules: 5", "Bullying and hate: 2"]


def test_a_topic_can_rest_for_a_day(qtbot: QtBot, window: TodayWindow, control: Asked) -> None:
    """One press, and the day is asked for anew."""
    rest = next(
        each for each in window.findChildren(QAbstractButton) if "Rest for 24 h: Eating" in each.accessibleName()
    )
    qtbot.mouseClick(rest, Qt.MouseButton.LeftButton)
    assert control.commands[-2:] == [protocol.RestTopic(category="eating_disorder", hours=24), protocol.Today(day="")]


def test_the_day_before_and_back(qtbot: QtBot, window: TodayWindow, control: Asked) -> None:
    """Nothing comes after today."""
    assert not window.later.isEnabled()
    qtbot.mouseClick(window.earlier, Qt.MouseButton.LeftButton)
    assert control.commands[-1] == protocol.Today(day=(date.fromordinal(date.today().toordinal() - 1)).isoformat())


def test_it_is_saved_as_a_table_and_as_a_picture(
    window: TodayWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For whoever wants to keep it or show it."""
    for kind, save in (("csv", window._save_table), ("png", window._save_picture)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, kind=kind: (str(tmp_path / f"day.{kind}"), ""))
        save()
        assert "Saved as" in window.trouble.text()
    rows = list(csv.DictReader(io.StringIO((tmp_path / "day.csv").read_text())))
    assert sum(float(row["minutes or posts"]) for row in rows if row["kind or category"] == "feed") == 30
    assert QPixmap(str(tmp_path / "day.png")).height() > 600


def test_a_folder_that_cannot_be_written_is_said(window: TodayWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do next."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/nowhere/day.csv", ""))
    window._save_table()
    assert "another folder" in window.trouble.text()


def test_while_the_filter_is_away_the_last_day_stays(window: TodayWindow, control: Asked) -> None:
    """With a line that says so."""
    control.answers.clear()
    window.ask()
    assert window.trouble.isVisible()
    assert "30 min" in window.headline.text()


def test_everything_that_takes_the_keyboard_has_a_name(window: TodayWindow) -> None:
    """For screen readers."""
    focusable = [each for each in window.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) >= 7
    assert [each for each in focusable if not (each.accessibleName() or getattr(each, "text", str)())] == []


def test_topics_are_named_as_everywhere_else() -> None:
    """The names that are translated are the label guide's own."""
    assert {name: category.title for name, category in CATEGORIES.items()} == TOPICS


def test_an_hour_is_not_lost_or_invented_by_rounding() -> None:
    """Minutes as people say them."""
    assert [days.minutes_said(seconds) for seconds in (0, 29, 31, 3570, 3599, 7260)] == [
        "0 min", "0 min", "1 min", "1 h 0 min", "1 h 0 min", "2 h 1 min"
    ]  # fmt: skip
