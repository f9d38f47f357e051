"""The rules file: every wish is carried out in its turn and answered once, whatever goes wrong with the one before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui import keeping_rules, work
from ui.rules_on_disk import RulesOnDisk
from wellbeing import rules_keeping
from wellbeing.rule_values import Action, Rule
from wellbeing.rules_file import parse_rules

ONE = '[[rule]]\nname = "One"\nwords = ["one"]\n'
TWO = ONE + '\n[[rule]]\nname = "Two"\nwords = ["two"]\n'
OTHER = '[[rule]]\nname = "Other"\nwords = ["other"]\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with one rule."""
    path = tmp_path / "rules.toml"
    path.write_text(ONE)
    return path


@pytest.fixture
def disk(qtbot: QtBot, file: Path) -> RulesOnDisk:
    """What the app knows of it, read."""
    made = RulesOnDisk(file)
    made.look()
    at_rest(qtbot, made)
    return made


def at_rest(qtbot: QtBot, disk: RulesOnDisk) -> None:
    """Nothing is read or written any more: so it must be after everything."""
    qtbot.waitUntil(lambda: not disk.busy, timeout=20_000)
    assert not disk.writing


def names(file: Path) -> list[str]:
    return [rule.name for rule in parse_rules(file.read_text())]


def off(disk: RulesOnDisk, at: int = 0) -> list[Rule]:
    """The rules as they are shown, one of them switched off."""
    rules = list(disk.rules)
    rules[at] = replace(rules[at], on=False)
    return rules


def test_each_save_hears_what_became_of_itself(qtbot: QtBot, disk: RulesOnDisk, file: Path) -> None:
    """The first is in the file; the second wanted to replace what is no longer there, and is told so, once."""
    told: list[tuple[str, str]] = []
    disk.save(TWO, ONE, lambda why: told.append(("first", why)))
    disk.save(OTHER, ONE, lambda why: told.append(("second", why)))
    at_rest(qtbot, disk)
    assert [who for who, _ in told] == ["first", "second"]
    assert told[0][1] == ""
    assert "changed elsewhere" in told[1][1]
    assert file.read_text() == TWO


def test_what_the_file_holds_already_is_saved(qtbot: QtBot, disk: RulesOnDisk) -> None:
    """A second press on Save, or one after the app was told nothing of the first: there is nothing to refuse."""
    told: list[str] = []
    disk.save(TWO, ONE, told.append)
    disk.save(TWO, ONE, told.append)
    at_rest(qtbot, disk)
    assert told == ["", ""]


@pytest.mark.parametrize("before", ["save", "undo", "look"])
def test_a_change_is_made_after_whatever_goes_on(qtbot: QtBot, disk: RulesOnDisk, file: Path, before: str) -> None:
    """It is shown at once and written in its turn, to what the file has then."""
    disk.save(TWO, ONE, lambda _: None)
    at_rest(qtbot, disk)
    started: dict[str, Callable[[], None]] = {
        "save": lambda: disk.save(TWO + "\n" + OTHER, TWO, lambda _: None),
        "undo": disk.undo,
        "look": disk.look,
    }
    started[before]()
    told: list[str] = []
    disk.want(off(disk), done=told.append)
    assert not disk.rules[0].on
    at_rest(qtbot, disk)
    assert told == [""]
    assert not parse_rules(file.read_text())[0].on
    assert names(file) == {"save": ["One", "Two", "Other"], "undo": ["One"], "look": ["One", "Two"]}[before]
    assert disk.rules == parse_rules(file.read_text())


def test_changes_that_come_together_are_written_together(qtbot: QtBot, disk: RulesOnDisk, file: Path) -> None:
    """While the first is written; each is answered, and names follow from one to the next."""
    told: list[str] = []
    disk.want(off(disk), done=told.append)
    first = disk.rules[0]
    disk.want([replace(first, name="Uno")], {"Uno": "One"}, told.append)
    disk.want([replace(first, name="Eins")], {"Eins": "Uno"}, told.append)
    at_rest(qtbot, disk)
    assert told == ["", "", ""]
    assert file.read_text() == '[[rule]]\nname = "Eins"\nwords = ["one"]\non = false\n'
    disk.undo()
    disk.undo()
    at_rest(qtbot, disk)
    assert file.read_text() == ONE


def test_undo_pressed_often_undoes_what_there_is(qtbot: QtBot, disk: RulesOnDisk, file: Path) -> None:
    """And stops there."""
    disk.want(off(disk))
    for _ in range(3):
        disk.undo()
    at_rest(qtbot, disk)
    assert file.read_text() == ONE
    assert not disk.can_undo


def test_a_window_that_goes_takes_nobody_s_watch_with_it(qtbot: QtBot, disk: RulesOnDisk, file: Path) -> None:
    """The one in the new language follows the file, which the one in the old language watched before."""
    old = RulesOnDisk(file)
    old.look()
    at_rest(qtbot, old)
    delete(old)
    file.write_text(OTHER)
    qtbot.waitUntil(lambda: [rule.name for rule in disk.rules] == ["Other"])


def test_a_look_is_carried_out_after_a_write(qtbot: QtBot, disk: RulesOnDisk, file: Path) -> None:
    """The window was opened while something was written, and the file is another one by then."""
    disk._watcher.removePaths([str(file), str(file.parent)])
    disk.want(off(disk))
    with qtbot.waitSignal(disk.saved):
        disk.look()
        disk.saved.connect(lambda: file.write_text(OTHER))
    at_rest(qtbot, disk)
    assert [rule.name for rule in disk.rules] == ["Other"]


def breaking(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """The next request that is worked on ends in a way that nobody has thought of."""
    answer, errors = rules_keeping.answer, [error]

    def broken(request: rules_keeping.Request) -> Any:
        if errors:
            raise errors.pop()
        return answer(request)

    monkeypatch.setattr(keeping_rules.keeping, "answer", broken)


def test_after_a_failure_what_waits_is_carried_out(
    qtbot: QtBot, disk: RulesOnDisk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one that failed is told why, the other one is in the file."""
    breaking(monkeypatch, RuntimeError("the disk fell down"))
    first: list[str] = []
    second: list[str] = []
    disk.save(OTHER, ONE, first.append)
    disk.save(TWO, ONE, second.append)
    at_rest(qtbot, disk)
    assert len(first) == 1
    assert "the disk fell down" in first[0]
    assert second == [""]
    assert file.read_text() == TWO


def test_a_change_that_failed_is_not_shown_any_more(
    qtbot: QtBot, disk: RulesOnDisk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is shown is what the file has, and the next change is made to that."""
    breaking(monkeypatch, RuntimeError("the disk fell down"))
    with qtbot.waitSignal(disk.failed):
        disk.want([Rule("New", Action.HIDE, words=("new",)), *disk.rules])
    disk.want(off(disk))
    at_rest(qtbot, disk)
    assert names(file) == ["One"]
    assert [(rule.name, rule.on) for rule in disk.rules] == [("One", False)]


def test_somebody_who_is_told_and_fails_holds_nobody_up(qtbot: QtBot, disk: RulesOnDisk, file: Path) -> None:
    """A mistake of ours in a window."""

    def fails(_: str) -> None:
        raise ValueError("a mistake of ours")

    with qtbot.captureExceptions() as raised:
        disk.save(TWO, ONE, fails)
        disk.save(OTHER, TWO, lambda _: None)
        at_rest(qtbot, disk)
    assert file.read_text() == OTHER
    assert [str(error) for _, error, _ in raised] == ["a mistake of ours"]


@pytest.fixture
def by_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is long, so that a process of its own works on it."""
    monkeypatch.setattr(keeping_rules, "LARGE", 0)


@pytest.mark.usefixtures("by_process")
@pytest.mark.parametrize("error", [msgspec.DecodeError("no rules"), KeyError("a mistake of ours")])
def test_rules_that_cannot_be_taken_up_keep_nobody_busy(
    qtbot: QtBot, disk: RulesOnDisk, file: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Who asked is told, and the file is read anew."""
    rules_of, errors = rules_keeping.rules_of, [error]

    def broken(line: bytes) -> list[Rule]:
        if errors:
            raise errors.pop()
        return rules_of(line)

    monkeypatch.setattr(keeping_rules.keeping, "rules_of", broken)
    told: list[str] = []
    disk.save(TWO, ONE, told.append)
    at_rest(qtbot, disk)
    assert len(told) == 1
    assert str(error) in told[0]
    assert [rule.name for rule in disk.rules] == names(file) == ["One", "Two"]


@pytest.mark.usefixtures("by_process")
@pytest.mark.parametrize("how", ["import sys; sys.exit(3)", "print('[[no')", "import os; os.kill(os.getpid(), 9)"])
def test_a_process_that_dies_keeps_nobody_busy(
    qtbot: QtBot, disk: RulesOnDisk, file: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """Also one that does not begin its answer, or says something else."""
    real, programs = work.module, []

    def other(name: str) -> Any:
        programs.append(name)
        found = real(name)
        return replace(found, arguments=("-c", how)) if len(programs) == 1 else found

    monkeypatch.setattr(work, "module", other)
    told: list[str] = []
    disk.save(OTHER, ONE, told.append)
    disk.want(off(disk), done=told.append)
    at_rest(qtbot, disk)
    assert len(told) == 2
    assert "could not be written" in told[0]
    assert told[1] == ""
    assert file.read_text() == ONE + "on = false\n"


@pytest.mark.usefixtures("by_process")
def test_a_process_that_cannot_be_started_keeps_nobody_busy(
    qtbot: QtBot, disk: RulesOnDisk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, and nothing was written."""
    nowhere = replace(work.module("none"), path="/nowhere/python")
    monkeypatch.setattr(work, "module", lambda _: nowhere)
    told: list[str] = []
    disk.save(TWO, ONE, told.append)
    at_rest(qtbot, disk)
    assert "no second process" in told[0]
    assert file.read_text() == ONE
