"""The channel comes and goes with the engine and the page; feed time is told by beats."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page

from tests.page.feed import Eyes, article, is_seen, open_feed, settled, words_of
from tests.page.stub import Origin
from wellbeing.page_messages import At, Beat, PageSetup, Released
from wellbeing.page_script import page_script


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
    heard = [type(message).__name__ for message in origin.engine.heard if not isinstance(message, At)]
    assert heard == ["Judge", "Act"]


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


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages beat every 200 ms instead of every four seconds, and look at themselves every 40 ms."""
    paces = {"const BEAT_MS = 4000;": "const BEAT_MS = 200;", "const GLANCE_MS = 1000;": "const GLANCE_MS = 40;"}

    def script(setup: PageSetup) -> str:
        text = page_script(setup)
        for pace, faster in paces.items():
            assert pace in text
            text = text.replace(pace, faster)
        return text

    monkeypatch.setattr("tests.page.stub.page_script", script)


HIDDEN = "Object.defineProperty(Document.prototype, 'visibilityState', {configurable: true, get: () => 'hidden'})"
UNFOCUSED = "Document.prototype.hasFocus = () => window.hasIt ?? false"


@pytest.mark.usefixtures("quick")
def test_beats_come_from_a_page_that_is_looked_at(page: Page, origin: Origin) -> None:
    """One each time, and together they say about as much as has passed."""
    open_feed(page, origin, article("plain"))
    page.bring_to_front()
    origin.engine.wait_for(lambda: len(origin.engine.of(Beat)) >= 2)
    before, began = sum(beat.ms for beat in origin.engine.of(Beat)), time.monotonic()
    page.wait_for_timeout(1500)
    origin.engine.wait_for(lambda: len(origin.engine.of(Beat)) >= 7)
    said, passed = sum(beat.ms for beat in origin.engine.of(Beat)) - before, 1000 * (time.monotonic() - began)
    assert abs(said - passed) < 500
    assert {(beat.path, beat.plays, beat.active, beat.types) for beat in origin.engine.of(Beat)} == {
        ("/", False, False, False)
    }


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("away", [HIDDEN, UNFOCUSED])
def test_no_beats_from_a_page_that_nobody_looks_at(page: Page, origin: Origin, away: str) -> None:
    """Hidden, or visible without the focus and without anything playing: no feed time."""
    page.add_init_script(away)
    open_feed(page, origin, article("plain"))
    page.wait_for_timeout(600)
    page.evaluate("window.addPost('last')")
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    assert origin.engine.of(Beat) == []


def test_leaving_a_page_says_what_was_not_said_yet(page: Page, origin: Origin) -> None:
    """Long before the next beat: the page is left after half a second, and says so on its way out."""
    open_feed(page, origin, article("plain"))
    page.bring_to_front()
    page.wait_for_timeout(500)
    page.goto("about:blank")
    origin.engine.wait_for(lambda: origin.engine.of(Beat))
    assert 400 < sum(beat.ms for beat in origin.engine.of(Beat)) < 4000


@pytest.mark.usefixtures("quick")
def test_a_beat_says_that_a_hand_moved_and_wrote(page: Page, origin: Origin) -> None:
    """A wheel, and keys in a field. A page that makes such events itself, or scrolls by itself as live feeds do where
    posts come in above, says nothing: whoever has gone away is not kept at the screen by it."""
    open_feed(page, origin, article("plain") + "<input id='field'><div style='height:5000px'></div>")
    page.bring_to_front()
    page.evaluate("dispatchEvent(new WheelEvent('wheel')); dispatchEvent(new KeyboardEvent('keydown', {key: 'a'}))")
    page.evaluate("setInterval(() => scrollBy(0, 5), 50)")
    origin.engine.wait_for(lambda: len(origin.engine.of(Beat)) >= 2)
    assert not any(beat.active or beat.types for beat in origin.engine.of(Beat))
    page.mouse.wheel(0, 100)
    origin.engine.wait_for(lambda: any(beat.active for beat in origin.engine.of(Beat)))
    assert not any(beat.types for beat in origin.engine.of(Beat))
    page.locator("#field").press("a")
    origin.engine.wait_for(lambda: any(beat.types for beat in origin.engine.of(Beat)))


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(("attributes", "counts"), [("", True), ("muted", True), ("muted loop", False)])
def test_what_plays_in_view_is_looked_at_without_the_focus(
    page: Page, origin: Origin, attributes: str, counts: bool
) -> None:
    """A film beside the editor; a muted loop is a moving picture, which nobody watches for an hour."""
    plays = "Object.defineProperty(HTMLMediaElement.prototype, 'paused', {configurable: true, get: () => false})"
    page.add_init_script(f"{UNFOCUSED}; {plays}")
    open_feed(page, origin, article("plain") + f"<video {attributes} width=200 height=100></video>")
    page.wait_for_timeout(700)
    beats = origin.engine.of(Beat)
    assert bool(beats) == counts
    assert all(beat.plays for beat in beats)


@pytest.mark.usefixtures("quick")
def test_time_before_the_page_moved_is_told_of_where_it_was(page: Page, origin: Origin) -> None:
    """Pages move without loading: what was looked at in the feed is not said of the messages."""
    open_feed(page, origin, article("plain"))
    page.bring_to_front()
    origin.engine.wait_for(lambda: origin.engine.of(Beat))
    page.evaluate("history.pushState({}, '', '/messages')")
    origin.engine.wait_for(lambda: origin.engine.of(Beat)[-1].path == "/messages")
    paths = [beat.path for beat in origin.engine.of(Beat)]
    assert paths == sorted(paths)


def test_released_is_only_said_of_posts_that_were_shown_unjudged(page: Page, origin: Origin) -> None:
    origin.setup["hold_ms"] = 1500
    open_feed(page, origin, article("plain"), article("COVER"))
    page.wait_for_timeout(1800)
    assert origin.engine.of(Released) == []
