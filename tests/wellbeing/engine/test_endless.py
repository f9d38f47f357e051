"""A feed that is not to go on by itself waits: what asks for more is told from everything else that pages ask for."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any
from urllib.parse import quote

import pytest
from mitmproxy import http
from mitmproxy.proxy.layers.http import HttpRequestHeadersHook
from mitmproxy.test import tflow, tutils

from filters.sites.definition import Selectors, Site
from tests.wellbeing.engine.page_of import PageOf
from tests.wellbeing.engine.test_addon import Guarded
from tests.wellbeing.engine.test_conversation import Noted
from wellbeing.at_limit import Asked, Rests
from wellbeing.engine.channel import Channel, Guest
from wellbeing.engine.conversation import Conversation
from wellbeing.engine.endless import SENT_AT_MOST, EndlessAddon
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.hosts import Hosts
from wellbeing.engine.more import MOST
from wellbeing.judge import Judge

SITE = Site(
    "x", "X", Selectors(("article",)), ("x.example",), ("api.x.example",), api_paths=("/api/*",), reader="x",
    more=('"cursor":"', "max_id="), by_post=True, time_kinds=(("messages", ("/messages", "/api/dm*")),),
)  # fmt: skip


class Ending(Guarded):
    """A gate whose limit can end."""

    ended = False

    def answer_for(self, asking: Asked) -> Rests | None:
        return Rests("minutes") if self.ended else None


class Engine:
    """A channel with a page that is open, and the addon that asks it."""

    def __init__(self, put_away: str = "x=endless", reads: bool = True) -> None:
        self.filtering = Filtering(put_away=(put_away,))
        self.channel = Channel(b"k" * 32, Hosts((SITE,)), Judge(None), self.filtering, Noted())
        self.gate = Ending(reads=reads)
        self.addon = EndlessAddon(self.channel, self.gate)
        self.told: list[bytes] = []

    def opened(self) -> Conversation:
        return self.channel.begin(Guest(b"d" * 12, SITE, "x.example"), self.told.append)


def flow(path: str, body: bytes = b"", **headers: str) -> http.HTTPFlow:
    fields = {"sec_fetch_dest": "empty", "content_length": str(len(body)), **headers}
    named = http.Headers([(name.replace("_", "-").encode(), value.encode()) for name, value in fields.items()])
    method = b"POST" if body else b"GET"
    request = tutils.treq(method=method, host="x.example", path=path.encode(), headers=named, content=None)
    made = tflow.tflow(req=request)
    made.request.stream = True
    return made


async def waits(work: Coroutine[Any, Any, None], engine: Engine) -> bool:
    """Whether it is held back; then it is let on."""
    task = asyncio.get_running_loop().create_task(work)
    for _ in range(5):
        await asyncio.sleep(0)
    held = not task.done()
    assert held == engine.channel.more.waits("x.example")
    engine.channel.more.go_on("x.example")
    await task
    return held


def held(asked: http.HTTPFlow, engine: Engine | None = None, open_page: bool = True) -> bool:
    engine = engine or Engine()

    async def story() -> bool:
        if open_page:
            engine.opened()
        return await waits(engine.addon.requestheaders(asked), engine)

    return asyncio.run(story())


def test_what_goes_on_with_a_feed_waits() -> None:
    assert held(flow("/api/home?count=20&max_id=7"))
    assert held(flow("/api/home?variables=" + quote('{"cursor":"abc"}')))


@pytest.mark.parametrize(
    "asked",
    [
        flow("/api/home?count=20"),
        flow("/api/dm/all?max_id=7"),
        flow("/home?max_id=7", sec_fetch_dest="document"),
        flow("/style.css?max_id=7", sec_fetch_dest="style"),
        flow("/api/home?max_id=7", origin="https://other.example"),
    ],
    ids=["first", "messages", "page", "style", "for another page"],
)
def test_everything_else_goes_its_way(asked: http.HTTPFlow) -> None:
    """The first posts, messages, pages, styles, and what another site's page asks for."""
    assert not held(asked)


def test_nothing_waits_where_nobody_could_ask_for_it() -> None:
    """No page is open, the person minds nothing, it is paused, or this account's traffic is not read."""
    more = "/api/home?max_id=7"
    paused = Engine()
    paused.filtering.covering = False
    assert not held(flow(more), open_page=False)
    assert not held(flow(more), Engine("x=likes"))
    assert not held(flow(more), paused)
    assert not held(flow(more), Engine(reads=False))


def test_what_says_so_in_what_it_sends_is_read_and_waits() -> None:
    """It goes on as it came. What is long, or says nothing of the kind, is not kept."""

    async def story() -> None:
        engine = Engine()
        engine.opened()
        more, first, long = flow("/api/home", b'{"cursor":"a"}'), flow("/api/home", b"{}"), flow("/api/home", b"x")
        long.request.headers["content-length"] = str(SENT_AT_MOST + 1)
        for each in (more, first, long):
            assert not await waits(engine.addon.requestheaders(each), engine)
        assert (more.request.stream, first.request.stream, long.request.stream) == (False, False, True)
        more.request.content, first.request.content = b'{"cursor":"a"}', b"{}"
        assert await waits(engine.addon.request(more), engine)
        assert not await waits(engine.addon.request(first), engine)
        assert more.request.content == b'{"cursor":"a"}'

    asyncio.run(story())


def test_pages_are_told_and_what_waits_goes_on_when_the_last_one_closes() -> None:
    """Also one that opens while something waits."""

    async def story() -> None:
        engine = Engine()
        page = engine.opened()
        asking = asyncio.get_running_loop().create_task(engine.addon.requestheaders(flow("/api/home?max_id=7")))
        await asyncio.sleep(0)
        assert b'{"t":"more","waits":true}' in engine.told
        engine.told.clear()
        other = engine.channel.begin(Guest(b"e" * 12, SITE, "x.example"), engine.told.append)
        assert b'{"t":"more","waits":true}' in engine.told
        engine.channel.end(page)
        await asyncio.sleep(0)
        assert not asking.done()
        engine.channel.end(other)
        await asking

    asyncio.run(story())


def test_one_press_lets_on_everything_that_waits() -> None:
    async def story() -> None:
        engine = Engine()
        page = engine.opened()
        loop = asyncio.get_running_loop()
        asking = [
            loop.create_task(engine.addon.requestheaders(flow(f"/api/home?max_id={number}"))) for number in range(3)
        ]
        await asyncio.sleep(0)
        await page.hear(b'{"t":"go_on"}', 0.0)
        await asyncio.gather(*asking)
        assert engine.told[-1] == b'{"t":"more","waits":false}'

    asyncio.run(story())


def test_a_page_that_asks_again_and_again_is_told_to_wait() -> None:
    """So many requests are held for it and no more: the first makes room, since the last is what it still waits for."""

    async def story() -> None:
        engine = Engine()
        engine.opened()
        loop = asyncio.get_running_loop()
        flows = [flow("/api/home?max_id=7") for _ in range(MOST + 2)]
        asking = [loop.create_task(engine.addon.requestheaders(each)) for each in flows]
        for _ in range(5):
            await asyncio.sleep(0)
        assert [task.done() for task in asking] == [True, True, *[False] * MOST]
        asking[5].cancel()
        await asyncio.gather(asking[5], return_exceptions=True)
        assert engine.channel.more.waits("x.example")
        engine.channel.more.go_on("x.example")
        await asyncio.gather(*asking, return_exceptions=True)
        refused = [each.response is not None and each.response.status_code == 429 for each in flows]
        assert refused == [True, True, *[False] * MOST]

    asyncio.run(story())


@pytest.mark.parametrize("protocol", ["h2", "http/1.1"])
@pytest.mark.parametrize("gives_up", [False, True])
def test_what_a_page_gave_up_while_it_was_held_is_never_sent(protocol: str, gives_up: bool) -> None:
    """So mitmproxy does it by itself: also where one stream is reset on a connection that stays open."""
    client = PageOf(protocol)
    assert client.asks() == [HttpRequestHeadersHook]
    if gives_up:
        client.gives_up()
    client.is_let_on()
    assert client.connects == (not gives_up)


def test_what_was_held_until_a_limit_ended_is_not_let_on() -> None:
    async def story() -> None:
        engine = Engine()
        engine.opened()
        asked = flow("/api/home?max_id=7")
        asking = asyncio.get_running_loop().create_task(engine.addon.requestheaders(asked))
        await asyncio.sleep(0)
        engine.gate.ended = True
        engine.channel.more.go_on("x.example")
        await asking
        assert asked.response is not None
        assert asked.response.status_code == 429

    asyncio.run(story())


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tab that was left alone asks again by itself one day; the page is told that nothing waits any more."""
    monkeypatch.setattr("wellbeing.engine.more.LONGEST", 0.01)

    async def story() -> None:
        engine = Engine()
        engine.opened()
        await engine.addon.requestheaders(flow("/api/home?max_id=7"))
        assert engine.told[-1] == b'{"t":"more","waits":false}'

    asyncio.run(story())
