"""What is usual is what a person mostly does, and is not said before a week is known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.usual import usual


def test_nothing_is_usual_before_seven_days() -> None:
    """Six days say nothing; the seventh does."""
    assert usual([60.0] * 6) is None
    assert usual([60.0] * 7) == 60.0


def test_one_long_evening_is_not_usual() -> None:
    """The middle of the days, not their mean; a day without feeds is one of them."""
    assert usual([0, 0, 600, 660, 720, 780, 36_000]) == 660.0


def test_the_middle_of_an_even_number_lies_between_two() -> None:
    """Eight days have no middle one."""
    assert usual([1, 2, 3, 4, 5, 6, 7, 8]) == 4.5


@given(st.lists(st.floats(0, 86_400), min_size=7, max_size=40))
def test_half_of_the_days_are_not_above_and_half_not_below(days: list[float]) -> None:
    """Whatever the days were, and in whatever order."""
    middle = usual(days)
    assert middle is not None
    assert 2 * sum(day <= middle for day in days) >= len(days)
    assert 2 * sum(day >= middle for day in days) >= len(days)
    assert usual(sorted(days)) == middle
