"""The engine dies in mid-page: browsing goes on, nothing of ours reaches the site, and open tabs find the next one."""

from __future__ import annotations

import os
import signal
import time

from playwright.sync_api import Page

from tests.end_to_end.world import World
from wellbeing import protocol as say

RULES = '[[rule]]\nname = "Body stuff"\nwords = ["thighgap"]\naction = "cover"\n'
PAGE = "<!doctype html><head><title>Feed</title></head><body><main><article id=first><p>Bread</p></article></main>"
ADD = """([id, text]) => { const post = document.createElement("article"), words = document.createElement("p");
post.id = id; words.textContent = text; post.append(words); document.querySelector("main").append(post); }"""
IS_COVERED = "id => [...document.getElementById(id).children].some(each => each.inert)"
IS_SHOWN = "id => getComputedStyle(document.getElementById(id)).opacity === '1'"


def open_feed(world: World) -> Page:
    (world.data / "rules.toml").write_text(RULES)
    world.origin.page("/", PAGE)
    world.origin.serve("/more", b"more", "text/plain")
    world.start_engine()
    page = world.open_browser(follow_system=True).new_page()
    page.goto(world.address)
    page.evaluate(ADD, ["before", "the thighgap plan"])
    page.wait_for_function(IS_COVERED, arg="before")
    return page


def kill(world: World) -> None:
    assert world.engine is not None
    os.kill(world.engine.pid, signal.SIGKILL)


def status(world: World) -> say.StatusIs:
    assert world.engine is not None
    answer = world.engine.ask(say.Status(id=world.engine.number()))
    assert isinstance(answer, say.StatusIs)
    return answer


def test_browsing_goes_on_and_no_byte_of_the_channel_reaches_the_site(small_world: World) -> None:
    page = open_feed(small_world)
    kill(small_world)
    page.evaluate(ADD, ["orphan", "the thighgap plan again"])
    page.wait_for_function(IS_SHOWN, arg="orphan", timeout=5_000)
    assert page.evaluate("async () => (await fetch('/more')).text()") == "more"
    page.wait_for_timeout(3_000)  # the script goes on trying; that is what is watched
    page.goto(small_world.address + "/?again")
    assert page.title() == "Feed"
    paths = {path.partition("?")[0] for path in small_world.origin.paths()}
    assert paths <= {"/", "/more", "/favicon.ico"}
    assert all(request.headers["Host"] == "feed.example" for request in small_world.origin.log)
    assert not [request for request in small_world.origin.log if "upgrade" in map(str.lower, request.headers)]


def test_open_tabs_and_new_ones_are_served_again_by_the_next_engine(small_world: World) -> None:
    """Within 3 s of the restart in open tabs, at once in new ones, even where the dead port was tried meanwhile."""
    page = open_feed(small_world)
    first = small_world.engine
    assert first is not None
    kill(small_world)
    assert page.evaluate("async () => (await fetch('/more')).text()") == "more"
    page.wait_for_timeout(1_000)
    ready = small_world.start_engine().ready
    began = time.monotonic()
    assert ready.ports[0] == first.ready.ports[1]
    small_world.point_at(ready.pac_url)
    while status(small_world).open_documents == 0 and time.monotonic() - began < 10:
        time.sleep(0.02)
    page.evaluate(ADD, ["after", "the thighgap plan, day two"])
    page.wait_for_function(IS_COVERED, arg="after", timeout=10_000)
    took = time.monotonic() - began
    print(f"an open tab was served {took:.2f} s after the restart")
    assert took < 3
    fresh = page.context.new_page()
    fresh.goto(small_world.address + "/?fresh")
    fresh.evaluate(ADD, ["fresh", "the thighgap plan"])
    fresh.wait_for_function(IS_COVERED, arg="fresh", timeout=3_000)


def test_leaving_with_open_tabs_is_quiet(small_world: World) -> None:
    """The tab's connections and its channel end in order: no alarm in the log, and the tab shows what it has."""
    page = open_feed(small_world)
    assert small_world.engine is not None
    assert isinstance(small_world.engine.ask(say.Quit(id=small_world.engine.number())), say.Done)
    small_world.engine.close()
    log = (small_world.folder / "engine.log").read_text()
    assert "Traceback" not in log
    assert "ERROR" not in log
    page.evaluate(ADD, ["after", "the thighgap plan, day two"])
    page.wait_for_function(IS_SHOWN, arg="after", timeout=5_000)
