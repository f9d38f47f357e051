"""Every named situation of time, breaks and limits, with what it is worth: python -m tests.situations

Runs the stories below under simulated clocks and prints what each expected and found, as its own assertions say.
Ends with 1 where one of them fails, or where there are fewer than the issue asks for.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "wellbeing"
STORIES = {
    "Minutes that are counted": "test_minutes.py",
    "Breaks": "test_breaks.py",
    "Limits for oneself": "engine/test_limiting.py",
    "A family's day": "test_agreed_day.py",
    "More time": "test_extra_time.py",
    "Clocks that are set": "test_kept_time.py",
    "Proposals": "test_proposals.py",
    "Wrong tries": "test_tries.py",
    "Pages that say nothing": "test_unseen_time.py",
}
AT_LEAST = 60
_OFF = re.compile(r"= off\((?P<seconds>[\d.]+), (?P<minutes>.+)\)$", re.MULTILINE)


class Told:
    """Gathers, by situation, what its assertions said, and which failed."""

    def __init__(self) -> None:
        self.said: dict[str, list[str]] = {}
        self.failed: set[str] = set()

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self.said.setdefault(_situation(item.nodeid), [])

    def pytest_assertion_pass(self, item: pytest.Item, lineno: int, orig: str, expl: str) -> None:
        """One more assertion held; `orig` is its source, `expl` has the values."""
        line, said = _in_words(orig, expl), self.said[_situation(item.nodeid)]
        if line not in said and _is_of(item, lineno, orig):
            said.append(line)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(_situation(report.nodeid))


def _is_of(item: pytest.Item, lineno: int, source: str) -> bool:
    """Whether the story itself asserts it there, not what the libraries around it assert of themselves."""
    lines = item.path.read_text().splitlines()
    return (
        item.location[1] is not None
        and item.location[1] < lineno <= len(lines)
        and (f"assert {source.splitlines()[0]}" in lines[lineno - 1])
    )


def _situation(nodeid: str) -> str:
    return nodeid.partition("[")[0]


def _in_words(source: str, values: str) -> str:
    if found := _OFF.search(values):
        return f"{found['minutes']} min expected, {float(found['seconds']) / 60:.2f} counted"
    return " ".join(source.split())


def _sentence(situation: str) -> str:
    return situation.partition("::test_")[2].replace("_", " ").capitalize()


def listed(told: Told, file: str) -> list[str]:
    """The situations of one `file` of stories, a line for each and one for each thing that it is worth."""
    lines = []
    for situation, said in told.said.items():
        if situation.partition("::")[0].endswith(f"wellbeing/{file}"):
            lines.append(f"  {'FAILED' if situation in told.failed else 'held  '} {_sentence(situation)}")
            lines += [f"           {line}" for line in said]
    return lines


def main() -> int:
    """Run, list, and say whether everything held."""
    told = Told()
    options = ["-q", "-n0", "-p", "no:randomly", "-p", "no:cacheprovider", "--no-header", "--no-summary"]
    with tempfile.TemporaryDirectory() as folder:
        sys.pycache_prefix = folder  # pytest keeps compiled tests, and those were compiled without telling values
        stories = [str(HERE / file) for file in STORIES.values()]
        pytest.main([*options, "-o", "enable_assertion_pass_hook=true", *stories], plugins=[told])
    for title, file in STORIES.items():
        print(f"\n{title} (tests/wellbeing/{file})", *listed(told, file), sep="\n")
    print(f"\n{len(told.said)} situations, {len(told.failed)} of them failed; at least {AT_LEAST} are asked for")
    return 0 if len(told.said) >= AT_LEAST and not told.failed else 1


if __name__ == "__main__":
    sys.exit(main())
