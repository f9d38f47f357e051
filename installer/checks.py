"""The whole check: every tool in turn, each named and timed, and one line that says how it went."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.progress import ROOT, exit_code, say

_LIMIT = 30 * 60.0
"""Seconds after which a check counts as hung; all of them together take less than fifteen minutes."""


@dataclass(frozen=True)
class Check:
    """One tool to run over the project."""

    name: str
    command: Sequence[str]


@dataclass(frozen=True)
class Outcome:
    """How a check ended, and how many seconds it took."""

    name: str
    passed: bool
    seconds: float


_WITH_BROWSER, _WITHOUT = ("-n", "4"), ("-n", "2")
"""Two workers more look on for minutes first, and work like the others once nothing is timed (tests/rows.py)."""


def _page_tests() -> list[str]:
    """Named one by one, because what node makes of a folder differs; a name that fails stands for none at all."""
    found = [path for path in (ROOT / "tests" / "page").iterdir() if path.name.endswith((".test.js", ".test.mjs"))]
    return sorted(str(path.relative_to(ROOT)) for path in found) or ["tests/page/there-are-none.test.mjs"]


def planned(python: Path, fast: bool, pytest_arguments: Sequence[str]) -> list[Check]:
    """The checks in order, the quickest to tell something first and pytest last. `fast` leaves the browser out."""
    tool = [str(python), "-m"]
    node = shutil.which("node") or "node"
    lint_imports = str(python.with_name("lint-imports" + python.suffix))
    workers = _WITHOUT if fast else _WITH_BROWSER
    without_browser = ["-m", "not end_to_end"] if fast else []
    return [
        Check("ruff check", [*tool, "ruff", "check"]),
        Check("ruff format --check", [*tool, "ruff", "format", "--check"]),
        Check("mypy --strict", [*tool, "mypy"]),
        Check("lint-imports", [lint_imports]),
        Check("node --test (page script)", [node, "--test", *_page_tests()]),
        Check("pytest", [*tool, "pytest", "-ra", *workers, *without_browser, *pytest_arguments]),
    ]


def kept_compiled(env: Mapping[str, str]) -> dict[str, str]:
    """`env`, where Python keeps what it compiled: else each of the hundreds of programs that tests start compiles all
    of mitmproxy anew, which takes longer than everything else in its start."""
    return {name: value for name, value in env.items() if name != "PYTHONDONTWRITEBYTECODE"}


def carry_out(check: Check, env: Mapping[str, str]) -> Outcome:
    """Run one check, its output shown as it comes; a program that is missing or hangs is a failure."""
    say(f"\n== {check.name}")
    begun = time.monotonic()
    try:
        code = exit_code(check.command, env, _LIMIT)
    except subprocess.TimeoutExpired:
        say(f"{check.name} was ended: it took longer than {_LIMIT / 60:.0f} minutes")
        code = 1
    if code == 127:
        say(f"{check.name}: {check.command[0]} is not there")
    return Outcome(check.name, code == 0, time.monotonic() - begun)


def summary(outcomes: Sequence[Outcome]) -> str:
    """A table of the checks, closed by the line that counts them."""
    rows = [f"  {'passed' if each.passed else 'FAILED'}  {each.seconds:7.1f} s  {each.name}" for each in outcomes]
    passed = sum(each.passed for each in outcomes)
    return "\n".join(["", "== summary", *rows, f"checks: {passed} passed, {len(outcomes) - passed} failed"])


def all_pass(checks: Sequence[Check], env: Mapping[str, str], print_line: Callable[[str], None] = say) -> bool:
    """Run every check, whatever the earlier ones said, and print the summary."""
    outcomes = [carry_out(check, kept_compiled(env)) for check in checks]
    print_line(summary(outcomes))
    return all(each.passed for each in outcomes)


def must_be_complete(fast: bool) -> bool:
    """Whether a missing browser, display, keyring or node fails the check; CI never lets one pass."""
    return not fast or os.environ.get("CI", "").lower() in ("1", "true", "yes")
