"""Kept evidence: no text before it is asked for, one at a time; deleting is undone, and export is on purpose."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.watchdog import ALLOWED, watched
from ui.changing import Changing
from ui.evidence_setting import EvidenceSetting
from ui.evidence_window import EvidenceWindow
from wellbeing import protocol
from wellbeing.evidence import AT_MOST
from wellbeing.facts import KeptPost
from wellbeing.settings import Settings
from wellbeing.settings_file import read_settings

INSULT = "you clown"
FIRST = KeptPost(
    number=2, met="2026-11-22T10:05:00+01:00", site="x", author="@eve", categories=["harassment"],
    address="https://x.com/i/status/7", met_on="https://x.com/home",
)  # fmt: skip
SECOND = KeptPost(number=1, met="2026-11-21T23:40:00+01:00", site="reddit", author="", by_hand=True)


class Filter(Asked):
    """A filter that keeps two posts."""

    def __init__(self) -> None:
        super().__init__()
        self.posts, self.deleted = [FIRST, SECOND], list[KeptPost]()
        self.away = self.full_disk = False

    def ask(self, command: protocol.Command, answer: Callable[[protocol.AnyEvent], None] | None = None) -> None:
        self.answers = {} if self.away else self._answers(command)
        super().ask(command, answer)

    def _answers(self, command: protocol.Command) -> dict[type[protocol.Command], protocol.Event]:
        if isinstance(command, protocol.DeleteEvidence):
            self.deleted = [post for post in self.posts if post.number in command.numbers]
            self.posts = [post for post in self.posts if post not in self.deleted]
        if isinstance(command, protocol.UndeleteEvidence):
            self.posts, self.deleted = [*self.deleted, *self.posts], []
        number = command.number if isinstance(command, protocol.EvidenceText) else 0
        return {
            protocol.Evidence: protocol.EvidenceIs(posts=self.posts, days=30),
            protocol.EvidenceText: protocol.EvidenceTextIs(number=number, text=f"{INSULT} {number}"),
            protocol.DeleteEvidence: protocol.Done(),
            protocol.UndeleteEvidence: protocol.Done(),
            protocol.ExportEvidence: protocol.EvidenceExported(written=not self.full_disk, posts=2, digest="ab12"),
        }


@pytest.fixture
def control() -> Filter:
    return Filter()


@pytest.fixture
def opened() -> list[str]:
    """The windows that were asked for."""
    return []


@pytest.fixture
def window(qtbot: QtBot, control: Filter, opened: list[str]) -> EvidenceWindow:
    """The window, shown."""
    made = EvidenceWindow(control, opened.append)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def tick(window: EvidenceWindow, row: int) -> None:
    posts = window.list.kept
    posts.setData(posts.index(row), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def line(window: EvidenceWindow, row: int) -> str:
    return str(window.list.kept.index(row).data())


def seen_words(window: EvidenceWindow) -> str:
    return " ".join([window.about.text(), window.post.text(), *(line(window, n) for n in range(2))])


def test_no_text_is_seen_or_even_asked_for_before_a_person_wants_it(window: EvidenceWindow, control: Filter) -> None:
    """Reviewing must not hurt again: the list says when, where, who, and what it reads like."""
    assert line(window, 0) == "2026-11-22 10:05 · X · @eve · Bullying and hate"
    assert "https://x.com/i/status/7" in window.about.text()
    assert "2026-11-22T10:05:00+01:00" in window.about.text()
    assert INSULT not in seen_words(window)
    assert {type(command) for command in control.commands} == {protocol.Evidence}


def test_one_text_at_a_time(window: EvidenceWindow) -> None:
    """Another post, a look elsewhere and a press all cover it again, and it is not held behind the cover."""
    window.reveal.click()
    assert window.post.text() == f"{INSULT} 2"
    window.list.look_at(1)
    assert INSULT not in seen_words(window)
    window.reveal.click()
    assert window.post.text() == f"{INSULT} 1"
    window.cover.click()
    assert INSULT not in seen_words(window)
    assert not window.post.isVisible()
    window.reveal.click()
    window.hide()
    assert INSULT not in seen_words(window)


def test_an_answer_that_comes_late_is_not_shown(window: EvidenceWindow) -> None:
    """It belongs to a post that is not looked at any more."""
    window._show_text(protocol.EvidenceTextIs(number=1, text=INSULT))
    assert INSULT not in seen_words(window)


def test_what_is_ticked_is_deleted_and_put_back(qtbot: QtBot, window: EvidenceWindow, control: Filter) -> None:
    """By keyboard too; without a tick it is the post that is looked at."""
    window.list.setFocus()
    window.list.look_at(1)
    qtbot.keyClick(window.list, Qt.Key.Key_Space)
    assert window.list.chosen() == [1]
    window.delete.click()
    assert control.posts == [FIRST]
    assert "undo" in window.said.text()
    window.undo.click()
    assert sorted(post.number for post in control.posts) == [1, 2]
    assert not window.undo.isVisible()
    window.list.look_at(0)
    window.delete.click()
    assert control.commands[-2] == protocol.DeleteEvidence(numbers=[window_number(control)])


def window_number(control: Filter) -> int:
    return control.deleted[0].number


def test_all_or_what_is_ticked_is_exported(
    window: EvidenceWindow, control: Filter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the filter, into the file that the person picks, with honest words in their language, and its SHA-256."""
    file = str(tmp_path / "mine.html")
    monkeypatch.setattr("ui.evidence_window.file_to_save", lambda *_: (file, ""))
    window.export.click()
    command = control.commands[-1]
    assert isinstance(command, protocol.ExportEvidence)
    assert (command.file, command.numbers) == (file, [])
    assert "not proof" in command.words.about[0]
    assert command.words.topics["harassment"] == "Bullying and hate"
    assert file in window.said.text()
    window.mark.click()
    assert QGuiApplication.clipboard().text() == "ab12"
    tick(window, 1)
    window.export.click()
    assert isinstance(control.commands[-1], protocol.ExportEvidence)
    assert control.commands[-1].numbers == [1]
    control.full_disk = True
    window.export.click()
    assert window.said.text() == f"{file} could not be written. Choose another folder."
    assert not window.mark.isVisible()


def test_nothing_is_exported_without_a_file(
    window: EvidenceWindow, control: Filter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leaving the question is a no."""
    monkeypatch.setattr("ui.evidence_window.file_to_save", lambda *_: ("", ""))
    window.export.click()
    assert not any(isinstance(command, protocol.ExportEvidence) for command in control.commands)


def test_the_post_is_opened_where_it_can_be_reported(
    window: EvidenceWindow, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    """In the system's browser, and just on demand; one without an address has no such button. Help is one press off."""
    pages: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(url.toString()))
    window.open.click()
    assert pages == ["https://x.com/i/status/7"]
    window.list.look_at(1)
    assert not window.open.isVisible()
    assert not window.copy.isVisible()
    assert "You chose to keep it." in window.about.text()
    for each in window.findChildren(type(window.open)):
        if each.text() in ("&Find help", "Settin&gs…"):
            each.click()
    assert opened == ["settings", "help"]


def test_while_the_filter_is_away_that_is_said_and_the_list_stays(window: EvidenceWindow, control: Filter) -> None:
    """And once it is back it is asked again."""
    control.away = True
    control.came_or_went.emit()
    assert window.trouble.text() == "The filter is starting again."
    assert len(window.list.posts) == 2
    window.reveal.click()
    assert window.said.text() == "The filter is starting again."
    control.away = False
    control.came_or_went.emit()
    assert not window.trouble.isVisible()


def test_how_it_stands_is_said(window: EvidenceWindow) -> None:
    """Off, on, full, empty, and where nothing can be kept at all."""
    assert "Nothing is kept by itself" in window.state.text()
    assert "30 day" in window.state.text()
    for told, words in (
        (protocol.EvidenceIs(posts=[FIRST], on=True), "kept by themselves"),
        (protocol.EvidenceIs(posts=[FIRST], on=True, full=True), "no room"),
        (protocol.EvidenceIs(), "nothing here"),
        (protocol.EvidenceIs(why_not_kept="No keyring."), "No keyring."),
    ):
        window._heard(told)
        assert words in window.state.text()
    assert not window.delete.isEnabled()
    assert not window.export.isEnabled()


def test_two_thousand_posts_keep_nobody_waiting(window: EvidenceWindow) -> None:
    """As many as are kept: listed within the 50 ms that a window may hold up a person."""
    posts = [
        KeptPost(number=n, met=FIRST.met, site="x", author=f"@eve{n}", categories=["harassment"]) for n in range(2000)
    ]
    window._heard(protocol.EvidenceIs(posts=posts))
    took = []
    for _ in range(3):
        began = time.perf_counter()
        window._heard(protocol.EvidenceIs(posts=posts))
        took.append(time.perf_counter() - began)
    assert min(took) < 0.05, took


# the setting


@pytest.fixture
def changing(tmp_path: Path, qtbot: QtBot) -> Changing:
    made = Changing(tmp_path / "settings.toml")
    made.read_now()
    return made


def test_it_is_off_until_the_person_turns_it_on(qtbot: QtBot, changing: Changing, opened: list[str]) -> None:
    """In the file at once, undone by name, with words on what is kept and where beside it."""
    assert not Settings().keep_evidence
    page = EvidenceSetting(changing, opened.append)
    qtbot.addWidget(page)
    page.show()
    assert not page.keep.isChecked()
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton, pos=QPoint(8, page.keep.height() // 2))
    page.days.setValue(30)
    changing.wait()
    settings = read_settings(changing.path)
    assert (settings.keep_evidence, settings.evidence_days) == (True, 30)
    changing.undo()
    assert changing.undoes == "Keep covered abuse: on"
    changing.undo()
    changing.wait()
    assert read_settings(changing.path) == Settings()
    assert not page.keep.isChecked()
    page.open.click()
    assert opened == ["evidence"]


def test_as_many_posts_as_are_kept_hold_nobody_up(qtbot: QtBot, window: EvidenceWindow, control: Filter) -> None:
    """Words are made for the lines that are seen; asked again, the list stays, and so do place and ticks."""
    posts = [msgspec.structs.replace(FIRST, number=number) for number in range(AT_MOST)]
    with watched() as seen:
        window.list.show_posts(posts)
        qtbot.wait(50)
    assert seen.longest < ALLOWED, str(seen)
    tick(window, 1500)
    window.list.look_at(1600)
    bar = window.list.verticalScrollBar()
    scrolled = bar.value()
    with watched() as again, qtbot.assertNotEmitted(window.list.kept.modelReset):
        window.list.show_posts(list(posts))
        qtbot.wait(50)
    assert again.longest < ALLOWED, str(again)
    assert window.list.chosen() == [1500]
    assert window.list.current() == posts[1600]
    assert bar.value() == scrolled > 0
    assert line(window, 1999) == line(window, 0)
