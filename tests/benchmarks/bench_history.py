"""What a longer history of 100,000 posts costs: python -m tests.benchmarks.bench_history

The store is encrypted, on the disk, written as the engine writes: in batches, in the store's thread, while a loop goes
on that stands for judging. Printed: posts written in a second, how long the loop stood still meanwhile, the memory of
this process before and with the whole history, and how long Recent, a preview, an opening and forgetting take. Limits:
the loop goes on within 20 ms in 99 of 100 looks while posts are written, and the history adds 30 MB of memory at most.
Ends with 1 where one does not hold.
"""

from __future__ import annotations

import asyncio
import gc
import random
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from filters.categories import HARMS
from filters.policy import Policy, decide
from filters.posts import Post
from filters.presets import choices
from tests.benchmarks.figures import percentile, table
from tests.benchmarks.machine import described, load
from wellbeing.engine.history import History
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.preview import preview
from wellbeing.engine.recent import Met
from wellbeing.engine.tally import StoredTally
from wellbeing.moments import this_moment
from wellbeing.spoken import spoken
from wellbeing.store import Store
from wellbeing.store_history import POSTS_AT_MOST, StoredHistory

BATCH = 200
"""Posts between two writes: forty a second, as many as one page may ask for at most."""

TICK = 0.001
STILL_AT_MOST = 20.0
MEMORY_AT_MOST = 30.0
KEY = bytes(range(32))
WORDS = ("walk", "river", "fight", "sea", "friend", "house", "money", "garden", "music", "light", "train", "bread")
RULES = "".join(
    f'[[rule]]\nname = "r{n}"\nwords = ["word{n}", "another {n}"]\naction = "cover"\n' for n in range(1_000)
)
NOW = datetime.now(UTC)
POLICY = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5)))


def posts(number: int, count: int, luck: random.Random) -> list[Met]:
    """As feeds have them: 40 words or so, scores for every topic."""
    made = []
    for each in range(number, number + count):
        text = f"{each} " + " ".join(luck.choices(WORDS, k=luck.randint(5, 80)))
        post = Post(str(each), text, f"@author{each % 3_000}", site="x", links=("https://news.example/a",))
        scores = {harm: round(luck.random() ** 4, 4) for harm in HARMS}
        when = NOW - timedelta(seconds=POSTS_AT_MOST - each)
        made.append(Met(each, when, (b"d" * 12, post.key), post, scores, decide(post, scores, POLICY)))
    return made


def memory() -> float:
    """Megabytes of this process that are in memory."""
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 1e6


async def timed(work: Awaitable[object]) -> tuple[float, list[float]]:
    """Seconds that `work` takes, and milliseconds that the loop stood still at each look meanwhile."""
    stood, done = [], False

    async def watch() -> None:
        before = time.perf_counter()
        while not done:
            await asyncio.sleep(TICK)
            now = time.perf_counter()
            stood.append(max(0.0, now - before - TICK) * 1e3)
            before = now

    watching, start = asyncio.create_task(watch()), time.perf_counter()
    await work
    took, done = time.perf_counter() - start, True
    await watching
    return took, stood


class Measured:
    """A history over `store`, and what was found of it."""

    def __init__(self, store: Store) -> None:
        self.keeping = Keeping(store, StoredTally(lambda _site, _author: None), lambda said: print("!", said))
        self.history = History(self.keeping, store, lambda said: print("!", said))
        self.history.follow(30, 0.0)
        self.lines = [["", "took", "loop stood still: median", "p99", "most"]]

    async def note(self, name: str, work: Callable[[], Awaitable[object]]) -> float:
        """Measure `work` under `name`; the p99 of what the loop stood still."""
        took, stood = await timed(work())
        shares = [f"{percentile(stood, share):.1f} ms" for share in (0.5, 0.99, 1)] if stood else ["", "", ""]
        self.lines.append([name, f"{took * 1e3:,.0f} ms", *shares])
        return percentile(stood, 0.99) if stood else 0.0

    async def fill(self) -> tuple[float, list[float]]:
        """Write `POSTS_AT_MOST`; seconds that the writes took, and what the loop stood still."""
        luck, seconds, stood = random.Random(1), 0.0, list[float]()
        for number in range(0, POSTS_AT_MOST, BATCH):
            batch = posts(number, BATCH, luck)
            took, still = await timed(self._write(batch))
            seconds, stood = seconds + took, stood + still
        return seconds, stood

    async def _write(self, batch: list[Met]) -> None:
        for met in batch:
            self.history.remember(met)
        self.history.write()
        await self.keeping.ask(lambda _store: None)

    async def look(self, store: Store) -> None:
        """Everything that is asked of a whole history."""
        stored = StoredHistory(store)
        await self.note("Recent: 500 posts", lambda: self.history.last(500))
        await self.note("Recent: 500 softened posts", lambda: self.history.last(500, softened=True))

        async def tried() -> None:
            past = await self.history.last(1_000)
            await asyncio.to_thread(preview, RULES, past, POLICY, this_moment(), spoken("en"))

        await self.note("preview of 1,000 rules on 1,000 posts", tried)
        month, half = NOW - timedelta(days=30), NOW - timedelta(seconds=POSTS_AT_MOST // 2)
        await self.note(
            "pruning, when nothing is too old", lambda: self.keeping.ask(lambda _store: stored.prune(month))
        )
        await self.note("pruning one half", lambda: self.keeping.ask(lambda _store: stored.prune(half)))
        await self.note("forgetting the other half", lambda: self.keeping.ask(lambda _store: stored.forget()))


async def filled(path: Path) -> tuple[float, list[float]]:
    """A whole history in `path`: seconds that writing took, and what the loop stood still meanwhile."""
    store = Store.open(path, KEY)
    measured = Measured(store)
    found = await measured.fill()
    await measured.keeping.close()
    store.close()
    return found


async def looked_at(store: Store) -> tuple[float, list[list[str]]]:
    """Megabytes of memory with the history open and read, and what the looks at it took."""
    measured = Measured(store)
    await measured.history.last(500)
    grown = memory()
    await measured.look(store)
    await measured.keeping.close()
    return grown, measured.lines


def measure(path: Path) -> bool:
    """Fill, look and forget, and print what was found; whether the limits held."""
    Store.open(path, KEY).close()
    before = memory()
    seconds, stood = asyncio.run(filled(path))
    size, start = path.stat().st_size / 1e6, time.perf_counter()
    store = Store.open(path, KEY)
    opened, kept, late = time.perf_counter() - start, StoredHistory(store).count(), percentile(stood, 0.99)
    grown, lines = asyncio.run(looked_at(store))
    store.close()
    print(f"{kept:,} posts, {kept / seconds:,.0f} written in a second; opened in {opened:.2f} s;")
    print(f"database {size:.0f} MB, {path.stat().st_size / 1e6:.1f} MB when all was forgotten")
    shares = f"median {percentile(stood, 0.5):.1f} ms, p99 {late:.1f} ms, most {max(stood):.1f} ms"
    print(f"loop stood still while they were written: {shares}")
    print(f"memory: {before:.0f} MB before, {grown - before:+.0f} MB with it open and 500 of its posts read\n")
    print(table(lines))
    return late <= STILL_AT_MOST and grown - before <= MEMORY_AT_MOST


def main() -> int:
    print(described(), load(), sep="\n")
    with tempfile.TemporaryDirectory() as folder:
        return 0 if measure(Path(folder) / "store.db") else 1


if __name__ == "__main__":
    sys.exit(main())
