"""How often one may try: brute force meets a wait that no restart and no clock shortens."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from tests.wellbeing.families import AFTERNOON
from tests.wellbeing.kept_clock import KeptClock
from wellbeing.tries import Tries


def test_five_wrong_tries_then_a_quarter_of_an_hour() -> None:
    """Four are free; the fifth begins a wait, after which there are five again."""
    tries = Tries()
    for _ in range(4):
        tries = tries.missed(AFTERNOON)
        assert tries.wait(AFTERNOON) == timedelta()
    tries = tries.missed(AFTERNOON)
    assert tries.wait(AFTERNOON) == timedelta(minutes=15)
    assert tries.wait(AFTERNOON + timedelta(minutes=15)) == timedelta()


def test_each_wait_in_a_row_is_longer_up_to_four_hours() -> None:
    """So that a program that tries all numbers needs years."""
    tries, now, waits = Tries(), AFTERNOON, []
    for _ in range(7):
        for _ in range(5):
            tries = tries.missed(now)
        waits.append(tries.wait(now) / timedelta(minutes=1))
        now += tries.wait(now)
    assert waits == [15, 30, 60, 120, 240, 240, 240]


def test_a_day_of_trying_is_few_tries() -> None:
    """Some fifty, of a million codes."""
    tries, now, tried = Tries(), AFTERNOON, 0
    while now < AFTERNOON + timedelta(days=1):
        now += tries.wait(now)
        tries, tried = tries.missed(now), tried + 1
    assert tried < 60


def test_the_wait_survives_the_disk_and_a_restart_with_another_clock() -> None:
    """What was written is read back after a restart, and a clock set back or forward is no help."""
    clock, tries = KeptClock(), Tries()
    for _ in range(5):
        tries = tries.missed(clock.counted)
    again = msgspec.json.decode(msgspec.json.encode(tries), type=Tries)
    assert again.wait(clock.sets_wall(hours=3).counted) == timedelta(minutes=15)
    assert again.wait(clock.restarts(off=0, wall=-6).counted) > timedelta(minutes=14)
    assert again.wait(clock.passes(minutes=16).counted) == timedelta()


@pytest.mark.parametrize("runs", [0, 20])
def test_a_clock_set_forward_before_a_start_ends_no_wait(runs: int) -> None:
    """A wait of an hour goes on where it was: neither a clock that is a day ahead nor a night off is an hour of it.

    Nor are both, twice, with a start in between that lasts long enough (`runs`) for the clock to be believed.
    """
    clock, tries = KeptClock(), Tries(waits=2)
    for _ in range(5):
        tries = tries.missed(clock.counted)
    assert tries.wait(clock.passes(minutes=10).counted) == timedelta(minutes=50)
    for _ in range(2):
        clock.restarts(off=0, wall=24).passes(minutes=runs).restarts(off=8)
    left = timedelta(minutes=50 - 2 * runs)
    assert left - timedelta(minutes=2) < tries.wait(clock.counted) <= left
    assert tries.wait(clock.passes(minutes=50).counted) == timedelta()


def test_a_wait_from_a_wrong_year_locks_nobody_out_until_then() -> None:
    """Tried while the clock said 2030: it is a quarter of an hour all the same, and the next wait is longer."""
    clock, tries = KeptClock().restarts(wall=4 * 8766), Tries()
    for _ in range(5):
        tries = tries.missed(clock.counted)
    clock.sets_wall(hours=-4 * 8766)
    assert tries.wait(clock.counted) == timedelta(minutes=15)
    assert tries.wait(clock.passes(minutes=15).counted) == timedelta()
    for _ in range(5):
        tries = tries.missed(clock.counted)
    assert tries.wait(clock.counted) == timedelta(minutes=30)


def test_a_wait_of_another_count_locks_nobody_out() -> None:
    """The file that counts was lost with its disk: a wait that would be longer than any is none."""
    assert Tries(until=AFTERNOON + timedelta(hours=5)).wait(AFTERNOON) == timedelta()


def test_a_power_cut_right_after_the_longest_wait_has_begun_ends_nothing() -> None:
    """The count goes on from where it was last kept, up to a minute before: the wait is longer for it."""
    clock, tries = KeptClock(), Tries(waits=4)
    kept = clock.kept
    clock.passes(minutes=50 / 60)
    for _ in range(5):
        tries = tries.missed(clock.counted)
    clock.kept = kept
    assert tries.wait(clock.restarts().counted) == timedelta(hours=4)
    assert tries.wait(clock.passes(minutes=239).counted) > timedelta()
    assert tries.wait(clock.passes(minutes=2).counted) == timedelta()
