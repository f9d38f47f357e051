"""A post is covered for what a linked page's preview or a picture's description says, and its cover says so.

Real engine, model and browser. The page is ours, its markup is X's (filters/sites/x.toml).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.end_to_end.driver import DRIVER
from tests.end_to_end.origin import Origin
from tests.end_to_end.world import World
from tests.page.feed import Eyes
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand

pytestmark = pytest.mark.end_to_end

HOST = "x.com"
DIET = "I ate too much, so tomorrow I am not allowed any food, fasting until I hit my goal weight."
CALM = "The sourdough rose well this morning, and we had it with butter and plum jam in the garden."
TITLE, DIETING = "Eating disorders and extreme dieting", "Reads like extreme dieting."
IN_PREVIEW, IN_PICTURE = "It is in the linked page’s preview.", "It is in a picture’s description."

TEXT = '<div data-testid="tweetText" lang="en">{}</div>'
CARD = """<div data-testid="card.wrapper"><div data-testid="card.layoutLarge.media">
<a href="https://t.co/a" aria-label="shop.example {0}"><div><span>{0}</span></div></a></div>
<a href="https://t.co/a">From shop.example</a></div>"""
PHOTO = '<div data-testid="tweetPhoto"><img alt="{}" src="data:,"></div>'
_CALM = TEXT.format("Look at this") + CARD.format("Ten loaves for a long weekend") + PHOTO.format("A loaf on a board")
POSTS = {
    "preview": TEXT.format(CALM) + CARD.format(DIET),
    "calm": _CALM,
    "alone": CARD.format(DIET),
    "quiet": _CALM,
    "picture": TEXT.format(CALM) + PHOTO.format(DIET),
    "still": _CALM,
    "own": TEXT.format(DIET) + CARD.format(CALM),
}
"""Three covers in a row would fold into one line, so none stands beside another."""

HARMFUL, HARMLESS = ("preview", "alone", "picture", "own"), ("calm", "quiet", "still")
_POST = """<div data-testid="cellInnerDiv"><article id="{0}" data-testid="tweet"><div data-testid="User-Name">
<a href="/{0}">{0}</a><a tabindex="-1">@{0}</a></div>{1}</article><p>.</p></div>"""
PAGE = "<!doctype html><html><head><title>Home</title></head><body><main>{}</main></body></html>"
COVERED = "id => [...document.getElementById(id).children].some(each => each.inert)"
SEEN = "id => getComputedStyle(document.getElementById(id)).opacity === '1'"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """X's own host as far as the browser and the engine can tell, under the offered preset."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "settings.toml").write_text('preset = "balanced"\nsites = ["x"]\nhold_ms = 2000\nlanguage = "en"\n')
    made = certificate.make(tmp_path, HOST)
    origin = Origin(made.chain)
    origin.page("/home", PAGE.format("".join(_POST.format(*each) for each in POSTS.items())))
    with ExitStack() as stack:
        stack.callback(origin.close)
        arguments = ["--data", str(data), "--key-file", "--resolve", f"{HOST}=127.0.0.1:{origin.port}"]
        arguments += ["--upstream-ca", str(made.authority)]
        engine = EngineAtHand(arguments, tmp_path / "engine.log")
        stack.callback(engine.close)
        yield World(tmp_path, origin, made.authority, DRIVER.running(), stack, engine)


def feed(world: World) -> Page:
    """The feed, judged."""
    page = world.open_browser().new_page()
    page.goto(f"https://{HOST}/home")
    for posts, state in ((HARMFUL, COVERED), (HARMLESS, SEEN)):
        for post in posts:
            page.wait_for_function(state, arg=post)
    return page


def test_a_cover_names_the_preview_or_the_picture_that_it_is_for(world: World) -> None:
    """Harmless words of one's own hide nothing; and what is harmless all over is left as it is."""
    page = feed(world)
    assert not any(page.evaluate(COVERED, post) for post in HARMLESS)
    reasons = {
        author: cover.words[2] for cover in Eyes(page).covers() for author in POSTS if f"@{author}" in cover.label
    }
    assert reasons == {
        "preview": f"{DIETING} {IN_PREVIEW}",
        "alone": f"{DIETING} {IN_PREVIEW}",
        "picture": f"{DIETING} {IN_PICTURE}",
        "own": DIETING,
    }
    assert all(cover.words[1] == TITLE for cover in Eyes(page).covers())


def test_recent_and_the_tester_say_the_same(world: World) -> None:
    """Recent has each part where it belongs, and the tester judges them so."""
    feed(world)
    engine = world.engine
    assert engine is not None
    recent = engine.ask(say.Recent(id=engine.number()))
    assert isinstance(recent, say.RecentIs)
    told = {post.author: (post.text, post.pictures, post.card, post.reason) for post in recent.posts}
    assert told["@preview"] == (CALM, "", DIET, f"{DIETING} {IN_PREVIEW}")
    assert told["@alone"] == ("", "", DIET, f"{DIETING} {IN_PREVIEW}")
    assert told["@picture"] == (CALM, DIET, "", f"{DIETING} {IN_PICTURE}")
    for more, where in (({"card": DIET}, IN_PREVIEW), ({"pictures": DIET}, IN_PICTURE)):
        explained = engine.ask(say.Explain(id=engine.number(), text=CALM, site="x", **more))
        assert isinstance(explained, say.Explained)
        assert (explained.action, explained.reason, explained.words) == ("cover", f"{DIETING} {where}", [])
