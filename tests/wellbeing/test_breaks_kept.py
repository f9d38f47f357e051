"""Rests after the program, or the computer, was started anew: what was counted is there, whatever the clock says."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.wellbeing.kept_clock import KeptClock
from tests.wellbeing.test_breaks import LONG, Person, minutes_of
from wellbeing.breaks import Counted, Plan
from wellbeing.breaks_kept import KeptBreaks
from wellbeing.interruptions import APART, Interruptions


def killed(person: Person, minutes: float = 0.1, plan: Plan = LONG) -> Person:
    """The same person in front of a program that was killed, and was away for so many minutes."""
    counted, last = person.breaks.counted, person.breaks._interruptions.last
    after = Person(plan, person.at + 60 * minutes)
    after.breaks.take_up(counted)
    after.breaks._interruptions.last = last
    return after


def test_feed_time_towards_a_rest_outlasts_a_killed_program() -> None:
    """Forty minutes before, five after: the card comes, and not in another 45."""
    after = killed(Person().spend(minutes=40)).spend(minutes=6)
    assert minutes_of(after, "notice") == pytest.approx([4.5], abs=0.1)
    assert minutes_of(after, "due") == pytest.approx([5.0], abs=0.1)


@pytest.mark.parametrize("stage", ["notice", "due"])
def test_a_card_that_was_there_comes_again_at_once(stage: str) -> None:
    """It is the same interruption: twenty minutes are not waited for."""
    person = Person().spend(minutes=44.5, seconds=8)
    if stage == "due":
        person.spend(minutes=1)
    assert person.seen.stage == stage
    after = killed(person).spend(minutes=1)
    assert [each for _, each in after.stages if each] == ["notice", "due"]
    assert minutes_of(after, "due")[0] < 0.7


def test_delays_are_not_had_anew() -> None:
    """Two of three were used; after a restart there is one, when it was promised."""
    person = Person().spend(minutes=46).says("postpone").spend(minutes=6).says("postpone")
    after = killed(person).spend(minutes=8)
    assert after.seen.delays == 1
    assert minutes_of(after, "due") == pytest.approx([7.0], abs=0.2)


def test_a_rest_that_was_begun_is_had() -> None:
    """Nobody is asked to rest twice because the program ended in between."""
    person = Person().spend(minutes=46).says("start")
    assert killed(person, minutes=2).spend(minutes=40).stages[-1][1] == ""


def test_who_was_away_has_rested() -> None:
    """Three minutes without feeds are a rest, whoever counted them."""
    assert killed(Person().spend(minutes=44), minutes=4).spend(minutes=40).stages[-1][1] == ""


def test_twenty_minutes_stay_between_two_interruptions() -> None:
    """Something else was shown; then the program was killed."""
    person = Person().spend(minutes=44)
    person.breaks._interruptions.note(person.at)
    after = killed(person).spend(minutes=30)
    assert minutes_of(after, "notice") == pytest.approx([APART / 60], abs=0.3)


def kept(clock: KeptClock, **counted: Any) -> KeptBreaks:
    return KeptBreaks(clock.now, Counted(fed_at=clock.running, **counted), clock.running)


def seconds_ago(at: KeptBreaks, clock: KeptClock) -> tuple[float, float]:
    """How long ago feeds were in use, and something was shown."""
    return clock.running - at.counted.fed_at, clock.running - at.shown


@pytest.mark.parametrize("hours", [-30, -1, 0, 1, 30])
def test_no_clock_on_the_wall_counts_while_the_computer_runs(hours: int) -> None:
    """Set forward it makes nobody rested, set back it keeps no card away."""
    clock = KeptClock()
    before = kept(clock, long=2000.0)
    clock.passes(minutes=1).sets_wall(hours=hours)
    after = before.at(clock.now)
    assert seconds_ago(after, clock) == (60.0, 60.0)
    assert after.counted.long == 2000.0


@pytest.mark.parametrize(("off", "wall", "ago"), [(8, 0, 8 * 3600), (0, 0, 20), (8, -9, 20), (0, -500, 20)])
def test_after_a_start_of_the_computer_it_was_away_at_least_since_then(off: float, wall: float, ago: float) -> None:
    """By its clock, where that says longer; one that was set back makes no card of the future."""
    clock = KeptClock()
    before = kept(clock, long=2000.0)
    clock.restarts(off=off, wall=wall)
    assert seconds_ago(before.at(clock.now), clock) == pytest.approx((ago, ago), abs=20)


def test_without_a_name_for_the_start_fewer_seconds_tell_of_one() -> None:
    """Where the system names no start, running seconds that went back do."""
    clock = KeptClock()
    before = kept(clock)
    nameless = KeptBreaks(before.seen.__class__(clock.wall, 0.0, clock.running), before.counted, before.shown)
    later = before.seen.__class__(clock.wall + timedelta(hours=1), 0.0, 30.0)
    assert later.running - nameless.at(later).shown == 3600.0


def test_what_was_never_shown_stays_never() -> None:
    """And anything may be shown."""
    clock = KeptClock()
    interruptions = Interruptions()
    interruptions.last = KeptBreaks(clock.now, Counted()).at(clock.passes(minutes=1).now).shown
    assert interruptions.may(0.0)
