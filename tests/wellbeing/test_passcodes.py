"""Two guardians' passcodes, tried by somebody with patience: no more often than one, and no right one opens another."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wellbeing.families import AFTERNOON
from wellbeing.passcode import Passcode, PasscodeError
from wellbeing.passcodes import Passcodes, missed, of_those, see_may_try_any

ONE: Passcodes = {"Ada": Passcode("a")}
TWO: Passcodes = {"Ada": Passcode("a"), "Ben": Passcode("b")}


def waits(kept: Passcodes, now: datetime = AFTERNOON) -> str:
    """How long everybody waits, in words; "" where one may try."""
    try:
        see_may_try_any(kept, now)
    except PasscodeError as error:
        return str(error)
    return ""


def wrong(kept: Passcodes, *names: str, now: datetime = AFTERNOON) -> Passcodes:
    """Wrong tries at the passcodes of `names`, written down and read again after each."""
    for name in names:
        assert not waits(kept, now)
        kept, _ = missed(kept, name, now)
        kept = msgspec.json.decode(msgspec.json.encode(kept), type=Passcodes)
    return kept


def test_after_five_wrong_ones_one_waits() -> None:
    """And hears for how long; after the wait the count begins anew."""
    kept = wrong(ONE, *["Ada"] * 5)
    assert "15 min" in waits(kept)
    assert "1 min" in waits(kept, AFTERNOON + timedelta(minutes=14, seconds=30))
    later = AFTERNOON + timedelta(minutes=15)
    assert "30 min" in waits(wrong(kept, *["Ada"] * 5, now=later), later)


@given(st.lists(st.sampled_from(["Ada", "Ben"]), min_size=5, max_size=5))
def test_two_passcodes_are_five_tries_together(names: list[str]) -> None:
    """However somebody shares them out; nobody may try at the other one meanwhile."""
    before = wrong(TWO, *names[:4])
    assert not waits(before)
    after, counts = missed(before, names[4], AFTERNOON)
    assert "15 min" in waits(after)
    assert counts == {name: names.count(name) for name in TWO if name in names}


@given(st.lists(st.sampled_from(["Ada", "Ben"]), min_size=60, max_size=60))
def test_each_wait_is_longer_whosever_passcode_was_tried(names: list[str]) -> None:
    """A program that tries gets as far with two as with one."""
    ends = []
    for kept, each in ((ONE, ["Ada"] * 60), (TWO, names)):
        now, left = AFTERNOON, kept
        for name in each:
            left, _ = missed(left, name, now)
            now = max(now, *(one.tries.until or now for one in left.values()))
        ends.append(now)
    assert ends[0] <= ends[1] <= ends[0]


def test_a_right_passcode_forgives_its_own_wrong_tries_alone() -> None:
    """Ada answers four times a day: that is no help to somebody who tries Ben's."""
    kept = wrong(TWO, "Ben", "Ben", "Ada", "Ben")
    kept = {**kept, "Ada": Passcode("a")}
    assert "15 min" in waits(wrong(kept, "Ben", "Ben"))


def test_where_nobody_has_a_passcode_there_is_none_to_wait_for() -> None:
    """The file was lost; that is said elsewhere."""
    see_may_try_any({}, AFTERNOON)


def test_who_is_no_guardian_any_more_has_no_passcode() -> None:
    """And who has none yet is given none."""
    assert of_those(TWO, ("Ben", "Cleo")) == {"Ben": Passcode("b")}


def test_a_wrong_try_is_written_at_whom_it_was_made() -> None:
    """The other one's count stays."""
    kept = wrong(TWO, "Ada", "Ben", "Ben")
    assert [each.tries.wrong for each in kept.values()] == [1, 2]
    with pytest.raises(KeyError):
        missed(kept, "Cleo", AFTERNOON)
