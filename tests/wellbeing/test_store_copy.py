"""A damaged or missing database comes back as its last good copy had it, which is said; nothing is thrown away."""

from __future__ import annotations

import random
import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wellbeing import database, store_aside
from wellbeing.last_good import copy_of
from wellbeing.store import Store, StoreError
from wellbeing.store_day import StoredDays

KEY = bytes(range(32))
OTHER_KEY = bytes(32)
TODAY = date(2026, 11, 5)


def copied(path: Path) -> bytes:
    """A database with a minute in it, its copy beside it, and half a minute that came later; what its file holds."""
    store = Store.open(path, KEY)
    spend(store, 60.0)
    store.copy()
    spend(store, 30.0)
    store.close()
    return path.read_bytes()


def spend(store: Store, seconds: float) -> None:
    StoredDays(store).add_seconds(TODAY, 9, "x", "feed", seconds)


def spent(store: Store) -> float:
    return StoredDays(store).feed_seconds(TODAY)


def asides(folder: Path) -> list[bytes]:
    return [each.read_bytes() for each in folder.glob("store-lost-*.db")]


def test_a_damaged_database_comes_back_and_that_is_said(tmp_path: Path) -> None:
    """As it was when it was copied, with the time of that, and where the damaged one is now."""
    path = tmp_path / "store.db"
    damaged = copied(path)[:4096] + bytes(5000)
    path.write_bytes(damaged)
    store = Store.open(path, KEY)
    assert spent(store) == 60.0
    assert "was damaged (that file is kept as store-lost-" in store.opened_anew
    assert f"put back as it was on {date.today().isoformat()}" in store.opened_anew
    assert asides(tmp_path) == [damaged]
    store.close()
    again = Store.open(path, KEY)
    assert (spent(again), again.opened_anew) == (60.0, "")
    again.close()


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32), flips=st.integers(1, 40), cut=st.booleans())
@example(seed=0, flips=1, cut=True)
def test_any_flips_and_any_cut_are_noticed_and_mended(
    tmp_path_factory: pytest.TempPathFactory, seed: int, flips: int, cut: bool
) -> None:
    """Bits that turned over anywhere, or an end that is missing: all of it comes back, or all but what came later."""
    folder = tmp_path_factory.mktemp("flips")
    path = folder / "store.db"
    whole = copied(path)
    chance = random.Random(seed)
    raw = bytearray(whole[: chance.randrange(len(whole))] if cut else whole)
    for place in chance.sample(range(len(raw)), min(flips, len(raw))):
        raw[place] ^= 1 << chance.randrange(8)
    path.write_bytes(raw)
    store = Store.open(path, KEY)
    assert spent(store) == 60.0
    assert "put back as it was" in store.opened_anew
    assert asides(folder) == [raw]
    spend(store, 1.0)
    assert spent(store) == 61.0
    store.close()


@pytest.mark.parametrize("left", [None, b""], ids=["missing", "empty"])
def test_one_that_is_gone_is_never_begun_anew_in_silence(tmp_path: Path, left: bytes | None) -> None:
    """As a power cut between setting aside and putting back leaves it, or a disk that lost what it was writing."""
    path = tmp_path / "store.db"
    copied(path)
    path.unlink()
    if left is not None:
        path.write_bytes(left)
    store = Store.open(path, KEY)
    assert spent(store) == 60.0
    assert "put back as it was" in store.opened_anew
    store.close()


def test_a_lost_key_opens_no_copy_either(tmp_path: Path) -> None:
    """It is begun anew as ever; the old one waits for its key."""
    path = tmp_path / "store.db"
    before = copied(path)
    store = Store.open(path, OTHER_KEY)
    assert "counting begins anew" in store.opened_anew
    assert spent(store) == 0.0
    assert asides(tmp_path) == [before]
    store.close()


def test_a_copy_that_is_damaged_itself_is_none(tmp_path: Path) -> None:
    """Both are lost: counting begins anew, which is said."""
    path = tmp_path / "store.db"
    copied(path)
    for each in (path, copy_of(path)):
        each.write_bytes(bytes(9000))
    store = Store.open(path, KEY)
    assert "counting begins anew" in store.opened_anew
    spend(store, 1.0)
    store.close()
    path.unlink()
    nothing = Store.open(path, KEY)
    assert "its copy cannot be read" in nothing.opened_anew
    nothing.close()


def test_the_copy_is_private_and_says_nothing(tmp_path: Path) -> None:
    """Encrypted like the database, for its owner alone, with nothing else beside it."""
    path = tmp_path / "store.db"
    copied(path)
    copy = copy_of(path)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    assert b"SQLite format" not in copy.read_bytes()
    assert [each.name for each in copy.parent.iterdir()] == ["store.db"]


def test_what_is_damaged_by_now_is_not_copied(tmp_path: Path) -> None:
    """A page that went bad while it was in use: the last copy stays."""
    path = tmp_path / "store.db"
    copied(path)
    before = copy_of(path).read_bytes()
    store = Store.open(path, KEY)
    raw = bytearray(path.read_bytes())
    raw[8192:] = bytes(len(raw) - 8192)
    path.write_bytes(raw)
    store.rows("PRAGMA shrink_memory")  # what SQLite remembers of it is whole
    with pytest.raises(StoreError):
        store.copy()
    assert copy_of(path).read_bytes() == before
    store.close()


def test_a_full_disk_leaves_the_last_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.db"
    copied(path)
    before = copy_of(path).read_bytes()
    store = Store.open(path, KEY)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StoreError, match="No space left"):
        store.copy()
    assert [each.name for each in copy_of(path).parent.iterdir()] == ["store.db"]
    assert copy_of(path).read_bytes() == before
    store.close()


def test_no_room_to_put_it_back_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run keeps nothing, which is said; the next start, with room, has it all."""
    path = tmp_path / "store.db"
    copied(path)
    path.write_bytes(bytes(9000))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(store_aside, "write_private", full)
        with pytest.raises(StoreError, match="No space left"):
            Store.open(path, KEY)
    store = Store.open(path, KEY)
    assert spent(store) == 60.0
    store.close()


def test_what_is_erased_is_in_no_copy(tmp_path: Path) -> None:
    """Nor in what a copying that was cut off has left."""
    path = tmp_path / "store.db"
    copied(path)
    (copy_of(path).parent / ".store.db.half").write_bytes(b"half")
    store = Store.open(path, KEY)
    store.erase()
    store.close()
    assert list(copy_of(path).parent.iterdir()) == []
    again = Store.open(path, KEY)
    assert (spent(again), again.opened_anew) == (0.0, "")
    again.close()


def test_a_copy_of_an_older_version_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be from before an update."""
    path = tmp_path / "store.db"
    with monkeypatch.context() as patch:
        patch.setattr(database, "MIGRATIONS", database.MIGRATIONS[:-1])
        copied(path)
    path.write_bytes(bytes(9000))
    store = Store.open(path, KEY)
    assert spent(store) == 60.0
    assert store.rows("PRAGMA user_version") == [(len(database.MIGRATIONS),)]
    store.close()


def test_a_store_in_memory_has_no_copy() -> None:
    store = Store.in_memory()
    store.copy()
    store.forget_copy()
    store.close()
