"""A page that is asked for as something else waits where pages wait, or counts; pieces of pages come as they are."""

from __future__ import annotations

import gzip
from collections.abc import Mapping

import pytest
from mitmproxy import http
from mitmproxy.test import tflow, tutils

from tests.wellbeing.engine.test_addon import Guarded, Proxy

PAGE = b"<!doctype html><title>Feed</title><main><article>The sourdough rose well.</article></main>"
PICTURE = {"sec-fetch-dest": "image", "sec-fetch-mode": "navigate"}
FETCHED = {"sec-fetch-dest": "empty", "sec-fetch-mode": "cors"}
FRAMED = {"sec-fetch-dest": "iframe", "sec-fetch-site": "cross-site"}


class Noting(Guarded):
    """Lets everything pass that asks, as add-ons have it; what then comes waits or does not. `counted` are pages."""

    def __init__(self, waits: bool) -> None:
        super().__init__()
        self.closed, self.counted = waits, 0

    def why_closed(self, asked):
        self._waits = self.closed and asked.page
        return self.answer_for(asked) if self._waits else None

    def sent(self, site, document):
        self.counted += 1


def comes(
    gate: Noting,
    said: Mapping[str, str],
    body: bytes = PAGE,
    kind: str = "text/html; charset=utf-8",
    path: str = "/home",
    status: int = 200,
    **more: str,
) -> bytes:
    """What the browser gets of an answer, packed by the site, to a request that says `said`."""
    proxy = Proxy(gate)
    headers = http.Headers([(name.encode(), value.encode()) for name, value in said.items()])
    request = tutils.treq(host="x.example", path=path.encode(), scheme=b"https", headers=headers)
    flow = tflow.tflow(req=request)
    fields = {"content-type": kind, "content-encoding": "gzip", "etag": '"1"', **more}
    packed = gzip.compress(body)
    flow.response = http.Response.make(status, b"", fields)
    flow.response.raw_content = packed
    proxy.addon.responseheaders(flow)
    stream = flow.response.stream
    if stream is True:
        return gzip.decompress(packed)
    assert callable(stream)
    assert "content-encoding" not in flow.response.headers
    assert flow.response.headers["cache-control"] == "no-store"
    return b"".join(part for piece in (packed[:9], packed[9:], b"") for part in stream(piece))


@pytest.mark.parametrize("said", [PICTURE, FETCHED, {"sec-fetch-dest": "style"}])
def test_a_page_waits_whatever_it_is_called(said: Mapping[str, str]) -> None:
    assert comes(Noting(waits=True), said) == b"X waits"
    assert comes(Noting(waits=False), said) == PAGE


def test_a_page_waits_that_nobody_says_anything_of() -> None:
    assert comes(Noting(waits=True), {"accept": "*/*"}) == b"X waits"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xef\xbb\xbf <!-- one --><!-- two -->\n<HTML lang=en>", "text/html"),
        ("<!doctype html><p>Tea</p>".encode("utf-16"), "text/html; charset=utf-16"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', "application/xhtml+xml"),
    ],
)
def test_however_a_page_begins(body: bytes, kind: str) -> None:
    assert comes(Noting(waits=True), FETCHED, body, kind) == b"X waits"


@pytest.mark.parametrize(
    ("body", "kind", "path", "status"),
    [
        (b"<div><article>One of your messages.</article></div>", "text/html", "/part", 200),
        (PAGE, "application/json", "/part", 200),
        (PAGE, "text/html", "/messages", 200),
        (PAGE, "text/html", "/home", 404),
        (b"", "text/html", "/home", 200),
    ],
)
def test_what_is_no_page_of_a_feed_comes_as_it_is(body: bytes, kind: str, path: str, status: int) -> None:
    """Pieces that a script puts into a page of messages, other pages, and what is not there."""
    assert comes(Noting(waits=True), FETCHED, body, kind, path, status) == body


def test_a_frame_of_another_site_may_show_what_it_is_let() -> None:
    """A film in the school's page. What forbids frames no frame would show: it is no frame that asks."""
    assert comes(Noting(waits=True), FRAMED) == PAGE
    for forbids in ({"x-frame-options": "DENY"}, {"content-security-policy": "frame-ancestors 'self'"}):
        assert comes(Noting(waits=True), FRAMED, **forbids) == b"X waits"


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        (PICTURE, 1),
        ({"sec-fetch-dest": "image", "sec-fetch-mode": "cors", "upgrade-insecure-requests": "1"}, 1),
        ({"sec-fetch-dest": "image", "sec-fetch-mode": "no-cors"}, 0),
        (FETCHED, 0),
        ({**FRAMED, "sec-fetch-mode": "navigate"}, 0),
    ],
)
def test_it_counts_as_a_page_without_our_script(said: Mapping[str, str], counted: int) -> None:
    """Unless a picture is really asked for: many servers answer with their first page where one is missing."""
    gate = Noting(waits=False)
    assert comes(gate, said, **{"x-frame-options": "DENY"}) == PAGE
    assert gate.counted == counted


def test_a_page_that_cannot_be_unpacked_is_not_taken_for_whole() -> None:
    proxy = Proxy(Noting(waits=True))
    request = tutils.treq(host="x.example", path=b"/home", scheme=b"https", headers=http.Headers())
    flow = tflow.tflow(req=request)
    flow.response = http.Response.make(200, b"no gzip", {"content-type": "text/html", "content-encoding": "gzip"})
    proxy.addon.responseheaders(flow)
    stream = flow.response.stream
    assert callable(stream)
    assert [*stream(b"no gzip"), *stream(b"")] == []
    flow.response.stream = False
    proxy.addon.response(flow)
    assert flow.error is not None
