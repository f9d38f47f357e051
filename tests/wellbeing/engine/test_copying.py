"""The copy of the database follows what is kept, and what a person deleted is soon in no copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from wellbeing.engine.copying import AFTER_DELETING, EVERY, Copying
from wellbeing.last_good import copy_of
from wellbeing.store import Store, StoreError

KEY = bytes(range(32))


class Clock:
    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.open(tmp_path / "store.db", KEY)
    yield made
    made.close()


def in_copy(folder: Path) -> set[tuple[str, str]]:
    """Whom the copy knows to be trusted."""
    copy = Store.open_existing(copy_of(folder / "store.db"), KEY, beside=True)
    try:
        return copy.trusted()
    finally:
        copy.close()


def test_it_is_copied_at_once_and_then_every_ten_minutes(tmp_path: Path, store: Store, clock: Clock) -> None:
    """Where something changed; otherwise the disk rests."""
    copying = Copying(store, clock)
    store.trust("x", "ana")
    assert copying.is_due
    copying.copy()
    assert in_copy(tmp_path) == {("x", "ana")}
    clock.seconds += EVERY
    assert not copying.is_due
    store.trust("x", "bea")
    assert copying.is_due
    copying.copy()
    store.trust("x", "cleo")
    clock.seconds += EVERY - 1
    assert not copying.is_due


def test_what_was_deleted_is_out_of_the_copy_within_a_minute(tmp_path: Path, store: Store, clock: Clock) -> None:
    store.trust("x", "ana")
    copying = Copying(store, clock)
    copying.copy()
    store.forget("x", "ana")
    clock.seconds += AFTER_DELETING
    assert copying.is_due
    copying.copy()
    assert in_copy(tmp_path) == set()


def test_where_there_is_no_room_no_copy_has_what_was_deleted(
    tmp_path: Path, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rather no copy at all; and it is tried again later."""
    store.trust("x", "ana")
    copying = Copying(store, clock)
    copying.copy()

    def full() -> None:
        raise StoreError("No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(store, "copy", full)
        store.trust("x", "bea")
        copying.copy()
        assert in_copy(tmp_path) == {("x", "ana")}
        store.forget("x", "ana")
        copying.copy()
    assert not copy_of(tmp_path / "store.db").exists()
    clock.seconds += EVERY
    assert copying.is_due
    copying.copy()
    assert in_copy(tmp_path) == {("x", "bea")}


def test_what_is_kept_in_memory_alone_is_copied_nowhere(clock: Clock) -> None:
    store = Store.in_memory()
    store.trust("x", "ana")
    copying = Copying(store, clock)
    assert not copying.is_due
    copying.copy()
    store.close()
