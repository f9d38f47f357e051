"""The man pages say what the programs can be told, all of it and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from installer.packages import manual
from ui.__main__ import options, parse
from wellbeing.command_line import main

DAY = 1_795_000_000
APP = manual.of_app(options(), "0.1.0", DAY)
COMMAND_LINE = manual.of_command_line(main, "0.1.0", DAY)


def plain(page: str) -> str:
    return page.replace("\\-", "-").replace("\\e", "\\").replace("\\&", "")


def commands(group: click.Group, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Every command by its words, and whether it is hidden."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*words, name))
        else:
            yield (*words, name), command.hidden


def headings() -> set[tuple[str, ...]]:
    return {tuple(words.split()) for words in re.findall(r"^\.SS (.+)$", plain(COMMAND_LINE), re.MULTILINE)}


def test_each_command_that_people_call_is_there() -> None:
    assert headings() == {words for words, hidden in commands(main) if not hidden}
    assert ("guardian", "uninstall-all") in [words for words, hidden in commands(main) if hidden]


@pytest.mark.parametrize("words", sorted(headings()), ids=" ".join)
def test_each_option_of_a_command_is_in_its_section(words: tuple[str, ...]) -> None:
    """As the command itself says with --help."""
    said = CliRunner().invoke(main, [*words, "--help"]).output
    section = plain(COMMAND_LINE).partition(f".SS {' '.join(words)}\n")[2].partition("\n.SS ")[0].partition("\n.SH ")[0]
    long = set(re.findall(r"^\s+(?:-\w, )?(--[\w-]+)", said, re.MULTILINE))
    assert long
    assert set(re.findall(r"^\.B (?:-\w, )?(--[\w-]+)", section, re.MULTILINE)) == long


def test_each_option_of_the_app_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    said = set(re.findall(r"--[a-z]+", capsys.readouterr().out))
    assert said == {"--help", "--data", "--version", "--light", "--dark"}
    assert set(re.findall(r"--[a-z]+", plain(APP).partition(".SH OPTIONS")[2])) == said


def test_a_page_is_the_same_each_time_and_dated_by_its_package() -> None:
    assert manual.of_app(options(), "0.1.0", DAY) == APP
    assert APP.startswith('.TH FEED\\-WELLBEING 1 "2026-11-18" "Feed Wellbeing 0.1.0"')


def test_no_line_of_words_is_taken_for_an_order_to_roff() -> None:
    orders = {
        line.split()[0] for page in (APP, COMMAND_LINE) for line in page.splitlines() if line.startswith((".", "'"))
    }
    assert orders <= {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".BR"}


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not there; lintian asks it with package --try")
@pytest.mark.parametrize("page", [APP, COMMAND_LINE], ids=["app", "command line"])
def test_roff_has_nothing_to_say_of_them(page: str, tmp_path: Path) -> None:
    file = tmp_path / "page.1"
    file.write_text(page, encoding="utf-8")
    ran = subprocess.run(["groff", "-k", "-man", "-Tutf8", "-ww", "-z", str(file)], capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
