"""The makers' server is asked at most once a week, at a moment that tells nothing, and never without a yes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.update_times import DAY, FURTHEST, HOUR, WEEK, Looked, after_answer, after_silence, planned, went_back

NOW = 1_800_000_000.0
WHY = (("", "why"),)
CHANCES = st.floats(0, 1)


@given(CHANCES)
def test_the_first_time_is_within_a_day_of_the_yes(chance: float) -> None:
    assert NOW <= planned(Looked(), NOW, True, chance).next_at <= NOW + DAY


def test_without_a_yes_there_is_no_time() -> None:
    """Also where there was one before."""
    assert planned(Looked(next_at=NOW + 5), NOW, False, 0.5) == Looked()
    assert planned(Looked(), NOW, False, 0.5) == Looked()


@given(CHANCES, CHANCES)
def test_a_plan_stays_until_its_time(chance: float, other: float) -> None:
    plan = planned(Looked(), NOW, True, chance)
    assert planned(plan, NOW + HOUR, True, other) == plan


@given(CHANCES, CHANCES, st.floats(0, WEEK))
def test_who_asked_by_hand_is_not_asked_for_again_within_a_week(chance: float, other: float, later: float) -> None:
    """Whenever the yes comes after it."""
    asked = planned(after_answer(Looked(), NOW, (), (), chance), NOW, False, chance)
    assert planned(asked, NOW + later, True, other).next_at >= NOW + WEEK


@given(st.lists(st.tuples(st.sampled_from(["came", "refused", "silent"]), CHANCES), max_size=40))
def test_somebody_is_asked_once_a_week_at_most(story: list[tuple[str, float]]) -> None:
    """And the plan is never so far off that a clock must have been set back."""
    looked, now, answers = planned(Looked(), NOW, True, 0.5), NOW, [0.0]
    for what, chance in story:
        now = planned(looked, now, True, chance).next_at
        if what == "silent":
            looked = after_silence(looked, now, WHY, chance)
        else:
            assert now - answers[-1] >= WEEK
            answers.append(now)
            looked = after_answer(looked, now, ("sites",), () if what == "came" else WHY, chance)
        assert 0 < looked.next_at - now <= FURTHEST


def test_it_waits_longer_each_time_that_it_does_not_work() -> None:
    looked, waits = Looked(), []
    for _ in range(8):
        looked = after_silence(looked, NOW, WHY, 0.0)
        waits.append((looked.next_at - NOW) / HOUR)
    assert waits == [1, 2, 4, 8, 16, 32, 32, 32]
    looked, waits = Looked(), []
    for _ in range(5):
        looked = after_answer(looked, NOW, (), WHY, 0.0)
        waits.append((looked.next_at - NOW) / WEEK)
    assert waits == [1, 2, 4, 4, 4]
    assert after_answer(looked, NOW, (), (), 0.0).next_at == NOW + WEEK


def test_one_kind_with_problems_does_not_make_the_other_wait() -> None:
    looked = Looked()
    for _ in range(3):
        looked = after_answer(looked, NOW, (), WHY, 0.0, in_part=True)
    assert (looked.next_at, looked.problems) == (NOW + WEEK, WHY)


def test_a_clock_that_was_set_back_ends_no_plan_for_years() -> None:
    """It is planned anew, and one that goes before the last answer forgets that one."""
    looked = after_answer(Looked(), NOW + 100 * WEEK, (), (), 0.0)
    assert NOW <= planned(looked, NOW, True, 1.0).next_at <= NOW + DAY


def test_what_was_gone_back_from_is_remembered_through_all_of_it() -> None:
    looked = went_back(Looked(), "sites", 2026111301)
    for each in (
        after_answer(looked, NOW, (), (), 0),
        after_silence(looked, NOW, (), 0),
        planned(looked, NOW, True, 0),
    ):
        assert each.left == {"sites": 2026111301}
