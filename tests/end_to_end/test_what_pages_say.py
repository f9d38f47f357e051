"""Rules on what pages and answers say of posts act in a real browser: a page as X draws it, through the real engine.

The page and its answers are ours, the markup and the shape of the answer are X's (filters/sites/x.toml, read_x.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.end_to_end.driver import DRIVER
from tests.end_to_end.origin import Origin
from tests.end_to_end.world import World
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand

HOST = "x.com"
RULES = """
[[rule]]
name = "No adverts"
sponsored = true
action = "cover"

[[rule]]
name = "No shop"
links = ["shop.example"]
action = "cover"

[[rule]]
name = "Diets, but not my friends'"
words = ["diet"]
except = ["followed"]
action = "cover"

[[rule]]
name = "No cups in searches"
words = ["cups"]
contexts = ["search"]
action = "cover"
"""
PAGE = """<!doctype html><html><head><title>Home</title></head><body>
<nav><a data-testid="AppTabBar_Profile_Link" href="/Me">Profile</a></nav><main></main><script>
const draw = (id, author, words, advert = false) => {
  const post = document.createElement("article"), place = document.createElement("div");
  post.id = id; post.dataset.testid = "tweet"; if (advert) place.dataset.testid = "placementTracking";
  post.innerHTML = `<div data-testid="User-Name"><a tabindex="-1">${author}</a></div>
    <div data-testid="tweetText" lang="en">${words}</div>`;
  place.append(post); document.querySelector("main").append(place); };
const load = async () => {
  const answer = await (await fetch("/i/api/graphql/a1b2/HomeTimeline?cursor=1")).json();
  for (const { id, drawn, tweet_results: { result } } of answer.items)
    draw(id, "@" + result.core.user_results.result.core.screen_name, drawn, id === "advert"); };
</script></body></html>"""

COVERED = "id => [...document.getElementById(id).children].some(each => each.inert)"
SEEN = "id => getComputedStyle(document.getElementById(id)).opacity === '1'"


def item(name: str, author: str, text: str, follows: bool = False, link: str = "") -> dict[str, Any]:
    """One place of a timeline. `drawn` is what our page shows of it: a link's short form says nothing of its host."""
    user = {"core": {"screen_name": author}, "relationship_perspectives": {"following": follows}}
    urls = [{"url": "https://t.co/a", "display_url": "over here", "expanded_url": link}] if link else []
    legacy = {"full_text": text, "display_text_range": [0, len(text)], "entities": {"urls": urls}, "lang": "en"}
    result = {"rest_id": name, "core": {"user_results": {"result": user}}, "legacy": legacy}
    return {"id": name, "drawn": text.replace("https://t.co/a", "over here"), "tweet_results": {"result": result}}


TIMELINE = [
    item("plain", "ada", "The bread rose well."),
    item("friend", "mara", "My diet began today.", follows=True),
    item("stranger", "eve", "Our diet began today."),
    item("own", "me", "A diet is not for me."),
    item("shop", "ben", "They are https://t.co/a", link="https://www.shop.example/a?b=c"),
    item("elsewhere", "ben", "It is https://t.co/a", link="https://library.example/a"),
    item("advert", "tea", "The finest leaves in town."),
    item("cups", "tea", "Two cups at home."),
]


@pytest.fixture
def feed(tmp_path: Path) -> Iterator[Page]:
    """X's own host as far as the browser and the engine can tell, with the four rules."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "settings.toml").write_text('preset = "gentle"\nsites = ["x"]\nhold_ms = 2000\n')
    (data / "rules.toml").write_text(RULES)
    made = certificate.make(tmp_path, HOST)
    origin = Origin(made.chain)
    origin.page("/home", PAGE)
    origin.serve("/i/api/graphql/a1b2/HomeTimeline", json.dumps({"items": TIMELINE}).encode(), "application/json")
    with ExitStack() as stack:
        stack.callback(origin.close)
        arguments = ["--data", str(data), "--key-file", "--resolve", f"{HOST}=127.0.0.1:{origin.port}"]
        arguments += ["--upstream-ca", str(made.authority)]
        engine = EngineAtHand(arguments, tmp_path / "engine.log")
        stack.callback(engine.close)
        page = World(tmp_path, origin, made.authority, DRIVER.running(), stack, engine).open_browser().new_page()
        page.goto(f"https://{HOST}/home")
        yield page


def test_rules_ask_for_what_pages_and_answers_say(feed: Page) -> None:
    """Adverts by the page, links and friends by the answer, one's own by who is logged in, a search by its address."""
    feed.evaluate("load()")
    for post in ("advert", "shop", "stranger"):
        feed.wait_for_function(COVERED, arg=post)
    for post in ("plain", "friend", "own", "elsewhere", "cups"):
        feed.wait_for_function(SEEN, arg=post)
        assert not feed.evaluate(COVERED, post), post
    feed.evaluate("history.pushState(0, '', '/search?q=tea'); draw('found', '@tea', 'Three cups elsewhere.')")
    feed.wait_for_function(COVERED, arg="found")
