"""The tool's own health, as both sides of an agreement are told it: never an alarm for nothing, never a gap untold."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.clock import Instant
from wellbeing.health import (
    APART,
    AWAY_AFTER,
    MOST,
    MOVED_AFTER,
    START_TAKES,
    TOLD_AFTER,
    Fact,
    changed,
    held,
    since_last_seen,
    told,
    worth_telling,
)

EVENING = datetime(2026, 11, 5, 20, tzinfo=UTC)


def at(seconds: float, wall: float = 0.0, asleep: float = 0.0, boot: str = "a") -> Instant:
    """So many seconds after the evening began, with the wall set forward by `wall`, `asleep` for some of them."""
    return Instant(EVENING + timedelta(seconds=seconds + wall), 1000 + seconds - asleep, 1000 + seconds, boot)


def restarted(off: float, running: float, wall: float = 0.0) -> Instant:
    """The computer was off for `off` seconds, and has run for `running` since."""
    return Instant(EVENING + timedelta(seconds=off + running + wall), running, running, "b")


def test_a_first_start_tells_nothing() -> None:
    assert since_last_seen(None, at(0)) == []


@pytest.mark.parametrize("seconds", [0.0, 3.0, AWAY_AFTER])
def test_a_service_that_is_soon_back_was_not_away(seconds: float) -> None:
    assert since_last_seen(at(0), at(seconds)) == []


def test_a_service_that_was_stopped_was_away_for_as_long() -> None:
    (fact,) = since_last_seen(at(0), at(720))
    assert fact == Fact("away", EVENING, EVENING + timedelta(minutes=12), 720)
    assert fact.minutes == 12


def test_a_sleeping_computer_is_no_gap() -> None:
    """Eight hours with the lid closed, and the service was there before and after."""
    assert since_last_seen(at(0), at(8 * 3600, asleep=8 * 3600)) == []
    assert since_last_seen(at(0), at(8 * 3600 + 60, asleep=8 * 3600))[0].minutes == 1


def test_a_computer_that_was_off_is_no_gap_and_one_that_runs_without_the_service_is() -> None:
    assert since_last_seen(at(0), restarted(9 * 3600, running=START_TAKES)) == []
    (fact,) = since_last_seen(at(0), restarted(9 * 3600, running=3600))
    assert (fact.kind, fact.seconds) == ("away", 3600)
    assert fact.since == EVENING + timedelta(hours=9)


@pytest.mark.parametrize("by", [-7200.0, 7200.0])
def test_a_clock_set_by_hand_is_told_with_by_how_much(by: float) -> None:
    (fact,) = changed(at(0), at(1, wall=by))
    assert (fact.kind, fact.seconds, fact.minutes) == ("clock", pytest.approx(by), 120)


@pytest.mark.parametrize("by", [-MOVED_AFTER + 1, 0.0, MOVED_AFTER - 1])
def test_a_clock_that_the_network_puts_right_is_not(by: float) -> None:
    assert changed(at(0), at(1, wall=by)) == []


def test_another_time_zone_and_summer_time_change_no_clock() -> None:
    now = at(1)
    for hours in (-9, 1, 2):
        there = now.wall.astimezone(timezone(timedelta(hours=hours)))
        assert changed(at(0), Instant(there, now.awake, now.running, now.boot)) == []


def test_across_a_restart_only_a_clock_set_back_is_known() -> None:
    """Forward may be a night that the computer was off; back is never true."""
    assert changed(at(0), restarted(30 * 86_400, 60)) == []
    (fact,) = changed(at(0), restarted(60, 60, wall=-86_400))
    assert fact.seconds == pytest.approx(-86_280)


def test_what_goes_on_is_one_fact_and_what_comes_again_later_another() -> None:
    facts: tuple[Fact, ...] = ()
    for second in range(4, 725, 4):
        facts = held(facts, "page", 4, EVENING + timedelta(seconds=second))
    assert [(fact.kind, fact.minutes) for fact in facts] == [("page", 12)]
    later = facts[-1].until + APART + timedelta(seconds=5)
    facts = held(facts, "page", 4, later)
    assert [fact.minutes for fact in facts] == [12, 1]


def test_kinds_go_on_beside_each_other() -> None:
    facts = held(held(held((), "page", 4, EVENING), "policy", 60, EVENING), "page", 4, EVENING + timedelta(seconds=4))
    assert [(fact.kind, fact.seconds) for fact in facts] == [("page", 8), ("policy", 60)]


def test_each_change_of_a_clock_is_told() -> None:
    """There and back again within a minute are two."""
    facts: tuple[Fact, ...] = ()
    for seconds in (7200.0, -7200.0):
        facts = told(facts, Fact("clock", EVENING, EVENING, seconds))
    assert [fact.seconds for fact in facts] == [7200, -7200]


def test_a_clock_set_far_forward_makes_nothing_forgotten() -> None:
    facts = told((Fact("away", EVENING, EVENING, 60),), Fact("clock", EVENING + timedelta(days=900), EVENING, 9e7))
    assert [fact.kind for fact in facts] == ["away", "clock"]


def test_facts_have_a_bound_and_the_newest_stay() -> None:
    facts: tuple[Fact, ...] = ()
    for day in range(MOST + 20):
        facts = held(facts, "away", 60, EVENING + timedelta(days=day))
    assert len(facts) == MOST
    assert facts[-1].until == EVENING + timedelta(days=MOST + 19)


def test_a_page_that_hardly_was_open_is_not_told() -> None:
    """One that is left before it runs looks the same; ten minutes of it do not."""
    short, long = Fact("page", EVENING, EVENING, TOLD_AFTER - 1), Fact("page", EVENING, EVENING, 600)
    away = Fact("away", EVENING, EVENING, 60)
    assert worth_telling((short, away, long)) == [long, away]


kinds = st.sampled_from(["away", "page", "policy", "owner", "certificate"])
steps = st.lists(st.tuples(kinds, st.floats(0, 900), st.floats(0, 3600)), max_size=60)


@given(steps)
def test_no_second_is_lost_or_told_twice(happened: list[tuple[str, float, float]]) -> None:
    """However it is put together: what is told of each kind is what happened."""
    facts: tuple[Fact, ...] = ()
    now = EVENING
    for kind, seconds, pause in happened:
        now += timedelta(seconds=pause)
        facts = held(facts, kind, seconds, now)  # type: ignore[arg-type]
    for kind in {each[0] for each in happened}:
        expected = sum(seconds for other, seconds, _ in happened if other == kind)
        assert sum(fact.seconds for fact in facts if fact.kind == kind) == pytest.approx(expected)


def test_a_fact_has_no_room_for_content() -> None:
    """A kind of six, two times and a length: no site, no word, no name."""
    assert [(each.name, each.type) for each in fields(Fact)] == [
        ("kind", "Kind"),
        ("since", "datetime"),
        ("until", "datetime"),
        ("seconds", "float"),
    ]
