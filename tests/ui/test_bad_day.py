"""The page for hard days, as a person uses it: written in place, kept at once, there whatever becomes of the filter."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.fitting import settle
from tests.ui.naming import walked, without_name
from tests.ui.test_words import avoided_in
from ui import bad_day_keeping
from ui.bad_day_keeping import STEPS, BadDay
from ui.bad_day_saving import picture
from ui.bad_day_window import BadDayWindow
from ui.bad_day_words import example, part_title
from ui.engine_process import Answer
from ui.help_window import HelpWindow
from ui.qr_code import QrDialog
from ui.state import Phase
from wellbeing import protocol
from wellbeing.bad_day import EMPTY, LONGEST, LONGEST_LINE, MOST, PARTS, BadDayPage, Reach

ANA = Reach("Ana", "+49 30 1234567")
LIBRARY = Reach("The library", "Long Street 1")
KEPT = BadDayPage(signs="I scroll", people=(ANA, LIBRARY), reason="the sea")
DISK_FULL = "The stored data cannot be reached (disk full)."


class Store(Asked):
    """An engine with a store: away, full, slow to answer, or not lasting, as the test wants it."""

    def __init__(self, page: BadDayPage = EMPTY) -> None:
        super().__init__()
        self.page, self.refuses, self.why_not_kept = page, "", ""
        self.held: list[Callable[[], None]] | None = None

    def ask(self, command: protocol.Command, answer: Answer | None = None) -> None:
        self.commands.append(command)
        assert answer
        if self.held is None:
            answer(self._answer(command))
        else:
            self.held.append(lambda: answer(self._answer(command)))

    def _answer(self, command: protocol.Command) -> protocol.AnyEvent:
        if not self.state.running:
            return protocol.Failed(message="The filter is starting again.")
        if isinstance(command, protocol.BadDay):
            return protocol.BadDayIs(page=self.page, why_not_kept=self.why_not_kept)
        assert isinstance(command, protocol.KeepBadDay)
        if self.refuses or self.why_not_kept:
            return protocol.Failed(message=self.refuses or self.why_not_kept)
        self.page = command.page
        return protocol.Done()

    def become(self, phase: Phase) -> None:
        """The engine comes or goes."""
        self.state = replace(self.state, phase=phase)
        self.changed.emit()
        self.came_or_went.emit()

    def answer_now(self) -> None:
        """Whatever was held back."""
        waiting, self.held = self.held or [], None
        for each in waiting:
            each()


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits here for the pause after the last key."""
    monkeypatch.setattr(bad_day_keeping, "SOON_MS", 0)


@pytest.fixture
def open_page(qtbot: QtBot) -> Callable[..., BadDayWindow]:
    """Opens the page on an engine."""

    def opened(store: Store, find_help: Callable[[], object] = lambda: None) -> BadDayWindow:
        window = BadDayWindow(BadDay(store), find_help)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.bring_up()
        settle()
        return window

    return opened


def type_in(qtbot: QtBot, field, words: str) -> None:  # type: ignore[no-untyped-def]
    field.setFocus()
    qtbot.keyClicks(field, words)
    settle()


def test_what_is_written_is_kept_at_once(qtbot: QtBot, open_page) -> None:
    """By keyboard, a text and a person; the next window shows it."""
    store = Store()
    window = open_page(store)
    type_in(qtbot, window.texts["signs"], "I stop answering")
    qtbot.keyClick(window.lists["people"].add, Qt.Key.Key_Space)
    assert window.focusWidget() is window.lists["people"].rows[0].name
    qtbot.keyClicks(window.focusWidget(), "Ana")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(window.focusWidget(), "+49 30 1234567")
    settle()
    assert store.page == BadDayPage(signs="I stop answering", people=(ANA,))
    assert not window.trouble_card.isVisible()
    again = open_page(store)
    assert again.texts["signs"].toPlainText() == "I stop answering"
    assert again.lists["people"].values == (ANA,)


def test_every_part_starts_empty_with_a_gentle_example(open_page) -> None:
    """None of it is obligatory, and the words neither shame, promise nor diagnose."""
    window = open_page(Store())
    assert window._bad_day.page == EMPTY
    for part in PARTS:
        assert avoided_in(f"{part_title(part)} {example(part)}") == []
        assert example(part).startswith("For example: ")
    assert {each.placeholderText() for each in window.texts.values()} == {example(part) for part in window.texts}
    assert window.undo.isEnabled() is False


def test_each_change_can_be_taken_back(qtbot: QtBot, open_page) -> None:
    """Words typed in one go as one; a line that was removed comes back; the window says what."""
    store = Store(KEPT)
    window = open_page(store)
    qtbot.mouseClick(window.lists["people"].rows[0].remove, Qt.MouseButton.LeftButton)
    settle()
    assert store.page.people == (LIBRARY,)
    assert window.focusWidget() is window.lists["people"].rows[0].name
    type_in(qtbot, window.texts["alone"], "a walk")
    assert window.last.text() == "Last change: What helps me, on my own"
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    settle()
    assert store.page == msgspec.structs.replace(KEPT, people=(LIBRARY,))
    assert window.texts["alone"].toPlainText() == ""
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    settle()
    assert store.page == KEPT
    assert [each.value for each in window.lists["people"].rows] == [ANA, LIBRARY]
    assert not window.undo.isEnabled()


def test_many_steps_are_remembered_and_no_more(open_page) -> None:
    """Each place of its own."""
    page = open_page(Store())._bad_day
    for number in range(STEPS + 5):
        page.write("signs", f"{number}", f"{number}")
    for _ in range(STEPS + 5):
        page.undo()
    assert page.page.signs == "4"


def test_it_is_there_while_the_filter_is_away(qtbot: QtBot, open_page) -> None:
    """The last copy is in the app's memory; what is written meanwhile is kept once the filter is back."""
    store = Store(KEPT)
    window = open_page(store)
    store.become(Phase.RESTARTING)
    settle()
    assert window.texts["signs"].toPlainText() == "I scroll"
    assert not window.trouble_card.isVisible()
    type_in(qtbot, window.texts["safer"], "Sam has it")
    assert "starting again" in window.trouble.text()
    assert "stays here" in window.trouble.text()
    assert store.page == KEPT
    store.become(Phase.RUNNING)
    settle()
    assert store.page == msgspec.structs.replace(KEPT, safer="Sam has it")
    assert not window.trouble_card.isVisible()


def test_what_is_written_before_it_could_be_read_joins_it(qtbot: QtBot, open_page) -> None:
    """Opened while the filter is away from the beginning: nothing of the stored page is written over."""
    store = Store(KEPT)
    store.become(Phase.STARTING)
    window = open_page(store)
    assert "not there yet" in window.trouble.text()
    type_in(qtbot, window.texts["signs"], "I do not sleep")
    store.become(Phase.RUNNING)
    settle()
    assert store.page.signs == "I scroll\nI do not sleep"
    assert store.page.people == KEPT.people
    assert window.texts["signs"].toPlainText() == store.page.signs


def test_a_full_disk_is_said_and_tried_again(qtbot: QtBot, open_page, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words stay; once there is room they are kept by themselves."""
    monkeypatch.setattr(bad_day_keeping, "AGAIN_MS", 30)
    store = Store()
    store.refuses = DISK_FULL
    window = open_page(store)
    type_in(qtbot, window.texts["signs"], "I scroll")
    assert "disk full" in window.trouble.text()
    assert window._bad_day.at_risk
    store.refuses = ""
    qtbot.waitUntil(lambda: store.page.signs == "I scroll", timeout=3000)
    qtbot.waitUntil(lambda: not window.trouble_card.isVisible())
    assert not window._bad_day.at_risk


def test_without_a_place_for_it_nothing_is_kept_and_it_is_said(qtbot: QtBot, open_page) -> None:
    """The way out: a file on purpose."""
    store = Store()
    store.why_not_kept = "There is no place to keep it encrypted."
    window = open_page(store)
    assert window.trouble_title.text() == "Not kept"
    assert "no place" in window.trouble.text()
    assert "save it as a file" in window.trouble.text()
    type_in(qtbot, window.texts["signs"], "I scroll")
    assert store.page == EMPTY
    assert window.texts["signs"].toPlainText() == "I scroll"
    store.become(Phase.RESTARTING)
    store.become(Phase.RUNNING)
    settle()
    assert window.texts["signs"].toPlainText() == "I scroll"


def test_an_app_without_a_keyring_says_so(open_page) -> None:
    """The filter does not even start then."""
    store = Store()
    notice = protocol.Notice(problem="keyring", message="No keyring.")
    store.state = replace(store.state, phase=Phase.STOPPED, notices=(notice,))
    window = open_page(store)
    assert "no keyring" in window.trouble.text()


def test_a_page_that_was_lost_in_the_store_can_be_brought_back(qtbot: QtBot, open_page) -> None:
    """A new filter that knows nothing of it is shown as it is; the copy of this run is one undo away."""
    store = Store(KEPT)
    window = open_page(store)
    store.become(Phase.RESTARTING)
    store.page = EMPTY
    store.become(Phase.RUNNING)
    settle()
    assert window.texts["signs"].toPlainText() == ""
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    settle()
    assert store.page == KEPT


def test_erasing_leaves_no_copy_here(qtbot: QtBot, open_page) -> None:
    """Neither in the window nor behind undo, and it does not write itself back."""
    store = Store(KEPT)
    window = open_page(store)
    type_in(qtbot, window.texts["alone"], "a walk")
    store.page = EMPTY
    store.erased.emit()
    settle()
    assert window._bad_day.page == EMPTY
    assert not window.undo.isEnabled()
    assert (window.texts["signs"].toPlainText(), window.lists["people"].rows) == ("", [])
    assert store.page == EMPTY


def test_an_answer_that_takes_its_time_holds_nothing_up(qtbot: QtBot, open_page) -> None:
    """What is typed while the filter still writes is kept after it, and nothing twice."""
    store = Store()
    window = open_page(store)
    store.held = []
    type_in(qtbot, window.texts["signs"], "one")
    type_in(qtbot, window.texts["signs"], " two")
    assert len(store.held) == 1
    store.answer_now()
    settle()
    assert store.page.signs == "one two"
    assert sum(isinstance(each, protocol.KeepBadDay) for each in store.commands) <= 3


def test_closing_and_quitting_keep_the_last_letter(qtbot: QtBot, open_page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the pause after it is over."""
    monkeypatch.setattr(bad_day_keeping, "SOON_MS", 60_000)
    store = Store()
    window = open_page(store)
    type_in(qtbot, window.texts["signs"], "I")
    assert store.page == EMPTY
    window.close()
    assert store.page.signs == "I"
    window.bring_up()
    type_in(qtbot, window.texts["reason"], "sea")
    window._bad_day.flush()
    assert store.page.reason == "sea"


def test_quitting_tells_first_what_would_be_lost(qtbot: QtBot, open_page) -> None:
    """Once: the person may want to leave without it. Nothing is said where nothing is lost."""
    store = Store()
    window = open_page(store)
    assert not window._bad_day.warns()
    type_in(qtbot, window.texts["signs"], "I scroll")
    assert not window._bad_day.warns()
    store.refuses = DISK_FULL
    type_in(qtbot, window.texts["signs"], " for hours")
    assert "quit once more" not in window.trouble.text()
    assert window._bad_day.warns()
    assert "quit once more" in window.trouble.text()
    assert not window._bad_day.warns()


def test_a_number_goes_to_the_clipboard_and_to_the_phone(qtbot: QtBot, open_page) -> None:
    """A street can be copied and is no number."""
    window = open_page(Store(KEPT))
    ana, library = window.lists["people"].rows
    assert (ana.code.isVisible(), ana.open.isVisible(), library.code.isVisible()) == (True, False, False)
    qtbot.mouseClick(ana.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "+49 30 1234567"
    qtbot.mouseClick(ana.code, Qt.MouseButton.LeftButton)
    (shown,) = window.findChildren(QrDialog)
    assert shown.code.accessibleName() == "tel:+49301234567"
    shown.close()
    type_in(qtbot, library.to, "@example.org")
    assert not library.code.isVisible()
    library.to.setText("desk@example.org")
    assert (library.code.isVisible(), library.open.isVisible()) == (True, True)


def test_a_line_from_find_help_is_added_in_one_tap(qtbot: QtBot, open_page, tmp_path: Path) -> None:
    """The page shows it at once; taking it back there is said here."""
    store = Store()
    window = open_page(store)
    settings = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)
    settings.setValue("help/country", "US")
    opened: list[str] = []
    help_window = HelpWindow(
        settings=settings,
        today=lambda: date(2026, 11, 22),
        bad_day=window._bad_day,
        open_bad_day=lambda: opened.append("page"),
    )
    qtbot.addWidget(help_window)
    help_window.bring_up()
    settle()
    (add,) = (
        each
        for each in help_window.findChildren(QPushButton)
        if each.accessibleName() == "Add to my page: 988 Suicide & Crisis Lifeline"
    )
    for _ in range(2):
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
        settle()
    assert store.page.lines == (Reach("988 Suicide & Crisis Lifeline", "988"),)
    assert [each.value.address for each in window.lists["lines"].rows] == ["tel:988"]
    assert add.parentWidget().parentWidget().said.text() == "It is on your page for hard days."  # type: ignore[union-attr]
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    settle()
    assert not add.parentWidget().parentWidget().said.isVisible()  # type: ignore[union-attr]
    qtbot.mouseClick(help_window.ways["bad_day"], Qt.MouseButton.LeftButton)
    assert opened == ["page"]


def test_find_help_is_one_step_away(qtbot: QtBot, open_page) -> None:
    """The first button, and the one beside the helplines."""
    opened: list[str] = []
    window = open_page(Store(), lambda: opened.append("help"))
    assert walked(qtbot, window)[0] is not None
    qtbot.mouseClick(window.help, Qt.MouseButton.LeftButton)
    (choose,) = (each for each in window.findChildren(QPushButton) if each.text() == "&Choose from Find help")
    qtbot.mouseClick(choose, Qt.MouseButton.LeftButton)
    assert opened == ["help", "help"]


def test_a_full_list_says_so_and_takes_no_more(qtbot: QtBot, open_page) -> None:
    """And as many as it holds are shown without holding the window up."""
    full = tuple(Reach(f"{number}") for number in range(MOST))
    window = open_page(Store(BadDayPage(lines=full)))
    qtbot.waitUntil(lambda: len(window.lists["lines"].rows) == MOST)
    assert not window.lists["lines"].add.isEnabled()
    assert window._bad_day.add("lines", ANA) is False
    assert window._bad_day.page.lines == full


def test_a_paste_that_is_too_long_is_cut_and_said(open_page) -> None:
    """5 MB do not hold the window up; half letters are not kept."""
    store = Store()
    window = open_page(store)
    pasted = QMimeData()
    pasted.setText("long words " * 500_000)
    window.texts["signs"].insertFromMimeData(pasted)
    settle()
    assert len(store.page.signs) == LONGEST
    assert "left out" in window.said.text()
    window.lists["people"].add.click()
    name = window.lists["people"].rows[0].name
    name.insert("a" * (LONGEST_LINE - 1) + "🏖")  # the field holds half of it
    settle()
    kept = json.loads(protocol.write(store.commands[-1]))["page"]["people"]
    assert kept[0]["name"].startswith("a" * (LONGEST_LINE - 1))


def test_it_is_saved_as_words_and_as_a_picture(
    qtbot: QtBot, open_page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On purpose alone, for the person's eyes: the file belongs to them; what cannot be written is said."""
    window = open_page(Store(KEPT))
    for chosen, kind, written in (
        ("page", "Text (*.txt)", "page.txt"),
        ("page.PNG", "Text (*.txt)", "page.PNG"),
        ("page", "Picture (*.png)", "page.png"),
        ("none/page", "Text (*.txt)", ""),
    ):
        answer = (str(tmp_path / chosen), kind)
        monkeypatch.setattr("ui.bad_day_window.file_to_save", lambda *_args, answer=answer: answer)
        qtbot.mouseClick(window.save, Qt.MouseButton.LeftButton)
        window._saving.wait()
        assert ("Saved as" in window.said.text()) == bool(written)
        if written:
            assert (tmp_path / written).stat().st_mode & 0o077 == 0
    words = (tmp_path / "page.txt").read_text(encoding="utf-8")
    assert words.startswith("My page for hard days\n\nWhat I notice when it gets hard\nI scroll\n")
    assert "Ana – +49 30 1234567" in words
    drawn = QImage(str(tmp_path / "page.png"))
    assert (drawn.width(), drawn.height() > 200) == (800, True)


def test_a_page_that_is_too_long_for_a_picture_is_not_cut(
    qtbot: QtBot, open_page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said, and words have room for all of it. A long one that fits is whole."""
    assert QImage.fromData(picture("word\n" * 500, set())).height() > 500 * 10
    window = open_page(Store(BadDayPage(signs="a\n" * 4990 + "last")))
    for name, said, there in (("page.png", "Save it as text", False), ("page.txt", "Saved as", True)):
        path = tmp_path / name
        monkeypatch.setattr("ui.bad_day_window.file_to_save", lambda *_args, path=path: (str(path), ""))
        qtbot.mouseClick(window.save, Qt.MouseButton.LeftButton)
        window._saving.wait()
        assert said in window.said.text()
        assert path.exists() == there
    assert "last" in (tmp_path / "page.txt").read_text(encoding="utf-8")


def test_it_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot, open_page) -> None:
    """Each field and button of each line says whose it is; Tab goes down the page."""
    window = open_page(Store(KEPT))
    assert without_name(window) == []
    ana = window.lists["people"].rows[0]
    assert ana.name.accessibleName() == "Name: People and places that do me good, 1"
    assert ana.to.accessibleName() == "How to reach: People and places that do me good, Ana"
    assert ana.code.accessibleName() == "QR code: Ana"
    order = walked(qtbot, window)
    seen = [window.texts["signs"], ana.name, ana.to, ana.copy, ana.code, ana.remove, window.lists["people"].add]
    places = [order.index(each) for each in seen]
    assert places == sorted(places)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_nothing_but_the_person_closes_it(open_page) -> None:
    """Whatever the filter does or says: it stays open, and can be written in."""
    store = Store(KEPT)
    window = open_page(store)
    for phase in Phase:
        store.become(phase)
        settle()
        assert window.isVisible()
        assert window.texts["signs"].isEnabled()
        assert not window.texts["signs"].isReadOnly()


def test_it_opens_from_the_menu_before_the_filter_is_there(qtbot: QtBot, start_app) -> None:
    """And quitting with words that are kept nowhere shows them first; a second time it quits."""
    app = start_app("--ready-after", "60")
    opens = app.actions.opens["bad_day"]
    assert opens in app.tray.menu.actions()
    assert opens.isEnabled()
    opens.trigger()
    qtbot.waitUntil(lambda: "bad_day" in app.windows._built)
    window = app.windows._built["bad_day"]
    qtbot.waitUntil(window.isVisible)
    assert "not there yet" in window.trouble.text()
    type_in(qtbot, window.texts["signs"], "I scroll")
    window.close()
    app.actions.quit.trigger()
    qtbot.waitUntil(window.isVisible)
    assert app.control.state.phase is Phase.STARTING
    assert "quit once more" in window.trouble.text()
    app.actions.quit.trigger()
    assert app.control.state.phase is Phase.LEAVING


def test_another_language_loses_no_word(qtbot: QtBot, start_app) -> None:
    """Every window is made anew then; the page is not."""
    app = start_app("--ready-after", "60")
    app.actions.opens["bad_day"].trigger()
    qtbot.waitUntil(lambda: "bad_day" in app.windows._built and app.windows._built["bad_day"].isVisible())
    type_in(qtbot, app.windows._built["bad_day"].texts["signs"], "I scroll")
    app.speak("de")
    qtbot.waitUntil(lambda: "bad_day" in app.windows._built and app.windows._built["bad_day"].isVisible())
    assert app.windows._built["bad_day"].texts["signs"].toPlainText() == "I scroll"
