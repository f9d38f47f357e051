"""Feed time is the time that somebody looked at a feed: once, however many tabs, and never while nobody did."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.feed_time import BEAT, TOLERANCE, FeedTime, day_of, joined, uncounted


def _total(beats: list[tuple[str, float]]) -> float:
    time = FeedTime()
    return sum(time.beat(document, "x", "feed", at) for document, at in beats)


def test_a_minute_in_a_feed_is_a_minute() -> None:
    """Twelve beats, five seconds apart."""
    assert _total([("a", 100.0 + 5 * n) for n in range(12)]) == pytest.approx(60.0)


def test_beats_that_come_a_little_late_lose_nothing() -> None:
    """A busy computer beats every 5.8 s: the time between counts whole."""
    assert _total([("a", 100.0 + 5.8 * n) for n in range(11)]) == pytest.approx(5 + 58.0)


def test_two_tabs_at_once_count_once() -> None:
    """The same minute in two browsers is one minute."""
    beats = sorted(
        [("a", 100.0 + 5 * n) for n in range(12)] + [("b", 102.0 + 5 * n) for n in range(12)], key=lambda b: b[1]
    )
    assert _total(beats) == pytest.approx(62.0)


def test_a_gap_does_not_count() -> None:
    """The page was left, or the computer slept: an hour between two beats is worth one beat."""
    assert _total([("a", 100.0), ("a", 3700.0)]) == 2 * BEAT


def test_kinds_of_time_do_not_share_a_second() -> None:
    """A second is feed or messages, never both: the one that beats first has it."""
    time = FeedTime()
    assert time.beat("a", "x", "feed", 100.0) == 5.0
    assert time.beat("a", "x", "messages", 102.0) == 2.0
    assert time.beat("b", "reddit", "feed", 102.0) == 0.0


def test_a_page_that_beats_like_mad_gains_nothing() -> None:
    """A hostile page cannot make time: a thousand beats in a second are that second and the beat before."""
    assert _total([("a", 100.0 + n / 1000) for n in range(1001)]) == pytest.approx(BEAT + 1)


beats = st.lists(st.tuples(st.sampled_from("abc"), st.floats(0.0, 20.0)), max_size=60)


@given(steps=beats)
def test_all_together_never_count_more_than_time_has_passed(steps: list[tuple[str, float]]) -> None:
    """Whoever beats, and whenever: at most the time that passed, and one beat; at least nothing."""
    times = list(accumulate((step for _, step in steps), initial=100.0))[1:]
    given_beats = [(document, at) for (document, _), at in zip(steps, times, strict=True)]
    total = _total(given_beats)
    passed = times[-1] - times[0] + BEAT if times else 0.0
    assert 0.0 <= total <= passed + 1e-6
    assert total <= (BEAT + TOLERANCE) * len(steps) + 1e-6


@given(steps=beats)
def test_seconds_count_exactly_once(steps: list[tuple[str, float]]) -> None:
    """The total is the length of the union of what each page spent, worked out slice by slice.

    Slices are eighths of a second, which floats hold exactly: a beat as late as may be is not later by rounding.
    """
    times = list(accumulate((round(step * 8) for _, step in steps), initial=800))[1:]
    spent, last = set(), {}
    for (document, _), at in zip(steps, times, strict=True):
        before = last.get(document, -1000)
        reach = at - before if 40 < at - before <= 60 else 40
        spent |= set(range(at - reach, at))
        last[document] = at
    counted = _total([(document, at / 8) for (document, _), at in zip(steps, times, strict=True)])
    assert counted == pytest.approx(len(spent) / 8, abs=1e-6)


spans = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda span: (float(span[0]), float(span[0] + span[1])))


@given(span=spans, others=st.lists(spans, max_size=6))
def test_uncounted_is_what_is_left(span: tuple[float, float], others: list[tuple[float, float]]) -> None:
    """What is left of a span, second by second, against sets."""
    counted: list[tuple[float, float]] = []
    for other in others:
        counted = joined([*counted, *uncounted(other, counted)])

    def seconds(parts: list[tuple[float, float]]) -> list[int]:
        return [second for start, end in parts for second in range(int(start), int(end))]

    assert seconds(uncounted(span, counted)) == sorted(set(seconds([span])) - set(seconds(counted)))
    assert len(seconds(counted)) == len(set(seconds(counted)))


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (datetime(2026, 11, 5, 3, 59, 59), date(2026, 11, 4)),
        (datetime(2026, 11, 5, 4, 0), date(2026, 11, 5)),
        (datetime(2026, 11, 6, 0, 30), date(2026, 11, 5)),
        (datetime(2026, 11, 5, 4, 30, tzinfo=timezone(timedelta(hours=13))), date(2026, 11, 5)),
        (datetime(2027, 1, 1, 2, 0, tzinfo=UTC), date(2026, 12, 31)),
    ],
)
def test_days_begin_at_four(when: datetime, day: date) -> None:
    """A late night stays in its day, wherever one lives."""
    assert day_of(when) == day
