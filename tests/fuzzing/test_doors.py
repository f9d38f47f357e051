"""What was written and found for each door of hostile input is let in again, each time the check runs.

The search for more is `python -m tests.fuzzing`, a long command of its own.
"""

from __future__ import annotations

import json
import random
import time

import pytest

from tests.fuzzing import doors
from tests.fuzzing.again import long_inputs
from tests.fuzzing.watched import HANG, HangError, Watched, read


@pytest.mark.parametrize("name", doors.NAMES)
def test_everything_that_is_kept_is_let_in(name: str):
    """No crash, and nobody waits; also where it is long."""
    target = doors.target(name)
    kept = doors.inputs(doors.CORPUS / name)
    assert len(kept) >= 3
    for each in (*kept, b"", *list(long_inputs(kept, random.Random(1)))[:3]):
        began = time.thread_time()
        target.try_one(each)
        assert time.thread_time() - began < HANG


def test_an_input_that_breaks_its_target_is_noted_and_not_passed_over(tmp_path):
    """How many came before it is known as well, though a fuzzer ends its process at once."""

    def one_is_wrong(data: bytes) -> None:
        assert data != b"3", "three is wrong"

    watched = Watched(one_is_wrong, tmp_path / "notes")
    watched(b"1")
    watched(b"2")
    with pytest.raises(AssertionError):
        watched(b"3")
    noted = read(tmp_path / "notes")
    assert (noted.many, noted.broke.partition("\n")[0]) == (2, "AssertionError: three is wrong")


def test_an_input_that_takes_too_long_breaks_its_target(tmp_path, monkeypatch):
    """Processor time counts: who merely waits for others does not hang."""
    monkeypatch.setattr("tests.fuzzing.watched.HANG", 0.05)
    waiting = Watched(lambda _data: time.sleep(0.1), tmp_path / "waits")
    waiting(b"")
    hanging = Watched(lambda _data: sum(range(20_000_000)), tmp_path / "hangs")
    with pytest.raises(HangError):
        hanging(b"")
    assert json.loads((tmp_path / "hangs").read_text())["broke"].startswith("took ")


def test_a_long_input_is_made_of_a_part_of_a_short_one():
    """Again and again, between its beginning and its end."""
    for each in long_inputs([b"<head>"], random.Random(2)):
        assert len(each) > 100_000
        assert set(each) <= set(b"<head>")
