"""Minutes, counts and trusted authors outlive a restart, encrypted; a lost key or a full disk loses no file."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.migrations import MIGRATIONS
from wellbeing.store import Store, StoreError
from wellbeing.store_day import HOUR_UNKNOWN, StoredDays

KEY = bytes(range(32))
OTHER_KEY = bytes(32)
TODAY = date(2026, 11, 5)
AUTHOR = "@ana@social.example"


def _filled(path: Path) -> Store:
    store = Store.open(path, KEY)
    StoredDays(store).add_seconds(TODAY, 9, "mastodon", "feed", 60.0)
    store.trust("mastodon", AUTHOR)
    return store


def _spend(store: Store, seconds: float) -> None:
    StoredDays(store).add_seconds(TODAY, 9, "x", "feed", seconds)


def _spent(store: Store) -> float:
    return StoredDays(store).feed_seconds(TODAY)


def test_what_is_stored_is_there_again(tmp_path: Path) -> None:
    """Minutes and trusted authors survive a restart."""
    _filled(tmp_path / "store.db").close()
    again = Store.open(tmp_path / "store.db", KEY)
    assert _spent(again) == 60.0
    assert again.trusted() == {("mastodon", AUTHOR)}
    assert again.opened_anew == ""
    again.close()


def test_the_files_are_private_and_say_nothing(tmp_path: Path) -> None:
    """Neither the database nor its journal shows a name, and only their owner reads them, from the first moment."""
    old = os.umask(0)
    try:
        store = _filled(tmp_path / "store.db")
    finally:
        os.umask(old)
    paths = list(tmp_path.iterdir())
    assert {path.name for path in paths} == {"store.db", "store.db-wal", "store.db-shm"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {0o600}
    assert not any(
        word in path.read_bytes() for path in paths for word in (AUTHOR.encode(), b"mastodon", b"SQLite format")
    )
    store.close()


def test_trust_can_be_taken_back() -> None:
    """*Always show* is undoable, and asking twice is asking once."""
    store = Store.in_memory()
    store.trust("x", "ana")
    store.trust("x", "ana")
    store.trust("reddit", "ana")
    store.forget("x", "ana")
    assert store.trusted() == {("reddit", "ana")}


@given(site=st.text(max_size=30), author=st.text(max_size=60))
def test_any_author_can_be_trusted_and_forgotten(site: str, author: str) -> None:
    """Names come from pages: quotes, emoji and control characters are only names."""
    store = Store.in_memory()
    try:
        store.trust(site, author)
        assert store.trusted() == {(site, author)}
        store.forget(site, author)
        assert store.trusted() == set()
    finally:
        store.close()


def test_an_export_holds_every_table_and_fits_json() -> None:
    """Whatever a later version adds is exported and erased too; bytes are written as hexadecimal digits."""
    store = Store.in_memory()
    store.change("CREATE TABLE later (thing, n)", ())
    store.change("INSERT INTO later VALUES (?, ?)", (b"\x01\xff", 2.5))
    export = store.export()
    assert {"feed_time", "counts", "days", "trusted_authors", "meta", "later"} <= set(export)
    assert json.loads(json.dumps(export))["later"] == [{"thing": "01ff", "n": 2.5}]
    store.erase()
    assert store.export()["later"] == []


def test_a_long_table_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every row once, also while others write; tables without a number of their own are read as well."""
    monkeypatch.setattr("wellbeing.store._PIECE", 3)
    store = Store.in_memory()
    store.change("CREATE TABLE later (n)", ())
    for number in range(10):
        store.change("INSERT INTO later (rowid, n) VALUES (?, ?)", (number * 7 - 30, number))
        store.trust("x", f"ana{number}")
    rows = store.each("later")
    first = [next(rows)["n"] for _ in range(2)]
    store.change("DELETE FROM later WHERE n = 5", ())
    assert [*first, *(row["n"] for row in rows)] == [0, 1, 2, 3, 4, 6, 7, 8, 9]
    assert len(list(store.each("trusted_authors"))) == 10
    assert store.columns()["later"] == ["n"]


def test_erasing_leaves_nothing(tmp_path: Path) -> None:
    """After erasing, the export holds only the day on which counting began anew, also after a restart."""
    store = _filled(tmp_path / "store.db")
    StoredDays(store).note(TODAY)
    store.erase()
    store.close()
    export = Store.open(tmp_path / "store.db", KEY).export()
    assert [table for table, rows in export.items() if rows] == ["meta"]
    assert [row["key"] for row in export["meta"]] == ["begun"]


def test_erasing_makes_the_file_small_and_leaves_no_other(tmp_path: Path) -> None:
    """Pages that were in use are overwritten and given back, and files that were set aside once are gone."""
    path = tmp_path / "store.db"
    Store.open(path, OTHER_KEY).close()
    store = Store.open(path, KEY)
    (tmp_path / "store-lost-note.txt").write_text("somebody's own")
    assert len(list(tmp_path.glob("store-lost-*.db"))) == 1
    store.erase()
    assert not list(tmp_path.glob("store-lost-*.db"))
    empty = path.stat().st_size
    for day in range(3000):
        StoredDays(store).add_seconds(TODAY - timedelta(days=day), 9, "mastodon", "feed", 1.0)
    store.erase()
    assert path.stat().st_size == empty
    assert (tmp_path / "store.db-wal").stat().st_size == 0
    assert (tmp_path / "store-lost-note.txt").exists()
    _spend(store, 2.0)
    assert _spent(store) == 2.0


def test_a_store_of_version_1_keeps_all_it_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes keep their day, with an hour that nobody knows; counts, authors and the first day stay as they were."""
    monkeypatch.setattr("wellbeing.database.MIGRATIONS", MIGRATIONS[:1])
    old = Store.open(tmp_path / "store.db", KEY)
    old.change("INSERT INTO feed_time VALUES ('2026-11-05', 'x', 'feed', 61.5)", ())
    old.change("INSERT INTO feed_time VALUES ('2026-11-05', 'x', 'messages', 5.0)", ())
    old.change("INSERT INTO counts VALUES ('2026-11-04', 'x', 'violence', 'cover', 3)", ())
    old.change("UPDATE meta SET value = '2026-11-01' WHERE key = 'begun'", ())
    old.trust("x", AUTHOR)
    before = old.export()
    old.close()
    monkeypatch.undo()
    new = Store.open(tmp_path / "store.db", KEY)
    after = new.export()
    assert {table: after[table] for table in ("counts", "trusted_authors", "meta")} == {
        table: before[table] for table in ("counts", "trusted_authors", "meta")
    }
    assert after["feed_time"] == [{**row, "hour": HOUR_UNKNOWN} for row in before["feed_time"]]
    assert [row["day"] for row in after["days"]] == ["2026-11-04", "2026-11-05"]
    assert _spent(new) == 61.5
    _spend(new, 1.0)
    assert _spent(new) == 62.5
    assert new.opened_anew == ""


def test_a_lost_key_keeps_the_old_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With another key: the old file is set aside whole, a new one is begun, and that is said once."""
    _filled(tmp_path / "store.db").close()
    store = Store.open(tmp_path / "store.db", OTHER_KEY)
    assert _spent(store) == 0.0
    aside = next(tmp_path.glob("store-lost-*.db"))
    assert aside.name in store.opened_anew
    store.close()
    assert Store.open(tmp_path / "store.db", OTHER_KEY).opened_anew == ""
    assert _spent(Store.open(aside, KEY)) == 60.0
    assert capfd.readouterr() == ("", "")


def test_a_lost_key_after_a_crash_loses_no_journal(tmp_path: Path) -> None:
    """After a crash the newest minutes are in the journal only: it is set aside with its file, unspoilt."""
    store = _filled(tmp_path / "store.db")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for path in tmp_path.glob("store.db*"):
        shutil.copy(path, crashed)
    store.close()
    Store.open(crashed / "store.db", OTHER_KEY).close()
    aside = next(crashed.glob("store-lost-*.db"))
    assert _spent(Store.open(aside, KEY)) == 60.0


def test_several_lost_files_are_all_kept(tmp_path: Path) -> None:
    """Two losses on one day keep both files."""
    for key in (KEY, OTHER_KEY, KEY):
        Store.open(tmp_path / "store.db", key).close()
    assert len(list(tmp_path.glob("store-lost-*.db"))) == 2


@pytest.mark.parametrize("place", [0, 5000, 9000])
def test_damage_anywhere_in_the_file_is_noticed_at_once(tmp_path: Path, place: int) -> None:
    """A damaged page would else show itself in the middle of a day."""
    path = tmp_path / "store.db"
    _filled(path).close()
    raw = bytearray(path.read_bytes())
    raw[place : place + 50] = bytes(50)
    path.write_bytes(raw)
    store = Store.open(path, KEY)
    assert "begins anew" in store.opened_anew
    _spend(store, 1.0)
    assert next(tmp_path.glob("store-lost-*.db")).read_bytes() == raw


@given(raw=st.binary(min_size=1, max_size=9000))
def test_any_file_in_its_place_is_kept_aside(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    """Whatever lies where the store should be, it is kept, and the store works."""
    folder = tmp_path_factory.mktemp("any")
    (folder / "store.db").write_bytes(raw)
    store = Store.open(folder / "store.db", KEY)
    _spend(store, 1.0)
    store.close()
    assert next(folder.glob("store-lost-*.db")).read_bytes() == raw


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    """When the disk is full a write fails with words; what was there stays, and writing goes on once there is room."""
    store = _filled(tmp_path / "store.db")
    store._connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(StoreError, match="disk full"):
        store.trust("x", "somebody" * 5000)
    assert _spent(store) == 60.0
    store._connection.execute("PRAGMA max_page_count = 100000")
    _spend(store, 1.0)
    assert _spent(store) == 61.0


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_place_that_cannot_be_written_is_said() -> None:
    """No folder to write in: a StoreError for people; memory is what is left."""
    with pytest.raises(StoreError, match="Nothing is kept"):
        Store.open(Path("/proc/feed-wellbeing/store.db"), KEY)


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    """A folder where the file should be is an error with words."""
    (tmp_path / "store.db").mkdir()
    with pytest.raises(StoreError, match="Nothing is kept"):
        Store.open(tmp_path / "store.db", KEY)


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    """After going back to an older version nothing is thrown away: it says so."""
    store = _filled(tmp_path / "store.db")
    store._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    store.close()
    with pytest.raises(StoreError, match="newer version"):
        Store.open(tmp_path / "store.db", KEY)
    assert not list(tmp_path.glob("store-lost-*.db"))


def test_a_step_that_fails_leaves_the_version_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A migration happens whole or not at all, and is taken again at the next start."""
    _filled(tmp_path / "store.db").close()
    step = ("CREATE TABLE later (x)", "this is not SQL")
    monkeypatch.setattr("wellbeing.database.MIGRATIONS", (*MIGRATIONS, step))
    with pytest.raises(StoreError):
        Store.open(tmp_path / "store.db", KEY)
    monkeypatch.setattr("wellbeing.database.MIGRATIONS", (*MIGRATIONS, step[:1]))
    store = Store.open(tmp_path / "store.db", KEY)
    assert _spent(store) == 60.0
    assert store.opened_anew == ""


@pytest.mark.parametrize("length", [0, 16, 33])
def test_a_key_of_another_length_is_our_mistake(tmp_path: Path, length: int) -> None:
    """SQLCipher would stretch it as a passphrase, silently: refused before a file is touched."""
    with pytest.raises(ValueError, match="32 bytes"):
        Store.open(tmp_path / "store.db", bytes(length))
    assert not list(tmp_path.iterdir())


def test_threads_take_turns() -> None:
    """Opened in one thread, used in others at once: nothing is lost."""
    store = Store.in_memory()

    def add() -> None:
        for _ in range(100):
            _spend(store, 1.0)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert _spent(store) == 400.0


def test_a_closed_store_says_so() -> None:
    """A late call after the end is an error with words, not a crash of a thread."""
    store = Store.in_memory()
    store.close()
    with pytest.raises(StoreError):
        store.trust("x", "ana")


def test_a_killed_engine_leaves_what_it_stored(tmp_path: Path) -> None:
    """Minutes that were stored before the process was killed are there at the next start."""
    words = (
        "import os, signal, sys; from datetime import date; from pathlib import Path\n"
        "from wellbeing.store import Store; from wellbeing.store_day import StoredDays\n"
        "days = StoredDays(Store.open(Path(sys.argv[1]), bytes(range(32))))\n"
        "days.add_seconds(date(2026, 11, 5), 9, 'x', 'feed', 42.0); os.kill(os.getpid(), signal.SIGKILL)"
    )
    command = [sys.executable, "-c", words, str(tmp_path / "store.db")]
    assert subprocess.run(command, timeout=60, check=False).returncode == -9
    store = Store.open(tmp_path / "store.db", KEY)
    assert _spent(store) == 42.0
    assert store.opened_anew == ""
