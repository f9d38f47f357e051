"""Whoever comes to an end of what is there finds the bar that asks for more, real Chromium; nobody else does."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.page.feed import Eyes, article, open_feed
from tests.page.stub import Origin
from wellbeing.page_messages import GoOn, MoreWaits

LONG = "".join(article(f"walk {at}", kind="post tall") for at in range(12))
SHORT = "".join(article(f"answer {at}", kind="post tall") for at in range(4))
STYLE = "body{margin:0} .tall{display:block;height:400px;margin:0} .left,.right{position:absolute;top:0;width:45%}"
RIGHT = ".right{right:0} .pane{position:fixed;inset:50px 20px auto;height:500px;overflow:auto;background:#fff}"
FOOT = '<div style="position:absolute;top:9000px;height:2000px">About this site</div>'


@pytest.fixture
def waiting(page: Page, origin: Origin) -> Origin:
    """A window of 700 pixels, and an engine that holds more of the feed back."""
    page.set_viewport_size({"width": 800, "height": 700})
    return origin


def opened(page: Page, origin: Origin, *parts: str) -> Eyes:
    """An open page of these, whose feed waits."""
    open_feed(page, origin, *parts, style=STYLE + RIGHT)
    origin.engine.say(MoreWaits(waits=True))
    return Eyes(page)


def is_offered(page: Page, eyes: Eyes) -> bool:
    """Whether the bar stands there, a moment later."""
    page.wait_for_timeout(600)
    return any("Load more" in cover.buttons for cover in eyes.covers())


def test_the_bar_comes_at_the_end_and_goes_with_it(page: Page, waiting: Origin) -> None:
    """And who presses it is heard."""
    eyes = opened(page, waiting, LONG)
    assert not is_offered(page, eyes)
    page.evaluate("scrollTo(0, 2000)")
    assert not is_offered(page, eyes)
    page.evaluate("scrollTo(0, 1e6)")
    assert is_offered(page, eyes)
    page.evaluate("scrollTo(0, 0)")
    assert not is_offered(page, eyes)
    page.evaluate("scrollTo(0, 1e6)")
    assert is_offered(page, eyes)
    eyes.press("Load more")
    waiting.engine.wait_for(lambda: waiting.engine.of(GoOn))
    assert not is_offered(page, eyes)


def test_comments_end_above_a_longer_list_beside_them(page: Page, waiting: Origin) -> None:
    """As below a film: the last post of all is that of the list, far below."""
    eyes = opened(page, waiting, f'<div class="left">{SHORT}</div><div class="right">{LONG}</div>')
    assert not is_offered(page, eyes)
    page.evaluate("scrollTo(0, 900)")
    assert is_offered(page, eyes)
    page.evaluate("scrollTo(0, 2500)")
    assert not is_offered(page, eyes)


def test_a_list_in_a_box_of_its_own_ends_before_the_feed_behind_it(page: Page, waiting: Origin) -> None:
    """As comments over a feed do: what is scrolled is the box."""
    eyes = opened(page, waiting, f'<div class="pane">{SHORT}</div>{LONG}')
    assert not is_offered(page, eyes)
    page.mouse.move(400, 300)
    for _ in range(12):
        page.mouse.wheel(0, 200)
        page.wait_for_timeout(50)
    assert is_offered(page, eyes)


def test_the_end_of_a_box_without_posts_is_no_end(page: Page, waiting: Origin) -> None:
    """A way around the site, say, or letters beside the feed."""
    eyes = opened(page, waiting, f'<div class="pane"><p style="height:900px">To friends</p></div>{LONG}')
    page.evaluate("document.querySelector('.pane').scrollTo(0, 1e6)")
    assert not is_offered(page, eyes)


def test_a_long_foot_below_the_feed_keeps_nobody_from_asking(page: Page, waiting: Origin) -> None:
    eyes = opened(page, waiting, LONG, FOOT)
    page.evaluate("scrollTo(0, 1e6)")
    assert is_offered(page, eyes)


def test_posts_out_of_sight_are_no_end(page: Page, waiting: Origin) -> None:
    """Sites keep pages that somebody has left; of what is seen, this is the beginning."""
    eyes = opened(page, waiting, f"<div hidden>{SHORT}</div>", LONG)
    assert not is_offered(page, eyes)
