"""People and sources that are never covered: added as people write them, taken off, and either of it undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import cut_in, outside_of, overlapping_in, settle
from tests.ui.naming import without_name
from tests.ui.test_settings_window import Filter, changing, control, login, page, path, said, window
from ui.adding_line import AddingLine
from ui.changing import Changing
from ui.login_start import LoginStart
from ui.people import people_of
from ui.settings_page import select
from ui.settings_people import PeoplePage
from ui.settings_window import SettingsWindow
from wellbeing import protocol
from wellbeing.settings import Settings
from wellbeing.settings_file import read_settings, write_settings

__all__ = ["changing", "control", "login", "path", "window"]


@pytest.fixture
def people(window: SettingsWindow) -> PeoplePage:
    """The page, brought up."""
    return page(window, "people", PeoplePage)


def add(qtbot: QtBot, line: AddingLine, where: str, typed: str) -> None:
    """Choose where, type, and press Enter."""
    select(line.where, where)
    line.field.clear()
    qtbot.keyClicks(line.field, typed)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)


def press(qtbot: QtBot, within: QWidget, name: str) -> None:
    """Press the button that a screen reader calls `name`."""
    settle()
    (found,) = (each for each in within.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_a_source_is_added_beside_the_pack_removed_and_either_undone(
    qtbot: QtBot, window: SettingsWindow, people: PeoplePage, changing: Changing, path: Path
) -> None:
    """A web address and an account, as people copy them; the file has them at once."""
    adding = people.sources.adding
    people.boxes["WHO"].click()
    add(qtbot, adding, "web", "https://www.Mind.example/help?x=1")
    add(qtbot, adding, "x", "https://x.com/MindCharity/status/1")
    changing.wait()
    assert read_settings(path).trusted_sources == ("WHO", "web=mind.example", "x=MindCharity")
    assert "mind.example\n" in said(people)
    assert "MindCharity · X" in said(people)
    assert adding.field.text() == ""
    press(qtbot, people, "Remove mind.example")
    changing.wait()
    assert read_settings(path).trusted_sources == ("WHO", "x=MindCharity")
    assert people.boxes["WHO"].isChecked()
    for left, last in (
        (("WHO", "web=mind.example", "x=MindCharity"), "mind.example: judged like others"),
        (("WHO", "web=mind.example"), "MindCharity: never covered"),
        (("WHO",), "mind.example: never covered"),
        ((), "WHO: never covered"),
    ):
        assert window.last.text().replace("\u200b", "") == f"Last change: {last}"
        window.undo.click()
        changing.wait()
        assert read_settings(path).trusted_sources == left
    assert "MindCharity" not in said(people)


@pytest.mark.parametrize(
    ("where", "typed", "words"),
    [
        ("web", "mind", "Write a web address, such as mind.example."),
        ("web", "", "Write a web address, such as mind.example."),
        ("web", "https://bsky.social/", "Anybody can have a name at bsky.social."),
        ("x", "two words", "Write the name of one account"),
        ("reddit", " ", "Write the name of one account"),
    ],
)
def test_a_source_that_cannot_be_is_said_beside_the_field_and_stays_in_it(
    qtbot: QtBot, people: PeoplePage, path: Path, where: str, typed: str, words: str
) -> None:
    """With an example, to the eyes and to a screen reader; nothing is written."""
    adding = people.sources.adding
    add(qtbot, adding, where, typed)
    assert words in adding.said.text()
    assert adding.said.isVisible()
    assert adding.field.accessibleDescription() == adding.said.text()
    assert adding.field.text() == typed
    assert not path.exists()


def test_nothing_is_added_twice(qtbot: QtBot, people: PeoplePage, changing: Changing, path: Path) -> None:
    """However it is written."""
    for typed in ("@MindCharity", "mindcharity"):
        add(qtbot, people.sources.adding, "x", typed)
        changing.wait()
    assert read_settings(path).trusted_sources == ("x=MindCharity",)
    assert people.sources.adding.said.text() == "mindcharity is there already."
    add(qtbot, people.adding, "x", "@Ana")
    assert people.adding.said.text() == "Ana is there already."


def test_a_source_written_by_hand_is_shown(qtbot: QtBot, people: PeoplePage, changing: Changing, path: Path) -> None:
    """While the window is open; a name that ships no more names nobody, and stays in the file."""
    write_settings(path, Settings(trusted_sources=("Gone", "youtube=Mind Charity")))
    qtbot.waitUntil(lambda: "Mind Charity · YouTube" in said(people), timeout=3000)
    assert "Gone" not in said(people)
    press(qtbot, people, "Remove Mind Charity")
    changing.wait()
    assert read_settings(path).trusted_sources == ("Gone",)


def test_a_person_is_added_judged_again_and_either_undone(
    qtbot: QtBot, window: SettingsWindow, people: PeoplePage, control: Filter, path: Path
) -> None:
    """By the filter, which keeps the list encrypted: no name of a person comes into the settings file."""
    add(qtbot, people.adding, "bluesky", "cleo")
    assert ("bluesky", "cleo.bsky.social") in control.trusted
    assert "cleo.bsky.social · Bluesky" in said(people)
    assert people.adding.field.text() == ""
    press(qtbot, people, "Judge ana again")
    assert ("x", "ana") not in control.trusted
    assert window.focusWidget() is people.adding.field
    assert window.last.text() == "Last change: ana: judged like others"
    window.undo.click()
    assert ("x", "ana") in control.trusted
    assert "ana · X" in said(people)
    window.undo.click()
    assert ("bluesky", "cleo.bsky.social") not in control.trusted
    assert not path.exists()


def test_while_the_filter_is_away_a_name_waits_in_its_field(
    qtbot: QtBot, window: SettingsWindow, people: PeoplePage, control: Filter
) -> None:
    """And an undo that did not work can be tried again; both say why."""
    press(qtbot, people, "Judge ana again")
    control.away = True
    add(qtbot, people.adding, "x", "@dora")
    assert people.adding.said.text() == "The filter is starting again."
    assert people.adding.field.text() == "@dora"
    window.undo.click()
    assert "The filter is starting again." in window.trouble.said.text()
    assert window.undo.isEnabled()
    control.away = False
    qtbot.keyClick(people.adding.field, Qt.Key.Key_Return)
    assert ("x", "dora") in control.trusted
    for _ in range(2):
        window.undo.click()
    assert control.trusted == [("mastodon", "bo@social.example"), ("x", "ana")]


def test_a_slow_filter_is_asked_once(qtbot: QtBot, people: PeoplePage, control: Filter, monkeypatch) -> None:
    """However often Enter is pressed."""
    asked: list[tuple[protocol.Command, Callable[[protocol.AnyEvent], None]]] = []
    monkeypatch.setattr(control, "ask", lambda command, answer: asked.append((command, answer)))
    add(qtbot, people.adding, "x", "dora")
    qtbot.keyClick(people.adding.field, Qt.Key.Key_Return)
    people.adding.button.click()
    (only,) = asked
    assert only[0] == protocol.TrustAuthor(site="x", author="dora")
    only[1](protocol.Done())
    assert people.adding.field.text() == ""
    assert people.adding.button.isEnabled()


def test_what_is_erased_leaves_no_name_to_undo(
    qtbot: QtBot, window: SettingsWindow, people: PeoplePage, control: Filter, changing: Changing
) -> None:
    """The steps of the settings stay."""
    people.boxes["NHS"].click()
    changing.wait()
    press(qtbot, people, "Judge ana again")
    control.erased.emit()
    assert [step.what() for step in changing.steps] == ["NHS: never covered"]
    assert window.last.text() == "Last change: NHS: never covered"


def test_what_was_typed_goes_along_into_another_language(
    qtbot: QtBot, control: Filter, changing: Changing, login: LoginStart
) -> None:
    """Both fields, though another page was open then; undo goes on in the new window."""
    window = SettingsWindow(control, changing, login)  # type: ignore[arg-type]
    window.show()
    people = page(window, "people", PeoplePage)
    press(qtbot, people, "Judge ana again")
    select(people.adding.where, "reddit")
    people.adding.field.setText("half a na")
    people.sources.adding.field.setText("mind.exa")
    window.show_page("")
    typed = window.typed()
    window.close()
    window.deleteLater()
    settle()
    other = SettingsWindow(control, changing, login)  # type: ignore[arg-type]
    qtbot.addWidget(other)
    other.take_up(typed)
    other.show()
    there = page(other, "people", PeoplePage)
    assert there.adding.typed() == ("reddit", "half a na")
    assert there.sources.adding.typed() == ("web", "mind.exa")
    other.undo.click()
    settle()
    assert "ana · X" in said(there)
    assert people_of(control, changing) is people_of(control, changing)  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [420, 760])
def test_long_lists_and_long_names_fit(
    qtbot: QtBot, window: SettingsWindow, people: PeoplePage, control: Filter, changing: Changing, width: int
) -> None:
    """Also with a reason beside the field."""
    control.trusted += [("generic", "A name of many words that goes on and on and on and on and on")]
    add(qtbot, people.adding, "mastodon", "somebody.with_a_long_name@a-long-server.example")
    add(qtbot, people.sources.adding, "web", "a-very-long-address.of-a-source.example")
    add(qtbot, people.sources.adding, "web", "nothing")
    add(qtbot, people.adding, "x", "")
    changing.wait()
    window.resize(width, 900)
    settle()

    def fits() -> None:
        assert (cut_in(window), outside_of(window), overlapping_in(window)) == ([], [], [])

    qtbot.waitUntil(fits)
    assert without_name(window) == []
