"""A pause lasts as long as was said, and never longer because a clock was changed or the computer slept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.engine.pause import Pause

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_a_pause_ends_when_its_minutes_are_over():
    """Both clocks going alike: on the minute, not before."""
    pause = Pause.of(15, NOW, 1000.0)
    assert pause.until == NOW + 15 * MINUTE
    assert not pause.is_over(NOW + 15 * MINUTE - timedelta(seconds=1), 1000.0 + 15 * 60 - 1)
    assert pause.is_over(NOW + 15 * MINUTE, 1000.0 + 15 * 60)


def test_sleep_counts():
    """A laptop closed for an hour wakes with covers on, though its monotonic clock stood still."""
    assert Pause.of(15, NOW, 1000.0).is_over(NOW + 60 * MINUTE, 1001.0)


@given(st.timedeltas(timedelta(days=-400), timedelta(0)))
def test_a_clock_that_is_set_back_makes_no_pause_longer(change: timedelta):
    """Whether by a day or by a year: after its minutes it is over."""
    assert Pause.of(15, NOW, 1000.0).is_over(NOW + change, 1000.0 + 15 * 60)
