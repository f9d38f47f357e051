"""A person asks at a cover which words weighed most: real engine, model, proxy and Chromium."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.end_to_end.test_last_posts import IS_COVERED, PAGE, TEXTS, feed, until
from tests.end_to_end.world import World
from tests.page.feed import Eyes

__all__ = ["feed"]

RULES = '[[rule]]\nname = "Kitchens"\nwords = ["shelves"]\naction = "cover"\n'
POST = TEXTS["fight"][1]


def answered(page: Page, eyes: Eyes, words: str) -> str:
    """What stands in the cover once `words` do; fails after five seconds."""
    for _ in range(200):
        said = " | ".join(eyes.covers()[0].words)
        if re.search(words, said):
            return said
        page.wait_for_timeout(25)
    raise AssertionError(said)


@pytest.mark.end_to_end
def test_words_of_the_post_are_named_while_it_stays_covered(feed: Page, tmp_path: Path) -> None:
    """In its order, and on the way back they are gone; no file and no line of the log has them."""
    eyes = Eyes(feed)
    eyes.press("Why?")
    assert "punched" not in " ".join(eyes.covers()[0].words)
    eyes.press("Show the words")
    said = answered(feed, eyes, "weighed most:|No single word")
    named = re.findall("“(.+?)”", said)
    assert len(named) <= 5
    assert re.search(".*".join(map(re.escape, named)), POST)
    assert bool(named) is ("weighed most:" in said)
    until(feed, "fight", covered=True)
    eyes.press("Back")
    assert "“" not in " ".join(eyes.covers()[0].words)
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*.db*")) + (tmp_path / "engine.log").read_bytes()
    assert b"punched" not in left
    assert b"lay bleeding" not in left


@pytest.mark.end_to_end
def test_a_rule_s_cover_says_that_the_rule_decided_and_a_gone_engine_that_it_is_away(small_world: World) -> None:
    (small_world.data / "rules.toml").write_text(RULES)
    small_world.start_engine()
    small_world.origin.page("/", PAGE)
    page = small_world.open_browser().new_page()
    page.goto(small_world.address)
    page.wait_for_function(IS_COVERED, arg="plain")
    page.wait_for_function(IS_COVERED, arg="fight")
    eyes = Eyes(page)
    eyes.press("Why?")
    eyes.press("Show the words")
    answered(page, eyes, "Your own rule decided here")
    eyes.press("Back")
    assert small_world.engine is not None
    small_world.engine.close()
    eyes.press("Why?", nth=1)
    eyes.press("Show the words")
    for _ in range(200):
        if "does not answer now" in " ".join(word for cover in eyes.covers() for word in cover.words):
            break
        page.wait_for_timeout(25)
    else:
        raise AssertionError("nothing was said of the engine")
    assert page.evaluate(IS_COVERED, "fight")
