"""What time holds for an agreement, on a computer whose clock somebody sets: nothing is freed, nothing gets stuck."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.wellbeing.families import AFTERNOON
from tests.wellbeing.kept_clock import KeptClock


def test_an_untouched_clock_is_the_time() -> None:
    """Hours of use and of sleep go by the wall."""
    clock = KeptClock().passes(hours=3)
    assert clock.time == AFTERNOON + timedelta(hours=3)
    assert clock.kept.off == 0


def test_a_clock_set_back_frees_nothing() -> None:
    """At 22:00 somebody makes it 18:00: it stays 22:00, and goes on from there."""
    clock = KeptClock(datetime(2026, 11, 5, 22, tzinfo=AFTERNOON.tzinfo)).sets_wall(hours=-4)
    assert f"{clock.time:%H:%M}" == "22:00"
    assert f"{clock.passes(hours=1).time:%H:%M}" == "23:00"
    assert clock.kept.off == -4 * 3600


def test_a_clock_set_forward_shortens_no_wait() -> None:
    """A day that has to pass has to pass."""
    clock = KeptClock().sets_wall(hours=24)
    assert clock.time == AFTERNOON
    assert clock.sets_wall(hours=-24).kept.off == 0


def test_a_flight_changes_the_hour_and_no_time() -> None:
    """In another zone it is another hour of the day, and not a second later."""
    clock = KeptClock().flies(hours=-6)
    assert clock.time == AFTERNOON
    assert f"{clock.time:%H:%M}" == "10:00"
    assert clock.kept.off == 0


def test_a_restart_with_a_clock_set_back_goes_on_from_what_was_seen() -> None:
    """Off at 22:00, and the clock set to 18:00 before the system is there: it is 22:00 at least."""
    clock = KeptClock().passes(hours=6).restarts(off=0.1, wall=-4)
    assert timedelta() <= clock.time - (AFTERNOON + timedelta(hours=6)) < timedelta(minutes=1)


def test_a_restart_in_the_evening_and_one_in_the_morning() -> None:
    """What the computer was off for is over."""
    clock = KeptClock().restarts(off=14)
    assert clock.time == AFTERNOON + timedelta(hours=14)
    assert clock.kept.off == 0


def test_an_empty_battery_is_set_right_by_the_network() -> None:
    """The clock begins in 1970; a minute later the network says what it is: the wall is believed again."""
    clock = KeptClock().restarts(off=10, wall=-24 * 365 * 50)
    assert timedelta() <= clock.time - AFTERNOON < timedelta(minutes=1)  # the least that it can be
    clock.passes(hours=1 / 60).sets_wall(hours=24 * 365 * 50)
    assert clock.time == AFTERNOON + timedelta(hours=10, minutes=1)
    assert clock.kept.off == 0


def test_another_system_left_the_clock_two_hours_ahead() -> None:
    """A computer with two systems: each start is two hours ahead until the network says so. Nothing stays wrong."""
    clock = KeptClock().restarts(off=10, wall=2).passes(hours=1 / 60).sets_wall(hours=-2)
    assert clock.time == AFTERNOON + timedelta(hours=10, minutes=1)
    clock.restarts(off=1)
    assert clock.time == AFTERNOON + timedelta(hours=11, minutes=1)


def test_a_clock_that_was_far_ahead_for_a_moment_is_forgotten() -> None:
    """2099 for a minute after a start, off again, and right at the next start: it is right."""
    clock = KeptClock().restarts(off=1, wall=24 * 365 * 70).passes(hours=1 / 60).restarts(off=1, wall=-24 * 365 * 70)
    assert clock.time.year == 2026


def test_setting_it_in_the_first_minutes_never_goes_back_behind_what_was_seen() -> None:
    """The wall is believed after a start, down to what was seen before and no further."""
    clock = KeptClock().passes(hours=6).restarts(off=0).sets_wall(hours=-5)
    assert timedelta() <= clock.time - (AFTERNOON + timedelta(hours=6)) < timedelta(minutes=1)
    assert clock.passes(hours=1).time >= AFTERNOON + timedelta(hours=7)


steps = st.lists(
    st.tuples(st.sampled_from(["passes", "sets_wall", "restarts"]), st.integers(-48, 48)), min_size=1, max_size=12
)


@given(steps)
def test_time_that_was_seen_surely_never_comes_again(moves: list[tuple[str, int]]) -> None:
    """However often the clock is set and the computer started: after a quarter of an hour nothing goes back behind."""
    clock = KeptClock()
    surely = clock.passes(hours=0.25).time
    for move, hours in moves:
        match move:
            case "passes":
                clock.passes(hours=abs(hours))
            case "sets_wall":
                clock.sets_wall(hours=hours)
            case _:
                clock.restarts(off=abs(hours), wall=hours)
        assert clock.time >= surely
        surely = max(surely, clock.passes(hours=0.25).time)


@given(steps)
def test_what_is_counted_is_what_the_computer_ran(moves: list[tuple[str, int]]) -> None:
    """No clock on the wall and no hour off moves it: it goes on by the seconds that were seen, and by no other."""
    clock, ran = KeptClock(), 0.0
    for move, hours in moves:
        match move:
            case "passes":
                clock.passes(hours=abs(hours))
                ran += abs(hours) * 3600
            case "sets_wall":
                clock.sets_wall(hours=hours)
            case _:
                clock.restarts(off=abs(hours), wall=hours)
                ran += clock.running
        assert abs((clock.counted - AFTERNOON).total_seconds() - ran) < 1e-3
