"""How long pauses last."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.pauses import day_after, minutes_until, moment, morning_after

MOMENTS = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1))


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-11-21T15:00", "2026-11-22T06:00"),
        ("2026-11-21T23:59", "2026-11-22T06:00"),
        ("2026-11-22T02:00", "2026-11-22T06:00"),
        ("2026-11-22T03:59", "2026-11-22T06:00"),
        ("2026-11-22T05:00", "2026-11-23T06:00"),
        ("2026-12-31T12:00", "2027-01-01T06:00"),
    ],
)
def test_morning_is_that_of_the_next_day(now: str, morning: str) -> None:
    """A day ends at 04:00: at two in the night "tomorrow morning" is four hours away."""
    assert morning_after(datetime.fromisoformat(now)) == datetime.fromisoformat(morning)


@given(MOMENTS)
def test_a_pause_reaches_the_morning_and_ends_soon_after(now: datetime) -> None:
    """The minutes sent are enough and at most one too many."""
    morning = morning_after(now)
    left = (morning.timestamp() - now.timestamp()) / 60
    assert left <= minutes_until(morning, now) < left + 1


def test_the_night_in_which_clocks_change_has_another_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 22:00 to 06:00 are seven hours when summer time begins."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        now = datetime(2026, 3, 28, 22, 0)
        assert minutes_until(morning_after(now), now) == 7 * 60
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_engine_may_say_when_in_any_iso_form() -> None:
    """With a zone the local time is meant; nothing and nonsense mean no time."""
    assert moment("2026-11-21T15:30") == datetime(2026, 11, 21, 15, 30)
    soon = datetime.now().astimezone() + timedelta(minutes=15)
    assert moment(soon.isoformat()) == soon.replace(tzinfo=None)
    assert moment("") is None
    assert moment("in a while") is None


@pytest.mark.parametrize(
    ("now", "ends"),
    [
        (datetime(2026, 11, 22, 21, 15), datetime(2026, 11, 23, 4)),
        (datetime(2026, 11, 22, 1, 0), datetime(2026, 11, 22, 4)),
        (datetime(2026, 11, 22, 4, 0), datetime(2026, 11, 23, 4)),
    ],
)
def test_the_rest_of_the_day_goes_to_four_in_the_morning(now: datetime, ends: datetime) -> None:
    """A late night belongs to its day."""
    assert day_after(now) == ends
