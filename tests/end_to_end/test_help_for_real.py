"""Heavy posts and searches: help on covers, the card, the app's window, with the real app, engine and browser."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Page
from pytestqt.qtbot import QtBot

from tests.end_to_end.hostile import SOCKET
from tests.end_to_end.raw_site import Client
from tests.end_to_end.test_rule_for_real import app as app  # a fixture, used by name
from tests.end_to_end.world import HOST, World
from tests.page.feed import Eyes
from ui.app import App
from ui.help_country import keep_country
from ui.help_window import HelpWindow
from ui.welcomed import kept
from wellbeing import protocol as say
from wellbeing.demo.engine_at_hand import EngineAtHand

pytestmark = pytest.mark.end_to_end

SETTINGS = """preset = "balanced"
sites = ["generic"]
hold_ms = 2000
[categories.self_harm]
sensitivity = "high"
"""
HEAVY = "I just want to die. I cannot stop thinking about suicide."
HELPS = "I want to kill myself, and I cut again today. If you feel this way too: you are not alone, please reach out."
SEARCH = "/search?q=ich+will+sterben"
PREVENTION = "/search?q=suicide+prevention"


def feed(*texts: str) -> str:
    """A page with a post for each text; between them are plain ones."""
    posts = "".join(
        f"<article id=n{at}><b class=author>@ana</b><p class=e-content>{text}</p></article>"
        for at, text in enumerate(texts)
    )
    return f"<!doctype html><html><head><title>Feed</title></head><body><main>{posts}</main></body></html>"


PLAIN = "The sourdough rose twice as high as last week."
IS_COVERED = "() => [...document.getElementById('n0').children].some(each => each.inert)"
IS_SHOWN = "() => getComputedStyle(document.getElementById('n0')).opacity === '1'"
HAS_CARD = "() => document.documentElement.children.length === 3"


@pytest.fixture
def small_world(small_world: World) -> World:
    """With self-harm softened readily, in a country whose emergency number is known."""
    (small_world.data / "settings.toml").write_text(SETTINGS)
    keep_country(kept(small_world.data), "IN")
    small_world.origin.page("/", feed(HEAVY, PLAIN))
    for path in (SEARCH, "/search"):
        small_world.origin.page(path, feed(PLAIN, PLAIN))
    return small_world


def opened(world: World, path: str, ready: str, page: Page | None = None) -> Page:
    """A page of the feed, judged."""
    page = page or world.open_browser().new_page()
    page.goto(world.address + path)
    page.wait_for_function(ready)
    return page


def seen(app: App) -> HelpWindow | None:
    """The help window, if it is to be seen."""
    built = app.windows._built.get("help")
    return built if isinstance(built, HelpWindow) and built.isVisible() else None


def test_help_on_a_cover_brings_up_the_window_of_the_app(qtbot: QtBot, app: App, small_world: World) -> None:
    """From the cover to the directory, and from how to answer to the page that helps with it."""
    page = opened(small_world, "/", IS_COVERED)
    eyes = Eyes(page)
    eyes.press("Find help")
    qtbot.waitUntil(lambda: seen(app) is not None, timeout=10_000)
    window = seen(app)
    assert window is not None
    assert window.main.isVisible()
    window.close()
    time.sleep(10)  # the bound that this test is about: once in ten seconds
    eyes.press("How to answer")
    assert any("emergency number" in words for words in eyes.covers()[0].words)
    eyes.press("Open Find help")
    qtbot.waitUntil(lambda: window.isVisible() and not window.main.isVisible(), timeout=10_000)
    assert window.pages["answer"].isVisible()
    assert page.evaluate(IS_COVERED)


def test_the_card_beside_a_search_has_the_number_of_the_country(qtbot: QtBot, app: App, small_world: World) -> None:
    """Once: neither another tab nor a reload brings it again. Its button opens the directory."""
    page = opened(small_world, SEARCH, HAS_CARD)
    eyes = Eyes(page)
    (card,) = eyes.covers()
    assert any("call 112" in words for words in card.words)
    eyes.press("Open Find help")
    qtbot.waitUntil(lambda: seen(app) is not None, timeout=10_000)
    eyes.press("Go on")
    assert eyes.covers() == []
    other = opened(small_world, SEARCH, IS_SHOWN, page.context.new_page())
    opened(small_world, SEARCH, IS_SHOWN, page)
    other.wait_for_timeout(2_500)
    assert [other.evaluate(HAS_CARD), page.evaluate(HAS_CARD)] == [False, False]


@pytest.fixture
def engine(small_world: World) -> EngineAtHand:
    """An engine by itself."""
    return small_world.start_engine()


def test_who_opens_a_post_about_self_harm_meets_the_card(engine: EngineAtHand, small_world: World) -> None:
    """On the post's own page; neither in a feed, nor on a post that supports, nor by a search for prevention.

    Nothing of it is in the log.
    """
    explained = engine.ask(say.Explain(id=engine.number(), text=HELPS, words=False))
    assert isinstance(explained, say.Explained)
    assert (explained.reason, explained.categories[0]) == ("Reads like support or recovery.", "self_harm")
    small_world.origin.page("/supports", feed(HELPS))
    small_world.origin.page(PREVENTION, feed(PLAIN, PLAIN))
    small_world.origin.page("/post", feed(HEAVY))
    browser = small_world.open_browser()
    elsewhere = [
        opened(small_world, path, ready, browser.new_page())
        for path, ready in (("/", IS_COVERED), ("/supports", IS_SHOWN), (PREVENTION, IS_SHOWN))
    ]
    elsewhere[0].wait_for_timeout(2_500)
    assert [page.evaluate(HAS_CARD) for page in elsewhere] == [False, False, False]
    page = opened(small_world, "/post", HAS_CARD, browser.new_page())
    assert page.evaluate(IS_COVERED)
    assert len(Eyes(page).covers()) == 2
    log = (small_world.folder / "engine.log").read_text()
    assert not [word for word in ("help", "self_harm", "suicide", HOST) if word in log]


def test_a_restart_brings_no_second_card_and_no_word_is_kept(engine: EngineAtHand, small_world: World) -> None:
    """What is stored is a time; thirty days can be chosen and outlive the filter, too."""
    page = opened(small_world, SEARCH, HAS_CARD)
    Eyes(page).press("Not for 30 days")
    page.wait_for_timeout(500)
    page.context.close()
    engine.close()
    again = small_world.start_engine()
    page = opened(small_world, SEARCH, IS_SHOWN, small_world.open_browser(name="later").new_page())
    page.wait_for_timeout(2_500)
    assert page.evaluate(HAS_CARD) is False
    file = small_world.folder / "export.json"
    again.ask(say.Export(id=again.number(), file=str(file)))
    stored = file.read_text()
    assert "help_card_away_until" in stored
    assert not [word for word in ("sterben", "/search", HOST, "self_harm") if word in stored]


FORCE = """async (url) => {
  const talk_ = await talk(url);
  const say = (message) => talk_.send(JSON.stringify(message));
  ask(talk_, [{key: "a", text: "The weather is fine."}]);
  await talk_.until(has("a"));
  for (let n = 0; n < 200; n += 1) {
    say({t: "help", key: "a"}); say({t: "help", key: "b"}); say({t: "help"}); say({t: "put_away"});
  }
  ask(talk_, [{key: "last", text: "The weather is fine."}]);
  await talk_.until(has("last"));
  talk_.close();
}"""
PLANT = """async ([url, text]) => {
  const talk_ = await talk(url);
  const say = (message) => talk_.send(JSON.stringify(message));
  ask(talk_, [{key: "a", text, main: true}]);
  await talk_.until((each) => each.t === "help_card");
  for (let n = 0; n < 200; n += 1) { say({t: "help", key: "a"}); say({t: "help", key: ""}); say({t: "searched"}); }
  ask(talk_, [{key: "last", text: "The weather is fine."}]);
  await talk_.until(has("last"));
  talk_.close();
  return talk_.heard.filter((each) => each.t === "help_card").length;
}"""


def stolen(world: World, engine: EngineAtHand) -> str:
    """The channel's address in a new document, secret included, as no page can have it."""
    client = Client(engine.ready.ports[0], engine.ready.ca_certificate, HOST)
    found = re.search(rb'"(wss://[^"]+)"', client.ask("/").body)
    assert found is not None
    return found[1].decode()


def wanted(engine: EngineAtHand) -> int:
    """How many windows were asked for until now."""
    count = 0
    number = engine.number()
    engine._process.stdin.write(say.write(say.Status(id=number)))  # type: ignore[union-attr]
    engine._process.stdin.flush()  # type: ignore[union-attr]
    while (event := engine._next()).id != number:
        count += isinstance(event, say.HelpWanted)
    return count


def test_a_page_that_stole_a_secret_forces_little(engine: EngineAtHand, small_world: World) -> None:
    """Where no help stands it forces nothing; with a post of its own one window and one card, in six hundred tries."""
    page = opened(small_world, "/search", IS_SHOWN)
    page.evaluate(f"() => {{ {SOCKET} }}")
    page.evaluate(FORCE, stolen(small_world, engine))
    assert wanted(engine) == 0
    began = time.monotonic()
    cards = [page.evaluate(PLANT, [stolen(small_world, engine), HEAVY])]
    assert cards == [1]
    assert 1 <= wanted(engine) <= 1 + (time.monotonic() - began) / 10
    assert page.evaluate(HAS_CARD) is False


PRESS = """() => {
  for (const host of document.querySelectorAll("article > :last-child")) {
    const box = host.getBoundingClientRect();
    for (let x = 4; x < box.width; x += 10) for (let y = 4; y < box.height; y += 10)
      host.dispatchEvent(new MouseEvent("click",
        {bubbles: true, composed: true, detail: 1, clientX: box.x + x, clientY: box.y + y}));
    host.click();
  }
}"""


def test_a_page_presses_nothing_by_itself(engine: EngineAtHand, small_world: World) -> None:
    """Events that no person made bring up no window."""
    page = opened(small_world, "/", IS_COVERED)
    page.evaluate(PRESS)
    page.wait_for_timeout(500)
    assert wanted(engine) == 0
    Eyes(page).press("Find help")
    end = time.monotonic() + 5
    count = 0
    while not count and time.monotonic() < end:
        count = wanted(engine)
    assert count == 1
