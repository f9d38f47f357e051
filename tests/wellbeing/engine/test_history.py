"""The longer history is off until a person turns it on, keeps no judging waiting, and can be had back for a minute."""

from __future__ import annotations

import asyncio
import math
import threading
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from filters.posts import Post
from filters.verdicts import SHOWN, Action, Verdict
from wellbeing import protocol as say
from wellbeing.engine.history import AGAIN, AT_ONCE, PRUNE_EVERY, UNDO_FOR, WAITING_AT_MOST, WRITE_EVERY, History
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.recent import Met
from wellbeing.engine.tally import StoredTally
from wellbeing.store import Store
from wellbeing.store_history import StoredHistory

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
COVERED = Verdict(Action.COVER, ("violence",), "Reads like violence.", "sure")


def met(number: int, days_ago: float = 0, verdict: Verdict = COVERED, own: bool = False) -> Met:
    post = Post(str(number), f"fight {number}", "@ana", site="x", own=own)
    return Met(number, NOW - timedelta(days=days_ago), (b"d" * 12, post.key), post, {"violence": 0.9}, verdict)


class Held:
    """A history as an engine holds it, over a real store."""

    def __init__(self, store: Store) -> None:
        self.told: list[say.Event] = []
        self.keeping = Keeping(store, StoredTally(lambda _site, _author: None), self.told.append)
        self.history = History(self.keeping, store, self.told.append)

    async def texts(self, most: int = 100, softened: bool = False) -> list[str]:
        return [each.post.text for each in await self.history.last(most, softened=softened)]

    async def written(self) -> None:
        """Everything that was asked of the store is done, and the loop has heard of it."""
        await self.keeping.ask(lambda _store: None)
        await asyncio.sleep(0)


Story = Callable[[Held], Awaitable[None]]


def tell(store: Store, *stories: Story) -> Held:
    """Tell each story to its end; each has an engine of its own."""

    async def told(story: Story) -> Held:
        held = Held(store)
        async with asyncio.timeout(20):
            await story(held)
        await held.keeping.close()
        return held

    return [asyncio.run(told(story)) for story in stories][-1]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A real store, encrypted, on the disk."""
    made = Store.open(tmp_path / "store.db", bytes(range(32)))
    yield made
    made.close()


def test_it_is_off_until_it_is_turned_on(store: Store) -> None:
    """Nothing is kept before; afterwards what is read from then on. One's own posts are not."""

    async def story(held: Held) -> None:
        held.history.remember(met(1))
        held.history.follow(0, 0.0)
        held.history.remember(met(2))
        held.history.follow(7, 1.0)
        held.history.remember(met(3))
        held.history.remember(met(4, own=True))
        held.history.keep(10.0, NOW)
        assert await held.texts() == ["fight 3"]

    tell(store, story)


def test_posts_outlive_the_engine(store: Store) -> None:
    """Also those that were met in its last moment."""

    async def reads(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.history.remember(met(1))
        held.history.keep(math.inf, NOW)

    async def finds(held: Held) -> None:
        held.history.follow(7, 0.0)
        assert await held.texts() == ["fight 1"]

    tell(store, reads, finds)


def test_writes_come_in_batches(store: Store) -> None:
    """At most one in five seconds, and none while another is on its way; a post judged again is written once."""

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        first = met(1)
        held.history.remember(first)
        held.history.keep(0.0, NOW)
        await held.written()
        first.opened = True
        for _ in range(3):
            held.history.remember(first)
            held.history.remember(met(2))
        held.history.keep(WRITE_EVERY - 1, NOW)
        await held.written()
        assert StoredHistory(store).count() == 1
        held.history.keep(WRITE_EVERY, NOW)
        await held.written()
        assert sorted(each.opened for each in StoredHistory(store).newest(9)) == [False, True]

    tell(store, story)


def test_an_export_has_what_still_waited(store: Store) -> None:
    """Everything, up to the moment it was asked for; the days go on as before."""

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.history.keep(0.0, NOW)
        held.history.remember(met(1))
        held.history.write()
        assert len((await held.keeping.export(Store.export))["history"]) == 1
        held.history.keep(PRUNE_EVERY, NOW + timedelta(days=8))
        assert await held.texts() == []

    tell(store, story)


def test_a_store_that_is_busy_keeps_nobody_waiting_and_fills_no_memory(store: Store) -> None:
    """A page that floods: what waits is bounded, the newest stay."""
    free = threading.Event()

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.keeping._thread.submit(free.wait, 10)
        for number in range(2 * WAITING_AT_MOST):
            held.history.remember(met(number))
            held.history.keep(number / 10, NOW)
        assert len(held.history._waiting) <= WAITING_AT_MOST
        free.set()
        newest = [f"fight {number}" for number in range(2 * WAITING_AT_MOST)][-WAITING_AT_MOST:]
        assert set(newest) <= set(await held.texts(10_000))

    tell(store, story)


def test_what_the_store_refuses_is_written_later_and_said(store: Store) -> None:
    """A full disk for a while loses nothing."""

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        await held.written()
        store.change("PRAGMA query_only = ON", ())
        held.history.remember(met(1))
        held.history.keep(1.0, NOW)
        await held.written()
        assert [type(each) for each in held.told] == [say.Notice]
        store.change("PRAGMA query_only = OFF", ())
        held.history.keep(10.0, NOW)
        assert await held.texts() == ["fight 1"]

    tell(store, story)


def test_two_writes_that_the_store_refuses_lose_nothing(store: Store) -> None:
    """Recent was opened while the first was on its way."""
    free = threading.Event()

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        await held.written()
        held.keeping._thread.submit(free.wait, 10)
        held.history.remember(met(1))
        held.history.keep(0.0, NOW)
        held.history.remember(met(2))
        store.change("PRAGMA query_only = ON", ())
        asked = asyncio.create_task(held.history.last(9))
        await asyncio.sleep(0)
        free.set()
        assert await asked == []
        await held.written()
        store.change("PRAGMA query_only = OFF", ())
        assert set(await held.texts()) == {"fight 1", "fight 2"}

    tell(store, story)


def test_what_is_too_old_goes_by_itself(store: Store) -> None:
    """At the start, and once an hour."""

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.history.remember(met(1, days_ago=6.9))
        held.history.keep(0.0, NOW)
        assert await held.texts() == ["fight 1"]
        held.history.keep(PRUNE_EVERY - 1, NOW + timedelta(days=1))
        assert await held.texts() == ["fight 1"]
        held.history.keep(PRUNE_EVERY, NOW + timedelta(days=1))
        assert await held.texts() == []

    tell(store, story)


@pytest.mark.parametrize("fewer", [0, 7])
def test_turning_it_off_forgets_after_a_minute_in_which_it_can_be_undone(store: Store, fewer: int) -> None:
    """Off, nothing is shown or kept any more; on again within the minute all is there; after it, gone for good."""

    async def story(held: Held) -> None:
        held.history.follow(30, 0.0)
        held.history.remember(met(1, days_ago=8))
        held.history.keep(0.0, NOW)
        held.history.follow(fewer, 100.0)
        if not fewer:
            held.history.remember(met(2))
            assert await held.texts() == []
        held.history.keep(100.0 + UNDO_FOR - 1, NOW)
        held.history.follow(30, 100.0 + UNDO_FOR - 1)
        assert await held.texts() == ["fight 1"]
        held.history.follow(fewer, 300.0)
        held.history.keep(300.0 + UNDO_FOR, NOW)
        held.history.follow(30, 300.0 + UNDO_FOR)
        assert await held.texts() == []

    tell(store, story)
    assert StoredHistory(store).count() == 0


def test_reading_on_cuts_no_minute_short(store: Store) -> None:
    """However many posts are met in it: what could be undone is there until its end."""

    async def story(held: Held) -> None:
        held.history.follow(30, 0.0)
        held.history.remember(met(1, days_ago=8))
        held.history.keep(0.0, NOW)
        held.history.follow(7, 1.0)
        for number in range(2, 2 * AT_ONCE):
            held.history.remember(met(number))
            held.history.keep(1.0 + number / AT_ONCE, NOW)
            if not number % 100:
                await held.written()
        held.history.keep(UNDO_FOR, NOW)
        held.history.follow(30, UNDO_FOR)
        assert "fight 1" in await held.texts(10_000)

    tell(store, story)


def test_off_from_the_start_forgets_at_once(store: Store) -> None:
    """Turned off by hand while no filter ran, or a moment before it ended."""

    async def reads(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.history.remember(met(1))
        held.history.keep(math.inf, NOW)

    async def is_off(held: Held) -> None:
        held.history.follow(0, 0.0)
        held.history.keep(0.0, NOW)

    tell(store, reads)
    assert StoredHistory(store).count() == 1
    tell(store, is_off)
    assert StoredHistory(store).count() == 0


def test_forgetting_that_the_store_refuses_is_tried_again(store: Store) -> None:
    """Half a minute later, not an hour."""

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.history.remember(met(1))
        held.history.keep(0.0, NOW)
        held.history.follow(0, 1.0)
        await held.written()
        store.change("PRAGMA query_only = ON", ())
        held.history.keep(1.0 + UNDO_FOR, NOW)
        await held.written()
        store.change("PRAGMA query_only = OFF", ())
        held.history.keep(1.0 + UNDO_FOR + AGAIN, NOW)
        await held.written()
        assert StoredHistory(store).count() == 0

    tell(store, story)


def test_settings_that_cannot_be_read_forget_nothing(store: Store) -> None:
    """A slip in the file at the start is no wish; nothing is kept meanwhile either."""

    async def reads(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.history.remember(met(1))
        held.history.keep(math.inf, NOW)

    async def knows_nothing(held: Held) -> None:
        held.history.follow(None, 0.0)
        held.history.remember(met(2))
        held.history.keep(math.inf, NOW)
        assert await held.texts() == []

    tell(store, reads, knows_nothing)
    assert StoredHistory(store).count() == 1


def test_nothing_is_kept_where_it_would_not_be_encrypted() -> None:
    """A store in memory is no place for it: the person is told."""

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.history.remember(met(1))
        held.history.keep(10.0, NOW)
        assert await held.texts() == []
        assert [type(each) for each in held.told] == [say.Notice]

    store = Store.in_memory()
    tell(store, story)
    assert StoredHistory(store).count() == 0


def test_what_is_in_memory_is_not_told_twice(store: Store) -> None:
    """The last ones come from memory, with their newest verdict; the history has those before them."""

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        posts = [met(number, days_ago=1 / number, verdict=SHOWN if number == 3 else COVERED) for number in range(1, 6)]
        for each in posts:
            held.history.remember(each)
        past = await held.history.last(2, posts[4:])
        assert [each.post.text for each in past] == ["fight 4", "fight 3"]
        assert await held.texts(softened=True) == ["fight 5", "fight 4", "fight 2", "fight 1"]
        assert {each.number < 0 for each in past} == {True}
        found = await held.history.number(past[1].number)
        assert found == past[1]
        assert await held.history.number(-99) is None

    tell(store, story)


def test_what_was_forgotten_does_not_come_back(store: Store) -> None:
    """Erased while a write was on its way and failed."""
    free = threading.Event()

    async def story(held: Held) -> None:
        held.history.follow(7, 0.0)
        held.keeping._thread.submit(free.wait, 10)
        held.history.remember(met(1))
        held.history.keep(0.0, NOW)
        held.history.remember(met(2))
        store.change("PRAGMA query_only = ON", ())
        held.history.forget_all()
        free.set()
        await held.written()
        store.change("PRAGMA query_only = OFF", ())
        held.history.keep(math.inf, NOW)
        assert await held.texts() == []

    tell(store, story)
