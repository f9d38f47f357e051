"""How fast a day is told from five years of them, while the loop goes on: python -m tests.benchmarks.bench_today

The store is encrypted, on the disk, and filled as five busy years fill it: two million beats through the real count,
and beside them every hour, site and topic of every day. Limits: 100 ms for Today, 100 MB of database.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path

from filters.categories import HARMS
from tests.benchmarks.figures import percentile, table
from tests.benchmarks.machine import described, load
from wellbeing import protocol as say
from wellbeing.clock import Instant
from wellbeing.engine.day import told
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.tally import StoredTally
from wellbeing.export import pieces
from wellbeing.feed_time import BEAT
from wellbeing.store import Store
from wellbeing.store_day import MET, StoredDays

DAYS = 5 * 365 + 1
HOURS = range(8, 20)
SITES = ("x", "reddit", "mastodon")
WHATS = (MET, "cover")
BEATS = 2_000_000
ROUNDS = 40
TICK = 0.001
"""Seconds between two looks at whether the loop goes on."""

KEY = bytes(range(32))


def fill(store: Store, today: date, days: int = DAYS) -> None:
    """Feeds and messages in twelve hours of each day on three sites, and every topic met and covered on them."""
    kept = StoredDays(store)
    store.change("BEGIN", ())
    for day in (today - timedelta(days=ago) for ago in range(days)):
        kept.note(day)
        for hour, site, kind in product(HOURS, SITES, ("feed", "messages")):
            kept.add_seconds(day, hour, site, kind, 61.5)
        for site, harm, what in product(SITES, HARMS, WHATS):
            kept.count(day, site, harm, what, 7)
    store.change("COMMIT", ())


def beat(store: Store, now: datetime, beats: int = BEATS, days: int = DAYS) -> float:
    """So many beats, on each of `days` from nine o'clock on, in turn on two sites; the seconds that they are worth."""
    at, wall = 0.0, now
    tally = StoredTally(lambda _site, _author: None, lambda: Instant(wall, at, at, "boot"))
    kept = StoredDays(store)
    for ago in range(days):
        wall = (now - timedelta(days=ago)).replace(hour=9, minute=0)
        for number in range(beats // days + (ago < beats % days)):
            at, wall = at + BEAT, wall + timedelta(seconds=BEAT)
            tally.beat(b"d" * 12, SITES[number % 2], "feed")
        tally.take().write(kept, tally.today)
        at += 3600.0
    return sum(seconds for (seconds,) in store.rows("SELECT total(seconds) FROM feed_time"))


def rows(store: Store) -> int:
    return sum(int(store.rows(f"SELECT count(*) FROM {name}")[0][0]) for name in ("feed_time", "counts", "days"))


async def measure(store: Store) -> dict[str, list[float]]:
    """Milliseconds of each answer, and of the longest that the loop stood still meanwhile."""
    tally = StoredTally(lambda _site, _author: None)
    keeping = Keeping(store, tally, lambda _event: None)
    found: dict[str, list[float]] = {}
    for name in ("Today", "a day two years ago", "Status (today's feed seconds)", "Export"):
        for _ in range(ROUNDS if name != "Export" else 5):
            took, stood = await _timed(lambda name=name: _ask(name, keeping, tally))  # type: ignore[misc]
            found.setdefault(name, []).append(took)
            found.setdefault(f"{name}: loop stood still", []).append(stood)
    await keeping.close()
    return found


async def _ask(name: str, keeping: Keeping, tally: StoredTally) -> None:
    tally.beat(b"d" * 12, "x", "feed")
    if name == "Export":
        await keeping.export(lambda store: b"".join(pieces("json", store.columns(), store.each)))
    elif name.startswith("Status"):
        await keeping.feed_seconds_today()
    else:
        day = tally.today - timedelta(days=730 if "ago" in name else 0)
        say.write(told(day, await keeping.day(day), {}))


async def _timed(ask: Callable[[], Awaitable[None]]) -> tuple[float, float]:
    longest, done = 0.0, False

    async def watch() -> None:
        nonlocal longest
        before = time.perf_counter()
        while not done:
            await asyncio.sleep(TICK)
            now = time.perf_counter()
            longest, before = max(longest, now - before - TICK), now

    watching = asyncio.create_task(watch())
    start = time.perf_counter()
    await ask()
    took = time.perf_counter() - start
    done = True
    await watching
    return took * 1e3, longest * 1e3


def main() -> None:
    print(described(), load(), sep="\n")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        store = Store.open(path, KEY)
        start = time.perf_counter()
        worth = beat(store, datetime.now().astimezone())
        took = time.perf_counter() - start
        print(f"{BEATS:,} beats counted and written in {took:.1f} s ({1e6 * took / BEATS:.0f} µs each)")
        print(f"they are worth {worth:,.0f} s of {BEATS * BEAT:,.0f} s")
        fill(store, StoredTally(lambda _site, _author: None).today)
        print(f"{rows(store):,} rows of {DAYS:,} days")
        store.close()
        size = path.stat().st_size / 1e6
        start = time.perf_counter()
        store = Store.open(path, KEY)
        opened = time.perf_counter() - start
        found = asyncio.run(measure(store))
        start = time.perf_counter()
        store.erase()
        erased = time.perf_counter() - start
        store.close()
    lines = [[name, *(f"{percentile(each, share):.1f}" for share in (0.5, 0.95, 1))] for name, each in found.items()]
    print(table([["milliseconds", "median", "p95", "most"], *lines]))
    print(f"database {size:.1f} MB, opened in {opened:.2f} s, everything forgotten in {erased:.2f} s")


if __name__ == "__main__":
    main()
