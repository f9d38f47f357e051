"""Several hours of a week together: which minutes they take, and when feeds are open again."""

from __future__ import annotations

import math
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wellbeing.families import CET
from tests.wellbeing.test_agreement import hours
from wellbeing.agreed_hours import begin_in, hold, minutes_in, over_at, within
from wellbeing.limit_hours import QuietHours, quiet_hours

NIGHTS = (quiet_hours("all=21:30-07:00"),)
SCHOOL_NIGHTS = (quiet_hours("all=21:30-07:00/-"),)


def november(day: int, clock: str) -> datetime:
    """That time in November 2026; the 5th is a Thursday."""
    hour, minute = clock.split(":")
    return datetime(2026, 11, day, int(hour), int(minute), tzinfo=CET)


@given(hours, st.integers(1, 7), st.integers(0, 1439))
def test_each_minute_is_counted_as_it_holds(each: QuietHours, day: int, minute: int) -> None:
    """What is compared minute by minute is what holds on that day."""
    at = november(day, f"{minute // 60}:{minute % 60}")
    assert hold((each,), at) == (at.weekday() * 1440 + minute in minutes_in((each,)))


@given(hours, hours)
def test_more_hours_hold_fewer(one: QuietHours, other: QuietHours) -> None:
    """Each of two lies within both; nothing holds hours."""
    assert within((one,), (one, other))
    assert within((other,), (one, other))
    assert not within((one,), ())
    assert within((), (one,))


def test_the_same_hours_cut_in_two_are_the_same() -> None:
    """A night is the evening and the morning."""
    parts = (quiet_hours("all=21:30-00:00"), quiet_hours("all=00:00-07:00"))
    assert within(NIGHTS, parts)
    assert within(parts, NIGHTS)


@pytest.mark.parametrize(
    ("day", "clock", "quiet", "wait"),
    [
        (5, "21:00", False, 1800.0),
        (5, "21:30", True, 0.0),
        (6, "06:59", True, 0.0),
        (6, "07:00", False, 3600 * 62.5),
        (7, "22:00", False, 3600 * 23.5),
        (8, "21:30", True, 0.0),
    ],
)
def test_school_nights(day: int, clock: str, quiet: bool, wait: float) -> None:
    """From Sunday evening to Friday morning; Friday and Saturday evening are free."""
    at = november(day, clock)
    assert (hold(SCHOOL_NIGHTS, at), begin_in(SCHOOL_NIGHTS, at)) == (quiet, wait)


def test_when_feeds_are_open_again() -> None:
    """At seven; at the end of what follows without a gap; not at all, where it is always quiet."""
    assert over_at(NIGHTS, november(5, "22:15")) == datetime(2026, 11, 6, 7)
    assert over_at((*NIGHTS, quiet_hours("all=07:00-08:00")), november(5, "22:15")) == datetime(2026, 11, 6, 8)
    assert over_at(NIGHTS, november(5, "12:00")) is None
    assert over_at((quiet_hours("all=00:00-12:00"), quiet_hours("all=12:00-00:00")), november(5, "12:00")) is None


def test_without_hours_nothing_begins() -> None:
    """No hours hold at no time."""
    assert begin_in((), november(5, "12:00")) == math.inf
    assert not hold((), november(5, "12:00"))
