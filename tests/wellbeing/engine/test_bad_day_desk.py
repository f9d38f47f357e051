"""The page for hard days is given and kept, honestly said where it is not, and never a word of it in a log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from wellbeing import protocol as say
from wellbeing.bad_day import EMPTY, BadDayPage, Reach
from wellbeing.engine.desk import serve
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.service import Engine
from wellbeing.engine.tally import StoredTally
from wellbeing.store import Store

KEY = bytes(range(32))
PAGE = BadDayPage(signs="my secret sign", ask=(Reach("my secret friend", "123"),))


def answers(store: Store, *commands: say.Command, before: Callable[[], object] = lambda: None) -> list[say.Event]:
    """What the engine with that store says, in the end."""
    said: list[say.Event] = []

    async def story() -> None:
        keeping = Keeping(store, StoredTally(lambda _site, _author: None), said.append)
        before()
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        for command in commands:
            queue.put_nowait(say.write(command))
        queue.put_nowait(say.write(say.Quit(id=99)))
        await serve(cast(Engine, SimpleNamespace(keeping=keeping)), queue, said.append)

    asyncio.run(story())
    return sorted(said, key=lambda each: each.id)[: len(commands)]


def test_what_was_kept_is_given_in_the_next_run(tmp_path: Path) -> None:
    """Commands that come together are carried out in their order."""
    store = Store.open(tmp_path / "store.db", KEY)
    later = BadDayPage(reason="later")
    assert answers(store, say.KeepBadDay(id=1, page=PAGE), say.KeepBadDay(id=2, page=later), say.BadDay(id=3)) == [
        say.Done(id=1), say.Done(id=2), say.BadDayIs(id=3, page=later)
    ]  # fmt: skip
    store.close()
    again = Store.open(tmp_path / "store.db", KEY)
    assert answers(again, say.BadDay(id=1)) == [say.BadDayIs(id=1, page=later)]
    again.close()


def test_without_a_place_for_it_nothing_is_kept() -> None:
    """Where the store is memory alone: said when the page is asked for, and to whoever would keep it."""
    store = Store.in_memory()
    given, refused = answers(store, say.BadDay(id=1), say.KeepBadDay(id=2, page=PAGE))
    assert isinstance(given, say.BadDayIs)
    assert isinstance(refused, say.Failed)
    assert given.page == EMPTY
    assert "not kept" in given.why_not_kept == refused.message
    assert store.export()["hard_day_page"] == []
    store.close()


def test_a_full_disk_is_said_and_no_word_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Nor anywhere else that somebody else could read."""
    caplog.set_level(logging.DEBUG)
    store = Store.open(tmp_path / "store.db", KEY)
    page = BadDayPage(signs="my secret sign " * 600)

    def fill() -> None:
        store._connection.execute("PRAGMA max_page_count = 1")

    (failed, given) = answers(store, say.KeepBadDay(id=1, page=page), say.BadDay(id=2), before=fill)
    assert isinstance(failed, say.Failed)
    assert "disk full" in failed.message
    assert given == say.BadDayIs(id=2, page=EMPTY)
    assert "secret" not in caplog.text + failed.message
    store.close()


def test_a_store_that_cannot_be_read_is_no_empty_page(tmp_path: Path) -> None:
    """Otherwise an empty page would be kept in place of the person's."""
    store = Store.open(tmp_path / "store.db", KEY)
    store.close()
    (failed,) = answers(store, say.BadDay(id=1))
    assert isinstance(failed, say.Failed)
