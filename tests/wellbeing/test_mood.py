"""The question comes no oftener than a person asked for, whatever the clock does; rests end when they were to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.categories import HARMS
from wellbeing.mood import HEAVY, LONG_IN_FEEDS, Answered, is_due, month_of, one_line, rests_asked
from wellbeing.settings import MOODS

BERLIN = timezone(timedelta(hours=1))
TOKYO = timezone(timedelta(hours=9))


def at(text: str, zone: timezone = BERLIN) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("how", "last", "now", "due"),
    [
        ("off", None, "22T12:00", False),
        ("open", None, "22T12:00", False),
        ("daily", None, "22T12:00", True),
        ("daily", "22T05:00", "22T23:59", False),
        ("daily", "22T05:00", "23T03:59", False),
        ("daily", "22T05:00", "23T04:00", True),
        ("daily", "23T03:50", "23T04:10", False),  # a night out late: not twice in a quarter of an hour
        ("daily", "23T03:50", "23T10:00", True),
        ("daily", "23T09:00", "22T20:00", True),  # a clock that was a day ahead is set right
        ("daily", "22T04:10", "22T03:50", False),  # and one that is set by minutes asks nobody anew
        ("twice", None, "22T12:00", True),
        ("twice", "22T09:00", "22T15:59", False),
        ("twice", "22T09:00", "22T16:00", True),
        ("twice", "22T15:00", "22T17:00", False),
        ("twice", "22T15:00", "22T18:00", True),
        ("twice", "22T18:00", "23T03:00", False),
        ("twice", "22T18:00", "23T08:00", True),
    ],
)
def test_it_asks_at_most_as_often_as_chosen(how: str, last: str | None, now: str, due: bool) -> None:
    """Days begin at 04:00, their second half at 16:00."""
    assert is_due(how, Answered(at(last), 0) if last else None, at(now), 0) is due


@pytest.mark.parametrize(
    ("last", "then", "now", "seconds", "due"),
    [
        (None, 0, "22T12:00", LONG_IN_FEEDS - 1, False),
        (None, 0, "22T12:00", LONG_IN_FEEDS, True),
        ("22T10:00", 3000, "22T12:00", 3000 + LONG_IN_FEEDS - 1, False),
        ("22T10:00", 3000, "22T12:00", 3000 + LONG_IN_FEEDS, True),
        ("21T10:00", 9000, "22T12:00", LONG_IN_FEEDS, True),  # another day, counted from nothing
        ("22T11:50", 0, "22T12:00", 5 * LONG_IN_FEEDS, False),  # never twice within 20 minutes
    ],
)
def test_after_a_long_time_in_feeds(last: str | None, then: float, now: str, seconds: float, due: bool) -> None:
    """45 minutes of feed time since the last answer."""
    assert is_due("after_long", Answered(at(last), then) if last else None, at(now), seconds) is due


def test_a_flight_asks_nobody_twice() -> None:
    """At 05:00 in Tokyo it is the evening before in Berlin: an answer there counts here."""
    landed = at("22T05:00", TOKYO)
    assert not is_due("daily", Answered(landed, 0), landed.astimezone(BERLIN) + timedelta(hours=5), 0)


@given(st.sampled_from(MOODS), st.integers(0, 10**6), st.floats(0, 10**5))
def test_right_after_an_answer_nothing_is_asked(how: str, minutes: int, seconds: float) -> None:
    """For 20 minutes at least, whatever was chosen: all interruptions together come no closer."""
    answered = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    for later in (0, 19):
        assert not is_due(how, Answered(answered, 0), answered + timedelta(minutes=later), seconds)


@given(st.text())
def test_words_are_one_line(words: str) -> None:
    """Whatever is pasted."""
    assert len(one_line(words).splitlines()) <= 1
    assert one_line(one_line(words)) == one_line(words)


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        ("", "2026-11-01", "2026-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_month_has_its_days(month: str, first: str, last: str) -> None:
    assert month_of(month, date(2026, 11, 22)) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("month", ["2026-13", "26-1", "nine", "9999-12", "2026-11-01"])
def test_what_is_no_month_is_refused(month: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        month_of(month, date(2026, 11, 22))


def test_heavy_topics_are_topics_and_support_is_none_of_them() -> None:
    """Help stays in view on a day that is a lot."""
    assert set(HEAVY) < set(HARMS)


def test_rests_end_when_a_person_said_or_now() -> None:
    """A time that is over ends a rest, as no time does."""
    now = at("22T12:00")
    asked = {"violence": "2026-11-23T12:00:00+01:00", "distress": "", "substance": "2026-11-22T11:00:00+01:00"}
    assert rests_asked(asked, now, HARMS) == {"violence": at("23T12:00"), "distress": None, "substance": None}


@pytest.mark.parametrize(
    "asked",
    [
        {"weather": ""},
        {"supportive": ""},
        {"violence": "tomorrow"},
        {"violence": "2026-11-23T12:00:00"},
        {"violence": "2026-11-30T12:00:00+01:00"},
    ],
)
def test_rests_that_make_no_sense_are_refused(asked: dict[str, str]) -> None:
    """Support never rests, and nothing for longer than a week."""
    with pytest.raises(ValueError, match=r"."):
        rests_asked(asked, at("22T12:00"), HARMS)
