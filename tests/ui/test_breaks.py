"""A break as a person meets it: the card in the corner, the break itself, its ways out, and what is never done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.fitting import cut_in, faint_in, outside_of, overlapping_in, settle
from tests.ui.naming import walked, without_name
from ui import look
from ui.break_breathing import Breathing, breath
from ui.break_card import BreakCard
from ui.break_notes_list import BreakNotesList
from ui.break_reminders import BreakReminders
from ui.break_window import BreakWindow
from ui.changing import Changing
from ui.look import dress
from ui.settings_breaks import BreaksPage
from wellbeing.own_words_messages import BreakNote
from wellbeing.protocol import (
    AnswerBreak,
    BreakIs,
    BreakNotes,
    BreakNotesAre,
    BreakNotesDeleted,
    DeleteBreakNotes,
    Done,
    KeepBreakNote,
    OfferBreaks,
    PutBackBreakNotes,
)
from wellbeing.settings import Settings

DUE = BreakIs(stage="due", kind="long", lasts=300.0, fed=2700.0, delays=3, delay=300.0)
NOTICE = BreakIs(stage="notice", kind="long", lasts=300.0, fed=2670.0, delays=3, delay=300.0)
STAYS = BreakIs(stage="stays", kind="long", lasts=300.0, fed=3960.0)
OFFER = BreakIs(stage="offer")
REST = BreakIs(stage="rest", kind="long", lasts=300.0, fed=2700.0)


class Heard(Asked):
    """A control that also says what there is to see of a break."""

    break_is = Signal(object)


class Clock:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


class Person(QObject):
    """Somebody with the app: `control` hears what they press."""

    def __init__(self, qtbot: QtBot, folder: Path, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.control = Heard()
        self.changing = Changing(folder / "settings.toml")
        self.kept = QSettings(str(folder / "windows.ini"), QSettings.Format.IniFormat)
        self.breaks = BreakReminders(self.control, self.changing, self.kept, self, today)  # type: ignore[arg-type]
        self._qtbot = qtbot

    def sees(self, seen: BreakIs) -> None:
        self.control.break_is.emit(seen)
        settle()

    @property
    def card(self) -> BreakCard:
        assert self.breaks.card is not None
        return self.breaks.card

    @property
    def window(self) -> BreakWindow:
        assert self.breaks.window is not None
        return self.breaks.window

    def press(self, part: QPushButton) -> None:
        assert part.isVisible()
        self._qtbot.mouseClick(part, Qt.MouseButton.LeftButton)

    @property
    def said(self) -> list[str]:
        return [each.answer for each in self.control.commands if isinstance(each, AnswerBreak)]


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, tmp_path)
    yield made
    made.breaks.close_all()


def shown(card: BreakCard) -> list[str]:
    return [each.text().replace("&", "") for each in card.findChildren(QPushButton) if each.isVisible()]


def test_the_card_says_fact_choice_and_way_out(person: Person) -> None:
    """And it takes the keyboard from nobody: it is shown without being activated, and never the whole screen."""
    person.sees(DUE)
    assert person.card.fact.text() == (
        "You have been in feeds for 45 minutes. Stop here for 5 minutes, put it off, or carry on."
    )
    assert shown(person.card) == ["Break now", "5 more minutes", "Carry on"]
    assert person.card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not person.card.isModal()
    screen = person.card.screen().availableGeometry()
    assert screen.contains(person.card.geometry())
    assert person.card.width() * person.card.height() < screen.width() * screen.height() / 4


def test_each_button_tells_the_engine_and_takes_the_card_away(person: Person) -> None:
    """What was pressed, once."""
    for part, answer in (("start", "start"), ("postpone", "postpone"), ("carry_on", "carry_on")):
        person.sees(NOTICE)
        person.press(getattr(person.card, part))
        assert person.said[-1] == answer
        assert not person.card.isVisible()


def test_after_three_delays_the_card_offers_no_more(person: Person) -> None:
    """It stays, smaller by a button."""
    person.sees(STAYS)
    assert shown(person.card) == ["Break now", "Carry on"]


def test_esc_and_the_systems_key_put_the_card_away(qtbot: QtBot, person: Person) -> None:
    """From the keyboard alone; Tab goes through its buttons in the order of reading."""
    person.sees(DUE)
    person.card.activateWindow()
    card = person.card
    assert [each.text() for each in walked(qtbot, card)] == ["5 more &minutes", "&Carry on", "&Break now"]
    assert without_name(card) == []
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert person.said == ["carry_on"]
    person.sees(DUE)
    card.close()
    assert person.said == ["carry_on", "carry_on"]
    assert not card.isVisible()


def test_a_notice_that_waits_for_a_pause_says_so(qtbot: QtBot, person: Person) -> None:
    """After its half minute, where somebody scrolls on; and the next notice begins anew, also after the filter did."""
    assert person.breaks._announced.interval() == 30_000
    person.breaks._announced.setInterval(100)
    for went in (False, True):
        person.sees(NOTICE)
        assert person.card.title.text() == "A break comes up in half a minute"
        qtbot.waitUntil(lambda: person.card.title.text() == "A break comes with your next pause")
        person.breaks.speak()
        assert person.card.title.text() == "A break comes with your next pause"
        assert person.card.windowTitle() == person.card.title.text()
        if went:
            person.control.state = type(person.control.state)()
            person.control.came_or_went.emit()
        else:
            person.sees(DUE)
            assert person.card.title.text() == "Time for a break"
    person.sees(NOTICE)
    assert person.card.title.text() == "A break comes up in half a minute"


def test_a_notice_that_was_put_away_does_not_come_back_to_say_that_it_waits(qtbot: QtBot, person: Person) -> None:
    """Its half minute ends out of sight."""
    person.breaks._announced.setInterval(50)
    person.sees(NOTICE)
    person.press(person.card.carry_on)
    qtbot.waitUntil(lambda: not person.breaks._announced.isActive())
    assert not person.card.isVisible()


def test_what_the_engine_takes_back_is_gone(person: Person) -> None:
    """A call began, or the person went away."""
    person.sees(DUE)
    person.sees(BreakIs())
    assert not person.card.isVisible()


def test_without_an_engine_there_is_no_card(person: Person) -> None:
    """Nobody would hear what is pressed."""
    person.sees(DUE)
    person.control.state = type(person.control.state)()
    person.control.came_or_went.emit()
    assert not person.card.isVisible()


def test_the_break_opens_once_it_was_started_and_its_end_is_told(person: Person) -> None:
    """Two phases; *End the break* is always there."""
    person.sees(DUE)
    assert person.breaks.window is None
    person.sees(REST)
    assert not person.card.isVisible()
    person.press(person.window.end)
    assert (person.said, person.window.isVisible()) == (["done"], False)


def test_a_break_can_be_taken_at_any_time(qtbot: QtBot, person: Person) -> None:
    """*Take a break now*: the engine hears of it; when it says that it began, no second window comes."""
    person.breaks.take_break()
    first = person.window
    person.sees(REST)
    assert person.window is first
    assert person.said == ["start"]
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert person.said == ["start", "done"]


def test_breathing_for_a_minute_is_told_to_nobody(person: Person) -> None:
    """It is no break from anything."""
    person.breaks.breathe()
    assert person.window.card == "breathe"
    person.window.close()
    assert person.control.commands == []


def test_a_break_that_is_over_says_so_and_stays_until_it_is_closed(qtbot: QtBot) -> None:
    """Told once."""
    clock = Clock()
    window = BreakWindow(120.0, clock=clock)
    qtbot.addWidget(window)
    window.bring_up()
    assert window.left.text() == "2 minutes left"
    clock.at = 100.0
    window._follow()
    assert window.left.text() == "20 seconds left"
    ended: list[bool] = []
    window.ended.connect(lambda: ended.append(True))
    clock.at = 120.0
    window._follow()
    assert window.heading.text() == "The break is over"
    window.close()
    assert ended == [True]


def test_a_short_break_closes_by_itself(qtbot: QtBot, person: Person) -> None:
    """Twenty seconds, and back."""
    person.sees(BreakIs(stage="rest", kind="short", lasts=0.3))
    assert person.window.card == "look_away"
    qtbot.waitUntil(lambda: not person.window.isVisible())
    assert person.said == ["done"]


def test_every_card_is_a_press_away(qtbot: QtBot, person: Person) -> None:
    """Breathe, stretch, look away, a few lines, or nothing."""
    person.breaks.take_break()
    window = person.window
    for name, way in window.ways.items():
        if way.isEnabled():
            person.press(way)
        assert window.card == name or name == "nothing"


def test_a_note_is_kept_nowhere(qtbot: QtBot, person: Person, tmp_path: Path) -> None:
    """Gone with the window; no file has a word of it, and no command."""
    person.breaks.take_break()
    person.press(person.window.ways["note"])
    qtbot.keyClicks(person.window.note, "the sea was calm")
    assert person.window.note.toPlainText() == "the sea was calm"
    person.window.close()
    assert person.window.note.toPlainText() == ""
    assert not any(b"calm" in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    assert "calm" not in str(person.control.commands)


def test_a_note_that_somebody_wants_kept_goes_to_the_filter_alone(qtbot: QtBot, person: Person, tmp_path: Path) -> None:
    """In three lines at most; the field is empty then, and says where the lines are."""
    person.control.answers[KeepBreakNote] = Done()
    person.breaks.take_break()
    person.press(person.window.ways["note"])
    qtbot.keyClicks(person.window.note, "the sea  was calm")
    person.press(person.window.lines.keep)
    assert [each for each in person.control.commands if isinstance(each, KeepBreakNote)] == [
        KeepBreakNote(words="the sea was calm")
    ]
    assert person.window.note.toPlainText() == ""
    assert "Kept, encrypted" in person.window.lines.said.text()
    assert not any(b"calm" in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())


def test_a_note_that_could_not_be_kept_stays_in_its_field(qtbot: QtBot, person: Person) -> None:
    person.breaks.take_break()
    person.press(person.window.ways["note"])
    qtbot.keyClicks(person.window.note, "the sea was calm")
    person.press(person.window.lines.keep)
    assert person.window.note.toPlainText() == "the sea was calm"
    assert person.window.lines.said.text() == "The filter is starting again."


def test_a_note_that_is_too_long_is_not_cut_unasked(person: Person) -> None:
    """It stays as it was written, and the window says by how much it is too long."""
    person.breaks.take_break()
    person.press(person.window.ways["note"])
    person.window.note.setPlainText("tea " * 200)
    person.press(person.window.lines.keep)
    assert not any(isinstance(each, KeepBreakNote) for each in person.control.commands)
    assert "199 character" in person.window.lines.said.text()
    assert person.window.note.toPlainText() == "tea " * 200


def test_lines_of_breaks_are_listed_deleted_and_brought_back(qtbot: QtBot) -> None:
    notes = (
        BreakNote(number=2, at="2026-11-22T10:00:00+01:00", words="tea\nrain"),
        BreakNote(number=1, at="2026-11-21T10:00:00+01:00", words="the sea"),
    )
    asked = Asked()
    asked.answers = {BreakNotes: BreakNotesAre(notes=notes)}
    shown = BreakNotesList(asked)  # type: ignore[arg-type]
    qtbot.addWidget(shown)
    assert shown.isHidden()
    shown.look()
    shown.show()
    said = " ".join(label.text() for label in shown.list.findChildren(QLabel))
    assert "tea\nrain" in said
    assert "the sea" in said
    assert without_name(shown) == []
    asked.answers |= {DeleteBreakNotes: BreakNotesDeleted(notes=notes), BreakNotes: BreakNotesAre()}
    shown.all.click()
    assert shown.undo.isVisible()
    asked.answers |= {PutBackBreakNotes: Done(), BreakNotes: BreakNotesAre(notes=notes)}
    shown.undo.click()
    assert asked.commands[-2:] == [PutBackBreakNotes(notes=notes), BreakNotes()]
    assert not shown.undo.isVisible()


@pytest.fixture
def strict(qtbot: QtBot) -> BreakWindow:
    window = BreakWindow(300.0, strict=True)
    qtbot.addWidget(window)
    window.bring_up()
    qtbot.waitExposed(window)
    return window


def leaves(window: BreakWindow) -> Any:
    return window.windowHandle()


def test_a_strict_break_has_no_button_and_says_its_way_out(strict: BreakWindow) -> None:
    """Closing does not end it; other windows and the screen stay as they are."""
    assert not strict.end.isVisible()
    assert "hold Esc for 3 seconds or type “leave”" in strict.way_out.text()
    strict.close()
    assert strict.isVisible()
    assert not strict.isFullScreen()


def test_a_short_press_of_esc_does_not_leave_a_strict_break(qtbot: QtBot, strict: BreakWindow) -> None:
    """Pressed and let go."""
    QTest.keyClick(leaves(strict), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not strict._leaving._held.isActive(), timeout=1_000)
    assert strict.isVisible()


def test_holding_esc_leaves_a_strict_break(qtbot: QtBot, strict: BreakWindow) -> None:
    """Three seconds, as it says; here the time is shortened."""
    assert strict._leaving._held.interval() == 3_000
    strict._leaving._held.setInterval(50)
    with qtbot.waitSignal(strict.ended):
        QTest.keyPress(leaves(strict), Qt.Key.Key_Escape)
    assert not strict.isVisible()


def test_a_held_esc_that_repeats_itself_leaves_a_strict_break(qtbot: QtBot, strict: BreakWindow) -> None:
    """As X tells of it: let go and pressed again, without a word that it is a repetition."""
    strict._leaving._held.setInterval(400)
    pressed = QTimer(strict, interval=30)
    pressed.timeout.connect(lambda: QTest.keyRelease(leaves(strict), Qt.Key.Key_Escape))
    pressed.timeout.connect(lambda: QTest.keyPress(leaves(strict), Qt.Key.Key_Escape))
    with qtbot.waitSignal(strict.ended):
        QTest.keyPress(leaves(strict), Qt.Key.Key_Escape)
        pressed.start()
    pressed.stop()  # or its Esc would go to the windows of the tests after this one
    assert not strict.isVisible()


def test_typing_the_word_leaves_a_strict_break(qtbot: QtBot, strict: BreakWindow) -> None:
    """Letter by letter, each heard once."""
    with qtbot.waitSignal(strict.ended):
        for letter in "xleave":
            QTest.keyClick(leaves(strict), letter)
    assert not strict.isVisible()


def test_beside_the_lines_a_strict_break_says_what_is_true_there(qtbot: QtBot, strict: BreakWindow) -> None:
    """A word that is typed into them stays in them; held Esc leaves from there, too."""
    strict.show_card("note")
    assert strict.way_out.text() == (
        "You chose breaks without a button. "
        "To leave now, hold Esc for 3 seconds; “leave” is heard outside of the lines."
    )
    strict._leaving._held.setInterval(50)
    assert strict.focusWidget() is strict.note
    with qtbot.waitSignal(strict.ended):
        QTest.keyPress(leaves(strict), Qt.Key.Key_Escape)
    assert not strict.isVisible()


def test_a_strict_break_says_of_the_word_again_beside_another_card(strict: BreakWindow) -> None:
    """One that takes no words."""
    strict.show_card("note")
    strict.show_card("stretch")
    assert "or type “leave”" in strict.way_out.text()


def test_a_note_may_have_that_word(strict: BreakWindow) -> None:
    """What is written in a note is the person's own."""
    strict.show_card("note")
    for letter in "leave":
        QTest.keyClick(leaves(strict), letter)
    assert strict.isVisible()
    assert strict.note.toPlainText() == "leave"


def test_a_strict_break_that_is_over_can_be_closed(qtbot: QtBot) -> None:
    """Like any other."""
    clock = Clock()
    window = BreakWindow(10.0, strict=True, clock=clock)
    qtbot.addWidget(window)
    window.bring_up()
    clock.at = 10.0
    window._follow()
    assert window.end.isVisible()
    window.close()
    assert not window.isVisible()


def test_a_breath_is_four_seconds_in_and_six_out() -> None:
    """And nothing jumps: the circle changes by little from picture to picture."""
    assert [breath(at)[0] for at in (0, 3.9, 4.1, 9.9, 10.1)] == [True, True, False, False, True]
    assert [round(breath(at)[1], 2) for at in (0, 4, 10)] == [0, 1, 0]
    fullness = [breath(at / 25)[1] for at in range(500)]
    assert max(abs(later - earlier) for earlier, later in pairwise(fullness)) < 0.04


def test_the_circle_moves_and_stands_still_where_movement_is_not_wanted(qtbot: QtBot) -> None:
    """Then its words alone change."""
    clock = Clock()
    for still in (False, True):
        clock.at = 0.0
        part = Breathing(still, clock)
        qtbot.addWidget(part)
        part.show()
        sizes, said = set(), []
        for at in (0.0, 2.0, 5.0):
            clock.at = at
            part._follow()
            sizes.add(round(part.circle.full, 3))
            said.append(part.words.text())
        assert len(sizes) == (1 if still else 3)
        assert said == ["Breathe in…", "Breathe in…", "Breathe out…"]


def test_the_setting_for_still_pictures_is_followed(person: Person) -> None:
    """Beside the system's own."""
    person.changing.settings = Settings(still_breaks=True, break_card="breathe")
    person.breaks.take_break()
    assert person.window.breathing.still
    assert person.window.card == "breathe"


# breaks are offered on the second day


def test_breaks_are_offered_on_the_second_day_once(qtbot: QtBot, tmp_path: Path) -> None:
    """Not on the first; and never again, once the card was seen."""
    day = [date(2026, 11, 21)]
    person = Person(qtbot, tmp_path, lambda: day[0])

    def offers() -> int:
        person.control.came_or_went.emit()
        return sum(isinstance(each, OfferBreaks) for each in person.control.commands)

    assert offers() == 0
    day[0] = date(2026, 11, 22)
    assert offers() == 1
    person.sees(OFFER)
    assert shown(person.card) == ["Yes, suggest breaks", "Not now"]
    assert offers() == 1
    person.breaks.close_all()


def test_saying_yes_turns_long_breaks_on_and_can_be_undone(qtbot: QtBot, person: Person) -> None:
    """As if it had been chosen in the settings."""
    person.sees(OFFER)
    person.press(person.card.yes)
    person.changing.wait()
    qtbot.waitUntil(lambda: person.changing.undoes == "Breaks: long")
    assert person.changing.settings.breaks == "long"


def test_not_now_changes_nothing(person: Person) -> None:
    """And is told, so that nothing waits in the engine."""
    person.sees(OFFER)
    person.press(person.card.not_now)
    assert person.changing.settings.breaks == "off"
    assert person.said == ["carry_on"]


# the settings


def test_breaks_are_chosen_in_the_settings(qtbot: QtBot, tmp_path: Path) -> None:
    """Each change at once, by its name."""
    changing = Changing(tmp_path / "settings.toml")
    page = BreaksPage(Asked(), changing)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.which.setCurrentIndex(3)
    page.which.activated.emit(3)
    page.after.setValue(30)
    page.lasts.setValue(10)
    page.strict.click()
    page.still.click()
    stretch = page.card.findData("stretch")
    page.card.setCurrentIndex(stretch)
    page.card.activated.emit(stretch)
    changing.wait()
    qtbot.waitUntil(lambda: len(changing.steps) == 6)
    assert changing.settings.breaks == "both"
    assert (changing.settings.break_after, changing.settings.break_minutes) == (30, 10)
    assert changing.settings.strict_breaks
    assert changing.settings.still_breaks
    assert changing.settings.break_card == "stretch"


def test_breaks_without_counted_time_are_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    """They go by feed time."""
    changing = Changing(tmp_path / "settings.toml")
    page = BreaksPage(Asked(), changing)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    assert not page.uncounted.isVisible()
    changing.settings = Settings(count_feed_time=False)
    changing.changed.emit()
    assert page.uncounted.isVisible()


# how it looks


@pytest.mark.parametrize("card", ["breathe", "stretch", "look_away", "note", "nothing"])
def test_a_strict_break_has_nothing_to_scroll_for(qapp: QApplication, qtbot: QtBot, card: str) -> None:
    """In the size in which it comes, its way out included."""
    dress(qapp, Qt.ColorScheme.Light)
    window = BreakWindow(300.0, card, strict=True)
    qtbot.addWidget(window)
    window.bring_up()
    settle()
    assert [each.verticalScrollBar().maximum() for each in window.findChildren(QScrollArea)] == [0]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("seen", [NOTICE, DUE, STAYS, OFFER], ids=lambda seen: seen.stage)
def test_the_card_fits_and_can_be_read(qapp: QApplication, qtbot: QtBot, seen: BreakIs, dark: bool) -> None:
    """Light and dark; nothing is cut, outside or faint."""
    dress(qapp, Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    card = BreakCard()
    card.show_break(seen)
    settle()
    check(card)
    card.hide()


@pytest.mark.parametrize("card", ["breathe", "stretch", "look_away", "note", "nothing"])
@pytest.mark.parametrize("width", [420, 700])
def test_the_break_fits_and_can_be_read(qapp: QApplication, qtbot: QtBot, card: str, width: int) -> None:
    """In a narrow window, too."""
    dress(qapp, Qt.ColorScheme.Light)
    window = BreakWindow(300.0, card, strict=card in ("nothing", "note"))
    qtbot.addWidget(window)
    window.resize(width, 60 * look.GAP)
    window.bring_up()
    settle()
    check(window)
    assert without_name(window) == []


def check(part: QWidget) -> None:
    assert [*cut_in(part), *outside_of(part), *overlapping_in(part), *faint_in(part).items()] == []
