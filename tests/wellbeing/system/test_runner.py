"""The system's programs are run without a shell, within a time, and nothing they do raises."""

from __future__ import annotations

import os
import sys
import time

import pytest

from wellbeing.system.runner import NOT_FOUND, TOO_LONG, Ran, run


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_what_a_program_says_and_how_it_ends_come_back() -> None:
    ran = run(python("import sys; print('ü'); print('bad', file=sys.stderr); sys.exit(3)"))
    assert (ran.code, ran.out.strip(), ran.err.strip()) == (3, "ü", "bad")


def test_a_missing_program_is_a_code_and_no_error() -> None:
    ran = run(["wellbeing-no-such-program"])
    assert ran.code == NOT_FOUND
    assert "wellbeing-no-such-program" in ran.why


def test_a_program_gets_the_environment_it_is_given_and_nothing_to_read() -> None:
    ran = run(python("import os, sys; print(os.environ.get('A'), sys.stdin.read() == '')"), env={"A": "b"})
    assert ran.out.split() == ["b", "True"]


@pytest.mark.skipif(os.name != "posix", reason="process groups")
def test_one_that_hangs_is_killed_with_its_children() -> None:
    """A child that holds the pipes open must not hold us: the start and the end of the engine wait for this."""
    began = time.monotonic()
    ran = run(["sh", "-c", "sleep 60 & sleep 60"], seconds=0.3)
    assert ran.code == TOO_LONG
    assert time.monotonic() - began < 10
    assert "0.3 seconds" in ran.why


def test_why_is_the_last_thing_it_said() -> None:
    assert Ran(1, out="first\nlast\n").why == "last"
    assert Ran(1, err="refused\n", out="x").why == "refused"
    assert Ran(7).why == "it ended with 7"
