"""What was counted reaches the store, whatever happens on the way."""

from __future__ import annotations

import asyncio
import threading
from datetime import date

from wellbeing.engine.keeping import Keeping
from wellbeing.engine.tally import StoredTally, today
from wellbeing.store import Store


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
    store.add_feed_seconds(today(), "x", "feed", 60.0)
    store.add_feed_seconds(date(2020, 1, 1), "x", "feed", 600.0)

    async def ask() -> tuple[float, float]:
        keeping = Keeping(store, tally, lambda _notice: None)
        tally.beat(b"d" * 12, "x", "feed")
        tally.beat(b"d" * 12, "x", "messages")
        before = await keeping.feed_seconds_today()
        await keeping.close()
        return before, store.feed_seconds(today())

    assert asyncio.run(ask()) == (65.0, 65.0)
