"""What the app is told of posts: the last ones from memory, those before them from the history, if there is one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from filters.alike import packed
from filters.categories import HARMS
from filters.policy import Policy, decide
from filters.posts import Post
from filters.presets import choices
from filters.scores import Understood
from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.engine.about_posts import AboutPosts
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.posts_desk import POSTS_ANSWERS
from wellbeing.engine.recent import POSTS_AT_MOST
from wellbeing.engine.service import Engine
from wellbeing.engine.tally import StoredTally
from wellbeing.page_messages import Act
from wellbeing.store import Store

BALANCED = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5)))
DOCUMENT = b"d" * 12
MORE = 30
ALIKE = packed((1.0, 0.5), b"model")
RULE = '[[rule]]\nname = "First ones"\nwords = ["fight 3", "fight 5"]\naction = "hide"\n'
Story = Callable[["Asked"], Awaitable[None]]


class Asked:
    """An engine's memory of posts, asked as the app asks it."""

    def __init__(self, store: Store, days: int) -> None:
        self.keeping = Keeping(store, StoredTally(lambda _site, _author: None), lambda _said: None)
        self.filtering = Filtering(BALANCED)
        self.about = AboutPosts(
            self.keeping, store, b"k" * 32, self.filtering, self.changed, lambda _said: None
        )  # fmt: skip
        self.about.history.follow(days, 0.0)

    def changed(self) -> None:
        self.filtering.policy = self.about.onto(BALANCED)

    def read(self, post: Post, score: float) -> None:
        self.about.judged(DOCUMENT, post, {"violence": score}, decide(post, {"violence": score}, BALANCED))

    async def understood(self, _post: Post) -> Understood:
        return Understood({"violence": 0.1}, ALIKE)

    async def ask(self, command: say.Command) -> Any:
        judge = SimpleNamespace(scores=self.understood)
        engine = cast(Engine, SimpleNamespace(about_posts=self.about, filtering=self.filtering, judge=judge))
        return await POSTS_ANSWERS[type(command)](engine, command)


def tell(store: Store, *stories: Story, days: int = 7) -> None:
    """Tell each story to its end; each has an engine of its own, into which the same feed is read first."""

    async def told(story: Story) -> None:
        asked = Asked(store, days)
        for number in range(POSTS_AT_MOST + MORE):
            asked.read(Post(str(number), f"fight {number}", f"@a{number}", site="x"), 0.9 if number % 2 else 0.1)
        async with asyncio.timeout(20):
            await story(asked)
        asked.about.keep()
        await asked.keeping.close()

    for story in stories:
        asyncio.run(told(story))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A real store, encrypted, on the disk."""
    made = Store.open(tmp_path / "store.db", bytes(range(32)))
    yield made
    made.close()


def test_recent_goes_on_where_memory_ends(store: Store) -> None:
    """Each post once, newest first; softened ones alone, or all; no more than asked for."""

    async def story(asked: Asked) -> None:
        everything = (await asked.ask(say.Recent(softened=False))).posts
        assert [each.text for each in everything] == [f"fight {n}" for n in reversed(range(POSTS_AT_MOST + MORE))]
        assert [each.number < 0 for each in everything] == [False] * POSTS_AT_MOST + [True] * MORE
        softened = (await asked.ask(say.Recent())).posts
        assert [each.text for each in softened] == [each.text for each in everything if each.action == "cover"]
        assert len((await asked.ask(say.Recent(softened=False, most=210))).posts) == 210

    tell(store, story, story)


def test_without_a_history_there_are_the_last_ones_alone(store: Store) -> None:
    """As long as the person has not turned it on."""

    async def story(asked: Asked) -> None:
        assert len((await asked.ask(say.Recent(softened=False))).posts) == POSTS_AT_MOST
        assert (await asked.ask(say.Preview(rules=RULE))).of == POSTS_AT_MOST

    tell(store, story, days=0)


def test_rules_are_tried_on_the_history_too(store: Store) -> None:
    """With examples from it."""

    async def story(asked: Asked) -> None:
        found = await asked.ask(say.Preview(rules=RULE))
        assert found.of == POSTS_AT_MOST + MORE
        assert {each.text for each in found.examples if each.rule} == {"fight 3", "fight 5"}

    tell(store, story)


def test_a_post_of_the_history_can_be_corrected(store: Store) -> None:
    """At once, as one of the last can, also for posts that mean alike: it is read anew. One that is gone is said."""

    async def story(asked: Asked) -> None:
        past = (await asked.ask(say.Recent())).posts[-1]
        assert past.text == "fight 1"
        assert isinstance(await asked.ask(say.Correct(number=past.number, wants="fine")), say.Done)
        assert decide(Post("", "fight 1", "@a1", site="x"), {"violence": 0.9}, asked.filtering.policy).action is (
            Action.LABEL
        )
        similar = Understood({"violence": 0.6}, ALIKE)
        assert decide(Post("", "a brawl", "@zoe", site="x"), similar, asked.filtering.policy).action is Action.SHOW
        gone = await asked.ask(say.Correct(number=-9_999, wants="fine"))
        assert isinstance(gone, say.Failed)

    tell(store, story)


def test_what_was_opened_is_kept_so(store: Store) -> None:
    """Also when it was opened after it was written."""

    async def story(asked: Asked) -> None:
        await asked.ask(say.Recent())
        post = Post("229", "fight 229", "@a229", site="x")
        verdict = decide(post, {"violence": 0.9}, BALANCED)
        asked.about.acted(DOCUMENT, "x", Act("show", "229"), post.author, verdict)
        past = await asked.about.history.last(1)
        assert (past[0].post.text, past[0].opened) == ("fight 229", True)

    tell(store, story)
