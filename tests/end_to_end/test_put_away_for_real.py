"""What a person put away is away in a real browser: the parts of a page, and a feed's going on by itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.end_to_end.origin import Answer
from tests.end_to_end.world import HOST, World
from tests.page.feed import Eyes

pytestmark = pytest.mark.end_to_end

SETTINGS = 'preset = "balanced"\nsites = ["generic"]\nhold_ms = 2000\n'
FEED = """<!doctype html><html><head><title>Feed</title><style>article{min-height:500px}</style></head>
<body><main></main>
<div id=end>…</div><script>
const main = document.querySelector("main"), end = document.querySelector("#end");
let asked = 0;
const draw = (words) => main.insertAdjacentHTML("beforeend", `<article><p>${words}</p></article>`);
for (let at = 0; at < 4; at += 1) draw("The sourdough rose twice as high as last week, loaf " + at);
let busy = false;
new IntersectionObserver(async ([entry]) => {
  if (!entry.isIntersecting || busy) return;
  busy = true;
  asked += 1;
  const more = await (await fetch("/more.json?cursor=" + asked)).json();
  more.forEach(draw);
  busy = false;
}).observe(end);
</script></body></html>"""
COUNT = "document.querySelectorAll('article').length"
JUDGED = """[...document.querySelectorAll('article')].every((post) =>
    [...post.attributes].some(({name, value}) => /^w[0-9a-f]{20}$/.test(name) && value[0] === "s"))"""
"""The channel is open: who cannot be asked is not made to wait."""


@pytest.fixture
def feed(small_world: World) -> Page:
    """A feed that goes on by itself wherever its end is seen, on a computer where that is put away."""
    (small_world.data / "settings.toml").write_text(SETTINGS + 'put_away = ["all=endless"]\n')
    small_world.origin.page("/", FEED)
    more = json.dumps([f"A quiet walk by the river, bend {at}" for at in range(3)]).encode()
    small_world.origin.routes["/more.json"] = lambda _request: Answer(more, "application/json")
    small_world.start_engine()
    page = small_world.open_browser().new_page()
    page.goto(f"https://{HOST}/")
    page.wait_for_function(f"{COUNT} === 4 && {JUDGED}")
    return page


def asked_for_more(world: World) -> int:
    """How often the site was asked to go on."""
    return len([each for each in world.origin.paths() if each.startswith("/more.json")])


def to_the_end(page: Page) -> None:
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")


def bars(page: Page) -> list[str]:
    return [each.label for each in Eyes(page).covers()]


def until(page: Page, so: Callable[[], bool]) -> None:
    """Wait for it, as the page lives on."""
    for _ in range(100):
        if so():
            return
        page.wait_for_timeout(100)
    pytest.fail("it did not come to that")


def test_a_feed_waits_until_somebody_asks_for_more(feed: Page, small_world: World, tmp_path: Path) -> None:
    """Nothing of it leaves the computer before; each press brings one more piece, and the page is as it was."""
    assert bars(feed) == []
    to_the_end(feed)
    until(feed, lambda: bars(feed) == ["The feed goes on when you ask"])
    for scheme in ("light", "dark"):
        feed.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        feed.screenshot(path=str(tmp_path / f"more-{scheme}.png"))
    assert asked_for_more(small_world) == 0
    Eyes(feed).press("Load more")
    feed.wait_for_function(f"{COUNT} === 7")
    assert asked_for_more(small_world) == 1
    assert bars(feed) == []
    to_the_end(feed)
    until(feed, lambda: bars(feed) == ["The feed goes on when you ask"])
    assert asked_for_more(small_world) == 1


def test_what_somebody_presses_asks_for_more_by_itself(feed: Page, small_world: World) -> None:
    """Comments, answers, another order: nothing waits, and no bar asks."""
    feed.evaluate("""() => {
        document.body.insertAdjacentHTML("afterbegin", "<button id=answers>Answers</button>");
        document.querySelector("#answers").onclick = async () => {
            window.answers = await (await fetch("/more.json?cursor=answers")).json();
        };
    }""")
    feed.click("#answers")
    feed.wait_for_function("window.answers && answers.length === 3")
    assert bars(feed) == []


def test_the_bar_is_reached_and_pressed_by_keyboard(feed: Page) -> None:
    to_the_end(feed)
    until(feed, lambda: bars(feed) != [])
    feed.keyboard.press("Shift+Tab")
    until(feed, lambda: Eyes(feed).focused() == "Load more")
    feed.keyboard.press("Enter")
    feed.wait_for_function(f"{COUNT} === 7")


def test_a_feed_goes_on_as_soon_as_nobody_minds(feed: Page, small_world: World) -> None:
    """The settings are changed while it waits."""
    to_the_end(feed)
    until(feed, lambda: bars(feed) != [])
    (small_world.data / "settings.toml").write_text(SETTINGS)
    feed.wait_for_function(f"{COUNT} === 7")
    assert bars(feed) == []
