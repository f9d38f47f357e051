"""What was counted reaches the store, whatever happens on the way."""

from __future__ import annotations

import asyncio
import threading
from datetime import date

from wellbeing.engine.keeping import Keeping
from wellbeing.engine.tally import StoredTally
from wellbeing.store import Store
from wellbeing.store_day import StoredDays


def _counted(store: Store) -> object:
    return [row["n"] for row in store.export()["counts"]]


def test_counts_are_written_though_the_engine_leaves_meanwhile() -> None:
    """Cancelled while another work holds the store's thread: nothing was written yet, and nothing is lost."""
    store, tally = Store.in_memory(), StoredTally(lambda _site, _author: None)
    free = threading.Event()

    async def leave_in_mid_write() -> None:
        keeping = Keeping(store, tally, lambda _notice: None)
        keeping._thread.submit(free.wait, 10)
        tally.count("x", "violence", "cover")
        flush = asyncio.create_task(keeping.flush())
        await asyncio.sleep(0)
        flush.cancel()
        await asyncio.wait([flush])
        assert flush.cancelled()
        free.set()
        await keeping.close()

    asyncio.run(leave_in_mid_write())
    assert _counted(store) == [1]


def test_minutes_of_today_count_before_they_are_written() -> None:
    """What is stored and what still waits, together; another day's do not count."""
    store, tally = Store.in_memory(), StoredTally(lambda _site, _author: None)
    days = StoredDays(store)
    days.add_seconds(tally.today, 9, "x", "feed", 60.0)
    days.add_seconds(date(2020, 1, 1), 9, "x", "feed", 600.0)

    async def ask() -> tuple[float, float]:
        keeping = Keeping(store, tally, lambda _notice: None)
        tally.beat(b"d" * 12, "x", "feed")
        tally.beat(b"d" * 12, "x", "messages")
        before = await keeping.feed_seconds_today()
        whole = await keeping.day(tally.today)
        assert whole.week == {tally.today: 64.0}
        await keeping.close()
        return before, days.feed_seconds(tally.today)

    assert asyncio.run(ask()) == (64.0, 64.0)


def test_a_day_without_feeds_is_noted_once() -> None:
    """The app ran: that alone makes it one of the person's days."""
    store, tally = Store.in_memory(), StoredTally(lambda _site, _author: None)

    async def run() -> None:
        keeping = Keeping(store, tally, lambda _notice: None)
        await keeping.flush()
        await keeping.flush()
        await keeping.close()

    asyncio.run(run())
    assert store.export()["days"] == [{"day": tally.today.isoformat(), "doses": 1}]


def test_what_is_erased_does_not_come_back() -> None:
    """Neither what waited, nor what was being written and could not be; what comes afterwards is kept."""
    store, tally = Store.in_memory(), StoredTally(lambda _site, _author: None)
    free = threading.Event()

    async def erase_in_mid_write() -> None:
        keeping = Keeping(store, tally, lambda _notice: None)
        keeping._thread.submit(free.wait, 10)
        tally.count("x", "violence", "cover")
        flush = asyncio.create_task(keeping.flush())
        await asyncio.sleep(0)
        tally.count("x", "sexual", "cover")
        erase = asyncio.create_task(keeping.erase())
        await asyncio.sleep(0)
        store.change("PRAGMA query_only = ON", ())  # the write in progress fails, as on a full disk
        free.set()
        await flush
        store.change("PRAGMA query_only = OFF", ())
        await erase
        assert _counted(store) == []
        tally.count("x", "substance", "cover")
        await keeping.close()

    asyncio.run(erase_in_mid_write())
    assert [row["category"] for row in store.export()["counts"]] == ["substance"]
    assert len(store.export()["days"]) == 1


def test_an_export_has_what_still_waited() -> None:
    """Everything, up to the moment it was asked for."""
    store, tally = Store.in_memory(), StoredTally(lambda _site, _author: None)

    async def run() -> object:
        keeping = Keeping(store, tally, lambda _notice: None)
        tally.count("x", "violence", "cover")
        exported = await keeping.export(Store.export)
        await keeping.close()
        return exported["counts"][0]["n"]

    assert asyncio.run(run()) == 1
