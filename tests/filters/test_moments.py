"""When rules hold: at some hours of some days, also across midnight, and until they end."""

from hypothesis import given
from hypothesis import strategies as st

from filters.moments import A_DAY, Moment, Window, in_force

FRIDAY, SATURDAY = 4, 5
NIGHTS = Window(frozenset({FRIDAY}), 22 * 60, 6 * 60)


def at(weekday: int, hour: int, minute: int = 0) -> Moment:
    """A moment that has no date."""
    return Moment(0.0, weekday, hour * 60 + minute)


def test_hours_hold_from_their_first_minute_until_before_their_last():
    """09:00 to 17:00 ends when the clock shows 17:00."""
    day = Window(frozenset({FRIDAY}), 9 * 60, 17 * 60)
    assert day.holds(at(FRIDAY, 9))
    assert day.holds(at(FRIDAY, 16, 59))
    assert not day.holds(at(FRIDAY, 17))
    assert not day.holds(at(FRIDAY, 8, 59))
    assert not day.holds(at(SATURDAY, 12))


def test_a_night_belongs_to_the_day_on_which_it_begins():
    """Friday from 22:00 to 06:00 goes on into Saturday, and Thursday's night is not meant."""
    assert NIGHTS.holds(at(FRIDAY, 23))
    assert NIGHTS.holds(at(SATURDAY, 5, 59))
    assert not NIGHTS.holds(at(SATURDAY, 6))
    assert not NIGHTS.holds(at(FRIDAY, 5))
    assert not NIGHTS.holds(at(SATURDAY, 23))


def test_sunday_night_ends_on_monday():
    """The week is a circle."""
    assert Window(frozenset({6}), 22 * 60, 6 * 60).holds(at(0, 1))


def test_a_whole_day_has_every_minute_of_it():
    """Without hours, a day is meant from its first minute to its last."""
    assert all(Window(frozenset({FRIDAY})).holds(at(FRIDAY, 0, minute)) for minute in (0, 720, A_DAY - 1))


def test_what_has_an_end_holds_until_before_it():
    """An end is a moment, wherever its clock stands."""
    assert in_force(10.0, (), Moment(9.9, 0, 0))
    assert not in_force(10.0, (), Moment(10.0, 0, 0))


def test_without_a_moment_time_is_not_looked_at():
    """Who judges a text from a file asks whether the words fit, not what the clock shows."""
    assert in_force(0.0, (NIGHTS,), None)


windows = st.builds(
    Window, st.frozensets(st.integers(0, 6), min_size=1), st.integers(0, A_DAY - 1), st.integers(1, A_DAY)
)


@given(windows, st.integers(0, 6), st.integers(0, A_DAY - 1))
def test_a_week_walked_minute_by_minute_says_the_same(window: Window, weekday: int, minute: int):
    """The oracle: put every minute of the window on a circle of 10,080, and look whether ours is among them."""
    length = window.end - window.start if window.end > window.start else window.end + A_DAY - window.start
    now, week = weekday * A_DAY + minute, 7 * A_DAY
    expected = any((now - (day * A_DAY + window.start)) % week < length for day in window.days)
    assert window.holds(Moment(0.0, weekday, minute)) == expected
