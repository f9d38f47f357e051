"""Dates and wall clocks, also on the days on which clocks are changed."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.moments import Window
from wellbeing.moments import LASTS, end_after, moment_of, stamp_of, this_moment

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = 6


def test_a_moment_is_what_the_wall_clock_shows():
    """The same second is Sunday night in Berlin and Sunday evening in UTC."""
    at = moment_of(datetime(2026, 7, 5, 23, 30, tzinfo=UTC), BERLIN)
    assert (at.weekday, at.minute) == (0, 90)
    assert at.stamp == datetime(2026, 7, 5, 23, 30, tzinfo=UTC).timestamp()


def test_an_hour_that_comes_twice_counts_twice():
    """On 2026-10-25 Berlin's clocks show 02:30 two times; a rule from 02:00 to 03:00 holds at both."""
    night = Window(frozenset({SUNDAY}), 120, 180)
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    held = [night.holds(moment_of(first + timedelta(minutes=30 * step), BERLIN)) for step in range(-2, 5)]
    assert held == [False, True, True, True, True, False, False]


def test_an_hour_that_is_left_out_never_comes():
    """On 2026-03-29 it is 03:00 right after 01:59; what begins at 02:00 ends before it began."""
    night = Window(frozenset({SUNDAY}), 120, 180)
    first = datetime(2026, 3, 29, 0, 0, tzinfo=UTC)
    assert not any(night.holds(moment_of(first + timedelta(minutes=step), BERLIN)) for step in range(180))


def test_a_night_over_the_change_begins_and_ends_by_the_clock():
    """22:00 to 06:00 is seven hours long on that night, and nine in autumn."""
    night = Window(frozenset({5}), 22 * 60, 6 * 60)
    for day, hours in ((date(2026, 3, 28), 7), (date(2026, 10, 24), 9)):
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        held = sum(night.holds(moment_of(noon + timedelta(minutes=minute), BERLIN)) for minute in range(24 * 60))
        assert held == hours * 60


def test_a_date_alone_ends_with_its_day():
    """Until the 24th: the whole 24th still belongs to it."""
    assert stamp_of(date(2026, 12, 24), BERLIN) == datetime(2026, 12, 25, tzinfo=BERLIN).timestamp()


def test_a_time_without_offset_is_of_the_place():
    """With an offset, it is that moment everywhere."""
    assert stamp_of(datetime(2026, 7, 1, 12), BERLIN) == datetime(2026, 7, 1, 10, tzinfo=UTC).timestamp()
    assert stamp_of(datetime(2026, 7, 1, 12, tzinfo=UTC), BERLIN) == datetime(2026, 7, 1, 12, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(("lasts", "hours"), [("24 h", 24), ("7 d", 7 * 24), ("30 d", 30 * 24)])
def test_what_lasts_a_while_ends_after_it(lasts: str, hours: int):
    """Three lengths, as elsewhere."""
    now = datetime(2026, 10, 24, 12, 0, 0, 5, tzinfo=UTC)
    assert end_after(now, lasts) == datetime(2026, 10, 24, 12, tzinfo=UTC) + timedelta(hours=hours)
    assert lasts in LASTS


@given(st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)), st.sampled_from(["Europe/Berlin", "Asia/Kolkata"]))
def test_every_moment_lies_in_a_week(when: datetime, zone: str):
    """Whatever the clock shows, there is a day and a minute for it."""
    at = moment_of(when.replace(tzinfo=UTC), ZoneInfo(zone))
    assert 0 <= at.weekday <= 6
    assert 0 <= at.minute < 24 * 60


def test_now_is_now():
    """The engine asks this for every post."""
    assert abs(this_moment().stamp - datetime.now(UTC).timestamp()) < 60
