"""Power that fails while the database is written: what was kept is there, and the rest is as if it had not begun.

SQLite puts each change into its journal, waits for the disk, and copies it into the database later. So a cut leaves a
part of the journal, or a database of which some pages are new, some old and some half of each, with a whole journal.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from wellbeing.store import Store
from wellbeing.store_day import StoredDays

KEY = bytes(range(32))
TODAY = date(2026, 11, 5)
PAGE = 4096
FRAME = PAGE + 24
"""Bytes of the journal for each page: a header of 24 and the page (sqlite.org/fileformat2, 4.1)."""


def spend(store: Store) -> None:
    """A second, and an author: two tables in one step each."""
    StoredDays(store).add_seconds(TODAY, 9, "x", "feed", 1.0)
    store.trust("x", f"ana {StoredDays(store).feed_seconds(TODAY)}")


def found(database: bytes, journal: bytes | None, folder: Path) -> float:
    """The seconds that the next start finds in these files. It must have nothing to say."""
    folder.mkdir()
    (folder / "store.db").write_bytes(database)
    if journal is not None:
        (folder / "store.db-wal").write_bytes(journal)
    store = Store.open(folder / "store.db", KEY)
    assert store.opened_anew == ""
    seconds = StoredDays(store).feed_seconds(TODAY)
    spend(store)
    assert StoredDays(store).feed_seconds(TODAY) == seconds + 1
    store.close()
    shutil.rmtree(folder)
    return seconds


def begun(folder: Path) -> bytes:
    """A database with 10 seconds in it, of which nothing is in a journal."""
    store = Store.open(folder / "store.db", KEY)
    for _ in range(10):
        spend(store)
    store.close()
    return (folder / "store.db").read_bytes()


def torn(journal: bytes, chance: random.Random) -> Iterator[tuple[int, bytes]]:
    """What a disk may have of `journal`: how much of it is whole, and all that is there."""
    for end in range(0, len(journal) + 1, FRAME // 4):
        rest = len(journal) - end
        yield end, journal[:end]
        yield end, journal[:end] + bytes(rest)
        yield end, journal[:end] + chance.randbytes(rest)


def test_a_journal_of_which_a_part_is_there(tmp_path: Path) -> None:
    """Cut, filled with zeros, or with what lay there before: every second that was kept, and none by half."""
    database = begun(tmp_path)
    store = Store.open(tmp_path / "store.db", KEY)
    kept: list[int] = []
    for _ in range(4):
        spend(store)
        kept.append((tmp_path / "store.db-wal").stat().st_size)
    assert (tmp_path / "store.db").read_bytes() == database
    journal = (tmp_path / "store.db-wal").read_bytes()
    store.close()
    number = 0
    for whole, there in torn(journal, random.Random(7)):
        seconds = found(database, there, tmp_path / f"cut{number}")
        number += 1
        promised = 10 + sum(end <= whole for end in kept)
        assert promised <= seconds <= min(promised + 1, 14), (whole, kept)
    print(f"{number} cut points")
    assert number > 90


def test_a_database_that_is_half_brought_up_to_date(tmp_path: Path) -> None:
    """Any pages new, any old, any torn in the middle: the journal beside it makes them whole."""
    before = begun(tmp_path)
    store = Store.open(tmp_path / "store.db", KEY)
    for _ in range(4):
        spend(store)
    journal = (tmp_path / "store.db-wal").read_bytes()
    store.close()
    after = (tmp_path / "store.db").read_bytes()
    assert after != before
    chance = random.Random(8)
    for number in range(80):
        mixed = bytearray(before.ljust(len(after), b"\0") if chance.random() < 0.5 else before)
        for at in range(0, len(mixed), PAGE):
            split = at + chance.choice([0, 512, PAGE // 2, PAGE])
            mixed[at:split] = after[at:split]
        assert found(bytes(mixed), journal, tmp_path / f"cut{number}") == 14
    assert found(after, journal, tmp_path / "whole") == 14
    assert found(after, None, tmp_path / "gone") == 14
    assert found(after, b"", tmp_path / "empty") == 14
    print("83 cut points")


def test_a_first_start_that_is_cut_off(tmp_path: Path) -> None:
    """There was nothing to lose: the next one begins, whatever is there."""
    Store.open(tmp_path / "store.db", KEY).close()
    whole = (tmp_path / "store.db").read_bytes()
    for number, length in enumerate((0, 1, 511, 512, 2048, PAGE, PAGE + 100, len(whole) - 1)):
        folder = tmp_path / f"cut{number}"
        folder.mkdir()
        (folder / "store.db").write_bytes(whole[:length])
        store = Store.open(folder / "store.db", KEY)
        spend(store)
        assert StoredDays(store).feed_seconds(TODAY) == 1
        store.close()
