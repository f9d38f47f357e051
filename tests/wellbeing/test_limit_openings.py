"""Limits of visits: what the file says, and how often a feed may be opened."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wellbeing.limit_openings import MOST_OPENINGS, VISIT_ENDS, OpeningLimit, Visits, opening_limit
from wellbeing.limit_sites import entry_of, with_limit

FRIDAY, SATURDAY = date(2026, 11, 6), date(2026, 11, 7)
times = some.integers(0, MOST_OPENINGS)


@given(some.frozensets(some.sampled_from(["x", "reddit", "youtube"])), times, times)
def test_what_is_written_is_read_back(sites: frozenset[str], week: int, weekend: int) -> None:
    limit = OpeningLimit(sites, week, weekend)
    assert opening_limit(entry_of(limit)) == limit


@pytest.mark.parametrize("entry", ["", "x", "x=", "x=-1", "x=1/", "x=1/2/3", "all+x=1", "x=101", "=5"])
def test_what_says_no_number_of_visits_is_refused_in_words(entry: str) -> None:
    with pytest.raises(ValueError, match="must be"):
        opening_limit(entry)


def test_weekends_have_their_own() -> None:
    limit = opening_limit("x=2/5")
    assert [limit.on(FRIDAY), limit.on(SATURDAY)] == [2, 5]


def test_a_limit_takes_the_place_of_one_for_the_same_feeds() -> None:
    """However the file orders their names."""
    limit = opening_limit("reddit+x=4")
    assert with_limit(("all=5", "x+reddit=2/3", "x=1"), limit) == ("all=5", "x=1", "reddit+x=4")


@given(some.lists(some.floats(0, 3 * VISIT_ENDS), max_size=30), some.integers(0, 5))
def test_never_more_visits_begin_than_are_allowed(gaps: list[float], allowed: int) -> None:
    limit, visits, at = OpeningLimit(frozenset(), allowed, allowed), Visits(), 0.0
    for gap in gaps:
        at += gap
        visits = visits.spent_on([limit], "x", FRIDAY, at)
    assert visits.opened.get(limit.key, 0) <= allowed
