"""The page for hard days outlives a restart, is readable in the person's export alone, and is gone when erased."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from tests.wellbeing.test_bad_day import pages
from wellbeing.bad_day import EMPTY, BadDayPage, Reach
from wellbeing.store import Store, StoreError
from wellbeing.store_bad_day import StoredBadDay

KEY = bytes(range(32))
PAGE = BadDayPage(signs="I scroll", people=(Reach("Ana", "1234"), Reach("", ""), Reach("Sea", "")), reason="later")


def test_the_page_is_there_again_and_nobody_reads_it_in_the_file(tmp_path: Path) -> None:
    """As it was kept last, in its order; the files say nothing of it."""
    store = Store.open(tmp_path / "store.db", KEY)
    StoredBadDay(store).keep(BadDayPage(alone="a walk that I took back"))
    StoredBadDay(store).keep(PAGE)
    written = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert len(written) > 4096
    assert b"scroll" not in written
    store.close()
    again = Store.open(tmp_path / "store.db", KEY)
    assert StoredBadDay(again).read() == PAGE
    again.close()


@given(pages)
def test_any_page_comes_back_as_it_was(page: BadDayPage) -> None:
    """Empty lines, double ones, and every letter."""
    store = Store.in_memory()
    StoredBadDay(store).keep(page)
    assert StoredBadDay(store).read() == page
    store.close()


def test_it_is_in_the_export_and_gone_when_erased() -> None:
    """Word for word: it is the person's own."""
    store = Store.in_memory()
    StoredBadDay(store).keep(PAGE)
    assert {"part": "people", "place": 0, "words": "Ana", "reach": "1234"} in store.export()["hard_day_page"]
    store.erase()
    assert StoredBadDay(store).read() == EMPTY


def test_a_full_disk_leaves_the_page_before(tmp_path: Path) -> None:
    """Whole or not at all, said in words; and there is a next time."""
    store = Store.open(tmp_path / "store.db", KEY)
    StoredBadDay(store).keep(PAGE)
    store._connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(StoreError, match="disk full"):
        StoredBadDay(store).keep(BadDayPage(signs="long " * 1900, alone="long " * 1900))
    assert StoredBadDay(store).read() == PAGE
    store._connection.execute("PRAGMA max_page_count = 100000")
    StoredBadDay(store).keep(EMPTY)
    assert StoredBadDay(store).read() == EMPTY
    store.close()


def test_a_store_in_memory_does_not_last(tmp_path: Path) -> None:
    """The page is not kept where nothing encrypted would hold it."""
    memory, disk = Store.in_memory(), Store.open(tmp_path / "store.db", KEY)
    assert (memory.lasts, disk.lasts) == (False, True)
    memory.close()
    disk.close()
