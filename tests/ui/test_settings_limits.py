"""Limits in the settings and in Today: made and removed in a few presses, each of which can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.fitting import cut_in, outside_of, overlapping_in, settle
from tests.ui.naming import without_name
from tests.ui.test_settings_window import changing, control, login, page, path, said, window
from ui.changing import Changing
from ui.limits_line import LimitsLine
from ui.limits_words import minutes_named, visits_named
from ui.settings_limits import LimitsPage
from ui.settings_window import SettingsWindow
from wellbeing import protocol
from wellbeing.facts import LimitNow
from wellbeing.limit_openings import opening_limit
from wellbeing.limits import feed_limit
from wellbeing.settings_file import read_settings

__all__ = ["changing", "control", "login", "path", "window"]


@pytest.fixture
def limits(window: SettingsWindow) -> LimitsPage:
    """The page, brought up."""
    return page(window, "limits", LimitsPage)


def words(part: QWidget) -> str:
    """What `part` says, in the plural also where no language is put on."""
    return said(part).replace("(s)", "s")


def remove(qtbot: QtBot, limits: LimitsPage, name: str) -> None:
    """Press the button whose name for a screen reader begins so."""
    settle()
    buttons = limits.findChildren(QPushButton)
    (found,) = (each for each in buttons if each.accessibleName().startswith(name) and each.isVisible())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_no_limit_is_set_or_suggested(limits: LimitsPage, path: Path) -> None:
    assert "No limits so far." in words(limits)
    assert read_settings(path).feed_limits == ()


def test_a_limit_for_all_feeds_is_one_press(limits: LimitsPage, changing: Changing, path: Path) -> None:
    limits.add_limit.click()
    changing.wait()
    assert read_settings(path).feed_limits == ("all=30",)
    assert "All feeds together · 30 minutes a day" in words(limits)


def test_a_group_with_other_minutes_at_weekends(limits: LimitsPage, changing: Changing, path: Path) -> None:
    """The weekend goes along with the week until it has minutes of its own."""
    limits.boxes["x"].click()
    limits.boxes["reddit"].click()
    limits.week.setValue(20)
    assert limits.weekend.value() == 20
    limits.weekend.setValue(60)
    limits.add_limit.click()
    changing.wait()
    assert read_settings(path).feed_limits == ("reddit+x=20/60",)
    assert "Reddit, X · Monday to Friday 20 minutes, at weekends 60 minutes" in words(limits)
    assert not any(box.isChecked() for box in limits.boxes.values())


def test_the_same_feeds_have_one_limit_and_each_step_is_undone(
    qtbot: QtBot, limits: LimitsPage, window: SettingsWindow, changing: Changing, path: Path
) -> None:
    limits.add_limit.click()
    limits.week.setValue(45)
    limits.add_limit.click()
    changing.wait()
    assert read_settings(path).feed_limits == ("all=45",)
    settle()
    remove(qtbot, limits, "Remove the limit: All feeds together · 45 ")
    changing.wait()
    assert read_settings(path).feed_limits == ()
    for left in (("all=45",), ("all=30",), ()):
        settle()
        window.undo.click()
        changing.wait()
        assert read_settings(path).feed_limits == left


def test_the_end_and_the_message_are_the_persons_own(
    qtbot: QtBot, limits: LimitsPage, changing: Changing, path: Path
) -> None:
    limits.end.setCurrentIndex(2)
    limits.end.activated.emit(2)
    qtbot.keyClicks(limits.message, "  The book is   on the sofa ")
    qtbot.keyClick(limits.message, Qt.Key.Key_Return)
    changing.wait()
    settings = read_settings(path)
    assert [settings.limit_end, settings.limit_message] == ["grey", "The book is on the sofa"]


def test_what_is_not_added_yet_goes_along_into_another_language(changing: Changing, qtbot: QtBot) -> None:
    before, after = (LimitsPage(Asked(), changing) for _ in range(2))  # type: ignore[arg-type]
    for each in (before, after):
        qtbot.addWidget(each)
    before.boxes["youtube"].click()
    before.week.setValue(15)
    before.weekend.setValue(25)
    after.take_up(before.typed())
    assert after.typed() == (["youtube"], 15, 25)


@pytest.mark.parametrize("width", [420, 900])
def test_everything_has_a_name_and_its_room(limits: LimitsPage, window: SettingsWindow, width: int) -> None:
    limits.boxes["x"].click()
    limits.add_limit.click()
    window.resize(width, 800)
    settle()
    assert without_name(limits) == []
    assert [*cut_in(limits), *outside_of(limits), *overlapping_in(limits)] == []


def test_today_says_what_is_left_and_how_often_one_carried_on(qtbot: QtBot) -> None:
    asked = Asked()
    asked.answers[protocol.Limits] = protocol.LimitsAre(
        limits=[LimitNow([], 3600.0, 2900.0, 700.0), LimitNow(["x"], 600.0, 700.0, 0.0)], carried_on=2
    )
    line = LimitsLine(asked)  # type: ignore[arg-type]
    qtbot.addWidget(line)
    line.look()
    assert line.isVisibleTo(None)
    assert "All feeds together: 11 minutes left of 60\nX: 0 minutes left of 10" in words(line)
    assert "You carried on 2 times today." in words(line)


def test_minutes_that_one_gave_oneself_are_not_said_to_be_left_of_the_limit(qtbot: QtBot) -> None:
    """During a pass, or what is needed now: of minutes, of visits and in hours."""
    asked = Asked()
    asked.answers[protocol.Limits] = protocol.LimitsAre(
        limits=[
            LimitNow([], 60.0, 100.0, 230.0, given=230.0),
            LimitNow(["x"], 5, 5, 0, "openings", given=60.0),
            LimitNow([], 0, 0, 0.0, "hours", "all=22:00-07:00", 600.0),
        ]
    )
    line = LimitsLine(asked)  # type: ignore[arg-type]
    qtbot.addWidget(line)
    line.look()
    assert line.lines.text().splitlines() == [
        "All feeds together: 4 minutes left that you gave yourself",
        "X: 1 minute left that you gave yourself",
        "All feeds together · no feeds 22:00–07:00: 10 minutes left that you gave yourself",
    ]


def test_one_minute_and_one_visit_are_said_as_one() -> None:
    """Each number with its own word."""
    assert minutes_named(feed_limit("all=20/1")) == "Monday to Friday 20 minutes, at weekends 1 minute"
    assert visits_named(opening_limit("all=1/3")) == "Monday to Friday 1 visit, at weekends 3 visits"


def test_today_says_nothing_of_limits_where_there_are_none_or_the_filter_is_away(qtbot: QtBot) -> None:
    asked = Asked()
    line = LimitsLine(asked)  # type: ignore[arg-type]
    qtbot.addWidget(line)
    line.look()
    assert not line.isVisibleTo(None)
    asked.answers[protocol.Limits] = protocol.LimitsAre()
    line.look()
    assert not line.isVisibleTo(None)


def test_a_little_less_than_usual_is_offered_after_seven_days_and_never_set(
    qtbot: QtBot, changing: Changing, path: Path
) -> None:
    asked = Asked()
    made = LimitsPage(asked, changing)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    today = protocol.TodayIs(day="2026-11-05", hours=[], softened=[], last_days=[])
    asked.answers[protocol.Today] = today
    made.came_up()
    assert not made.usual.isVisibleTo(made)
    asked.answers[protocol.Today] = structs.replace(today, usual_seconds=3600.0)
    made.came_up()
    assert made.usual.isVisibleTo(made)
    assert made.usual.text().startswith("Use my usual day less 15 %: 51 ")
    made.usual.click()
    assert [made.week.value(), made.weekend.value()] == [51, 51]
    changing.wait()
    assert read_settings(path).feed_limits == ()


def test_the_pause_before_a_feed_is_off_until_it_is_asked_for(
    limits: LimitsPage, changing: Changing, path: Path
) -> None:
    assert not limits.pause.isChecked()
    limits.pause.click()
    changing.wait()
    assert read_settings(path).feed_pause


def test_visits_and_hours_stand_behind_more(limits: LimitsPage, changing: Changing, path: Path) -> None:
    """Each is one press, is listed with the others, and comes away as they do."""
    assert not limits.more.isVisible()
    limits.show_more.click()
    assert limits.more.isVisible()
    assert not limits.show_more.isVisible()
    limits.more.visits.feeds.boxes["x"].click()
    limits.more.visits.week.setValue(3)
    limits.more.visits.add.click()
    limits.more.hours.add.click()
    changing.wait()
    settings = read_settings(path)
    assert [settings.feed_openings, settings.quiet_hours] == [("x=3",), ("all=22:00-07:00/23:00-08:00",)]
    assert "X · 3 visits a day" in words(limits)
    assert "All feeds together · no feeds 22:00–07:00, at weekends 23:00–08:00" in words(limits)


def test_hours_on_some_days_alone(
    qtbot: QtBot, limits: LimitsPage, window: SettingsWindow, changing: Changing, path: Path
) -> None:
    limits.show_more.click()
    hours = limits.more.hours
    hours.weekend.some.click()
    hours.week.start.setTime(QTime(9, 0))
    hours.week.end.setTime(QTime(15, 0))
    hours.add.click()
    changing.wait()
    assert read_settings(path).quiet_hours == ("all=09:00-15:00/-",)
    assert "no feeds 09:00–15:00, Monday to Friday" in words(limits)
    settle()
    remove(qtbot, limits, "Remove the limit: All feeds together · no feeds")
    changing.wait()
    assert read_settings(path).quiet_hours == ()
    window.undo.click()
    changing.wait()
    assert read_settings(path).quiet_hours == ("all=09:00-15:00/-",)


def test_hours_that_are_none_are_not_added_and_it_is_said_why(limits: LimitsPage, path: Path) -> None:
    limits.show_more.click()
    hours = limits.more.hours
    hours.weekend.some.click()
    hours.week.end.setTime(hours.week.start.time())
    hours.add.click()
    assert hours.refused.isVisible()
    assert read_settings(path).quiet_hours == ()


def test_a_day_with_equal_times_is_not_left_out_without_a_word(
    limits: LimitsPage, changing: Changing, path: Path
) -> None:
    """Both days are ticked: nothing is added before the one is mended or its tick is gone."""
    limits.show_more.click()
    hours = limits.more.hours
    hours.weekend.end.setTime(hours.weekend.start.time())
    assert (hours.week.same.isVisible(), hours.weekend.same.isVisible()) == (False, True)
    assert hours.weekend.same.text().endswith("take the tick away: Saturday and Sunday")
    hours.add.click()
    changing.wait()
    assert read_settings(path).quiet_hours == ()
    hours.weekend.some.click()
    assert not hours.weekend.same.isVisible()
    hours.add.click()
    changing.wait()
    assert read_settings(path).quiet_hours == ("all=22:00-07:00/-",)


@pytest.mark.parametrize("width", [420, 900])
def test_what_stands_behind_more_has_a_name_and_its_room(
    limits: LimitsPage, window: SettingsWindow, width: int
) -> None:
    limits.show_more.click()
    limits.more.hours.add.click()
    limits.more.visits.add.click()
    window.resize(width, 900)
    settle()
    assert without_name(limits) == []
    assert [*cut_in(limits), *outside_of(limits), *overlapping_in(limits)] == []


def test_today_tells_of_visits_and_hours_too(qtbot: QtBot) -> None:
    asked = Asked()
    asked.answers[protocol.Limits] = protocol.LimitsAre(
        limits=[
            LimitNow(["x"], 5, 2, 3, "openings"),
            LimitNow([], 0, 0, 900.0, "hours", "all=22:00-07:00"),
        ]
    )
    line = LimitsLine(asked)  # type: ignore[arg-type]
    qtbot.addWidget(line)
    line.look()
    assert "X: 3 visits left of 5\nAll feeds together · no feeds 22:00–07:00" in words(line)


def test_minutes_go_to_the_next_day_where_that_is_chosen(limits: LimitsPage, changing: Changing, path: Path) -> None:
    limits.show_more.click()
    card = limits.more.roll_over
    assert not card.most.isEnabled()
    card.on.click()
    changing.wait()
    card.most.setValue(30)
    changing.wait()
    settings = read_settings(path)
    assert [settings.roll_over, settings.roll_over_most] == [True, 30]


def test_feeds_wind_down_before_a_bedtime_of_ones_own(
    limits: LimitsPage, window: SettingsWindow, changing: Changing, path: Path
) -> None:
    limits.show_more.click()
    card = limits.more.wind_down
    assert read_settings(path).bedtime == ""
    assert not card.week.isEnabled()
    card.on.click()
    changing.wait()
    assert read_settings(path).bedtime == "22:30/23:30"
    card.week.setTime(QTime(21, 45))
    card.how.setCurrentIndex(1)
    card.how.activated.emit(1)
    card.before.setValue(30)
    changing.wait()
    settings = read_settings(path)
    assert [settings.bedtime, settings.wind_down, settings.wind_down_minutes] == ["21:45/23:30", "slower", 30]
    card.on.click()
    changing.wait()
    assert read_settings(path).bedtime == ""
    assert card.week.time() == QTime(21, 45)
    window.undo.click()
    changing.wait()
    assert read_settings(path).bedtime == "21:45/23:30"


def test_a_purpose_of_ones_own_goes_to_the_filter_and_into_no_file(
    qtbot: QtBot, changing: Changing, path: Path
) -> None:
    asked = Asked()
    asked.answers = {protocol.OwnPurposes: protocol.OwnPurposesAre(purposes=("rest",))}
    made = LimitsPage(asked, changing)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.show_more.click()
    card = made.more.purposes
    assert "rest" in words(card)
    qtbot.keyClicks(card.field, " see  Ana ")
    card.add.click()
    assert card.said.text() == "The filter is starting again."
    assert card.field.text() == " see  Ana "
    asked.answers[protocol.KeepOwnPurposes] = protocol.OwnPurposesAre(purposes=("rest", "see Ana"))
    card.add.click()
    assert asked.commands[-1] == protocol.KeepOwnPurposes(purposes=("rest", "see Ana"))
    assert card.field.text() == ""
    asked.answers[protocol.KeepOwnPurposes] = protocol.OwnPurposesAre(purposes=("rest",))
    next(each for each in card.findChildren(QPushButton) if each.accessibleName().endswith("see Ana")).click()
    assert card.field.text() == "see Ana"
    assert "Ana" not in (path.read_text() if path.exists() else "")
