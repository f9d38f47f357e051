"""Purposes and lines of breaks in the store: as they were written, gone when they are deleted, in no file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from wellbeing.store import Store
from wellbeing.store_limits import StoredLimits
from wellbeing.store_own_words import StoredOwnWords

KEY = bytes(range(32))
AT = "2026-11-22T10:00:00+01:00"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.open(tmp_path / "store.db", KEY)
    yield made
    made.close()


def test_purposes_are_there_in_the_next_run_in_their_order(store: Store, tmp_path: Path) -> None:
    words = StoredOwnWords(store)
    words.keep_purposes(("look for the recipe", "see Bo"))
    words.keep_purposes(("see Bo", "look for the recipe"))
    words.keep_note(AT, "the quiet garden")
    store.close()
    assert all(b"quiet garden" not in file.read_bytes() for file in tmp_path.iterdir())
    assert all(b"recipe" not in file.read_bytes() for file in tmp_path.iterdir())
    again = Store.open(tmp_path / "store.db", KEY)
    assert StoredOwnWords(again).purposes() == ("see Bo", "look for the recipe")
    assert [each.words for each in StoredOwnWords(again).notes()] == ["the quiet garden"]
    again.close()


def test_notes_are_deleted_and_put_back_once(store: Store) -> None:
    words = StoredOwnWords(store)
    for note in ("one", "two", "three"):
        words.keep_note(AT, note)
    three, two, one = words.notes()
    assert words.delete([two.number]) == [two]
    assert words.notes() == [three, one]
    words.put_back([two])
    words.put_back([two])
    assert words.notes() == [three, two, one]
    assert words.delete_all() == [three, two, one]
    assert words.notes() == []


def test_deleting_none_deletes_none(store: Store) -> None:
    words = StoredOwnWords(store)
    words.keep_note(AT, "one")
    assert words.delete([]) == []
    assert len(words.notes()) == 1


def test_the_persons_own_export_has_them_and_erasing_takes_them(store: Store) -> None:
    words = StoredOwnWords(store)
    words.keep_note(AT, "one")
    words.keep_purposes(("see Bo",))
    out = store.export()
    assert [out["break_notes"][0]["words"], out["own_purposes"][0]["words"]] == ["one", "see Bo"]
    store.erase()
    assert words.notes() == []
    assert words.purposes() == ()


def test_of_a_purpose_that_is_gone_no_word_stays_where_it_was_carried_on_for(store: Store) -> None:
    """That somebody carried on is counted still."""
    kept, day = StoredOwnWords(store), date(2026, 11, 5)
    kept.keep_purposes(("see whether Ana wrote", "the weather"))
    for words in ("see whether Ana wrote", "the weather", "answer"):
        StoredLimits(store).carried_on(day, "x", words, 10)
    kept.keep_purposes(("the weather",))
    assert [row["purpose"] for row in store.export()["carried_on"]] == ["own", "the weather", "answer"]
    assert StoredLimits(store).times_on(day) == 3
