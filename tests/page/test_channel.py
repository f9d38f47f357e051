"""The channel comes and goes with the engine and the page; feed time is told by beats."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page

from tests.page.feed import Eyes, article, is_seen, open_feed, settled, words_of
from tests.page.stub import Origin
from wellbeing.page_messages import Beat, Released


def test_an_engine_that_comes_back_serves_open_tabs_within_three_seconds(page: Page, origin: Origin) -> None:
    """While it is gone posts are shown when their hold runs out; then unresolved ones are asked again."""
    origin.setup["hold_ms"] = 200
    open_feed(page, origin, article("plain"))
    origin.engine.refuse = True
    origin.engine.drop()
    page.evaluate("window.addPost('COVER while away')")
    settled(page)
    assert is_seen(page, "article:nth-of-type(2)")
    tries = len(origin.engine.paths)
    origin.engine.wait_for(lambda: len(origin.engine.paths) >= tries + 3)
    origin.engine.refuse = False
    began = time.monotonic()
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    assert time.monotonic() - began < 3
    page.evaluate("window.addPost('COVER after')")
    page.wait_for_function("document.querySelectorAll('article')[2].querySelector('[inert]')")
    assert words_of(page) == ["s", "s", "k"]


def test_tries_grow_rarer(page: Page, origin: Origin) -> None:
    """An engine that is not there is not hammered: at most eight tries in the first three seconds."""
    origin.engine.refuse = True
    open_feed(page, origin, article("plain"), settle=False)
    page.wait_for_timeout(3000)
    assert 4 <= len(origin.engine.paths) <= 8


CLOCK = """window.away = 0; const clock = Performance.prototype.now;
Performance.prototype.now = function () { return clock.call(this) + window.away; };"""
"""Time that a test can let pass. (Hundreds of real tries would meet the browser's own brake on sockets that fail.)"""

FAKED = """for (const type of ["focus", "online", "pageshow", "visibilitychange"])
for (const target of [window, document, document.body]) target.dispatchEvent(new Event(type, {bubbles: true}));
const field = document.createElement("input"); document.body.append(field); field.focus(); field.blur();
field.focus();"""


def lose_for_an_hour(page: Page, origin: Origin) -> int:
    """A tab that has had no engine for an hour, and waits for its next try. Returns how often it has tried."""
    page.add_init_script(CLOCK)
    open_feed(page, origin, article("plain", more="<iframe></iframe>"))
    origin.engine.refuse = True
    origin.engine.drop()
    origin.engine.wait_for(lambda: len(origin.engine.paths) >= 3)
    page.evaluate("window.away = 3_600_000")
    page.wait_for_timeout(1000)  # the last of the quick tries
    return len(origin.engine.paths)


def test_an_engine_that_has_ended_is_hardly_looked_for(page: Page, origin: Origin) -> None:
    """After an hour a tab waits some minute between tries: each is a question to the person's name server."""
    tries = lose_for_an_hour(page, origin)
    page.wait_for_timeout(2500)
    assert len(origin.engine.paths) == tries


@pytest.mark.parametrize("how", ["focus", "online"])
def test_a_person_who_comes_back_is_served_at_once(page: Page, origin: Origin, how: str) -> None:
    """The window gets the focus or the network is back: tried at once, and quickly again."""
    tries = lose_for_an_hour(page, origin)
    if how == "focus":
        page.click("iframe")
        page.click("p")
    else:
        page.context.set_offline(True)
        page.context.set_offline(False)
    origin.engine.wait_for(lambda: len(origin.engine.paths) >= tries + 3, seconds=1)
    origin.engine.refuse = False
    origin.engine.wait_for(lambda: origin.engine.sockets, seconds=2)


def test_a_page_cannot_hurry_the_search(page: Page, origin: Origin) -> None:
    """Neither by events that it makes up, nor by giving the focus to elements of its own."""
    tries = lose_for_an_hour(page, origin)
    page.evaluate(FAKED)
    page.wait_for_timeout(500)
    assert len(origin.engine.paths) == tries


def test_an_act_after_a_restart_waits_for_the_new_verdict(page: Page, origin: Origin) -> None:
    """The new engine has judged nothing for this document yet: the post is asked again before the act is told."""
    open_feed(page, origin, article("COVER"))
    origin.engine.drop()
    origin.engine.wait_for(lambda: len(origin.engine.paths) == 2)
    origin.engine.heard.clear()
    Eyes(page).press("Show")
    origin.engine.wait_for(lambda: origin.engine.acts)
    assert [type(message).__name__ for message in origin.engine.heard] == ["Judge", "Act"]


def test_the_socket_is_closed_on_leaving_and_opened_on_coming_back(page: Page, origin: Origin) -> None:
    """pagehide closes (so that the page may rest in the cache), pageshow opens; no page can fake them."""
    open_feed(page, origin, article("plain"))
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    page.evaluate("window.addPost('plain two')")
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    assert len(origin.engine.sockets) == 1
    origin.pages["/other"] = ("<p>elsewhere", {})
    page.goto(origin.url + "/other")
    page.wait_for_function("true")
    deadline = time.monotonic() + 3
    while origin.engine.sockets and time.monotonic() < deadline:
        page.wait_for_timeout(20)
    assert origin.engine.sockets == []
    page.go_back()
    origin.engine.wait_for(lambda: len(origin.engine.paths) == 2)


QUICK = "const own = setTimeout; window.setTimeout = (work, ms) => own(work, ms === 5000 ? 40 : ms);"
"""Five seconds become 40 ms: only beats wait so long."""


def test_beats_come_from_a_page_that_is_looked_at(page: Page, origin: Origin) -> None:
    """One every five seconds."""
    page.add_init_script(QUICK)
    open_feed(page, origin, article("plain"))
    page.bring_to_front()
    origin.engine.wait_for(lambda: len(origin.engine.of(Beat)) >= 3)
    assert origin.engine.of(Beat)[0] == Beat("/")


@pytest.mark.parametrize("hidden", [True, False])
def test_no_beats_from_a_page_that_nobody_looks_at(page: Page, origin: Origin, hidden: bool) -> None:
    """Hidden, or visible without the focus and without anything playing: no feed time."""
    away = "Object.defineProperty(Document.prototype, 'visibilityState', {configurable: true, get: () => 'hidden'})"
    page.add_init_script(QUICK + (away if hidden else "Document.prototype.hasFocus = () => false"))
    open_feed(page, origin, article("plain"))
    page.wait_for_timeout(400)
    page.evaluate("window.addPost('last')")
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    assert origin.engine.of(Beat) == []


def test_released_is_only_said_of_posts_that_were_shown_unjudged(page: Page, origin: Origin) -> None:
    origin.setup["hold_ms"] = 1500
    open_feed(page, origin, article("plain"), article("COVER"))
    page.wait_for_timeout(1800)
    assert origin.engine.of(Released) == []
