"""Where a family's agreed time is over: a calm page in place of the feed, everything else open. In real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.end_to_end.guarded import Family
from tests.end_to_end.origin import Answer
from tests.end_to_end.test_ways_round import NO_CHANNEL
from tests.end_to_end.world import HOST, World
from wellbeing.agreement import minutes_of
from wellbeing.limit_hours import quiet_hours

pytestmark = pytest.mark.end_to_end

SETTINGS = 'preset = "balanced"\nsites = ["generic"]\nhold_ms = 2000\n'
FEED = """<!doctype html><html><head><title>Feed</title></head><body><main><textarea id=answer></textarea>
<article><h2>ana</h2><p>The sourdough rose twice as high as last week.</p></article></main></body></html>"""
OPEN = ("/messages/1", "/search", "/settings/me", "/school/news")
OVER = {"minutes": minutes_of(0, 0), "places": (f"{HOST}/school",)}
STYLE_LOADS = """new Promise(done => {
  const link = document.createElement("link");
  Object.assign(link, {rel: "stylesheet", href: "/style.css", onload: () => done(true), onerror: () => done(false)});
  document.head.append(link);
})"""


@pytest.fixture
def family(small_world: World) -> Family:
    (small_world.data / "settings.toml").write_text(SETTINGS)
    for path in ("/", "/home", *OPEN):
        small_world.origin.page(path, FEED)
    small_world.origin.routes["/more.json"] = lambda _request: Answer(b"[]", "application/json")
    small_world.origin.routes["/style.css"] = lambda _request: Answer(b"", "text/css")
    return Family(small_world)


def loads(page: Page, path: str) -> int:
    """The status of an answer to the page's own script."""
    return int(page.evaluate("async path => (await fetch(path)).status", path))


def heading(page: Page, path: str) -> str:
    page.goto(f"https://{HOST}{path}")
    return page.locator("h1").inner_text() if page.locator("h1").count() else ""


def test_the_feed_rests_and_everything_else_is_open(family: Family, tmp_path: Path) -> None:
    """Messages, search, settings and the school's page; and what the feed was asked for never left this computer."""
    family.agree(**OVER)
    family.start()
    page = family.world.open_browser().new_page()
    assert [heading(page, path) for path in ("/", "/home")] == ["Feed time is over for today"] * 2
    expect(page.get_by_text("you can ask for it in the app")).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.screenshot(path=str(tmp_path / f"rests-{scheme}.png"))
    assert family.world.origin.paths() == []
    for path in OPEN:
        assert heading(page, path) == ""
        expect(page.locator("article")).to_have_count(1)


def test_the_page_leads_to_what_is_open(family: Family) -> None:
    family.agree(**OVER)
    family.start()
    page = family.world.open_browser().new_page()
    page.goto(family.world.address)
    page.get_by_role("link", name="Search for something").click()
    page.wait_for_url("**/search")
    expect(page.locator("article")).to_have_count(1)


def test_it_speaks_the_persons_language(family: Family) -> None:
    (family.world.data / "settings.toml").write_text(f'{SETTINGS}language = "de"\n')
    family.agree(quiet=(quiet_hours("all=00:00-12:00"), quiet_hours("all=12:00-00:00")))
    family.start()
    page = family.world.open_browser().new_page()
    assert heading(page, "/") == "Die Zeit in Feeds ist für heute um"  # quiet at every hour: nothing says until when
    assert page.locator("html").get_attribute("lang") == "de"


@pytest.mark.parametrize("blocked", [False, True])
def test_an_open_feed_gets_no_more_whether_its_page_part_runs_or_not(family: Family, blocked: bool) -> None:
    """The time ends while it is open: the page stands as it is, its styles too, and what comes next waits."""
    family.folder.end()
    engine = family.start()
    page = family.world.open_browser().new_page()
    if blocked:
        page.add_init_script(NO_CHANNEL)
    page.goto(family.world.address)
    assert loads(page, "/more.json") == 200
    family.agree_in(engine, **OVER)
    assert loads(page, "/more.json") == 429
    assert page.evaluate(STYLE_LOADS)
    assert page.locator("article").count() == 1
    page.reload()
    assert page.locator("h1").inner_text() == "Feed time is over for today"


def test_who_is_writing_may_go_on_until_it_is_done(family: Family) -> None:
    """What is loaded for the thread that they answer in comes, and what they send goes."""
    family.folder.end()
    engine = family.start()
    page = family.world.open_browser().new_page()
    page.goto(family.world.address)
    page.wait_for_function("getComputedStyle(document.querySelector('article')).opacity === '1'")
    page.click("#answer")
    for word in ("Dear ", "Ana, ", "see ", "you ", "at ", "eight."):
        page.keyboard.type(word)
        page.wait_for_timeout(1_000)
    family.agree_in(engine, **OVER)
    assert loads(page, "/more.json") == 200
    assert page.input_value("#answer") == "Dear Ana, see you at eight."
    assert page.evaluate("async () => (await fetch('/send', {method: 'POST', body: 'hello'})).status") == 404
    assert family.world.origin.paths()[-1] == "/send"
