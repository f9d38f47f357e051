"""What a person said of posts and topics outlives a restart, is exported, and is gone when erased."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from filters.corrections import Said
from wellbeing.first_look import FirstLook
from wellbeing.migrations import MIGRATIONS
from wellbeing.store import Store
from wellbeing.store_wishes import StoredWishes

KEY = bytes(range(32))
SCORES = {"violence": 0.75, "distress": 0.1}
SAID = Said(1, "2026-11-22", "x", "ana", "violence", "fine", "0a" * 16, SCORES, meaning=b"\x00\xff\x7f")
UNTIL = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def test_corrections_are_there_again(tmp_path: Path) -> None:
    """In the order in which they were made, as they were; one that was taken back is not."""
    store = Store.open(tmp_path / "store.db", KEY)
    second, third = (
        Said(2, "2026-11-22", "x", "", "stigma", "not_for_me"),
        Said(3, "2026-11-23", "x", "", "sexual", "fine"),
    )
    for said in (SAID, third, second):
        StoredWishes(store).correct(said)
    StoredWishes(store).uncorrect(2)
    store.close()
    again = Store.open(tmp_path / "store.db", KEY)
    assert StoredWishes(again).corrections() == [SAID, third]
    again.close()


def test_a_correction_that_is_kept_already_is_not_kept_twice() -> None:
    """Tried again after a trouble, it stays where it was; put back after it was taken back, it is the newest."""
    wishes = StoredWishes(Store.in_memory())
    other = Said(7, "2026-11-22", "x", "", "stigma", "fine", made_in="page")
    for said in (SAID, other, SAID):
        wishes.correct(said)
    assert wishes.corrections() == [SAID, other]
    wishes.uncorrect(1)
    wishes.correct(SAID)
    assert wishes.corrections() == [other, SAID]


def test_older_corrections_hold_as_what_might_have_been_forged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it was noted where they were made: pages could only say "fine". Nor is it known what the posts meant."""
    monkeypatch.setattr("wellbeing.database.MIGRATIONS", MIGRATIONS[:4])
    before = Store.open(tmp_path / "store.db", KEY)
    for number, wants in ((4, "fine"), (9, "not_for_me")):
        values = (number, "2026-11-22", "x", "ana", "violence", wants, "", "{}")
        before.change("INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    before.close()
    monkeypatch.undo()
    now = Store.open(tmp_path / "store.db", KEY)
    found = [(each.number, each.wants, each.made_in, each.meaning) for each in StoredWishes(now).corrections()]
    assert found == [(4, "fine", "page", b""), (9, "not_for_me", "app", b"")]
    now.close()


def test_rests_are_there_again_until_they_are_ended() -> None:
    """The later word about a topic counts."""
    wishes = StoredWishes(Store.in_memory())
    wishes.rest("violence", UNTIL)
    wishes.rest("violence", UNTIL + timedelta(hours=1))
    wishes.rest("sexual", UNTIL)
    wishes.end_rest("sexual")
    assert wishes.rests() == {"violence": UNTIL + timedelta(hours=1)}


def test_a_first_look_is_there_again_until_the_choice() -> None:
    """As it was kept last; there is one at most."""
    wishes = StoredWishes(Store.in_memory())
    assert wishes.first_look() is None
    later = FirstLook(UNTIL, "none", 9, {("quiet", "violence", "cover"): 2, ("gentle", "rule", "label"): 1})
    for look in (FirstLook(UNTIL, "none"), later):
        wishes.keep_first_look(look)
        assert wishes.first_look() == look
    wishes.keep_first_look(None)
    assert wishes.first_look() is None


def test_all_of_it_is_exported_and_erased() -> None:
    """Each correction is one row without any words; afterwards nothing is left."""
    store = Store.in_memory()
    wishes = StoredWishes(store)
    wishes.correct(SAID)
    wishes.rest("violence", UNTIL)
    exported = store.export()
    assert exported["corrections"] == [
        {
            "place": 1,
            "number": 1,
            "made": "2026-11-22",
            "site": "x",
            "author": "ana",
            "category": "violence",
            "wants": "fine",
            "digest": "0a" * 16,
            "scores": '{"violence": 0.75, "distress": 0.1}',
            "made_in": "app",
            "meaning": "00ff7f",
        }
    ]
    assert exported["rests"] == [{"category": "violence", "until": UNTIL.isoformat()}]
    store.erase()
    assert (wishes.corrections(), wishes.rests()) == ([], {})
