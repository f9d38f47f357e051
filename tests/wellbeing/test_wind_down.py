"""The hour before bed: when it begins, how it goes on, and when the night is over."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wellbeing.limit_hours import A_DAY
from wellbeing.wind_down import STAYS, WindDown, bedtimes, bedtimes_entry

minutes_of_day = some.integers(0, A_DAY - 1)


def at(day: int, clock: str) -> datetime:
    """A moment of November 2026, whose 6th is a Friday."""
    hour, minute = clock.split(":")
    return datetime(2026, 11, day, int(hour), int(minute))


@pytest.mark.parametrize(
    ("day", "clock", "part"),
    [
        (5, "21:29", 0), (5, "21:30", 0), (5, "21:33", 5), (5, "22:00", 50), (5, "22:29", 95), (5, "22:30", 100),
        (6, "04:29", 100), (6, "04:30", 0),
        (6, "22:30", 0), (6, "23:00", 50), (8, "22:00", 50),
    ],
)  # fmt: skip
def test_it_goes_by_the_bedtime_of_that_night(day: int, clock: str, part: int) -> None:
    """Before school days 22:30, on Friday and Saturday evening 23:30."""
    assert WindDown(22 * 60 + 30, 23 * 60 + 30, 60).part(at(day, clock)) == part


def test_a_bedtime_after_midnight_is_of_the_night_that_began_the_day_before() -> None:
    late = WindDown(30, 30, 60)
    assert [late.part(at(5, "23:29")), late.part(at(6, "00:00")), late.part(at(6, "00:30"))] == [0, 50, 100]
    assert late.bedtime(at(5, "23:50")) == "00:30"


@given(minutes_of_day, some.integers(10, 180), minutes_of_day)
def test_it_never_goes_back_before_the_night_is_over(bed: int, minutes: int, start: int) -> None:
    wind, now = WindDown(bed, bed, minutes), at(5, "00:00") + timedelta(minutes=start)
    begun = now + timedelta(days=1)
    while not wind.part(begun):
        begun += timedelta(minutes=5)
    parts = [wind.part(begun + timedelta(minutes=more)) for more in range(0, int(STAYS.total_seconds() // 60) - 5, 5)]
    whole = parts[: parts.index(0)] if 0 in parts else parts
    assert whole == sorted(whole)


@given(minutes_of_day, minutes_of_day)
def test_what_is_written_is_read_back(week: int, weekend: int) -> None:
    assert bedtimes(bedtimes_entry(week, weekend)) == (week, weekend)


@pytest.mark.parametrize("entry", ["", "22", "22:30/", "24:00", "22:30/late", "9:00"])
def test_what_is_no_time_is_refused_in_words(entry: str) -> None:
    with pytest.raises(ValueError, match="must be like"):
        bedtimes(entry)
