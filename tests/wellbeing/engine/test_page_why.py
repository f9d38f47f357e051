"""Why a post was covered, told to its page: to whom it belongs, with the words that were judged, and no more."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from filters.posts import Post
from filters.spacing import Spacing
from filters.verdicts import SHOWN, Action, Verdict
from wellbeing.engine.memory import REMEMBERED, Memory
from wellbeing.engine.page_why import PageWhy
from wellbeing.judge import Judge, Scores

COVERED = Verdict(Action.COVER, ("harassment",), "Reads like bullying.", "sure")
POST = Post("p1", "Nobody asked you, idiot!")


def scorer(texts: Sequence[str]) -> list[Scores]:
    """A model that knows two words."""
    return [{"harassment": 0.1 + 0.4 * ("idiot" in text) + 0.3 * ("Nobody" in text)} for text in texts]


class Asked:
    """A page that asks, and what it was told."""

    def __init__(self, judge: Judge) -> None:
        self.memory, self.told = Memory(Spacing(10)), list[dict[str, Any]]()
        self.why = PageWhy(self.memory, judge, lambda sent: self.told.append(json.loads(sent)))

    def judged(self, post: Post = POST, verdict: Verdict = COVERED) -> None:
        self.memory.judged[post.key] = (post.author, verdict)
        self.why.judged(post)

    async def words(self, post: Post = POST, at: float = 1000.0) -> list[str] | None:
        """What the page is told of `post`; None where it hears nothing."""
        self.told.clear()
        await self.why.hear(post, at)
        return self.told[0]["words"] if self.told else None


def with_page(story: Callable[[Asked], Awaitable[None]], model: object = scorer) -> None:
    async def told() -> None:
        judge = Judge(model)  # type: ignore[arg-type]
        judge.start()
        try:
            async with asyncio.timeout(20):
                await story(Asked(judge))
        finally:
            await judge.close()

    asyncio.run(told())


def test_the_words_that_weighed_most_are_told_and_no_number() -> None:
    async def story(page: Asked) -> None:
        page.judged()
        assert await page.words() == ["Nobody", "idiot"]
        assert page.told == [{"t": "why_is", "key": "p1", "words": ["Nobody", "idiot"]}]

    with_page(story)


def test_the_words_of_the_part_are_told_that_carried_the_verdict() -> None:
    """Of a linked page's preview; the harmless words above it moved nothing."""

    async def story(page: Asked) -> None:
        post = Post("p1", "A walk around the lake with ducks", cards=("What an idiot, they say",))
        page.judged(post, replace(COVERED, part="card"))
        assert await page.words(post) == ["idiot"]

    with_page(story)


def test_a_filter_that_ends_tells_no_words() -> None:
    async def story() -> None:
        judge = Judge(scorer)
        judge.start()
        page = Asked(judge)
        page.judged()
        await judge.close()
        assert await page.words() == []

    asyncio.run(story())


@pytest.mark.parametrize(
    "asked",
    [
        Post("p2", POST.text),
        Post("p1", "Another text, idiot"),
        Post("p1", POST.text, alts=("an idiot",)),
        Post("p1", "", cards=(POST.text,)),
    ],
    ids=["another post", "other words", "another picture", "words moved into a preview"],
)
def test_a_page_hears_nothing_of_what_was_not_judged_in_its_document(asked: Post) -> None:
    """With those very words: a page cannot try words out."""

    async def story(page: Asked) -> None:
        page.judged()
        assert await page.words(asked) is None

    with_page(story)


@pytest.mark.parametrize(
    "verdict", [SHOWN, Verdict(Action.COVER, ("harassment",), kept=True)], ids=["shown", "kept by a family"]
)
def test_nothing_is_told_of_posts_without_a_way_to_look(verdict: Verdict) -> None:
    async def story(page: Asked) -> None:
        page.judged(verdict=verdict)
        assert await page.words() is None

    with_page(story)


def test_where_a_rule_decided_or_no_model_is_there_no_word_is_named() -> None:
    async def story(page: Asked) -> None:
        page.judged(verdict=Verdict(Action.COVER, (), "Your rule.", "your rule", "leaks"))
        assert await page.words() == []

    async def bare(page: Asked) -> None:
        page.judged()
        assert await page.words() == []

    with_page(story)
    with_page(bare, model=None)


def test_a_page_that_asks_without_end_is_heard_now_and_then() -> None:
    """Ten times at once, then every five seconds; questions that have no answer take none of them."""

    async def story(page: Asked) -> None:
        page.judged()
        for _ in range(30):
            assert await page.words(Post("p9", "x")) is None
        told = [await page.words() is not None for _ in range(20)]
        assert told == [True] * 10 + [False] * 10
        assert await page.words(at=1004.0) is None
        assert await page.words(at=1005.5) == ["Nobody", "idiot"]

    with_page(story)


def test_of_many_posts_no_more_than_a_page_remembers_are_kept_and_none_of_their_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)

    async def story(page: Asked) -> None:
        for number in range(REMEMBERED + 20):
            page.judged(Post(f"p{number}", f"idiot {number}"))
        assert len(page.memory.read) == REMEMBERED
        assert await page.words(Post(f"p{REMEMBERED}", f"idiot {REMEMBERED}")) == ["idiot"]
        assert "idiot" not in repr(page.memory)

    with_page(story)
    assert "idiot" not in caplog.text
