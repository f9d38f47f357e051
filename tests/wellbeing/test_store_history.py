"""The longer history outlives a restart, encrypted, says nothing of addresses, has bounds, and goes without a trace."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import Post
from filters.verdicts import SHOWN, Action, Verdict
from wellbeing.store import Store
from wellbeing.store_history import CHARACTERS_AT_MOST, PastPost, StoredHistory

KEY = bytes(range(32))
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
COVERED = Verdict(Action.COVER, ("violence",), "Reads like violence.", "sure")


def past(text: str, minutes_ago: float = 0, verdict: Verdict = COVERED, **more: object) -> PastPost:
    post = Post("key", text, "@ana", site="x", **more)  # type: ignore[arg-type]
    return PastPost(NOW - timedelta(minutes=minutes_ago), post, {"violence": 0.75}, verdict)


def texts(history: StoredHistory, softened: bool = False) -> list[str]:
    return [each.post.text for each in history.newest(1_000, softened)]


def test_posts_are_there_again_as_they_were(tmp_path: Path) -> None:
    """Newest first, with scores and verdict; those softened alone, if asked for."""
    store = Store.open(tmp_path / "store.db", KEY)
    StoredHistory(store).keep([past("old", 5), past("new"), past("shown", 2, SHOWN)])
    store.close()
    again = Store.open(tmp_path / "store.db", KEY)
    history = StoredHistory(again)
    assert texts(history) == ["new", "shown", "old"]
    assert texts(history, softened=True) == ["new", "old"]
    newest = history.newest(1)[0]
    assert (newest.seen, newest.scores, newest.verdict) == (NOW, {"violence": 0.75}, COVERED)
    assert history.number(newest.number) == newest
    assert history.number(99) is None
    again.close()


def test_the_file_says_nothing_of_it(tmp_path: Path) -> None:
    """Neither the database nor its journal, while it is open and afterwards."""
    store = Store.open(tmp_path / "store.db", KEY)
    StoredHistory(store).keep([past("a walk by the river")])
    assert b"river" not in b"".join(each.read_bytes() for each in tmp_path.iterdir())
    store.close()
    assert b"river" not in b"".join(each.read_bytes() for each in tmp_path.iterdir())


def test_no_address_is_kept() -> None:
    """Neither the post's own, nor the page's; of links the domain."""
    store = Store.in_memory()
    where = {"address": "https://x.example/ana/1", "met_on": "https://x.example/home"}
    StoredHistory(store).keep([past("a walk", links=("https://www.news.example/a?b=c",), **where)])
    assert StoredHistory(store).newest(1)[0].post == Post("", "a walk", "@ana", site="x", links=("news.example",))
    assert "x.example" not in str(store.export()["history"])


def test_the_same_words_are_kept_once() -> None:
    """With their latest verdict, and that they were opened; another author's are another post."""
    history = StoredHistory(Store.in_memory())
    opened = PastPost(NOW, Post("1", "a fight", "@ana", site="x"), {}, COVERED, opened=True)
    history.keep([past("a fight", 9), opened, past("a fight", 5, SHOWN)])
    history.keep([PastPost(NOW, Post("1", "a fight", "@ben", site="x"), {}, COVERED)])
    assert [(each.post.author, each.opened, each.verdict, each.seen) for each in history.newest(9)] == [
        ("@ben", False, COVERED, NOW),
        ("@ana", True, SHOWN, NOW),
    ]


def test_long_posts_are_cut_and_still_known_again() -> None:
    """Two that begin alike are two; each is known again by all of its words."""
    history = StoredHistory(Store.in_memory())
    long = "a" * 5_000
    for _ in range(2):
        history.keep([past(long + "b"), past(long + "c", alts=(long, long), cards=(long, long), community=long)])
    assert history.count() == 2
    for each in history.newest(2):
        assert {len(each.post.text), *map(len, (*each.post.alts, *each.post.cards))} == {CHARACTERS_AT_MOST}
        assert len(each.post.community) in (0, CHARACTERS_AT_MOST)


@given(st.text(st.characters()), st.text(st.characters()), st.lists(st.text(), max_size=3))
def test_anything_that_a_page_says_can_be_kept(text: str, author: str, alts: list[str]) -> None:
    """Letters of every kind, and halves of letters."""
    history = StoredHistory(Store.in_memory())
    history.keep([PastPost(NOW, Post("1", text, author, tuple(alts)), {}, SHOWN)])
    assert history.newest(1)[0].post.text == text.encode("utf-8", "replace").decode()


def test_what_is_too_old_goes() -> None:
    """By the time at which it was met last."""
    history = StoredHistory(Store.in_memory())
    history.keep([past("old", 61), past("met again", 90), past("young", 59)])
    history.keep([past("met again", 1)])
    history.prune(NOW - timedelta(minutes=60))
    assert texts(history) == ["met again", "young"]


def test_what_is_too_much_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest first."""
    monkeypatch.setattr("wellbeing.store_history.POSTS_AT_MOST", 3)
    history = StoredHistory(Store.in_memory())
    history.keep([past(str(ago), ago) for ago in (4, 1, 3, 0, 2)])
    history.prune(NOW - timedelta(days=7))
    assert texts(history) == ["0", "1", "2"]


def test_forgetting_leaves_nothing_and_makes_the_file_small(tmp_path: Path) -> None:
    """All else stays."""
    store = Store.open(tmp_path / "store.db", KEY)
    store.trust("x", "ben")
    history = StoredHistory(store)
    before = (tmp_path / "store.db").stat().st_size
    history.keep([past(f"{number} " + "word " * 200) for number in range(500)])
    assert (tmp_path / "store.db-wal").stat().st_size > 300_000
    history.forget()
    assert (history.count(), store.trusted()) == (0, {("x", "ben")})
    assert sum(each.stat().st_size for each in tmp_path.iterdir()) < before + 200_000
    history.forget()
    store.close()


def test_it_is_exported_and_erased_with_everything() -> None:
    """The person's own export has every row."""
    store = Store.in_memory()
    StoredHistory(store).keep([past("a fight"), past("a walk", verdict=SHOWN)])
    assert [row["softened"] for row in store.export()["history"]] == [1, 0]
    store.erase()
    assert store.export()["history"] == []
