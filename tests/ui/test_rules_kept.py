"""Whatever a person writes in the rules window is in the file, or still before them: in any order of things."""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from ui import windows
from ui.app import App
from ui.big_text import PIECE
from ui.rules_window import RulesWindow
from wellbeing import rules_keeping
from wellbeing.places import Places
from wellbeing.rules_file import parse_rules
from wellbeing.rules_keeping import Write

TEXT = """[[rule]]
name = "Food"
words = ["diet"]

[[rule]]
name = "Ana"
authors = ["@ana"]
"""
MANY = "".join(f'[[rule]]\nname = "Rule {n}"\nwords = ["word{n}", "other{n}"]\n\n' for n in range(2_500))
LONG = "\n".join(f"word{n} thing" for n in range(3_000))

Open = Callable[[], RulesWindow]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with two rules."""
    path = tmp_path / "rules.toml"
    path.write_text(TEXT)
    return path


@pytest.fixture
def open_window(qtbot: QtBot, file: Path) -> Open:
    """Opens the window and waits until the file is read; again, and it is as after the next start."""

    def opened() -> RulesWindow:
        window = RulesWindow(Asked(), file)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.show()
        at_rest(qtbot, window)
        return window

    return opened


@pytest.fixture
def window(open_window: Open) -> RulesWindow:
    """The window, open."""
    return open_window()


def at_rest(qtbot: QtBot, window: RulesWindow) -> None:
    """Every part is there, everything is carried out, and nothing is busy any more."""
    qtbot.waitUntil(lambda: not window.missing and _can_be_typed_in(window), timeout=20_000)
    qtbot.waitUntil(lambda: window.disk.loaded and not window.disk.busy and window.settled(), timeout=20_000)
    qtbot.waitUntil(lambda: not window.text.editor.filling, timeout=20_000)


def _can_be_typed_in(window: RulesWindow) -> bool:
    """A hand cannot type before it is known whether there is a draft; a test could."""
    return not window.text.editor.isReadOnly()


def write(qtbot: QtBot, window: RulesWindow, words: str) -> None:
    """Put `words` at the end of the text page and wait until they were read."""
    with qtbot.waitSignal(window.text.checked, timeout=20_000):
        window.text.editor.appendPlainText(words)


def paste(window: RulesWindow, words: str) -> None:
    """Paste into the page “Add many”."""
    data = QMimeData()
    data.setText(words)
    window.adding.text.insertFromMimeData(data)


def read_list(qtbot: QtBot, window: RulesWindow, words: str) -> None:
    """Paste a list, and wait until it was read."""
    with qtbot.waitSignal(window.adding.read):
        paste(window, words)


def rules_of(file: Path) -> list[tuple[str, bool]]:
    return [(rule.name, rule.on) for rule in parse_rules(file.read_text())]


# each wish for itself


def test_a_list_is_not_called_added_when_something_else_was_saved(
    qtbot: QtBot, window: RulesWindow, file: Path
) -> None:
    """A rule was switched off just before: the list is refused, says so, stays, and can be added then."""
    read_list(qtbot, window, "keto")
    window.list._switch(0)
    window.adding.add.click()
    at_rest(qtbot, window)
    assert rules_of(file) == [("Food", False), ("Ana", True)]
    assert window.adding.pasted() == "keto"
    assert "changed elsewhere" in window.adding.preview.said.text()
    qtbot.waitUntil(window.adding.add.isEnabled)
    window.adding.add.click()
    at_rest(qtbot, window)
    assert [rule.words for rule in parse_rules(file.read_text())][-1] == ("keto",)
    assert window.adding.pasted() == ""


def test_a_text_is_not_called_saved_when_something_else_was_saved(
    qtbot: QtBot, window: RulesWindow, open_window: Open, file: Path
) -> None:
    """It is refused, stays in the field and in its draft."""
    write(qtbot, window, "# mine")
    window.list._switch(0)
    window.text.save.click()
    at_rest(qtbot, window)
    assert window.text.dirty
    assert "changed elsewhere" in window.text.state.text()
    assert "# mine" not in file.read_text()
    assert open_window().text.editor.toPlainText() == f"{TEXT}\n# mine"


def test_a_rule_switched_while_the_text_is_saved_is_switched(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """And the text is saved."""
    write(qtbot, window, "# mine")
    window.text.save.click()
    window.list._switch(0)
    at_rest(qtbot, window)
    assert rules_of(file) == [("Food", False), ("Ana", True)]
    assert "# mine" in file.read_text()


def test_a_rule_switched_while_undo_goes_on_is_switched(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """The undone change is undone."""
    window.list._switch(1)
    at_rest(qtbot, window)
    window.list.undo.click()
    window.list._switch(0)
    at_rest(qtbot, window)
    assert rules_of(file) == [("Food", False), ("Ana", True)]


# what is written during a save


def test_text_typed_during_a_save_is_not_saved(
    qtbot: QtBot, window: RulesWindow, open_window: Open, file: Path
) -> None:
    """It is called so, is there after the next start, and is saved with the next press."""
    write(qtbot, window, "# first")
    window.text.save.click()
    window.text.editor.appendPlainText("# second")
    at_rest(qtbot, window)
    assert file.read_text() == f"{TEXT}\n# first"
    assert window.text.dirty
    assert "not saved yet" in window.text.state.text()
    assert not window.text.elsewhere.isVisible()
    assert "# second" in open_window().text.editor.toPlainText()
    window.text.save.click()
    at_rest(qtbot, window)
    assert file.read_text() == f"{TEXT}\n# first\n# second"
    assert not window.text.dirty


def test_save_pressed_again_on_the_way_saves_what_was_typed_since(
    qtbot: QtBot, window: RulesWindow, file: Path
) -> None:
    """Nobody has to wait for the first."""
    write(qtbot, window, "# first")
    window.text.save.click()
    window.text.editor.appendPlainText("# second")
    window.text.save.click()
    at_rest(qtbot, window)
    assert file.read_text() == f"{TEXT}\n# first\n# second"
    assert not window.text.dirty


def test_a_form_filled_in_during_a_save_stays(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """The rule as it was is saved; the next press changes that rule, and makes no second one."""
    window.list.new.click()
    page = window.page_of_one
    page.form.name.setText("New")
    page.form.words.setPlainText("one")
    page.save.click()
    page.form.words.setPlainText("one\ntwo")
    at_rest(qtbot, window)
    assert page.isVisibleTo(window)
    assert "not saved yet" in page.trouble.text()
    page.save.click()
    at_rest(qtbot, window)
    assert rules_of(file) == [("New", True), ("Food", True), ("Ana", True)]
    assert parse_rules(file.read_text())[0].words == ("one", "two")
    assert not page.isVisibleTo(window)


def test_words_written_while_a_list_is_added_stay(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """They are called not added."""
    read_list(qtbot, window, "keto")
    window.adding.add.click()
    window.adding.text.appendPlainText("paleo")
    at_rest(qtbot, window)
    assert rules_of(file)[-1][0] != "Ana"
    assert "paleo" in window.adding.pasted()
    assert "not added yet" in window.adding.preview.said.text()


def test_a_second_long_paste_joins_the_first(qtbot: QtBot, window: RulesWindow) -> None:
    """And what was typed before."""
    paste(window, "typed")
    paste(window, LONG)
    paste(window, LONG.upper())
    assert window.adding.pasted() == f"typed\n{LONG}\n{LONG.upper()}"


# after the next start


def test_a_list_that_was_not_added_is_there_next_time(qtbot: QtBot, open_window: Open) -> None:
    """Short or long, until it is added or cleared."""
    window = open_window()
    paste(window, "keto, paleo")
    at_rest(qtbot, window)
    again = open_window()
    assert again.adding.text.toPlainText() == "keto, paleo"
    paste(again, LONG)
    at_rest(qtbot, again)
    once_more = open_window()
    assert len(LONG) > PIECE
    assert once_more.adding.pasted() == f"keto, paleo\n{LONG}"
    once_more.adding.clear.click()
    at_rest(qtbot, once_more)
    assert open_window().adding.pasted() == ""


def test_a_form_that_was_not_saved_is_there_next_time(qtbot: QtBot, open_window: Open, file: Path) -> None:
    """It is shown, said to be of last time, and saved in the place of the rule it was made from."""
    window = open_window()
    window.list.choose(1)
    window.list.change.click()
    window.page_of_one.form.name.setText("Anna")
    at_rest(qtbot, window)
    again = open_window()
    assert again.page_of_one.isVisibleTo(again)
    assert "last time" in again.page_of_one.trouble.text()
    again.page_of_one.save.click()
    at_rest(qtbot, again)
    assert rules_of(file) == [("Food", True), ("Anna", True)]
    assert not open_window().page_of_one.isVisible()


def test_a_form_that_was_put_aside_is_gone(qtbot: QtBot, open_window: Open) -> None:
    """“Back without saving” means it; and a rule that was only looked at leaves no draft."""
    window = open_window()
    window.list.new.click()
    window.page_of_one.form.name.setText("Not now")
    window.page_of_one.back.click()
    window.list.change.click()
    at_rest(qtbot, window)
    assert not open_window().page_of_one.isVisible()


# the end of the app


def rules_window(qtbot: QtBot, app: App) -> RulesWindow:
    """The window of the running app, read."""
    window = app.windows.bring_up("rules")
    assert isinstance(window, RulesWindow)
    at_rest(qtbot, window)
    return window


@pytest.mark.parametrize("how", ["quit", "language"])
def test_what_was_typed_last_is_kept_at_the_end(
    qtbot: QtBot, start_app: Callable[..., App], own: Places, how: str
) -> None:
    """On every page, also a moment before the app ends or speaks another language."""
    own.rules.write_text(TEXT)
    app = start_app()
    window = rules_window(qtbot, app)
    window.list.new.click()
    window.page_of_one.form.name.setText("Half a rule")
    window.text.editor.appendPlainText("# half a thought")
    paste(window, "half a list")
    app._end() if how == "quit" else app.speak("en")
    qtbot.waitUntil(lambda: app.windows._built.get("rules") is not window)
    again = rules_window(qtbot, app)
    assert again is not window
    # its pages are made when they are first asked for, and read their drafts then
    qtbot.waitUntil(lambda: "# half a thought" in again.text.editor.toPlainText())
    qtbot.waitUntil(lambda: again.adding.pasted() == "half a list")
    qtbot.waitUntil(lambda: again.page_of_one.form.name.text() == "Half a rule")
    assert own.rules.read_text() == TEXT


@pytest.mark.parametrize("text", [TEXT, MANY], ids=["in a thread", "by a process"])
def test_what_is_being_written_is_written_at_the_end(
    qtbot: QtBot, start_app: Callable[..., App], own: Places, text: str
) -> None:
    """Also what waits behind it."""
    own.rules.write_text(text)
    app = start_app()
    window = rules_window(qtbot, app)
    window.list._switch(0)
    window.disk.undo()
    window.list._switch(1)
    app._end()
    assert [rule.on for rule in parse_rules(own.rules.read_text())[:3]] == [True, False, True][: text.count("[[rule]]")]


def test_a_window_that_never_comes_to_rest_holds_the_end_up_for_a_moment_only(
    qtbot: QtBot, start_app: Callable[..., App], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten seconds, here less; what goes on in the app goes on meanwhile."""
    app = start_app()
    window = rules_window(qtbot, app)
    monkeypatch.setattr(windows, "END_MS", 100)
    monkeypatch.setattr(window, "settled", lambda: False)
    went_on: list[bool] = []
    QTimer.singleShot(10, lambda: went_on.append(True))
    began = time.monotonic()
    app.windows.close_all()
    assert 0.1 <= time.monotonic() - began < 1
    assert went_on


# in any order


class _Person:
    """Does this and that in the window, each with words of its own, and knows what must not be lost."""

    def __init__(self, qtbot: QtBot, window: RulesWindow, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._qtbot, self._window, self._file = qtbot, window, file
        window.adding._later.setInterval(0)  # pauses of a hand are left out
        window.text._later.setInterval(0)
        self._numbers = itertools.count()
        self.written: set[str] = set()
        self.once_in_file: set[str] = set()
        self.overwritten: list[set[str]] = []
        self._refuse = 0
        answer = rules_keeping.answer

        def watched(request: rules_keeping.Request) -> Any:
            """Every request fails if the disk is to fail; what each write leaves out is noted."""
            if self._refuse and isinstance(request, Write):
                self._refuse -= 1
                raise RuntimeError("the disk fell down")
            before = self.found_in(file.read_text())
            found = answer(request)
            after = self.found_in(file.read_text())
            self.once_in_file |= after
            if isinstance(request, Write) and request.rules is not None:
                self.overwritten.append(before - after)
            return found

        monkeypatch.setattr(rules_keeping, "answer", watched)

    def found_in(self, text: str) -> set[str]:
        """The words of ours that stand in `text`."""
        return {word for word in tuple(self.written) if word in text}

    def _word(self) -> str:
        word = f"w{next(self._numbers)}x"
        self.written.add(word)
        return word

    def type(self) -> None:
        self._window.text.editor.appendPlainText(f"# {self._word()}")

    def save(self) -> None:
        self._window.text.save.click()

    def paste(self) -> None:
        self._window.adding.text.appendPlainText(self._word())

    def add(self) -> None:
        """Once the list is read: before, there is nothing to press."""
        adding = self._window.adding
        self._qtbot.waitUntil(lambda: not adding._later.isActive() and not adding._reader._work.busy)
        adding.add.click()

    def fill_in(self) -> None:
        page = self._window.page_of_one
        if not page.isVisibleTo(self._window):
            self._window.list.new.click()
        if not page.form.name.text():
            page.form.name.setText(self._word())
        page.form.words.appendPlainText(self._word())

    def save_form(self) -> None:
        if self._window.page_of_one.isVisibleTo(self._window):
            self._window.page_of_one.save.click()

    def switch(self) -> None:
        self._window.list._switch(0)

    def duplicate(self) -> None:
        self._window.list.copy.click()

    def undo(self) -> None:
        self._window.disk.undo()

    def look(self) -> None:
        self._window.disk.look()

    def another_program(self) -> None:
        with self._file.open("a") as file:
            file.write("# theirs\n")

    def full_disk(self) -> None:
        self._refuse += 1

    def moment(self) -> None:
        QApplication.processEvents()

    def before_me(self) -> str:
        """Everything that is in the fields now."""
        window = self._window
        form = window.page_of_one.form
        filled_in = (form.name.text(), form.words.toPlainText()) if window.page_of_one.isVisibleTo(window) else ()
        return "\n".join([window.text.editor.toPlainText(), window.adding.pasted(), *filled_in])


DEEDS = (
    _Person.type,
    _Person.save,
    _Person.paste,
    _Person.add,
    _Person.fill_in,
    _Person.save_form,
    _Person.switch,
    _Person.duplicate,
    _Person.undo,
    _Person.look,
    _Person.another_program,
    _Person.full_disk,
    _Person.moment,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(st.sampled_from(DEEDS), min_size=10, max_size=30))
def test_nothing_is_lost_in_any_order(qtbot: QtBot, deeds: list[Callable[[_Person], None]]) -> None:
    """Saves, switches, undos, refusals and typing: each word is (or was, until undone) in the file or is in its field.

    No change of a rule takes out what another wish has put into the file, and in the end nothing is busy, and all is
    again as after the next start.
    """
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as monkeypatch:
        file = Path(folder) / "rules.toml"
        file.write_text(TEXT)
        window = RulesWindow(Asked(), file)  # type: ignore[arg-type]
        window.disk.look()
        at_rest(qtbot, window)
        person = _Person(qtbot, window, file, monkeypatch)
        for deed in deeds:
            deed(person)
        at_rest(qtbot, window)
        seen = person.before_me()
        assert person.written - person.once_in_file <= person.found_in(seen)
        assert not any(person.overwritten)
        assert not window.text._saving
        assert not window.page_of_one._saving
        next_time = RulesWindow(Asked(), file)  # type: ignore[arg-type]
        next_time.disk.look()
        at_rest(qtbot, next_time)
        unsaved = person.found_in(seen) - person.found_in(file.read_text())
        assert unsaved <= person.found_in(_Person(qtbot, next_time, file, monkeypatch).before_me())
        for each in (window, next_time):
            each.close()
            each.deleteLater()


def test_words_that_no_disk_keeps_are_shown_before_the_person_quits(
    window: RulesWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for the same words; and not any more when they could be kept."""

    def full(_path: Path, _draft: str) -> None:
        raise OSError(28, "No space left on device")

    qtbot.mouseClick(window.list.new, Qt.MouseButton.LeftButton)
    assert not window.warns()
    with monkeypatch.context() as disk:
        disk.setattr("ui.rule_draft._keep", full)
        qtbot.keyClicks(window.page_of_one.form.name, "Shelves")
        qtbot.waitUntil(window.settled)
    window.tabs.setCurrentIndex(2)
    assert window.warns()
    assert "could not be kept" in window.trouble.text()
    assert window.page_of_one.form.name.isVisible()
    assert not window.warns(), "a person who quits once more is let go"
    qtbot.keyClicks(window.page_of_one.form.name, " and more")
    assert window.warns(), "these are other words"
    qtbot.waitUntil(window.settled)
    assert not window.warns()


def test_a_rule_that_is_not_saved_says_so_in_sight(window: RulesWindow, qtbot: QtBot, file: Path) -> None:
    """Save may be pressed from the top of a long form."""
    window.resize(500, 400)
    qtbot.mouseClick(window.list.new, Qt.MouseButton.LeftButton)
    page = window.page_of_one
    qtbot.keyClicks(page.form.name, "Nothing in it")
    page.save.click()
    qtbot.waitUntil(lambda: bool(page.trouble.text()))
    qtbot.waitUntil(lambda: not page.trouble.visibleRegion().isEmpty())
