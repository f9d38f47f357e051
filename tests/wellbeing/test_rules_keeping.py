"""The rules file is written step by step: never over what somebody else wrote, never with a mistake."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from wellbeing.rule_values import Rule
from wellbeing.rules_file import parse_rules
from wellbeing.rules_keeping import Found, Look, Request, Write, answer, found_in, rules_of

EXAMPLE = (Path(__file__).parents[2] / "resources" / "rules" / "example.toml").read_text(encoding="utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with every kind of condition."""
    path = tmp_path / "rules.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


def outside(request: Request) -> tuple[Found, tuple[Rule, ...]]:
    """The answer of a process."""
    command = [sys.executable, "-m", "wellbeing.rules_keeping"]
    done = subprocess.run(command, input=msgspec.json.encode(request), capture_output=True, timeout=60, check=True)
    first, *others = done.stdout.splitlines()
    return found_in(first), tuple(rule for line in others for rule in rules_of(line))


def test_a_process_reads_the_same_rules(file: Path) -> None:
    """Every condition comes through the pipe as it is."""
    here, there = answer(Look(path=str(file))), outside(Look(path=str(file)))
    assert there == here
    assert there[1] == parse_rules(EXAMPLE)


def test_rules_that_stay_are_told_by_their_place(file: Path) -> None:
    """The answer says that they are those that were wanted, and does not send them back."""
    rules = parse_rules(EXAMPLE)
    wanted: list[int | Rule] = [1, 0, replace(rules[2], on=False)]
    found, sent = outside(Write(path=str(file), base=EXAMPLE, rules=wanted))
    assert (found.as_wanted, sent, found.refused) == (True, (), "")
    assert parse_rules(file.read_text()) == (rules[1], rules[0], replace(rules[2], on=False))
    assert found.text == file.read_text()
    assert "# and its endings: calorie, calories" in found.text


def test_a_renamed_rule_keeps_its_comments(file: Path) -> None:
    """It is known by its old name."""
    rules = parse_rules(EXAMPLE)
    wanted: list[int | Rule] = [0, replace(rules[1], name="Bodies")]
    answer(Write(path=str(file), base=EXAMPLE, rules=wanted, renamed={"Bodies": "Body stuff"}))
    assert "# this word alone" in file.read_text()


def test_what_somebody_else_wrote_stays(file: Path) -> None:
    """Also when it is broken, or gone."""
    for theirs in ("# theirs\n", "[[rule", ""):
        file.write_text(theirs)
        found, _ = answer(Write(path=str(file), base=EXAMPLE, text="# mine\n"))
        assert found.refused == "elsewhere"
        assert file.read_text() == theirs


def test_a_mistake_is_not_written(file: Path) -> None:
    """It is said in words."""
    found, _ = answer(Write(path=str(file), base=EXAMPLE, text='[[rule]]\nname = "x"\n'))
    assert (found.refused, file.read_text()) == ("rules", EXAMPLE)
    assert "needs words" in found.why


def test_a_broken_file_is_read_with_its_mistakes(file: Path) -> None:
    """Its text is there to be put right."""
    file.write_text("[[rule")
    found, rules = answer(Look(path=str(file)))
    assert (found.text, found.good, rules) == ("[[rule", False, ())
    assert found.problems[0][0] == 1


def test_the_first_rule_makes_file_and_folder(tmp_path: Path) -> None:
    """Readable for its owner alone."""
    path = tmp_path / "new" / "rules.toml"
    found, _ = answer(Write(path=str(path), base="", rules=[parse_rules(EXAMPLE)[0]]))
    assert found.as_wanted
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    """With the system's own word for it."""
    (tmp_path / "file").write_text("")
    found, _ = answer(Write(path=str(tmp_path / "file" / "rules.toml"), base="", text="# x\n"))
    assert found.refused in {"disk", "elsewhere"}
    assert not (tmp_path / "file" / "rules.toml").exists()
