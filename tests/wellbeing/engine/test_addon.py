"""What becomes of requests before they are read, without a browser: whose they are, and whether they have to wait."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any
from unittest.mock import Mock

import pytest
from mitmproxy import http
from mitmproxy.options import Options
from mitmproxy.proxy.context import Context
from mitmproxy.proxy.layer import NextLayer
from mitmproxy.proxy.layers import TCPLayer
from mitmproxy.proxy.server_hooks import ServerConnectionHookData
from mitmproxy.test import tflow, tutils
from mitmproxy.tls import ClientHelloData

from filters.policy import Policy
from filters.sites.definition import Selectors, Site
from tests.wellbeing.engine.test_conversation import Noted
from wellbeing.at_limit import Asked, Rests
from wellbeing.engine.addon import FeedAddon
from wellbeing.engine.carried import Carried
from wellbeing.engine.channel import Channel
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.gate import Gate
from wellbeing.engine.hosts import Hosts
from wellbeing.engine.refusals import Refusals
from wellbeing.judge import Judge

SITE = Site(
    "x", "X", Selectors(("article",)), ("x.example",), api_paths=("/api/*",), reader="x",
    time_kinds=(("messages", ("/messages",)),),
)  # fmt: skip
FIELDS = ((b"accept-encoding", b"dcb, gzip"), (b"if-none-match", b'"1"'), (b"sec-fetch-dest", b"document"))


class Guarded(Gate):
    """Reads everything or nothing, and lets wait or not; `asked` are the requests that it was told of."""

    def __init__(
        self, reads: bool = True, waits: bool = False, enters: bool = True, passed_to: int | None = None
    ) -> None:
        self._reads, self._waits, self._enters, self._passed_to = reads, waits, enters, passed_to
        self.asked: list[Asked] = []

    async def may_enter(self, connection: str, theirs: Any, ours: Any) -> bool:
        return self._enters

    def reads(self, connection: str) -> bool:
        return self._reads

    def passed_to(self, connection: str) -> int | None:
        return self._passed_to

    def may_connect(self, port: int) -> bool:
        return port != 702

    def unread_host(self, connection: str, host: str) -> bool:
        return host == "others.example"

    def answer_for(self, asked: Asked) -> Rests | None:
        self.asked.append(asked)
        return Rests("minutes") if self._waits else None


class Proxy:
    """The addon over `gate`, and what it carries."""

    def __init__(self, gate: Guarded) -> None:
        channel = Channel(b"k" * 32, Hosts((SITE,)), Judge(None), Filtering(Policy()), Noted(), gate=gate)
        self.carried, self.read = Carried(), list[bytes]()
        self.addon = FeedAddon(
            channel, lambda _site, _host, body, _encoding: self.read.append(body),
            Refusals(lambda _notice: None, gate), lambda _flow, _message: None, self.carried, gate,
            lambda site, _why: f"{site.title} waits".encode(),
        )  # fmt: skip

    def asks(
        self, path: str, scheme: str = "https", host: str = "x.example", fields: Sequence[tuple[bytes, bytes]] = FIELDS
    ) -> http.HTTPFlow:
        """A request as it comes in."""
        request = tutils.treq(host=host, path=path.encode(), scheme=scheme.encode(), headers=http.Headers(fields))
        flow = tflow.tflow(req=request)
        self.addon.requestheaders(flow)
        return flow


def test_what_is_read_asks_for_the_whole_document_and_is_carried() -> None:
    gate = Guarded()
    proxy = Proxy(gate)
    flow = proxy.asks("/home", scheme="http")
    assert (flow.response, flow.request.stream) == (None, True)
    assert "if-none-match" not in flow.request.headers
    assert [(host, site) for host, site, _ in proxy.carried.now()] == [("x.example", "x")]
    assert [(each.path, each.page) for each in gate.asked] == [("/home", True)]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_what_is_another_accounts_passes_as_it_came(scheme: str) -> None:
    """To the last header field, in both directions; nobody is told of it, and nothing shows where it goes."""
    gate = Guarded(reads=False, waits=True)
    proxy = Proxy(gate)
    flow = proxy.asks("/api/more", scheme)
    assert (flow.response, flow.request.stream, flow.request.headers.fields) == (None, True, FIELDS)
    answered = ((b"alt-svc", b"h3=x"), (b"content-type", b"application/json"))
    flow.response = tutils.tresp(headers=http.Headers(answered))
    proxy.addon.responseheaders(flow)
    assert (flow.response.stream, flow.response.headers.fields) == (True, answered)
    assert (proxy.carried.now(), gate.asked, proxy.read) == ([], [], [])


def test_what_waits_is_answered_here() -> None:
    """A page with words, a script with a number; the site hears of neither."""
    proxy = Proxy(Guarded(waits=True))
    page = proxy.asks("/home").response
    assert page is not None
    assert (page.status_code, page.content) == (403, b"X waits")


def test_a_frame_of_the_sites_own_pages_waits_with_words() -> None:
    proxy = Proxy(Guarded(waits=True))
    fields = ((b"sec-fetch-dest", b"iframe"), (b"sec-fetch-site", b"same-origin"))
    frame = proxy.asks("/home", fields=fields).response
    assert frame is not None
    assert (frame.status_code, frame.content) == (403, b"X waits")


def test_strangers_are_refused_whoever_asks() -> None:
    for gate in (Guarded(), Guarded(reads=False)):
        answer = Proxy(gate).asks("/", host="bank.example").response
        assert answer is not None
        assert answer.status_code == 403


@pytest.mark.parametrize("enters", [True, False])
def test_a_connection_that_is_nobodys_is_closed(enters: bool) -> None:
    proxy, client = Proxy(Guarded(enters=enters)), tflow.tclient_conn()
    client.error = None
    asyncio.run(proxy.addon.client_connected(client))
    assert (client.error is None) is enters


def connects(gate: Guarded, host: str, port: int = 443) -> bool:
    """Whether the proxy connects to `port` of `host`."""
    server = tflow.tserver_conn()
    server.address, server.error = (host, port), None
    Proxy(gate).addon.server_connect(ServerConnectionHookData(server, tflow.tclient_conn()))
    return server.error is None


def test_what_is_another_services_goes_there_before_a_byte_is_read() -> None:
    """As it came: no flow is made of it."""
    gate = Guarded(passed_to=702)
    context = Context(tflow.tclient_conn(), Options())
    asked = NextLayer(context)
    Proxy(gate).addon.next_layer(asked)
    assert isinstance(asked.layer, TCPLayer)
    assert (asked.layer.flow, context.server.address) == (None, ("127.0.0.1", 702))
    assert connects(gate, "127.0.0.1", 702)


def test_what_is_ours_is_not_passed_on() -> None:
    asked = NextLayer(Context(tflow.tclient_conn(), Options()))
    Proxy(Guarded()).addon.next_layer(asked)
    assert asked.layer is None


def test_no_host_of_a_feed_leads_to_another_service() -> None:
    """Whatever its name server says: what comes from us counts for that account."""
    assert connects(Guarded(), "x.example")
    assert not connects(Guarded(), "x.example", 702)
    assert not connects(Guarded(), "127.0.0.1", 702)
    assert not connects(Guarded(), "bank.example")


def test_hosts_that_others_alone_chose_pass_as_they_come() -> None:
    """Without our script, our certificate or a minute."""
    gate = Guarded(waits=True)
    proxy = Proxy(gate)
    flow = proxy.asks("/home", "http", host="others.example")
    assert (flow.response, flow.request.headers.fields) == (None, FIELDS)
    answered = ((b"alt-svc", b"h3=x"), (b"content-type", b"text/html"))
    flow.response = tutils.tresp(headers=http.Headers(answered))
    proxy.addon.responseheaders(flow)
    assert (flow.response.stream, flow.response.headers.fields) == (True, answered)
    assert (proxy.carried.now(), gate.asked) == ([], [])
    assert connects(gate, "others.example")


@pytest.mark.parametrize(
    ("host", "sni", "unread"),
    [
        ("others.example", "others.example", True),
        ("x.example", "x.example", False),
        ("x.example", "others.example", False),
    ],
)
def test_the_host_that_was_asked_for_says_what_is_read(host: str, sni: str, unread: bool) -> None:
    """A program that names another one in its handshake makes no way round."""
    context = Context(tflow.tclient_conn(), Options())
    context.client.sni, context.server.address = sni, (host, 443)
    hello = ClientHelloData(context, Mock())
    Proxy(Guarded()).addon.tls_clienthello(hello)
    assert hello.ignore_connection is unread
