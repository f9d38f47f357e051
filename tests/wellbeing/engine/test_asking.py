"""What a request asks for is read from what browsers say of it, in every form that they have."""

from __future__ import annotations

import pytest
from mitmproxy import http

from filters.sites.definition import Selectors, Site
from wellbeing.at_limit import Asked
from wellbeing.engine.asking import answer_in_place, asked, fetched_ahead

SITE = Site("x", "X", Selectors(post=("article",)), ("x.example",))
HOST = "https://x.example"


def request(path: str, method: str = "GET", **headers: str) -> http.Request:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return http.Request.make(method, HOST + path, headers=named)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (request("/home?a=1", sec_fetch_dest="document"), Asked(SITE, "x.example", "/home", page=True, script=False)),
        (request("/home", sec_fetch_dest="empty", sec_fetch_mode="navigate"),
         Asked(SITE, "x.example", "/home", page=True)),
        (request("/home", accept="text/html,*/*"), Asked(SITE, "x.example", "/home", page=True)),
        (request("/a.json", sec_fetch_dest="empty", sec_fetch_mode="cors", referer=f"{HOST}/home?b"),
         Asked(SITE, "x.example", "/a.json", from_path="/home")),
        (request("/a.css", sec_fetch_dest="style", referer=f"{HOST}/"),
         Asked(SITE, "x.example", "/a.css", from_path="/", script=False)),
        (request("/a", "POST", sec_fetch_dest="document"), Asked(SITE, "x.example", "/a", script=False, sends=True)),
        (request("/a", sec_fetch_dest="iframe", sec_fetch_site="same-origin", referer=f"{HOST}/messages"),
         Asked(SITE, "x.example", "/a", from_path="/messages", script=False, frame=True)),
        (request("/a", sec_fetch_dest="iframe", sec_fetch_site="cross-site"),
         Asked(SITE, "x.example", "/a", script=False)),
        (request("/a", referer="https://other.example/messages"), Asked(SITE, "x.example", "/a")),
        (request("/a", referer="not an address"), Asked(SITE, "x.example", "/a")),
    ],
)  # fmt: skip
def test_what_is_asked(one: http.Request, expected: Asked) -> None:
    assert asked(SITE, one) == expected


@pytest.mark.parametrize(("purpose", "ahead"), [("prefetch", True), ("prefetch;prerender", True), ("", False)])
def test_what_is_fetched_ahead(purpose: str, ahead: bool) -> None:
    """Such a page may never be seen, and then reports nothing."""
    assert fetched_ahead(request("/", sec_purpose=purpose)) is ahead


def test_a_page_in_place_is_kept_nowhere_and_may_do_nothing() -> None:
    answer = answer_in_place(b"<p>Later.")
    assert (answer.status_code, answer.content) == (403, b"<p>Later.")
    assert answer.headers["cache-control"] == "no-store"
    assert "sandbox" in answer.headers["content-security-policy"]


def test_a_script_is_told_to_ask_later_and_nothing_else() -> None:
    """A site that reads the answer learns nothing of who is here, or why."""
    answer = answer_in_place(None)
    assert (answer.status_code, answer.content, answer.headers["retry-after"]) == (429, b"", "600")
