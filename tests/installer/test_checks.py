"""The whole check tells the truth about every part of itself."""

import os
import sys
from pathlib import Path

import pytest

from installer import checks
from installer.checks import Check, Outcome

GOOD = Check("good", [sys.executable, "-c", ""])
BAD = Check("bad", [sys.executable, "-c", "raise SystemExit(3)"])


def test_every_check_runs_and_one_failure_fails_the_whole() -> None:
    """A person sees all that is wrong in one go, closed by a line that counts it."""
    said: list[str] = []
    assert not checks.all_pass([BAD, GOOD], {}, said.append)
    assert "FAILED" in said[0]
    assert said[0].splitlines()[-1] == "checks: 1 passed, 1 failed"


def test_all_good_is_good() -> None:
    """The same line, with nothing failed."""
    said: list[str] = []
    assert checks.all_pass([GOOD, GOOD], {}, said.append)
    assert said[0].splitlines()[-1] == "checks: 2 passed, 0 failed"


def test_the_programs_that_tests_start_are_compiled_once() -> None:
    """Where Python is told to keep nothing that it compiled, the checks keep it all the same, and every other word."""
    told = {"PYTHONDONTWRITEBYTECODE": "1", "DISPLAY": ":9"}
    keeps = Check("keeps", [sys.executable, "-c", "import sys; raise SystemExit(sys.dont_write_bytecode)"])
    assert checks.all_pass([keeps], told, lambda _line: None)
    assert checks.kept_compiled(told) == {"DISPLAY": ":9"}


def test_a_missing_tool_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without node the page script's tests have not passed."""
    outcome = checks.carry_out(Check("node --test", [str(tmp_path / "node")]), {})
    assert not outcome.passed
    assert "is not there" in capsys.readouterr().out


def test_a_hung_tool_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """What never ends is ended, and counted."""
    monkeypatch.setattr(checks, "_LIMIT", 0.5)
    hung = Check("hung", [sys.executable, "-c", "import threading; threading.Event().wait()"])
    assert not checks.carry_out(hung, {}).passed


def test_the_summary_names_each_check_and_its_time() -> None:
    """Who looks for the slow one finds it."""
    lines = checks.summary([Outcome("mypy", True, 12.34), Outcome("pytest", False, 200.0)]).splitlines()
    assert "passed     12.3 s  mypy" in lines[-3]
    assert "FAILED    200.0 s  pytest" in lines[-2]


def test_pytest_comes_last_and_takes_the_arguments() -> None:
    """The longest check is the last, so that the quick ones have spoken before."""
    planned = checks.planned(Path("bin/python"), fast=False, pytest_arguments=["-k", "rules"])
    assert [check.name.split()[0] for check in planned] == ["ruff", "ruff", "mypy", "lint-imports", "node", "pytest"]
    assert list(planned[-1].command)[-2:] == ["-k", "rules"]
    assert "not end_to_end" not in planned[-1].command


def test_no_page_tests_are_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that was emptied or moved does not pass for tested."""
    (tmp_path / "tests" / "page").mkdir(parents=True)
    monkeypatch.setattr(checks, "ROOT", tmp_path)
    node = checks.planned(Path("bin/python"), fast=False, pytest_arguments=[])[-2]
    assert not checks.carry_out(node, os.environ).passed


def test_fast_leaves_out_the_browser_and_nothing_else() -> None:
    """The same six checks, less the tests that are marked."""
    whole, fast = (checks.planned(Path("bin/python"), fast=each, pytest_arguments=[]) for each in (False, True))
    assert [check.name for check in whole] == [check.name for check in fast]
    assert list(fast[-1].command)[-2:] == ["-m", "not end_to_end"]


@pytest.mark.parametrize(("ci", "fast", "complete"), [("", True, False), ("", False, True), ("true", True, True)])
def test_ci_is_never_content_with_a_part(ci: str, fast: bool, complete: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """There, a missing browser, display server, keyring or node is always a failure."""
    monkeypatch.setenv("CI", ci)
    assert checks.must_be_complete(fast) is complete
