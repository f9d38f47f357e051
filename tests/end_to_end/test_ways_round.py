"""Ways round a family's agreement, each tried in real Chromium through the real engine: closed, or counted and told."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.end_to_end.guarded import Family, status
from tests.end_to_end.origin import Answer
from tests.end_to_end.world import World
from wellbeing.agreement import minutes_of

pytestmark = pytest.mark.end_to_end

SETTINGS = 'preset = "balanced"\nsites = ["generic"]\nhold_ms = 200\n'
POST = "<article><h2>ana</h2><p>The sourdough rose twice as high as last week.</p></article>"
FEED = f"<!doctype html><html><head><title>Feed</title></head><body><main>{POST}</main></body></html>"
NO_CHANNEL = "Object.defineProperty(window, 'WebSocket', {value: class { constructor() { throw new Error('no'); } }})"
"""What an extension does that runs before our script and lets it report nothing."""


@pytest.fixture
def family(small_world: World) -> Family:
    (small_world.data / "settings.toml").write_text(SETTINGS)
    for path in ("/", "/messages/1", "/search"):
        small_world.origin.page(path, FEED)
    small_world.origin.routes["/more.json"] = lambda _request: Answer(b"[]", "application/json")
    return Family(small_world)


def until[T](ask: Callable[[], T], seconds: float) -> T:
    """The first answer that is something."""
    end = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < end
        time.sleep(0.25)
    return answer


def scrolls(page: Page) -> None:
    """As a feed does: a script of the page loads what comes next."""
    page.evaluate("setInterval(() => fetch('/more.json'), 2000)")


def test_a_blocked_page_part_neither_stops_the_count_nor_the_limit_and_is_told(family: Family) -> None:
    """One minute was agreed on. The feed is open and loads more, and nothing of ours in it may say so."""
    family.agree(minutes=minutes_of(1, 1))
    engine = family.start()
    page = family.world.open_browser().new_page()
    page.add_init_script(NO_CHANNEL)
    page.goto(family.world.address)
    scrolls(page)
    until(lambda: status(engine).feed_seconds_today >= 5, 60)
    assert status(engine).open_documents == 0
    until(lambda: page.evaluate("async () => (await fetch('/more.json')).status") == 429, 120)
    page.reload()
    assert page.locator("h1").inner_text() == "Feed time is over for today"
    assert 60 <= status(engine).feed_seconds_today <= 65
    engine.close()
    assert [kind for kind, _ in family.health()] == ["page"]


def test_a_page_that_may_report_is_counted_once_and_nothing_is_told(family: Family) -> None:
    engine, began = family.start(), time.monotonic()
    page = family.world.open_browser().new_page()
    page.goto(family.world.address)
    scrolls(page)
    until(lambda: status(engine).feed_seconds_today >= 28, 60)
    assert status(engine).feed_seconds_today <= time.monotonic() - began
    engine.close()
    assert family.health() == []


def test_posts_stay_covered_until_they_are_judged(family: Family) -> None:
    """The engine hangs for ten times as long as a hold lasts; then it judges, and the post is shown."""
    engine = family.start()
    page = family.world.open_browser().new_page()
    page.goto(family.world.address)
    seen = "!document.querySelector('#late') || getComputedStyle(document.querySelector('#late')).opacity"
    page.wait_for_function("getComputedStyle(document.querySelector('article')).opacity === '1'")
    os.kill(engine.pid, signal.SIGSTOP)
    try:
        page.evaluate(
            "post => document.querySelector('main').insertAdjacentHTML('beforeend', post)",
            POST.replace("<article>", "<article id=late>").replace("sourdough", "rye"),
        )
        page.wait_for_timeout(2_000)
        assert page.evaluate(seen) == "0"
    finally:
        os.kill(engine.pid, signal.SIGCONT)
    page.wait_for_function(f"({seen}) === '1'")
    assert status(engine).released_unjudged == 0
