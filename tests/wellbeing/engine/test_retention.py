"""What is too old goes by itself, and nothing else ever does: not on a wrong clock, not before the undo is over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from wellbeing.engine.keeping import Keeping
from wellbeing.engine.retention import PRUNE_EVERY, UNDO_FOR, Retention
from wellbeing.engine.tally import StoredTally
from wellbeing.store import Store
from wellbeing.store_day import StoredDays, months_before
from wellbeing.store_limits import StoredLimits

TODAY = date(2026, 11, 22)
OLD = date(2025, 10, 21)
KEPT = date(2025, 10, 22)
"""Thirteen months before the last days."""


def filled(*days: date) -> tuple[Store, StoredDays]:
    """A store with a minute, a post and the app on each of `days`, and on the last three."""
    store = Store.in_memory()
    kept = StoredDays(store)
    for day in (*days, *(TODAY + timedelta(days=ahead) for ahead in range(3))):
        kept.keep(day, {(day, 9, "x", "feed"): 60.0}, {(day, "x", "violence", "cover"): 1})
        StoredLimits(store).carried_on(day, "x", "answer", 10)
    return store, kept


def days_in(store: Store, table: str = "feed_time") -> list[date]:
    return [date.fromisoformat(day) for (day,) in store.rows(f"SELECT DISTINCT day FROM {table} ORDER BY day")]


def run(story: Callable[[Store, Retention], None], *days: date) -> None:
    """Let `story` happen to a store with `days`, and write what it asked for."""

    async def happen() -> None:
        store, _ = filled(*days)
        keeping = Keeping(store, StoredTally(lambda _site, _author: None), lambda _notice: None)
        story(store, Retention(keeping, store))
        await keeping.ask(lambda _store: None)
        await keeping.close()

    asyncio.run(happen())


def test_thirteen_months_to_the_day() -> None:
    """From every table that knows days; counted from the days on which the app ran last."""
    store, kept = filled(OLD, KEPT, TODAY - timedelta(days=30))
    kept.prune(13)
    for table in ("feed_time", "counts", "days", "carried_on"):
        assert days_in(store, table)[0] == KEPT
    kept.prune(1)
    assert KEPT not in days_in(store)
    assert TODAY in days_in(store)


@pytest.mark.parametrize("wrong", [date(2040, 1, 1), date(2019, 1, 1)])
def test_a_clock_that_is_wrong_for_two_days_loses_nothing(wrong: date) -> None:
    """An empty battery on the board, or a typing mistake."""
    store, kept = filled(KEPT + timedelta(days=5))
    kept.note(wrong)
    kept.note(wrong + timedelta(days=1))
    before = days_in(store)
    kept.prune(13)
    assert days_in(store) == before


def test_who_has_hardly_begun_loses_nothing() -> None:
    store = Store.in_memory()
    kept = StoredDays(store)
    for day in (date(2020, 1, 1), TODAY):
        kept.keep(day, {(day, 9, "x", "feed"): 60.0}, {})
    kept.prune(1)
    assert days_in(store) == [date(2020, 1, 1), TODAY]


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 22), 13, date(2025, 10, 22)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 15), 12, date(2025, 12, 15)),
        (date(5, 1, 1), 120, date(1, 1, 1)),
    ],
)
def test_months_are_those_of_the_calendar(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


def test_the_start_and_then_each_day_forget_what_is_too_old() -> None:
    def story(store: Store, retention: Retention) -> None:
        asked: list[int] = []
        retention._days.prune = asked.append  # type: ignore[method-assign]
        retention.follow(13, 100.0)
        for at in (100.0, 102.0, 100.0 + PRUNE_EVERY - 1, 100.0 + PRUNE_EVERY, 103.0 + PRUNE_EVERY):
            retention.keep(at)
        retention._keeping._thread.submit(lambda: None).result(5)
        assert asked == [13, 13]

    run(story)


def test_fewer_months_can_be_undone_for_a_minute() -> None:
    """Thirteen, three, and thirteen again within the minute: nothing of it goes."""

    def story(store: Store, retention: Retention) -> None:
        retention.follow(13, 100.0)
        retention.keep(100.0)
        retention.follow(3, 200.0)
        retention.keep(200.0 + UNDO_FOR - 1)
        retention.follow(13, 200.0 + UNDO_FOR - 1)
        retention.keep(1000.0)
        retention._keeping._thread.submit(lambda: None).result(5)
        assert KEPT in days_in(store)
        retention.follow(3, 2000.0)
        retention.keep(2000.0 + UNDO_FOR)
        retention._keeping._thread.submit(lambda: None).result(5)
        assert KEPT not in days_in(store)

    run(story, KEPT)


def test_settings_that_were_never_read_forget_nothing() -> None:
    """Nobody chose thirteen months while the file cannot be read."""

    def story(store: Store, retention: Retention) -> None:
        retention.follow(None, 100.0)
        retention.keep(100.0)
        retention._keeping._thread.submit(lambda: None).result(5)
        assert OLD in days_in(store)

    run(story, OLD)
