"""Limits as people write them, and what is left of them: never less for a looser one, never below nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.clock import Instant
from wellbeing.limit_openings import Visits
from wellbeing.limit_standing import Now, OwnPlan, first_to_end, standings
from wellbeing.limits import (
    MOST_MINUTES,
    WARNINGS,
    Budget,
    DayKept,
    FeedLimit,
    entry_of,
    feed_limit,
    own_message,
    warning_due,
)

FRIDAY, SATURDAY = date(2026, 11, 20), date(2026, 11, 21)
sites = st.frozensets(st.sampled_from(["x", "reddit", "youtube", "mastodon"]))
minutes = st.integers(0, MOST_MINUTES)
limits = st.builds(FeedLimit, sites, minutes, minutes)
spent = st.dictionaries(st.sampled_from(["x", "reddit", "youtube", "generic"]), st.floats(0, 90_000))
days = st.sampled_from([FRIDAY, SATURDAY])


@pytest.mark.parametrize(
    ("entry", "limit"),
    [
        ("all=60", FeedLimit(frozenset(), 60, 60)),
        ("youtube=30/90", FeedLimit(frozenset({"youtube"}), 30, 90)),
        (" Reddit+X=0 ", FeedLimit(frozenset({"reddit", "x"}), 0, 0)),
    ],
)
def test_a_line_of_the_file_is_a_limit(entry: str, limit: FeedLimit) -> None:
    assert feed_limit(entry) == limit


@pytest.mark.parametrize("entry", ["", "all", "all=", "all=-5", "all=1441", "x=5/1441", "all+x=5", "x+=5", "x=5/"])
def test_what_is_no_limit_is_refused_in_words(entry: str) -> None:
    with pytest.raises(ValueError, match="must be"):
        feed_limit(entry)


@given(limits)
def test_every_limit_is_read_back_as_it_was_written(limit: FeedLimit) -> None:
    assert feed_limit(entry_of(limit)) == limit


def test_weekends_have_minutes_of_their_own() -> None:
    limit = feed_limit("all=30/90")
    assert [limit.seconds(FRIDAY), limit.seconds(SATURDAY)] == [30 * 60, 90 * 60]


@given(limits, spent, days)
def test_what_is_left_is_never_below_nothing_nor_above_the_limit(
    limit: FeedLimit, spent: dict[str, float], day: date
) -> None:
    assert 0 <= Budget(spent).left(limit, day) <= limit.seconds(day)


@given(limits, st.integers(0, 600), spent, days)
def test_a_looser_limit_never_ends_earlier(limit: FeedLimit, more: int, spent: dict[str, float], day: date) -> None:
    looser = FeedLimit(limit.sites, limit.school_days + more, limit.weekends + more)
    assert Budget(spent).left(looser, day) >= Budget(spent).left(limit, day)


@given(st.lists(limits, max_size=4), limits, spent, days)
def test_one_more_limit_never_gives_time(
    some: list[FeedLimit], another: FeedLimit, spent: dict[str, float], day: date
) -> None:
    now = Now(day, 0.0, ())
    before = first_to_end(standings(OwnPlan(tuple(some)), "x", Budget(spent), Visits(), now))
    after = first_to_end(standings(OwnPlan((*some, another)), "x", Budget(spent), Visits(), now))
    assert before.limit is None or after.left <= before.left


@given(limits, spent, st.floats(0, 5_000), days)
def test_spending_takes_what_was_spent_and_no_more(
    limit: FeedLimit, spent: dict[str, float], seconds: float, day: date
) -> None:
    before = Budget(spent)
    after = before.spend("x", seconds, 0.0)
    assert before.left(limit, day) - seconds - 1e-6 <= after.left(limit, day) <= before.left(limit, day)


@given(limits, spent, st.sampled_from([5, 10, 20]), days)
def test_a_pass_gives_its_minutes_also_where_nothing_was_left(
    limit: FeedLimit, spent: dict[str, float], planned: int, day: date
) -> None:
    given = Budget(spent).given([limit], planned)
    assert given.left(limit, day) >= 60 * planned - 1e-6


def test_warnings_come_at_fifteen_five_and_one_each_once() -> None:
    told, said = 0, []
    for left in range(1800, 0, -1):
        if due := warning_due(left, 1800, told):
            told = due
            said.append((left, due))
    assert said == [(900, 15), (300, 5), (60, 1)]


@given(st.floats(0, 5_000), st.floats(0, 5_000), st.sampled_from([0, *WARNINGS]))
def test_a_warning_speaks_of_what_is_true(left: float, whole: float, told: int) -> None:
    """No more minutes are said to be left than the limit has, and none at its end."""
    due = warning_due(left, whole, told)
    assert due == 0 or (0 < left <= 60 * due < whole)


START = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)


def later(hours: float, wall: float = 0.0, boot: str = "a") -> Instant:
    """So many hours after START, with the wall moved by `wall` hours; by then the computer had run for a quarter."""
    return Instant(START + timedelta(hours=hours + wall), 0.0, 900 + 3600 * hours, boot)


@given(st.floats(-2_000, 2_000), st.floats(0.01, 5.5))
def test_no_clock_turns_the_day_before_its_time(wall: float, hours: float) -> None:
    """From 22:00 on it is six hours to 04:00, whatever the wall says."""
    kept = DayKept.beginning(later(0)).at(later(hours / 2, wall)).at(later(hours, wall))
    assert kept.day == FRIDAY


@given(st.floats(-2_000, 2_000))
def test_after_its_time_the_day_turns_whatever_the_clock_says(wall: float) -> None:
    kept = DayKept.beginning(later(0)).at(later(1, wall)).at(later(6.1, wall))
    assert kept.seen == later(6.1, wall)
    assert kept.ahead == 0


@pytest.mark.parametrize("words", ["two\nlines", "x" * 201, "a\x00b"])
def test_a_message_to_oneself_is_one_line(words: str) -> None:
    assert own_message("The book is on the sofa 🛋") == "The book is on the sofa 🛋"
    with pytest.raises(ValueError, match="one line"):
        own_message(words)
