"""A day is read with its hours, its posts and the days before it, however many years are stored."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.store import Store
from wellbeing.store_day import HOUR_UNKNOWN, MET, USUAL_DAYS, StoredDays

TODAY = date(2026, 11, 5)


def _ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def _new() -> tuple[Store, StoredDays]:
    store = Store.in_memory()
    return store, StoredDays(store)


def test_only_feed_time_counts_as_feed_time() -> None:
    """Messages and other days do not add to today's feed time; sites and hours do."""
    _, days = _new()
    assert days.feed_seconds(TODAY) == 0.0
    for hour, site, kind, seconds in (
        (9, "x", "feed", 5.0),
        (9, "x", "feed", 2.5),
        (23, "x", "feed", 1.0),
        (9, "reddit", "feed", 5.0),
        (9, "x", "messages", 9.0),
    ):
        days.add_seconds(TODAY, hour, site, kind, seconds)
    days.add_seconds(_ago(1), 9, "x", "feed", 100.0)
    assert days.feed_seconds(TODAY) == 13.5
    assert days.read(TODAY).seconds == {
        (9, "x", "feed"): 7.5,
        (23, "x", "feed"): 1.0,
        (9, "reddit", "feed"): 5.0,
        (9, "x", "messages"): 9.0,
    }


def test_counts_add_up() -> None:
    """Posts of one category, site, day and action are one number; other days stay out."""
    _, days = _new()
    days.count(TODAY, "x", "violence", "cover", 2)
    days.count(TODAY, "x", "violence", "cover")
    days.count(TODAY, "x", "violence", MET, 5)
    days.count(_ago(1), "x", "violence", "cover", 7)
    assert days.read(TODAY).counts == {("x", "violence", "cover"): 3, ("x", "violence", MET): 5}


def test_a_week_ends_with_its_day() -> None:
    """Six days before it belong to it, the seventh and tomorrow do not."""
    _, days = _new()
    for ago in (-1, 0, 6, 7):
        days.add_seconds(_ago(ago), 9, "x", "feed", 10.0 + ago)
    days.add_seconds(_ago(3), 9, "x", "messages", 10.0)
    assert days.read(TODAY).week == {TODAY: 10.0, _ago(6): 16.0}


def test_days_without_feeds_are_days_too() -> None:
    """The app ran and nobody opened a feed: that day counts 0; a day on which it did not run says nothing."""
    _, days = _new()
    for ago in (1, 2, 5):
        days.note(_ago(ago))
        days.note(_ago(ago))
    days.add_seconds(_ago(2), 9, "x", "feed", 60.0)
    days.add_seconds(_ago(2), 21, "reddit", "feed", 30.0)
    days.add_seconds(_ago(5), 9, "x", "messages", 60.0)
    days.count(_ago(1), "x", "violence", MET, 4)
    days.count(_ago(1), "reddit", "violence", MET, 1)
    days.count(_ago(1), "x", "violence", "cover", 4)
    days.count(_ago(2), "x", "violence", "cover", 4)
    days.note(TODAY)
    read = days.read(TODAY)
    assert sorted(read.before) == [0.0, 0.0, 90.0]
    assert sorted(map(dict, read.met_before), key=len) == [{}, {}, {"violence": 5}]


def test_only_the_last_days_tell_what_is_usual() -> None:
    """Four weeks; who a person was years ago does not count."""
    _, days = _new()
    for ago in range(1, 100):
        days.note(_ago(ago))
        days.add_seconds(_ago(ago), 9, "x", "feed", 1000.0 if ago > USUAL_DAYS else 1.0)
        days.count(_ago(ago), "x", "violence", MET, 1000 if ago > USUAL_DAYS else 1)
    read = days.read(TODAY)
    assert list(read.before) == [1.0] * USUAL_DAYS
    assert list(read.met_before) == [{"violence": 1}] * USUAL_DAYS


def test_days_of_version_1_tell_minutes_but_no_doses() -> None:
    """Posts that were met were not counted then: that is not the same as none."""
    store, days = _new()
    store.change("INSERT INTO days VALUES (?, 0)", (_ago(1).isoformat(),))
    days.add_seconds(_ago(1), HOUR_UNKNOWN, "x", "feed", 60.0)
    days.note(_ago(1))  # the day of the update: its morning was not counted
    read = days.read(TODAY)
    assert list(read.before) == [60.0]
    assert list(read.met_before) == []


def test_years_of_days_cost_nothing() -> None:
    """The database takes as many steps for a day of a thousand as for a day of fifty."""
    steps = []
    for many in (50, 1000):
        store, days = _new()
        for ago in range(many):
            days.note(_ago(ago))
            days.add_seconds(_ago(ago), 9, "x", "feed", 60.0)
            days.count(_ago(ago), "x", "violence", MET, 4)
        taken: list[None] = []
        store._connection.set_progress_handler(lambda taken=taken: taken.append(None), 1)
        days.read(TODAY)
        steps.append(len(taken))
        store.close()
    assert steps[0] == steps[1] > 100


spent = st.tuples(
    st.integers(-2, 40),
    st.integers(0, 23),
    st.sampled_from(("x", "reddit")),
    st.sampled_from(("feed", "messages", "search")),
    st.integers(1, 7200),
)


@given(rows=st.lists(spent, max_size=40), ran=st.sets(st.integers(1, 40)))
def test_a_day_is_what_was_put_into_it(rows: list[tuple[int, int, str, str, int]], ran: set[int]) -> None:
    """Whatever was spent when: the day, its week and the days before it are plain sums of it."""
    store, days = _new()
    for ago in ran:
        days.note(_ago(ago))
    for ago, hour, site, kind, seconds in rows:
        days.add_seconds(_ago(ago), hour, site, kind, float(seconds))
    read = days.read(TODAY)
    feeds: Counter[int] = Counter()
    for ago, _, _, kind, seconds in rows:
        feeds[ago] += seconds if kind == "feed" else 0
    assert sum(read.seconds.values()) == sum(row[-1] for row in rows if row[0] == 0)
    assert {day: seconds for day, seconds in read.week.items() if seconds} == {
        _ago(ago): feeds[ago] for ago in range(7) if feeds[ago]
    }
    assert sorted(read.before) == sorted(float(feeds[ago]) for ago in sorted(ran)[:USUAL_DAYS])
    store.close()
