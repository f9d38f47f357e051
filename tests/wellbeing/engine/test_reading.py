"""Answers are read beside the traffic, and a page's question waits for those that are just being read."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from filters.policy import Policy
from filters.posts import Post
from filters.rules import Rule
from filters.sites.definition import Selectors, Site
from filters.sites.readers import READERS
from filters.verdicts import Action
from tests.wellbeing.engine.test_conversation import Noted
from wellbeing.engine.conversation import Conversation
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.reading import AT_ONCE, CATCH_UP, OF_ONE_HOST, READ_AT_ONCE, AnswersTo, Reading
from wellbeing.judge import Judge

SITE = Site("bluesky", "Bluesky", Selectors(("article",)), reader="bluesky")
HOST = "bsky.example"
RULE = Rule("r", Action.COVER, words=("tea",), except_followed=True)


def feed(*following: str) -> bytes:
    """An answer with a post of each of ana and ben; whoever is named is followed."""
    people = [
        {"handle": name, "viewer": {"following": "at://1" if name in following else ""}} for name in ("ana", "ben")
    ]
    return json.dumps({"feed": [{"post": {"author": each, "record": {"text": "Tea"}}} for each in people]}).encode()


class Talk:
    """A page of `HOST` that asks, and what it was told."""

    def __init__(self, reading: Reading, judge: Judge) -> None:
        self.told: list[dict[str, Any]] = []
        self.talk = Conversation(
            b"d" * 12,
            SITE,
            lambda sent: self.told.append(json.loads(sent)),
            judge,
            Filtering(Policy(rules=(RULE,))),
            Noted(),
            said=AnswersTo(HOST, reading),
        )

    async def actions(self) -> list[str]:
        posts = [{"key": name, "text": "Tea", "author": f"@{name}"} for name in ("ana", "ben")]
        await self.talk.hear(json.dumps({"t": "judge", "posts": posts}).encode(), 0.0)
        return [verdict["action"] for message in self.told[-1:] for verdict in message["verdicts"].values()]


def story(told: Callable[[Reading, Talk], Awaitable[None]]) -> None:
    async def tell() -> None:
        judge = Judge(None)
        reading = Reading(judge)
        await told(reading, Talk(reading, judge))

    asyncio.run(tell())


def test_people_one_follows_are_excepted_in_the_same_breath() -> None:
    """The page asks before the answer is read: the question waits for it."""

    async def told(reading: Reading, page: Talk) -> None:
        reading.answered(SITE, HOST, feed("ana"), "")
        assert await page.actions() == ["show", "cover"]

    story(told)


@pytest.mark.parametrize(("more", "beside"), [(0, False), (AT_ONCE, True)])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_what_is_short_asks_no_thread(
    monkeypatch: pytest.MonkeyPatch, more: int, beside: bool, pack: Callable[[bytes], bytes]
) -> None:
    """It would cost more than reading it; how long it is, is told when it is unpacked. It is read after it was sent."""
    read_by: list[int] = []
    monkeypatch.setitem(READERS, "bluesky", lambda _body: read_by.append(threading.get_ident()) or [])

    async def told(reading: Reading, page: Talk) -> None:
        reading.answered(SITE, HOST, pack(feed("ana") + b" " * more), "gzip" if pack is gzip.compress else "")
        assert read_by == []
        await reading.caught_up(HOST)
        assert [each != threading.get_ident() for each in read_by] == [beside]

    story(told)


def test_an_answer_to_another_page_says_nothing_here() -> None:
    async def told(reading: Reading, page: Talk) -> None:
        for host in ("evil.example", ""):
            reading.answered(SITE, host, feed("ana"), "")
            await reading.caught_up(host)
        assert await page.actions() == ["cover", "cover"]

    story(told)


def test_a_slow_answer_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes longer than a moment is not waited for: a hold must not run out because of it."""
    go_on = threading.Event()

    def slowly(_body: bytes) -> list[Post]:
        go_on.wait(10)
        return []

    monkeypatch.setitem(READERS, "bluesky", slowly)

    async def told(reading: Reading, page: Talk) -> None:
        reading.answered(SITE, HOST, feed("ana") + b" " * AT_ONCE, "")
        began = asyncio.get_running_loop().time()
        assert await page.actions() == ["cover", "cover"]
        took = asyncio.get_running_loop().time() - began
        go_on.set()
        assert CATCH_UP * 0.9 <= took < 5

    story(told)


def test_answers_are_read_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several at once would take the engine's time from the pages that ask; each is read all the same."""
    two, met, read = threading.Barrier(2), list[bytes](), list[bytes]()

    def waiting(body: bytes) -> list[Post]:
        with contextlib.suppress(threading.BrokenBarrierError):
            two.wait(0.2)
            met.append(body)
        read.append(body)
        return []

    monkeypatch.setitem(READERS, "bluesky", waiting)

    async def told(reading: Reading, page: Talk) -> None:
        for number in range(READ_AT_ONCE):
            reading.answered(SITE, f"{number}.example", b"%d" % number + b" " * AT_ONCE, "")
        await asyncio.wait([task for task in asyncio.all_tasks() if task is not asyncio.current_task()])

    story(told)
    assert met == []
    assert [int(body) for body in read] == [*range(READ_AT_ONCE)]


def test_it_is_counted_how_many_posts_each_answer_gave(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also of one that a reader stumbles over; what could not be decoded was not read at all."""
    counted: list[tuple[str, int]] = []

    def reads(body: bytes) -> list[Post]:
        if body == b"odd":
            raise ValueError
        return [Post("1", "Tea")] * len(body)

    monkeypatch.setitem(READERS, "bluesky", reads)

    async def told() -> None:
        judge = Judge(None)
        reading = Reading(judge, lambda site, posts: counted.append((site, posts)))
        for body, encoding in ((b"aa", ""), (b"odd", ""), (b"not zipped", "gzip"), (b"", "")):
            reading.answered(SITE, HOST, body, encoding)
            await asyncio.wait([task for task in asyncio.all_tasks() if task is not asyncio.current_task()])

    asyncio.run(told())
    assert counted == [("bluesky", 2), ("bluesky", 0), ("bluesky", 0)]


def test_one_host_never_has_all_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that asks without end fills its own places; an answer to another page is read all the same."""
    go_on, read = threading.Event(), []

    def waiting(body: bytes) -> list[Post]:
        read.append(body)
        go_on.wait(10)
        return []

    monkeypatch.setitem(READERS, "bluesky", waiting)

    async def told(reading: Reading, page: Talk) -> None:
        for _ in range(READ_AT_ONCE):
            reading.answered(SITE, "hostile.example", b"hostile", "")
        reading.answered(SITE, HOST, b"mine", "")
        go_on.set()
        await asyncio.wait([task for task in asyncio.all_tasks() if task is not asyncio.current_task()])

    story(told)
    assert read == [b"hostile"] * OF_ONE_HOST + [b"mine"]


@pytest.mark.parametrize("saves", [False, True])
def test_on_battery_posts_are_judged_once_their_page_asks(saves: bool) -> None:
    """What an answer says of them is known all the same."""
    scored: list[str] = []

    async def story() -> list[str]:
        judge = Judge(lambda texts: [scored.append(text) or {} for text in texts])  # type: ignore[func-returns-value]
        judge.start()
        reading = Reading(judge, saves=lambda: saves)
        reading.answered(SITE, HOST, feed("ana"), "")
        await reading.caught_up(HOST)
        await asyncio.sleep(0.1)
        ahead = len(scored)
        actions = await Talk(reading, judge).actions()
        await judge.close()
        assert ahead == (0 if saves else 1)
        return actions

    assert asyncio.run(story()) == ["show", "cover"]
    assert scored == ["Tea"]
