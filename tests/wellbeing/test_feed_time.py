"""Feed time is the time that somebody looked at a feed: once, however many tabs, and never while nobody did."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.feed_time import FIRST, MOST, FeedTime, day_of, joined, last, uncounted


def _total(beats: list[tuple[str, float]], seconds: float = 5.0) -> float:
    time = FeedTime()
    return sum(time.beat(document, at, seconds) for document, at in beats)


def test_a_minute_in_a_feed_is_a_minute() -> None:
    """Twelve beats, five seconds apart."""
    assert _total([("a", 100.0 + 5 * n) for n in range(12)]) == pytest.approx(60.0)


def test_beats_of_a_busy_page_lose_nothing() -> None:
    """It beats every 5.8 s, and says so."""
    assert _total([("a", 100.0 + 5.8 * n) for n in range(11)], 5.8) == pytest.approx(FIRST + 10 * 5.8)


def test_beats_that_wait_on_their_way_lose_nothing() -> None:
    """Each is late by something else, up to two seconds; two of them come at once."""
    late = [0.0, 1.9, 0.1, 0.0, 2.0, 0.5, 0.0, 5.0, 0.0, 0.3]
    assert _total([("a", 100.0 + 5 * n + wait) for n, wait in enumerate(late)]) == pytest.approx(5 * len(late))


def test_a_stall_of_ten_seconds_loses_nothing() -> None:
    """The engine hung, and then hears three beats at once."""
    assert _total([("a", 100.0), ("a", 115.0), ("a", 115.0), ("a", 115.0)]) == pytest.approx(20.0)


def test_two_tabs_at_once_count_once() -> None:
    """The same minute in two browsers is one minute."""
    beats = sorted(
        [("a", 100.0 + 5 * n) for n in range(12)] + [("b", 102.0 + 5 * n) for n in range(12)], key=lambda b: b[1]
    )
    assert _total(beats) == pytest.approx(62.0)


def test_two_tabs_in_turn_count_both() -> None:
    """A person goes to and fro every second and a half: each page says its own part."""
    assert _total([("ab"[n % 2], 100.0 + 1.5 * n) for n in range(40)], 1.5) == pytest.approx(60.0)


def test_a_gap_does_not_count() -> None:
    """The page was left, or the computer slept: an hour between two beats is worth what they say."""
    assert _total([("a", 100.0), ("a", 3700.0)]) == 10.0


def test_a_beat_that_says_hours_is_worth_seconds() -> None:
    """A page that lies, or whose clock is wrong: five for its first, then what passed since, ten at most."""
    assert _total([("a", 100.0), ("a", 109.0), ("a", 140.0)], 8 * 3600.0) == FIRST + 9 + MOST


def test_time_away_counts_for_nobody() -> None:
    """Nobody looked from 101 to 103: neither page has them; they stay free for one that says better."""
    time = FeedTime()
    assert time.beat("a", 104.0, 5.0, [(101.0, 103.0)]) == 3.0
    assert time.beat("b", 104.0, 5.0, [(101.0, 103.0)]) == 0.0
    assert time.beat("c", 104.0, 5.0) == 2.0


def test_a_page_that_beats_like_mad_gains_nothing() -> None:
    """A hostile page cannot make time: a thousand beats in a second are that second, and its first beat."""
    assert _total([("a", 100.0 + n / 1000) for n in range(1001)]) <= 1 + FIRST


beats = st.lists(st.tuples(st.sampled_from("abc"), st.floats(0.0, 20.0), st.floats(0.0, 20.0)), max_size=60)


@given(steps=beats)
def test_all_together_never_count_more_than_time_has_passed(steps: list[tuple[str, float, float]]) -> None:
    """Whoever beats, and whenever: at most the time that passed, and a first beat; at least nothing."""
    times = list(accumulate((step for _, step, _ in steps), initial=100.0))[1:]
    time = FeedTime()
    each = [time.beat(name, at, said) for (name, _, said), at in zip(steps, times, strict=True)]
    assert all(-1e-6 <= seconds <= min(said, MOST) + 1e-6 for seconds, (_, _, said) in zip(each, steps, strict=True))
    assert sum(each) <= (times[-1] - times[0] + FIRST if times else 0.0) + 1e-6


@given(steps=st.lists(st.tuples(st.floats(0.1, 5.0), st.floats(0.0, 5.0)), min_size=1, max_size=9))
def test_one_page_loses_nothing_however_late_its_beats_come(steps: list[tuple[float, float]]) -> None:
    """Every beat says the time since the one before; they come in order, all within a minute, the first at once."""
    ends = list(accumulate((seconds for seconds, _ in steps), initial=100.0))[1:]
    come = list(accumulate((end + wait for end, (_, wait) in zip(ends, [(0, 0.0), *steps[1:]], strict=True)), max))
    time = FeedTime()
    counted = sum(time.beat("a", at, seconds) for at, (seconds, _) in zip(come, steps, strict=True))
    assert counted == pytest.approx(sum(seconds for seconds, _ in steps))


@pytest.mark.parametrize(("seconds", "parts"), [(0.0, []), (1.0, [(8.0, 9.0)]), (3.0, [(4.0, 5.0), (7.0, 9.0)])])
def test_the_last_seconds_of_what_is_free(seconds: float, parts: list[tuple[float, float]]) -> None:
    """From behind, over gaps."""
    assert last([(1.0, 5.0), (7.0, 9.0)], seconds) == parts


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
