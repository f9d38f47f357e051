"""`wellbeing rules`: what a person reads in a terminal."""

from __future__ import annotations

import os
import sys
import threading
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wellbeing.plain_file import NO_FILE
from wellbeing.rules_commands import rules
from wellbeing.rules_file import read_rules


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A person's folder with two rules, one with a comment."""
    text = '# mine\n[[rule]]\nname = "one"\nwords = ["a", "b*"]\n[[rule]]\nname = "two"\nauthors = ["ana"]\n'
    (tmp_path / "rules.toml").write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path, text: str | None = None) -> Result:
    """What the command says."""
    return CliRunner().invoke(rules, list(map(str, arguments)), input=text)


def test_a_good_file_is_said_to_be_good(folder: Path):
    """And counted."""
    assert run("check", "--data", folder).output == "2 rules can be used.\n"


def test_the_example_is_good():
    """What ships with us can be copied as it is."""
    result = run("check", Path(str(files("resources") / "rules" / "example.toml")))
    assert result.output == "6 rules can be used, 1 of them off.\n"


def test_every_mistake_is_printed_with_file_and_line(folder: Path):
    """Editors make links of them; the exit status tells scripts."""
    path = folder / "rules.toml"
    path.write_text(
        '[[rule]]\nwords = ["*"]\n[[rule]]\nname = "b"\naction = "cower"\nwords = ["a"]\n', encoding="utf-8"
    )
    result = run("check", path)
    assert result.exit_code == 1
    assert [line.removeprefix(f"{path}:").partition(":")[0] for line in result.output.splitlines()] == ["1", "2", "5"]


def test_a_list_is_shown_as_rules_before_it_is_saved(folder: Path):
    """Nothing is written without --save."""
    before = (folder / "rules.toml").read_text(encoding="utf-8")
    result = run("import", "--from", "x", text="diet\nketo\n")
    assert '\nwords = ["diet", "keto"]\nsites = ["x"]\n' in result.stdout
    assert (folder / "rules.toml").read_text(encoding="utf-8") == before


def test_an_import_is_added_below_the_persons_own(folder: Path):
    """Their file goes on as it was; a second import gets another name."""
    before = (folder / "rules.toml").read_text(encoding="utf-8")
    for _ in range(2):
        assert run("import", "--save", "--everywhere", "--data", folder, text='["diet"]').exit_code == 0
    assert (folder / "rules.toml").read_text(encoding="utf-8").startswith(before)
    assert [rule.name for rule in read_rules(folder / "rules.toml")] == ["one", "two", "Muted words", "Muted words 2"]


def test_an_import_never_touches_a_broken_file(folder: Path):
    """It is mended first."""
    (folder / "rules.toml").write_text("[[rule", encoding="utf-8")
    result = run("import", "--save", "--data", folder, text="diet")
    assert result.exit_code == 1
    assert "Nothing was changed" in result.output
    assert (folder / "rules.toml").read_text(encoding="utf-8") == "[[rule"


def test_what_was_left_out_is_said_beside_the_rules():
    """On standard error, so that the rules can be kept in a file."""
    result = run("import", text='[{"keyword": ""}, {"keyword": "diet"}]')
    assert "no word in it" in result.stderr
    assert '"diet"' in result.stdout


def test_a_picture_is_no_list(tmp_path: Path):
    """And says so in words."""
    (tmp_path / "list").write_bytes(b"\x89PNG\xff")
    assert "UTF-8" in run("import", tmp_path / "list").output


def test_words_are_printed_for_a_phone(folder: Path):
    """To be copied; what stays here is said beside."""
    result = run("phone", "bluesky", "--data", folder)
    assert result.stdout == "a\nb\n"
    assert "“two” stays here" in result.stderr


def test_rules_are_handed_on_as_one_file(folder: Path):
    """What is printed reads as the same rules."""
    (folder / "other.toml").write_text(run("export", "--data", folder).stdout, encoding="utf-8")
    assert read_rules(folder / "other.toml") == read_rules(folder / "rules.toml")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no name in a folder there")
@pytest.mark.parametrize("command", [["check"], ["export"], ["import"], ["phone", "mastodon"]])
def test_what_is_named_may_be_a_pipe(folder: Path, command: list[str]):
    """Where a person writes `<(…)` or /dev/stdin, they mean it; it says what a file would."""
    text, pipe = (folder / "rules.toml").read_bytes(), folder / "pipe"
    os.mkfifo(pipe)
    writing = threading.Thread(target=pipe.write_bytes, args=(text,), daemon=True)
    writing.start()
    of_pipe, of_file = run(*command, pipe), run(*command, folder / "rules.toml")
    writing.join(5)
    assert (of_pipe.exit_code, of_pipe.output) == (0, of_file.output)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no name in a folder there")
def test_in_the_filters_own_folder_a_pipe_is_waited_for_by_nobody(folder: Path):
    (folder / "rules.toml").unlink()
    os.mkfifo(folder / "rules.toml")
    for command in ("check", "export"):
        told = run(command, "--data", folder)
        assert told.exit_code == 1
        assert NO_FILE in told.output
