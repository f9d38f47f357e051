"""The memory of the last posts: bounded, each post once, and never anything of it in a log or a file."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import Post
from filters.scores import NotJudged
from filters.verdicts import SHOWN, Action, Verdict
from wellbeing.engine.recent import CHARACTERS_AT_MOST, POSTS_AT_MOST, Recent, seen
from wellbeing.spoken import spoken

WHEN = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
HERE, THERE = b"h" * 12, b"t" * 12
COVERED = Verdict(Action.COVER, ("violence",), "Reads like violence.", "sure")


def meet(recent: Recent, text: str, document: bytes = HERE, key: str = "", verdict: Verdict = SHOWN) -> None:
    """A post was judged."""
    key = key or text
    recent.remember((document, key), Post(key, text, "@ana", site="x"), {"violence": 0.9}, verdict, WHEN)


def texts(recent: Recent) -> list[str]:
    return [met.post.text for met in recent]


def test_the_last_two_hundred_are_there_newest_first() -> None:
    """Older ones are forgotten, and numbers name no other post."""
    recent = Recent()
    for number in range(POSTS_AT_MOST + 50):
        meet(recent, f"post {number}")
    assert texts(recent) == [f"post {number}" for number in range(POSTS_AT_MOST + 49, 49, -1)]
    newest = next(iter(recent))
    assert recent.number(newest.number) is newest
    assert recent.number(1) is None


def test_a_post_counts_once_in_its_document() -> None:
    """Judged again after a change of settings: its new verdict and key, its old number, place and opening."""
    recent = Recent()
    meet(recent, "a fight", key="1", verdict=COVERED)
    meet(recent, "a walk")
    first = recent.at((HERE, "1"))
    assert first is not None
    first.opened = True
    meet(recent, "a fight", key="2")
    assert texts(recent) == ["a walk", "a fight"]
    again = recent.at((HERE, "2"))
    assert again is not None
    assert (again.number, again.verdict, again.opened) == (first.number, SHOWN, True)
    assert recent.at((HERE, "1")) is None


def test_another_document_is_another_meeting() -> None:
    """The same words in another tab were met twice."""
    recent = Recent()
    meet(recent, "a fight", HERE)
    meet(recent, "a fight", THERE)
    assert texts(recent) == ["a fight", "a fight"]


@given(st.lists(st.integers(0, 60_000), max_size=60))
def test_long_posts_do_not_fill_the_memory(lengths: list[int]) -> None:
    """However long posts are, all texts together stay within the bound; the newest that fit are there."""
    recent = Recent()
    for number, length in enumerate(lengths):
        meet(recent, f"{number} ".ljust(length, "x"), key=str(number))
    assert sum(map(len, texts(recent))) <= CHARACTERS_AT_MOST
    assert [met.number for met in recent] == sorted((met.number for met in recent), reverse=True)


def test_pictures_count_too() -> None:
    """A page may send twenty descriptions of 20,000 characters with each post."""
    recent = Recent()
    for number in range(3):
        post = Post(str(number), f"post {number}", alts=("x" * 20_000,) * 19)
        recent.remember((HERE, post.key), post, {}, SHOWN, WHEN)
    assert texts(recent) == ["post 2"]


def test_nothing_is_left_when_it_is_emptied() -> None:
    """And what comes then has a number that no post had."""
    recent = Recent()
    meet(recent, "a fight")
    last = next(iter(recent)).number
    recent.forget_all()
    assert texts(recent) == []
    meet(recent, "a walk")
    assert next(iter(recent)).number > last


@pytest.mark.parametrize("verdict", [None, Verdict(Action.HIDE, (), "Your rule “No”.", "your rule", "No")])
def test_the_app_is_told_what_a_person_asks(verdict: Verdict | None) -> None:
    """Where, when, who, what, and what was done about it; or what would be."""
    recent = Recent()
    meet(recent, "a fight", verdict=COVERED)
    told = seen(next(iter(recent)), spoken("en"), verdict)
    assert (told.text, told.author, told.site, told.seen) == ("a fight", "@ana", "x", "2026-11-22T10:00:00+00:00")
    shown = verdict or COVERED
    assert (told.action, tuple(told.categories), told.rule) == (shown.action.value, shown.categories, shown.rule)


def test_a_language_that_is_not_judged_is_told_with_the_post() -> None:
    """And of a judged one, that it was."""
    recent = Recent()
    recent.remember((HERE, "1"), Post("1", "Guten Morgen"), NotJudged("de"), SHOWN, WHEN)
    recent.remember((HERE, "2"), Post("2", "Good morning"), {"violence": 0.1}, SHOWN, WHEN)
    assert [seen(met, spoken("en")).not_judged for met in recent] == ["", "de"]
