"""Pausing, turning off, quitting, taking out a site, erasing: with an agreement none of it opens a way. Real engine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.as_root import needs_root
from tests.end_to_end.guarded import Family, Service, status
from tests.end_to_end.raw_site import Client
from tests.end_to_end.world import HOST, World
from wellbeing import protocol as say
from wellbeing.agreement import minutes_of
from wellbeing.demo.engine_at_hand import EngineAtHand, EngineError
from wellbeing.family_page import FamilyPage

pytestmark = pytest.mark.end_to_end

RULE = '[[rule]]\nname = "Body stuff"\nwords = ["thighgap"]\naction = "cover"\n'
POST = "<article id=post><h2>ben</h2><p>Day four of the thighgap plan.</p></article>"
FEED = f"<!doctype html><html><head><title>Feed</title></head><body><main>{POST}</main></body></html>"
SETTINGS = 'preset = "balanced"\nhold_ms = 2000\n'


@pytest.fixture
def family(small_world: World) -> Family:
    settings(small_world, 'sites = ["generic", "mastodon"]')
    (small_world.data / "rules.toml").write_text(RULE)
    small_world.origin.page("/", FEED)
    made = Family(small_world)
    made.agree(sites=frozenset({"generic", "mastodon"}))
    return made


def settings(world: World, more: str) -> None:
    """At one stroke: what is half written could be read by the engine."""
    new = world.data / "settings.new"
    new.write_text(f"{SETTINGS}{more}\n")
    new.replace(world.data / "settings.toml")


def shared(engine: EngineAtHand | Service) -> FamilyPage:
    """The page that both see."""
    answer = engine.ask(say.Family(id=engine.number()))
    assert isinstance(answer, say.FamilyIs)
    assert answer.page is not None
    return answer.page


def proposals(engine: EngineAtHand | Service) -> list[tuple[str, str, str]]:
    return [(each.what, each.detail, each.waits_for) for each in shared(engine).proposals]


def until[T](ask: Callable[[], T], seconds: float = 20) -> T:
    """The first answer that is something."""
    end = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < end
        time.sleep(0.25)
    return answer


def covered(page: Page) -> bool:
    return bool(page.evaluate("[...document.getElementById('post').children].some(each => each.inert)"))


def test_a_pause_becomes_a_proposal_and_covers_stay(family: Family) -> None:
    engine = family.start()
    page = family.world.open_browser().new_page()
    page.goto(family.world.address)
    until(lambda: covered(page))
    with pytest.raises(EngineError, match="proposal"):
        engine.ask(say.Pause(id=engine.number(), minutes=30))
    assert not status(engine).paused
    page.reload()
    until(lambda: covered(page))
    assert proposals(engine) == [("pause", "30", "guardian")]


def test_turning_off_becomes_a_proposal(family: Family) -> None:
    engine = family.start()
    with pytest.raises(EngineError, match="proposal"):
        engine.ask(say.TurnOff(id=engine.number()))
    assert [what for what, _, _ in proposals(engine)] == ["turn_off"]


def test_watching_first_lifts_no_cover(family: Family) -> None:
    engine = family.start()
    with pytest.raises(EngineError, match="agreed"):
        engine.ask(say.ShowMeFirst(id=engine.number(), days=3))
    assert not status(engine).watching_until


def test_a_site_that_is_taken_out_stays_and_becomes_a_proposal(family: Family) -> None:
    """In the settings, or with an editor: browsers are still sent to us for it."""
    engine = family.start()
    settings(family.world, 'sites = ["generic"]')
    engine.ask(say.Reload(id=engine.number()))
    until(lambda: ("site", "mastodon", "guardian") in proposals(engine))
    with urllib.request.urlopen(engine.ready.pac_url) as answer:
        assert b"mastodon.social" in answer.read()


def test_a_server_that_is_taken_out_stays_too(family: Family) -> None:
    """One that was added to a site before the agreement: browsers are still sent to us for it, also after a start."""
    added = 'sites = ["generic", "mastodon"]\nadded_hosts = ["mastodon=board.example"]'
    settings(family.world, added)
    family.folder.end()
    engine = family.start()
    family.agree_in(engine)
    settings(family.world, 'sites = ["generic", "mastodon"]')
    engine.ask(say.Reload(id=engine.number()))
    until(lambda: proposals(engine) == [("site", "mastodon=board.example", "guardian")])
    engine.close()
    again = family.start()
    with urllib.request.urlopen(again.ready.pac_url) as answer:
        assert b"board.example" in answer.read()


def test_settings_that_count_nothing_are_outweighed(family: Family) -> None:
    settings(family.world, 'sites = ["generic"]\ncount_feed_time = false')
    family.agree(minutes=minutes_of(60, 60))
    engine = family.start()
    page = family.world.open_browser().new_page()
    page.goto(family.world.address)
    until(lambda: shared(engine).days[-1].feed >= 4)


def test_neither_erasing_nor_a_killed_engine_gives_time_back(family: Family) -> None:
    """What was spent is no part of the person's own data, and is written every few seconds."""
    family.agree(minutes=minutes_of(60, 60))
    engine = family.start()
    page = family.world.open_browser().new_page()
    page.goto(family.world.address)
    until(lambda: shared(engine).days[-1].feed >= 12)
    page.close()
    time.sleep(6)  # the time within which it is written
    spent = shared(engine).days[-1].feed
    engine.ask(say.Erase(id=engine.number()))
    assert shared(engine).days[-1].feed >= spent
    os.kill(engine.pid, signal.SIGKILL)
    again = family.start()
    assert shared(again).days[-1].feed >= spent
    left = shared(again).left
    assert left is not None
    assert left <= 3600 - spent


@needs_root
def test_quitting_or_killing_the_app_ends_no_service(family: Family) -> None:
    """Nor does `wellbeing undo`: pages go on passing through it, covers and all."""
    service = family.start_for(os.getuid())
    ours = Client(service.ready.ports[0], service.ready.ca_certificate, HOST)
    service.ask(say.Quit(id=service.number()))
    service.hang_up()
    service.reconnect()
    assert status(service).open_documents == 0
    service.hang_up()
    undone = [sys.executable, "-m", "wellbeing", "undo", "--data", str(family.world.data)]
    subprocess.run(undone, check=True, capture_output=True)
    assert b"<script" in ours.ask("/").body
