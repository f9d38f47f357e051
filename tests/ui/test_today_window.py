"""Today: what a person reads, saves and can do about a topic."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QProgressBar, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.long_answers import today as fullest_day
from tests.ui.watchdog import ALLOWED, watched
from ui import day as days
from ui import look
from ui.day_figures import DayFigures
from ui.day_picture import drawn
from ui.parts import READING_WIDTH
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
    qtbot.waitUntil(lambda: not made._drawing.busy)
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


def test_posts_that_were_not_judged_are_told_with_their_languages(window: TodayWindow) -> None:
    """In the table to save, too. On a day without any nothing is said."""
    assert not window.figures.not_judged.isVisible()
    day = msgspec.structs.replace(TODAY, not_judged={"hi": 9, "pl": 3})
    window.show_day(day)
    assert days.not_judged(day) == "12 posts not judged: Hindi, Polish. Your rules still act."
    assert days.not_judged(msgspec.structs.replace(TODAY, not_judged={"und": 1})) == (
        "1 post not judged: another language. Your rules still act."
    )
    assert f"{day.day},posts,,,hi,not judged,9" in days.as_csv(day)


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
    qtbot: QtBot, window: TodayWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For whoever wants to keep it or show it."""
    for kind, save in (("csv", window._save_table), ("png", window._save_picture)):
        monkeypatch.setattr("ui.today_window.file_to_save", lambda *_, kind=kind: (str(tmp_path / f"day.{kind}"), ""))
        window.said.clear()
        save()
        qtbot.waitUntil(lambda: f"day.{kind}." in window.said.text() and "Saved as" in window.said.text())  # noqa: B023
    rows = list(csv.DictReader(io.StringIO((tmp_path / "day.csv").read_text())))
    assert sum(float(row["minutes or posts"]) for row in rows if row["kind or category"] == "feed") == 30
    assert QPixmap(str(tmp_path / "day.png")).height() > 600


def test_that_it_was_saved_is_said_where_the_person_looks(
    qtbot: QtBot, window: TodayWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the buttons at the end of the page, and still there when the day was asked for anew."""
    monkeypatch.setattr("ui.today_window.file_to_save", lambda *_: (str(tmp_path / "day.csv"), ""))
    bar = window.area.verticalScrollBar()
    qtbot.waitUntil(lambda: not window._drawing.busy and bar.maximum() > 0)
    bar.setValue(bar.maximum())
    window._save_table()
    qtbot.waitUntil(lambda: window.area.viewport().rect().contains(place_in(window.area.viewport(), window.said)))
    window.ask()
    assert window.said.isVisible()
    assert "day.csv" in window.said.text()


def place_in(whole: QWidget, part: QWidget) -> QRect:
    """Where `part` is seen in `whole`."""
    return QRect(part.mapTo(whole, QPoint(0, 0)), part.size()) if part.isVisible() else QRect(-1, -1, 1, 1)


@pytest.mark.parametrize("kind", ["csv", "png"])
def test_a_folder_that_cannot_be_written_is_said(
    qtbot: QtBot, window: TodayWindow, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """With what to do next."""
    monkeypatch.setattr("ui.today_window.file_to_save", lambda *_: (f"/nowhere/day.{kind}", ""))
    {"csv": window._save_table, "png": window._save_picture}[kind]()
    qtbot.waitUntil(lambda: "another folder" in window.said.text())


def test_a_picture_is_packed_while_the_window_goes_on(
    qtbot: QtBot, window: TodayWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That of the fullest day takes longer than anybody may wait."""
    window.show_day(fullest_day())
    qtbot.waitUntil(lambda: not window._drawing.busy)
    qtbot.wait(50)
    monkeypatch.setattr("ui.today_window.file_to_save", lambda *_: (str(tmp_path / "day.png"), ""))
    with watched() as seen:
        window._save_picture()
        qtbot.waitUntil(lambda: "Saved as" in window.said.text())
        qtbot.wait(20)
    assert QPixmap(str(tmp_path / "day.png")).height() > 1200
    assert seen.longest < ALLOWED, str(seen)


def test_while_the_filter_is_away_the_last_day_stays(window: TodayWindow, control: Asked) -> None:
    """With a line that says so."""
    control.answers.clear()
    window.ask()
    assert window.trouble.isVisible()
    assert "30 min" in window.headline.text()


def test_before_the_first_day_there_is_no_chart_of_nothing(qtbot: QtBot) -> None:
    """The filter has not started yet: a line says so, and charts come with the first day."""
    control = Asked()
    made = TodayWindow(control)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    assert made.trouble.isVisible()
    parts = [made.headline, made.hours, made.week, made.softened, made.doses]
    assert not any(each.isVisible() for each in parts)
    assert not any(each.isEnabled() for each in made.saving)
    control.answers[protocol.Today] = TODAY
    control.came_or_went.emit()
    qtbot.waitUntil(lambda: not made._drawing.busy)
    assert not made.trouble.isVisible()
    assert all(each.isVisible() for each in parts)
    assert all(each.isEnabled() for each in made.saving)


def test_everything_that_takes_the_keyboard_has_a_name(window: TodayWindow) -> None:
    """For screen readers."""
    focusable = [each for each in window.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) >= 7
    assert [each for each in focusable if not (each.accessibleName() or getattr(each, "text", str)())] == []


def test_the_fullest_day_holds_nobody_up(qtbot: QtBot, control: Asked) -> None:
    """It comes in steps; none takes more than half of what a person may wait. Caches are shared on a busy machine, so
    what took longer is measured again, and counts if it did three times.
    """
    control.answers[protocol.Today] = fullest_day()
    taken = []
    while len(taken) < 3 and not (taken and taken[-1].longest < ALLOWED / 2):
        made = TodayWindow(control)  # type: ignore[arg-type]
        qtbot.addWidget(made)
        with watched() as seen:
            made.show()
            qtbot.waitUntil(lambda: not made._drawing.busy)  # noqa: B023  it is waited for here
            qtbot.wait(50)
        assert len(made.findChildren(QProgressBar)) == len(CATEGORIES)
        assert seen.ticks > 10
        taken.append(seen)
    assert min(each.longest for each in taken) < ALLOWED / 2, [*map(str, taken)]


def test_the_same_day_again_changes_nothing_under_the_keyboard(
    qtbot: QtBot, window: TodayWindow, control: Asked
) -> None:
    """It is asked for each half minute: lines and charts stay, and so does the focus."""
    rest = next(each for each in window.doses.findChildren(QAbstractButton) if each.isVisible())
    rest.setFocus()
    picture = window.hours._picture(1.0)
    window.ask()
    qtbot.waitUntil(lambda: not window._drawing.busy)
    assert window.hours._picture(1.0) is picture
    assert window.focusWidget() is rest
    assert len(window.findChildren(QProgressBar)) == 2


def test_another_day_takes_the_lines_of_the_one_before(qtbot: QtBot, window: TodayWindow, control: Asked) -> None:
    """Also while that is still coming: nothing of it is left, and a button rests what it says."""
    one = Dose(category="violence", today=3, rests_until="2026-11-23T10:00:00")
    other = msgspec.structs.replace(TODAY, softened=[Softened("x", "sexual", "cover", 1)], doses=[one])
    window.show_day(fullest_day())
    window.show_day(other)
    qtbot.waitUntil(lambda: not window._drawing.busy)
    assert [each.accessibleName() for each in window.findChildren(QProgressBar) if each.isVisible()] == [
        "Sexual content: 1"
    ]
    buttons = [each for each in window.doses.findChildren(QAbstractButton) if each.isVisible()]
    assert [each.accessibleName() for each in buttons] == ["End the rest: Violence and abuse"]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert protocol.RestTopic(category="violence", hours=0) in control.commands
    window.show_day(msgspec.structs.replace(TODAY, softened=[], doses=[]))
    qtbot.waitUntil(lambda: not window._drawing.busy)
    assert [each.text() for each in (window.softened._nothing, window.doses._nothing) if each.isVisible()] == [
        "Nothing was softened on this day.", "No topics were met on this day."
    ]  # fmt: skip


def test_a_window_that_is_closed_draws_nothing_more(qtbot: QtBot, window: TodayWindow, control: Asked) -> None:
    """Neither what it had begun, nor an answer that comes late; opened again, it shows the day whole."""
    window.show_day(fullest_day())
    window.close()
    assert not window._drawing.busy
    window._heard(fullest_day())
    assert not window._drawing.busy
    assert len(window.findChildren(QProgressBar)) == 2
    control.answers[protocol.Today] = fullest_day()
    window.show()
    qtbot.waitUntil(lambda: len(window.findChildren(QProgressBar)) == len(CATEGORIES))


def picture_of(day: protocol.TodayIs) -> QImage:
    """What would be saved."""
    made: list[QImage] = []
    for _ in drawn(day, made.append):
        pass
    (picture,) = made
    return picture


def test_a_picture_has_all_of_a_day_that_is_still_coming(
    qtbot: QtBot, window: TodayWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever saves at once saves the whole, also when the window is closed over it."""
    monkeypatch.setattr("ui.today_window.file_to_save", lambda *_: (str(tmp_path / "day.png"), ""))
    window.show_day(fullest_day())
    window._save_picture()
    window.close()
    qtbot.waitUntil(lambda: "Saved as" in window.said.text())
    assert QImage(str(tmp_path / "day.png")) == picture_of(fullest_day()).convertToFormat(QImage.Format.Format_RGB32)


def test_a_picture_is_of_the_figures_alone(qapp: QApplication, window: TodayWindow) -> None:
    """Nothing to press is on it, whatever the window has and however wide it is, and it is not a blown-up one."""
    figures = DayFigures()
    for _ in figures.show_day(fullest_day()):
        pass
    assert [each for card in figures.cards for each in card.findChildren(QAbstractButton)] == []
    picture = picture_of(TODAY)
    window.resize(430, 600)
    window.hours.setFocus()
    assert picture_of(TODAY) == picture
    assert picture.width() == 2 * (READING_WIDTH + 6 * look.GAP)
    blown_up = picture.scaledToWidth(picture.width() // 2).scaledToWidth(picture.width())
    chart = QRect(100, picture.height() // 4, picture.width() - 200, 300)
    assert blown_up.copy(chart) != picture.copy(chart)


def test_a_chart_is_drawn_anew_for_other_colours_another_width_and_larger_letters(
    qtbot: QtBot, window: TodayWindow
) -> None:
    """What is kept of a chart is never shown in the place of what would be drawn now."""
    chart = window.hours
    before = chart.grab().toImage()
    dark = QPalette(chart.palette())
    dark.setColor(QPalette.ColorRole.Highlight, QColor("#6cc4b7"))
    chart.setPalette(dark)
    coloured = chart.grab().toImage()
    assert coloured != before
    larger = QFont(chart.font())
    larger.setPointSizeF(2 * larger.pointSizeF())
    chart.setFont(larger)
    assert chart.grab().toImage() != coloured
    window.resize(440, 700)
    qtbot.waitUntil(lambda: chart.width() < 440)
    assert chart._picture(1.0).width() == round(chart.width() * chart.devicePixelRatioF())


def test_topics_are_named_as_everywhere_else() -> None:
    """The names that are translated are the label guide's own."""
    assert {name: category.title for name, category in CATEGORIES.items()} == TOPICS


def test_an_hour_is_not_lost_or_invented_by_rounding() -> None:
    """Minutes as people say them."""
    assert [days.minutes_said(seconds) for seconds in (0, 29, 31, 3570, 3599, 7260)] == [
        "0 min", "0 min", "1 min", "1 h 0 min", "1 h 0 min", "2 h 1 min"
    ]  # fmt: skip
