"""Each thing is offered on one day, a week apart, and never again once it was seen or answered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.offers import OFFERS, Offer, Offered, to_offer

TODAY = date(2026, 11, 22)
NEVER: dict[Offer, Offered] = {"limit": Offered(), "wind_down": Offered(), "updates": Offered()}


def on(days_before: int, answered: bool = False) -> Offered:
    return Offered((TODAY - timedelta(days=days_before)).isoformat(), answered)


def test_the_limit_comes_first_and_bedtime_where_there_is_one() -> None:
    assert to_offer(OFFERS, NEVER, TODAY) == "limit"
    assert to_offer(["wind_down"], NEVER, TODAY) == "wind_down"
    assert to_offer([], NEVER, TODAY) is None


@pytest.mark.parametrize(
    ("limit", "offered"),
    [
        (on(0), "limit"),
        (on(0, answered=True), None),
        (on(1), None),
        (on(6, answered=True), None),
        (on(7), "wind_down"),
        (on(400, answered=True), "wind_down"),
    ],
)
def test_what_was_not_answered_stays_for_its_day_and_the_next_waits_a_week(
    limit: Offered, offered: Offer | None
) -> None:
    assert to_offer(OFFERS, {**NEVER, "limit": limit}, TODAY) == offered


def test_newer_helplines_are_the_last_to_be_offered() -> None:
    before = {"limit": on(30), "wind_down": on(7), "updates": Offered()}
    assert to_offer(OFFERS, before, TODAY) == "updates"
    assert to_offer(OFFERS, {**before, "wind_down": on(6)}, TODAY) is None
    assert to_offer(OFFERS, {**before, "updates": on(7)}, TODAY) is None


def test_what_is_chosen_elsewhere_meanwhile_is_not_offered_any_more() -> None:
    assert to_offer(["wind_down"], {**NEVER, "limit": on(0)}, TODAY) is None


@given(st.lists(st.tuples(st.integers(0, 20), st.booleans()), max_size=30))
def test_nothing_is_offered_on_two_days(visits: list[tuple[int, bool]]) -> None:
    """However often somebody looks, and whether they answer."""
    today, before, days = TODAY, dict(NEVER), dict[Offer, set[date]]()
    for later, answers in visits:
        today += timedelta(days=later)
        if (offer := to_offer(OFFERS, before, today)) is not None:
            days.setdefault(offer, set()).add(today)
            before[offer] = Offered(today.isoformat(), answers)
    assert all(len(each) == 1 for each in days.values())
