"""What a family agreed on, through the real engine in real Chromium: its covers, its card, more time."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.end_to_end.world import World
from tests.page.feed import Cover, Eyes
from wellbeing import protocol as say
from wellbeing.demo.engine_at_hand import EngineAtHand

pytestmark = pytest.mark.end_to_end

SETTINGS = 'preset = "none"\nsites = ["generic"]\nhold_ms = 2000\ncount_feed_time = false\n'
FEED = """<!doctype html><html><head><title>Feed</title><style>article{min-height:260px}</style></head><body><main>
<article><h2>ana</h2><p>The sourdough rose twice as high as last week.</p></article>
<article><a rel="author" href="/eve">eve</a><p>What a clown. You are stupid and ugly, loser.</p></article>
<article><p>Hot naked adults, sex tape, porn</p></article>
</main></body></html>"""
PASSCODE = "grüner Baum 7"
PARTS = {"name": "Mia", "guardians": ["Ada"], "covered": ["harassment", "sexual"], "minutes": "all=60"}


class Feed:
    """An open feed of somebody of 14 who has chosen nothing for themselves."""

    def __init__(self, world: World) -> None:
        (world.data / "settings.toml").write_text(SETTINGS)
        self.engine: EngineAtHand = world.start_engine()
        world.origin.page("/", FEED)
        self.page: Page = world.open_browser().new_page()
        self.page.goto(world.address)
        self.eyes = Eyes(self.page)

    def agree(self, **more: object) -> None:
        born = time.localtime().tm_year - 14
        parts = {**PARTS, "turns_18": f"{born + 18}-01", **more}
        made = self.engine.ask(say.Agree(id=self.engine.number(), parts=parts, passcodes={"Ada": PASSCODE}))
        assert isinstance(made, say.Agreed), made

    def until[T](self, ask: Callable[[], T], seconds: float = 30) -> T:
        """The first answer that is something."""
        end = time.monotonic() + seconds
        while not (answer := ask()):
            assert time.monotonic() < end, [each.words for each in self.eyes.covers()]
            self.page.wait_for_timeout(100)
        return answer


@pytest.fixture
def feed(small_world: World) -> Feed:
    return Feed(small_world)


def card(feed: Feed) -> Cover | None:
    return next((each for each in feed.eyes.covers() if "Your family agreed on this" in " ".join(each.words)), None)


def test_agreed_topics_are_covered_in_a_page_that_was_open_before(feed: Feed) -> None:
    """The insult with *Show*, sexual content under 16 without, the bread not at all; *Show* shows."""
    feed.page.wait_for_timeout(1500)
    assert feed.eyes.covers() == []
    feed.agree()
    found = feed.until(lambda: each if len(each := feed.eyes.covers()) == 2 else None)
    insult, sexual = found
    assert list(insult.buttons)[:2] == ["Skip", "Show"]
    assert list(sexual.buttons) == ["Skip"]
    feed.eyes.press("Show")
    feed.until(lambda: len([each for each in feed.eyes.covers() if "Show" in each.buttons]) == 0)


def test_at_the_agreed_end_the_card_leads_to_more_time_and_more_time_opens_it(feed: Feed, tmp_path: Path) -> None:
    """Although the settings count nothing: whose rest it is, the way out, and how to ask; a page asks for nothing."""
    feed.agree(minutes="all=0")
    shown = feed.until(lambda: card(feed))
    assert list(shown.buttons) == ["Leave this page", "Ask for more time"]
    assert "You can ask for more time" in " ".join(shown.words)
    for scheme in ("light", "dark"):
        feed.page.emulate_media(color_scheme=scheme)
        feed.page.screenshot(path=str(tmp_path / f"agreed-{scheme}.png"))
    feed.eyes.press("Ask for more time")
    while not isinstance(feed.engine._next(), say.FamilyWanted):
        pass  # heartbeats
    asked = feed.until(lambda: each if (each := card(feed)) and "comes up in the app" in " ".join(each.words) else None)
    assert list(asked.buttons) == ["Leave this page"]
    feed.page.screenshot(path=str(tmp_path / "asked.png"))
    stands = feed.engine.ask(say.Family(id=feed.engine.number()))
    assert isinstance(stands, say.FamilyIs)
    assert stands.page is not None
    assert (stands.page.asked, stands.page.requests_left) == (0, 2)
    given = feed.engine.ask(say.GiveTime(id=feed.engine.number(), minutes=15, by="Ada", passcode=PASSCODE))
    assert isinstance(given, say.FamilyIs)
    feed.until(lambda: card(feed) is None)
