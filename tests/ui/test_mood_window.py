"""How I feel: off at first, one tap when on, days side by side without a judgement, everything deleted and undone."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.fitting import settle
from tests.ui.mood_filter import TODAY, TOLD, MoodFilter
from ui.changing import Changing
from ui.mood_setting import MoodSetting
from ui.mood_window import MoodWindow
from wellbeing import protocol
from wellbeing.mood import FEELINGS, HEAVY
from wellbeing.settings import Settings
from wellbeing.settings_file import read_settings


@pytest.fixture
def control() -> MoodFilter:
    return MoodFilter()


@pytest.fixture
def opened() -> list[str]:
    """The windows that were asked for."""
    return []


@pytest.fixture
def changing(tmp_path: Path, qtbot: QtBot) -> Changing:
    made = Changing(tmp_path / "settings.toml")
    made.read_now()
    return made


@pytest.fixture
def window(qtbot: QtBot, control: MoodFilter, changing: Changing, opened: list[str]) -> MoodWindow:
    """The window, which is not shown yet."""
    made = MoodWindow(control, changing, opened.append)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    return made


def show(window: MoodWindow) -> None:
    """Bring it up, and let it come in its parts."""
    window.bring_up()
    settle()


def seen(window: MoodWindow) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


# noting


def test_while_it_is_off_nothing_can_be_tapped_and_it_says_so(
    window: MoodWindow, control: MoodFilter, changing: Changing
) -> None:
    """The choice that turns it on is what there is to see, beside the rest for heavy topics."""
    control.how = "off"
    show(window)
    assert "nothing is asked, and nothing is kept" in window.state.text()
    assert not window.now.isVisible()
    assert not window.past.isVisible()
    assert window.setting.isVisible()
    assert window.rest.isVisible()
    control.note(TODAY, "10:00")  # what was noted before can be looked at, and deleted
    window.ask()
    settle()
    assert window.past.isVisible()
    assert not window.now.isVisible()


def test_turning_it_on_acts_at_once(qtbot: QtBot, window: MoodWindow, control: MoodFilter, changing: Changing) -> None:
    """The filter reads the settings before it is asked how it stands."""
    control.how = "off"
    show(window)
    control.how = "open"
    window.setting.how.setCurrentIndex(1)
    window.setting.how.activated.emit(1)
    qtbot.waitUntil(window.now.isVisible)
    kinds = [type(command) for command in control.commands]
    assert kinds[-2:] == [protocol.Reload, protocol.Moods]
    assert read_settings(changing.path).mood == "open"


@pytest.mark.parametrize("feeling", FEELINGS)
def test_one_tap_notes_it(qtbot: QtBot, window: MoodWindow, control: MoodFilter, feeling: str) -> None:
    """By keyboard too; the day's list has it at once, with a face and the word for it."""
    show(window)
    face = window.now.taps.faces[feeling]  # type: ignore[index]
    face.setFocus()
    qtbot.keyClick(face, Qt.Key.Key_Space)
    assert [(each.feeling, each.words) for each in control.entries] == [(feeling, "")]
    assert window.now.said.text() == f"Noted: {face.text()}."
    assert window.day.list.item(0).text() == f"14:05 · {face.text()}"
    assert not window.day.list.item(0).icon().isNull()


def test_words_go_along_with_the_tap_or_come_after_it(qtbot: QtBot, window: MoodWindow, control: MoodFilter) -> None:
    """In one line; they are gone from the field once they are kept."""
    show(window)
    assert not window.now.add.isVisible()
    qtbot.keyClicks(window.now.words, TOLD)
    assert not window.now.add.isVisible()
    window.now.taps.faces["calm"].click()
    assert control.entries[-1].words == TOLD
    assert window.now.words.text() == ""
    window.now.taps.faces["tense"].click()
    qtbot.keyClicks(window.now.words, "later")
    assert window.now.add.isVisible()
    qtbot.keyClick(window.now.words, Qt.Key.Key_Return)
    assert [each.words for each in control.entries] == [TOLD, "later"]
    assert not window.now.add.isVisible()


def test_words_are_added_to_nothing_that_is_gone(qtbot: QtBot, window: MoodWindow, control: MoodFilter) -> None:
    """After deleting they wait for the next tap; Return alone keeps nothing."""
    show(window)
    window.now.taps.faces["calm"].click()
    window.day.one.click()
    qtbot.keyClicks(window.now.words, TOLD)
    qtbot.keyClick(window.now.words, Qt.Key.Key_Return)
    assert not any(isinstance(command, protocol.RewordMood) for command in control.commands)
    assert window.now.words.text() == TOLD


def test_while_the_filter_is_away_what_was_typed_stays(qtbot: QtBot, window: MoodWindow, control: MoodFilter) -> None:
    """It is said, and asked again when it is back."""
    show(window)
    qtbot.keyClicks(window.now.words, TOLD)
    control.away = True
    window.now.taps.faces["low"].click()
    assert window.now.said.text() == "The filter is starting again."
    assert window.now.words.text() == TOLD
    control.came_or_went.emit()
    assert window.trouble.text() == "The filter is starting again."
    control.away = False
    control.came_or_went.emit()
    assert not window.trouble.isVisible()


def test_where_it_cannot_be_encrypted_it_says_so_and_keeps_nothing(window: MoodWindow, control: MoodFilter) -> None:
    """There is nothing to tap then."""
    control.why_not = "No keyring."
    show(window)
    assert window.state.text() == "No keyring."
    assert not window.now.isVisible()


# the calendar


def test_each_day_says_what_it_holds_side_by_side(window: MoodWindow, control: MoodFilter) -> None:
    """To a screen reader and as a tooltip, in words: moods, minutes, topics. Nothing is summed up over days."""
    control.note("2026-11-05", "09:10", "tense", TOLD)
    control.note("2026-11-05", "21:00", "calm")
    show(window)
    said = window.calendar.said()
    assert len(said) == 30
    assert said[4] == (
        f"Thursday, November 5, 2026: 09:10 · Tense · {TOLD}; 21:00 · Calm. 1 h 5 min in feeds."
        " Topics met most, with the number of posts: Violence and abuse (12)."
    )
    assert said[5] == "Friday, November 6, 2026: nothing noted. 0 min in feeds."
    assert "do not say that one caused the other" in seen(window)


def test_the_calendar_is_walked_with_the_keyboard(qtbot: QtBot, window: MoodWindow, control: MoodFilter) -> None:
    """By days and weeks, over the ends of months, and out of it with Tab."""
    control.note("2026-10-31", "09:10", "low")
    show(window)
    calendar = window.calendar
    calendar.setFocus()
    assert calendar.day() == TODAY
    for key, day in (
        (Qt.Key.Key_Left, "2026-11-21"),
        (Qt.Key.Key_Up, "2026-11-14"),
        (Qt.Key.Key_Right, "2026-11-15"),
        (Qt.Key.Key_Home, "2026-11-01"),
        (Qt.Key.Key_Left, "2026-10-31"),
        (Qt.Key.Key_Down, "2026-11-07"),
        (Qt.Key.Key_PageUp, "2026-10-31"),
        (Qt.Key.Key_PageDown, "2026-11-01"),
        (Qt.Key.Key_End, "2026-11-30"),
    ):
        qtbot.keyClick(calendar, key)
        assert calendar.day() == day
    window._go_to("2026-10-31")
    assert window.month.text() == "October 2026"
    assert [entry.feeling for entry in window.day.entries] == ["low"]
    qtbot.keyClick(calendar, Qt.Key.Key_Tab)
    assert window.focusWidget() is not calendar


def test_from_right_to_left_the_arrows_go_where_they_point(
    qapp: QApplication, qtbot: QtBot, window: MoodWindow
) -> None:
    """The earlier day is on the right there."""
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(window)
    window.calendar.setFocus()
    qtbot.keyClick(window.calendar, Qt.Key.Key_Right)
    assert window.calendar.day() == "2026-11-21"


def test_a_day_is_chosen_with_the_mouse(qtbot: QtBot, window: MoodWindow, control: MoodFilter) -> None:
    """A press where the month has no day changes nothing."""
    control.note("2026-11-05", "09:10", "tense")
    show(window)
    calendar = window.calendar
    place = calendar.visualItemRect(calendar.item(*calendar._place(datetime(2026, 11, 5).date()))).center()
    qtbot.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.day.name.text() == "Thursday, November 5, 2026"
    outside = calendar.visualItemRect(calendar.item(calendar.rowCount() - 1, 6)).center()
    qtbot.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=outside)
    assert window.day.name.text() == "Thursday, November 5, 2026"


def test_months_are_turned_with_buttons_and_not_into_the_future(window: MoodWindow) -> None:
    """Over the year's end too."""
    show(window)
    assert not window.after.isEnabled()
    for month in ("October", "September", "August", "July", "June", "May", "April", "March", "February", "January"):
        window.before.click()
        assert window.month.text() == f"{month} 2026"
    window.before.click()
    assert window.month.text() == "December 2025"
    window.after.click()
    assert window.month.text() == "January 2026"


def test_what_a_person_looks_at_stays_while_the_window_is_open(window: MoodWindow, control: MoodFilter) -> None:
    """It asks each minute; the chosen day and entry stay chosen, and a rest that ended is seen."""
    control.note("2026-11-05", "09:10", "tense")
    control.note("2026-11-05", "10:10", "calm")
    control.resting = dict.fromkeys(HEAVY, "2026-11-22T15:00:00+01:00")
    show(window)
    window.calendar.setCurrentCell(*window.calendar._place(datetime(2026, 11, 5).date()))
    window.day.list.setCurrentRow(0)
    window._again.timeout.emit()
    assert window.day.list.currentRow() == 0
    control.resting = {}
    window._again.timeout.emit()
    assert window.calendar.day() == "2026-11-05"
    assert window.rest.begin.isVisible()
    asked = len(control.commands)
    window.close()
    assert not window._again.isActive()
    assert len(control.commands) == asked


# deleting


def test_one_entry_a_day_or_everything_is_deleted_and_undone(window: MoodWindow, control: MoodFilter) -> None:
    """One click each, one click back, as it was."""
    for day, at in (("2026-11-05", "09:10"), (TODAY, "10:00"), (TODAY, "11:00"), ("2026-09-01", "12:00")):
        control.note(day, at, words=at)
    before = sorted(control.entries, key=lambda each: each.at)
    show(window)
    window.day.list.setCurrentRow(0)
    for press, left in ((window.day.one, 3), (window.day.all, 2), (window.all, 0)):
        press.click()
        assert len(control.entries) == left
        assert window.focusWidget() is window.deleting.undo
        window.deleting.undo.click()
        assert sorted(control.entries, key=lambda each: each.at) == before
        assert not window.deleting.isVisible()


def test_an_undo_that_does_not_work_can_be_tried_again(window: MoodWindow, control: MoodFilter) -> None:
    """What was deleted is not lost with the answer."""
    control.note(TODAY, "10:00", words=TOLD)
    show(window)
    window.day.one.click()
    control.away = True
    window.deleting.undo.click()
    assert window.deleting.said.text() == "The filter is starting again."
    control.away = False
    window.deleting.undo.click()
    assert control.entries[0].words == TOLD


def test_another_language_keeps_what_was_typed_and_the_undo(
    qtbot: QtBot, window: MoodWindow, control: MoodFilter, changing: Changing
) -> None:
    """As every window does."""
    control.note(TODAY, "10:00", words=TOLD)
    show(window)
    window.day.one.click()
    window.now.words.setText("half a")
    again = MoodWindow(control, changing)  # type: ignore[arg-type]
    qtbot.addWidget(again)
    again.take_up(window.typed())
    show(again)
    assert again.now.words.text() == "half a"
    again.deleting.undo.click()
    assert control.entries[0].words == TOLD


def test_after_everything_is_erased_nothing_can_be_put_back(window: MoodWindow, control: MoodFilter) -> None:
    """No copy stays in the app."""
    control.note(TODAY, "10:00", words=TOLD)
    show(window)
    window.day.one.click()
    control.erased.emit()
    assert window.deleting.gone == ()
    assert not window.deleting.isVisible()
    assert TOLD not in "".join(window.calendar.said())


def test_four_thousand_entries_come_back_in_small_parts(window: MoodWindow, control: MoodFilter) -> None:
    """Five years of two a day: no line between app and filter gets long, and nobody waits."""
    show(window)
    many = [control.note(f"20{year}-01-{day:02}", f"{hour:02}:00") for year in range(10, 26)
            for day in range(1, 26) for hour in range(10)]  # fmt: skip
    window.all.click()
    assert control.entries == []
    began = time.perf_counter()
    window.deleting.undo.click()
    took = time.perf_counter() - began
    sent = [command for command in control.commands if isinstance(command, protocol.PutBackMoods)]
    assert max(len(command.entries) for command in sent) == 500
    assert len(control.entries) == len(many)
    assert took < 0.5, "the fake filter sorts them eight times meanwhile"


def test_a_full_month_keeps_nobody_waiting(window: MoodWindow, control: MoodFilter) -> None:
    """Ten notes a day with as many words as there may be: shown within the 50 ms that a window may hold up a person."""
    for day in range(1, 31):
        for hour in range(10, 20):
            control.note(f"2026-11-{day:02}", f"{hour}:00", words="word " * 40)
    show(window)
    told = control._moods("2026-11")
    took = []
    for _ in range(5):
        began = time.perf_counter()
        window.show_moods(told)
        took.append(time.perf_counter() - began)
    assert min(took) < 0.05, took


# a day that is a lot


def test_heavy_topics_rest_in_one_tap_and_it_says_what_is_covered(window: MoodWindow, control: MoodFilter) -> None:
    """All of them for 24 hours, by name; undone as it was before."""
    before = (datetime.now().astimezone() + timedelta(hours=2)).isoformat(timespec="seconds")
    longer = (datetime.now().astimezone() + timedelta(days=3)).isoformat(timespec="seconds")
    control.resting = {"violence": before, "distress": longer}
    show(window)
    for words in ("Self-harm and suicide", "Distressing news", "Support and help stay in view"):
        assert words in window.rest.about.text()
    window.rest.begin.click()
    assert set(control.resting) == set(HEAVY)
    assert control.resting["distress"] == longer
    until = datetime.fromisoformat(control.resting["violence"])
    assert abs(until - datetime.now().astimezone() - timedelta(hours=24)) < timedelta(minutes=1)
    assert f"{until:%H:%M}" in window.rest.about.text()
    assert "Violence and abuse" in window.rest.about.text()
    assert not window.rest.begin.isVisible()
    window.rest.end.click()
    assert control.resting == {"violence": before, "distress": longer}
    assert window.rest.begin.isVisible()


def test_a_rest_of_yesterday_can_be_ended(window: MoodWindow, control: MoodFilter) -> None:
    """Also where the app was opened anew since."""
    control.resting = dict.fromkeys(HEAVY, (datetime.now().astimezone() + timedelta(hours=2)).isoformat())
    show(window)
    window.rest.end.click()
    assert control.resting == {}


def test_a_rest_that_does_not_begin_says_so(window: MoodWindow, control: MoodFilter) -> None:
    show(window)
    control.away = True
    window.rest.begin.click()
    assert window.rest.said.text() == "The filter is starting again."


def test_help_is_one_press_away(window: MoodWindow, opened: list[str]) -> None:
    """For everybody alike, whatever was tapped."""
    show(window)
    window.rest.help.click()
    assert opened == ["help"]


# the setting


def test_it_is_off_until_the_person_turns_it_on(qtbot: QtBot, changing: Changing) -> None:
    """In the file at once, and undone by name."""
    assert Settings().mood == "off"
    page = MoodSetting(changing)
    qtbot.addWidget(page)
    page.how.setCurrentIndex(page.how.findData("twice"))
    page.how.activated.emit(page.how.currentIndex())
    changing.wait()
    assert read_settings(changing.path).mood == "twice"
    assert changing.undoes == "How I feel: Twice a day, in “Today”"
    changing.undo()
    changing.wait()
    assert read_settings(changing.path).mood == "off"
    assert page.how.currentData() == "off"
