"""Kept posts are there again after a restart, encrypted, apart from the export of everything, and gone when erased."""

from __future__ import annotations

from pathlib import Path

import msgspec

from wellbeing.evidence import marked, same_as, seconds_of
from wellbeing.facts import KeptPost
from wellbeing.store import Store
from wellbeing.store_evidence import StoredEvidence

KEY = bytes(range(32))


def post(number: int, text: str = "you clown", met: str = "2026-11-22T10:05:00+01:00") -> KeptPost:
    return marked(
        KeptPost(
            number=number, met=met, site="x", author="@eve", text=f"{text} {number}", met_on="https://x.com/home",
            address=f"https://x.com/i/status/{number}", categories=["harassment", "violence"], by_hand=number == 2,
        )
    )  # fmt: skip


def test_posts_are_there_again_and_no_file_shows_them(tmp_path: Path) -> None:
    """Whole, in the order of time; lists have no texts."""
    store = Store.open(tmp_path / "store.db", KEY)
    later = post(2, met="2026-11-22T09:06:00+00:00")
    StoredEvidence(store).keep([later, post(1)])
    store.close()
    again = StoredEvidence(Store.open(tmp_path / "store.db", KEY))
    assert again.whole([1, 2, 3]) == [post(1), later]
    assert again.listed() == [msgspec.structs.replace(each, text="") for each in (later, post(1))]
    assert again.marks() == {same_as(each): (each.number, seconds_of(each.met)) for each in (post(1), later)}
    assert all(b"clown" not in file.read_bytes() for file in tmp_path.iterdir())


def test_what_is_there_stays_as_it_is() -> None:
    """Met once more, it keeps its first time and number."""
    stored = StoredEvidence(Store.in_memory())
    stored.keep([post(1)])
    stored.keep([msgspec.structs.replace(post(1), number=9, met="2026-11-30T00:00:00+00:00")])
    assert stored.whole([1, 9]) == [post(1)]


def test_what_is_deleted_is_gone_and_nothing_else() -> None:
    """None of it, and none, can be asked for too."""
    stored = StoredEvidence(Store.in_memory())
    stored.keep([post(1), post(2), post(3)])
    stored.delete([1, 3])
    stored.delete([])
    assert (stored.whole([1, 2, 3]), stored.whole([])) == ([post(2)], [])


def test_it_is_in_no_general_export_and_erased_with_everything() -> None:
    """Others' words are given out on purpose alone."""
    store = Store.in_memory()
    StoredEvidence(store).keep([post(1)])
    assert "evidence" not in store.export()
    assert "clown" not in str(store.export())
    store.erase()
    assert StoredEvidence(store).listed() == []


def test_letters_that_no_file_can_hold_do_no_harm() -> None:
    """Half of a pair, as a page may send it."""
    stored = StoredEvidence(Store.in_memory())
    stored.keep(
        [marked(KeptPost(number=1, met="2026-11-22T10:05:00+01:00", site="x", author="eve", text="you \ud800"))]
    )
    assert stored.whole([1])[0].text == "you ?"
