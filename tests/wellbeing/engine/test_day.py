"""A day is told in its own order, beside what is usual for the person, and invents nothing that is not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.engine.day import told
from wellbeing.facts import DayOfTime, Dose, HourOfTime, Softened
from wellbeing.store import Store
from wellbeing.store_day import HOUR_UNKNOWN, MET, NOT_JUDGED, StoredDay, StoredDays

DAY = date(2026, 11, 5)
RESTS: Mapping[str, datetime] = {}


def _stored(**parts: Any) -> StoredDay:
    return StoredDay(**{"seconds": {}, "counts": {}, "week": {}, "before": [], "met_before": [], **parts})


def test_hours_come_in_the_order_of_the_day() -> None:
    """From four in the morning to three at night; every kind of time for itself."""
    seconds = {(3, "x", "feed"): 1.0, (23, "x", "feed"): 2.0, (4, "x", "messages"): 3.0, (4, "x", "feed"): 4.0}
    assert told(DAY, _stored(seconds=seconds), RESTS).hours == [
        HourOfTime(4, "x", "feed", 4.0),
        HourOfTime(4, "x", "messages", 3.0),
        HourOfTime(23, "x", "feed", 2.0),
        HourOfTime(3, "x", "feed", 1.0),
    ]


def test_time_without_an_hour_is_in_its_days_sum_alone() -> None:
    """Version 1 did not keep the hour, and none is made up."""
    stored = _stored(seconds={(HOUR_UNKNOWN, "x", "feed"): 60.0, (9, "x", "feed"): 5.0}, week={DAY: 65.0})
    today = told(DAY, stored, RESTS)
    assert today.hours == [HourOfTime(9, "x", "feed", 5.0)]
    assert today.last_days[-1] == DayOfTime("2026-11-05", 65.0)


def test_seven_days_end_with_the_day() -> None:
    """Oldest first; a day without feeds is there with nothing."""
    days = told(DAY, _stored(week={DAY - timedelta(days=6): 30.0}), RESTS, number=7)
    assert [each.day for each in days.last_days] == [f"2026-{day}" for day in ("10-30", "10-31", *_november(5))]
    assert [each.seconds for each in days.last_days] == [30.0, 0, 0, 0, 0, 0, 0]
    assert (days.id, days.day) == (7, "2026-11-05")


def _november(days: int) -> list[str]:
    return [f"11-0{day}" for day in range(1, days + 1)]


def test_only_what_was_softened_is_told_as_softened() -> None:
    """Neither what was merely met, nor what a person did with a cover."""
    counts = {("x", "violence", what): 1 for what in ("label", "space", "cover", "hide", MET, "show", "skip", "wrong")}
    softened = told(DAY, _stored(counts=counts), RESTS).softened
    assert {each.action for each in softened} == {"label", "space", "cover", "hide"}
    assert softened[0] == Softened("x", "violence", "cover", 1)


def test_a_dose_is_told_beside_what_is_usual() -> None:
    """“14 posts about diets today, usual 5”, over all sites; a day without any is a day."""
    counts = {("x", "eating_disorder", MET): 10, ("reddit", "eating_disorder", MET): 4, ("x", "stigma", MET): 1}
    before = [{"eating_disorder": 5, "violence": 9}] * 4 + [{}] * 3
    assert told(DAY, _stored(counts=counts, met_before=before), RESTS).doses == [
        Dose(category="eating_disorder", today=14, usual=5.0),
        Dose(category="stigma", today=1, usual=0.0),
        Dose(category="violence", today=0, usual=9.0),
    ]


def test_nothing_is_usual_in_the_first_week() -> None:
    """Neither for time nor for topics."""
    stored = _stored(counts={("x", "stigma", MET): 1}, before=[60.0] * 6, met_before=[{"violence": 3}] * 6)
    today = told(DAY, stored, RESTS)
    assert today.usual_seconds is None
    assert today.doses == [Dose(category="stigma", today=1, usual=None)]
    assert told(DAY, _stored(before=[60.0] * 7), RESTS).usual_seconds == 60.0


def test_a_topic_that_rests_is_told_though_it_was_not_met() -> None:
    """So that its rest can be ended."""
    until = datetime(2026, 11, 6, 9, 30, tzinfo=UTC)
    doses = told(DAY, _stored(), {"violence": until}).doses
    assert doses == [Dose(category="violence", today=0, rests_until="2026-11-06T09:30+00:00")]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 23), st.integers(1, 3600)), max_size=30))
def test_the_hours_of_a_day_make_its_sum(rows: list[tuple[int, int, int]]) -> None:
    """Charts by the hour and by the day tell the same."""
    store = Store.in_memory()
    days = StoredDays(store)
    for ago, hour, seconds in rows:
        days.add_seconds(DAY - timedelta(days=ago), hour, "x", "feed", float(seconds))
        days.note(DAY - timedelta(days=ago))
    today = told(DAY, days.read(DAY), RESTS)
    assert sum(each.seconds for each in today.hours) == today.last_days[-1].seconds
    assert (today.usual_seconds is None) == (len({ago for ago, _, _ in rows} - {0}) < 7)
    store.close()


def test_posts_that_were_not_judged_are_told_by_language() -> None:
    """All sites together, the most first; they are no topic that was met."""
    counts = {
        ("x", "pl", NOT_JUDGED): 2,
        ("x", "hi", NOT_JUDGED): 3,
        ("reddit", "hi", NOT_JUDGED): 4,
        ("x", "violence", MET): 9,
    }
    today = told(DAY, _stored(counts=counts), RESTS)
    assert list(today.not_judged.items()) == [("hi", 7), ("pl", 2)]
    assert [dose.category for dose in today.doses] == ["violence"]
    assert today.softened == []
