"""Quiet hours: when they hold, when they come, and that what is written is read back."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wellbeing.limit_hours import A_DAY, Hours, QuietHours, hours_entry, quiet_hours

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = quiet_hours("all=22:00-07:00/23:30-09:00")


def at(day: int, clock: str) -> datetime:
    """A moment of November 2026, whose 6th is a Friday."""
    hour, minute = clock.split(":")
    return datetime(2026, 11, day, int(hour), int(minute), tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("day", "clock", "until"),
    [
        (5, "21:59", None),
        (5, "22:00", (6, "07:00")),
        (6, "06:59", (6, "07:00")),
        (6, "07:00", None),
        (6, "22:30", None),  # before a Saturday
        (6, "23:30", (7, "09:00")),
        (7, "08:59", (7, "09:00")),
        (8, "21:00", None),
        (8, "22:00", (9, "07:00")),  # Sunday night, before a school day
    ],
)
def test_a_night_belongs_to_the_morning_after_it(day: int, clock: str, until: tuple[int, str] | None) -> None:
    wanted = at(*until).replace(tzinfo=None) if until else None
    assert NIGHT.until(at(day, clock)) == wanted


def test_hours_of_a_school_day_hold_from_monday_to_friday() -> None:
    school = quiet_hours("x+reddit=09:00-15:00/-")
    held = [day for day in range(2, 9) if school.until(at(day, "10:00"))]
    assert held == [2, 3, 4, 5, 6]
    assert [school.covers(site) for site in ("x", "reddit", "youtube")] == [True, True, False]


def test_until_midnight_is_the_night_before_the_next_day() -> None:
    evening = quiet_hours("all=20:00-24:00/-")
    assert evening.until(at(8, "21:00")) == datetime(2026, 11, 9)  # Sunday evening
    assert evening.until(at(6, "21:00")) is None


def test_it_is_known_how_far_off_they_are() -> None:
    assert NIGHT.begin_in(at(5, "21:50")) == 600
    assert NIGHT.begin_in(at(5, "23:00")) == 0
    assert quiet_hours("all=-/10:00-11:00").begin_in(at(8, "11:00")) == 6 * 86_400 - 3600
    assert QuietHours().begin_in(at(5, "21:50")) == math.inf


def test_a_flight_goes_by_the_clock_of_where_one_is() -> None:
    there = at(5, "23:00").astimezone(ZoneInfo("America/New_York"))
    assert NIGHT.until(at(5, "23:00")) is not None
    assert NIGHT.until(there) is None


def test_the_night_when_clocks_go_back_has_one_more_hour_of_rest() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=BERLIN).astimezone(ZoneInfo("UTC"))
    held = [bool(NIGHT.until((first + timedelta(hours=hour)).astimezone(BERLIN))) for hour in range(11)]
    assert held.count(True) == 10  # 00:30 to before 09:00, with 02:30 twice


@pytest.mark.parametrize(
    "entry", ["22:00-07:00", "all=", "all=-", "all=-/-", "all=7-8", "all=25:00-26:00", "all=07:00-07:00", "all+x=1"]
)
def test_what_says_no_hours_is_refused_in_words(entry: str) -> None:
    with pytest.raises(ValueError, match="must"):
        quiet_hours(entry)


minutes = some.integers(0, A_DAY - 1)
hours = some.builds(lambda start, lasts: Hours(start, (start + lasts) % A_DAY), minutes, some.integers(1, A_DAY - 1))


@given(some.frozensets(some.sampled_from(["x", "reddit", "youtube"])), hours, some.none() | hours)
def test_what_is_written_is_read_back(sites: frozenset[str], one: Hours, other: Hours | None) -> None:
    for quiet in (QuietHours(sites, one, other), QuietHours(sites, other, one)):
        assert quiet_hours(hours_entry(quiet)) == quiet


@given(hours, minutes)
def test_hours_hold_exactly_while_they_are_no_time_off(each: Hours, minute: int) -> None:
    quiet, now = QuietHours(school_days=each, weekends=each), at(5, "00:00") + timedelta(minutes=minute)
    assert (quiet.begin_in(now) == 0) == (quiet.until(now) is not None)
