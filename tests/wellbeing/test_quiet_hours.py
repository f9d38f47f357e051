"""Hours of the week: when they hold, when feeds close, and when they open again."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wellbeing.families import CET
from wellbeing.quiet_hours import Hours, closed, closes_in, covered_by, holds, hours_from, hours_words, opens_in

NIGHTS = (hours_from("21:30-07:00"),)
SCHOOL_NIGHTS = (hours_from("sun+mon+tue+wed+thu 21:30-07:00"),)
any_hours = st.builds(Hours, st.integers(0, 1439), st.integers(0, 1439), st.frozensets(st.integers(0, 6), min_size=1))


def thursday(clock: str, day: int = 5) -> datetime:
    """That time on Thursday the 5th of November 2026, or another day of it."""
    hour, minute = clock.split(":")
    return datetime(2026, 11, day, int(hour), int(minute), tzinfo=CET)


@given(any_hours)
def test_what_is_written_is_read_back(hours: Hours) -> None:
    """Every choice of hours and days has words in the file."""
    assert hours_from(hours_words(hours)) == hours


@given(st.text())
def test_other_words_are_refused(words: str) -> None:
    """With an example of how to write them."""
    told = "must be like"
    try:
        hours_from(words)
    except ValueError as error:
        told = str(error)
    assert "must be like" in told


@pytest.mark.parametrize("words", ["21:30", "25:00-07:00", "21:30-7:00", "xyz 21:30-07:00", "mon,tue 21:30-07:00"])
def test_slips_are_refused(words: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match="must be like"):
        hours_from(words)


@pytest.mark.parametrize(
    ("clock", "quiet", "shut"),
    [
        ("21:29", False, False),
        ("21:30", True, False),
        ("21:39", True, False),
        ("21:40", True, True),
        ("23:59", True, True),
        ("00:00", True, True),
        ("06:59", True, True),
        ("07:00", False, False),
    ],
)
def test_ten_minutes_to_finish(clock: str, quiet: bool, shut: bool) -> None:
    """Quiet hours begin at half past nine; ten minutes later feeds close, over midnight, until seven."""
    assert (holds(NIGHTS, thursday(clock)), closed(NIGHTS, thursday(clock))) == (quiet, shut)


def test_hours_belong_to_the_day_on_which_they_begin() -> None:
    """Friday morning is the end of Thursday's night; on Friday evening nothing begins."""
    assert closed(SCHOOL_NIGHTS, thursday("06:00", day=6))
    assert not holds(SCHOOL_NIGHTS, thursday("22:00", day=6))
    assert not holds(SCHOOL_NIGHTS, thursday("06:00", day=7))


def test_hours_that_follow_each_other_close_once() -> None:
    """No second ten minutes where one stretch goes on into the next, nor at midnight of a whole day."""
    assert closed((hours_from("20:00-22:00"), hours_from("22:00-23:00")), thursday("22:05"))
    assert closed((hours_from("00:00-00:00"),), thursday("00:03"))


@pytest.mark.parametrize(
    ("clock", "seconds"), [("21:20", None), ("21:26", 840.0), ("21:39", 60.0), ("22:00", 0.0), ("12:00", None)]
)
def test_the_end_is_known_before(clock: str, seconds: float | None) -> None:
    """A quarter of an hour before feeds close it can be said."""
    assert closes_in(NIGHTS, thursday(clock), 15) == seconds


def test_when_feeds_open_again() -> None:
    """At seven, whenever one asks; never, where it is always quiet."""
    assert opens_in(NIGHTS, thursday("22:00")) == 9 * 60
    assert opens_in(NIGHTS, thursday("12:00")) == 0
    assert opens_in((hours_from("00:00-00:00"),), thursday("12:00")) is None


@given(any_hours, any_hours)
def test_more_hours_cover_fewer(one: Hours, other: Hours) -> None:
    """Together they cover each of the two; nothing is covered by no hours."""
    assert covered_by((one, other), (one,))
    assert covered_by((one, other), (other,))
    assert not covered_by((), (one,))
