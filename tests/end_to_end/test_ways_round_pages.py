"""Ways round a limit from within a page, with what every browser has: a bookmark with a script, a frame, an add-on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page

from tests.end_to_end.guarded import Family, status
from tests.end_to_end.origin import Answer
from tests.end_to_end.test_ways_round import FEED, SETTINGS, until
from tests.end_to_end.world import World
from wellbeing.agreement import minutes_of
from wellbeing.demo.browser import LEFT_OUT

pytestmark = pytest.mark.end_to_end

MORE = "/api/v1/timelines/home"
MESSAGES = "/conversations"
OVER = "Feed time is over for today"


@pytest.fixture
def family(small_world: World) -> Family:
    """The feed is a Mastodon's: where its posts come from is known."""
    small_world.kind = "mastodon"
    (small_world.data / "settings.toml").write_text(SETTINGS.replace("generic", "mastodon"))
    for path in ("/", MESSAGES):
        small_world.origin.page(path, FEED)
    small_world.origin.routes[MORE] = lambda _request: Answer(b"[]", "application/json")
    return Family(small_world)


def scrolls(frame: Page | Frame) -> None:
    """As a feed does: a script of the page loads what comes next."""
    frame.evaluate(f"setInterval(() => fetch('{MORE}'), 2000)")


def frames(page: Page) -> None:
    """Put the feed into a frame of a page of messages."""
    page.goto(f"https://feed.example{MESSAGES}")
    page.evaluate("document.body.innerHTML = '<iframe src=\"/\"></iframe>'")
    page.frames[-1].wait_for_load_state()


def test_a_feed_that_calls_itself_messages_counts(family: Family) -> None:
    """One line in the console, or in a bookmark."""
    family.agree(minutes=minutes_of(60, 60))
    engine = family.start()
    page = family.world.open_browser().new_page()
    page.goto(family.world.address)
    page.evaluate(f"history.replaceState({{}}, '', '{MESSAGES}')")
    scrolls(page)
    until(lambda: status(engine).feed_seconds_today >= 10, 90)


def test_a_feed_in_a_frame_of_its_own_site_counts(family: Family) -> None:
    family.agree(minutes=minutes_of(60, 60))
    engine = family.start()
    page = family.world.open_browser().new_page()
    frames(page)
    scrolls(page.frames[-1])
    until(lambda: status(engine).feed_seconds_today >= 10, 90)


def test_a_feed_in_a_frame_rests_too(family: Family) -> None:
    family.agree(minutes=minutes_of(0, 0))
    family.start()
    page = family.world.open_browser().new_page()
    frames(page)
    assert "sourdough" not in page.frames[-1].inner_text("body")


PICTURE = {"Sec-Fetch-Dest": "image"}
FETCHED = {"Sec-Fetch-Dest": "empty", "Sec-Fetch-Mode": "cors"}


def add_on(folder: Path, said: dict[str, str]) -> Path:
    """One that has the browser say `said` of documents and what scripts ask for, as header add-ons can."""
    folder.mkdir()
    about = {"manifest_version": 3, "name": "headers", "version": "1", "permissions": ["declarativeNetRequest"]}
    rules = {"rule_resources": [{"id": "r", "enabled": True, "path": "rules.json"}]}
    manifest = {**about, "host_permissions": ["<all_urls>"], "declarative_net_request": rules}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    values = {**said, "X-Seen": "1"}
    headers = [{"header": name, "operation": "set", "value": value} for name, value in values.items()]
    kinds = ["main_frame", "sub_frame", "xmlhttprequest"]
    action = {"type": "modifyHeaders", "requestHeaders": headers}
    rule = {"id": 1, "priority": 1, "action": action, "condition": {"urlFilter": "feed", "resourceTypes": kinds}}
    (folder / "rules.json").write_text(json.dumps([rule]))
    for each in (folder, *folder.iterdir()):  # Chromium keeps its own form of the rules there
        each.chmod(0o777)
    return folder


def browser_with_add_on(family: Family, said: dict[str, str]) -> Page:
    """A page of a Chromium that has the add-on. The site sees that it is at work."""
    folder = add_on(family.world.folder / "addon", said)
    off = f"{LEFT_OUT},DisableLoadExtensionCommandLineSwitch,ExtensionDisableUnsupportedDeveloper"
    page = family.world.open_browser(f"--load-extension={folder}", f"--disable-extensions-except={folder}", off)
    return page.new_page()


def test_an_add_on_that_calls_posts_pictures_loads_none(family: Family) -> None:
    family.agree(minutes=minutes_of(0, 0))
    family.start()
    page = browser_with_add_on(family, PICTURE)
    page.goto(family.world.address + MESSAGES)
    assert page.evaluate(f"async () => (await fetch('{MORE}')).status") == 429
    assert any("x-seen" in each.headers for each in family.world.origin.log), "the add-on did not run"


@pytest.mark.parametrize("said", [PICTURE, FETCHED], ids=["picture", "fetched"])
def test_an_add_on_that_calls_a_feed_something_else_opens_none(family: Family, said: dict[str, str]) -> None:
    """Messages stay open, whatever they are called."""
    family.agree(minutes=minutes_of(0, 0))
    family.start()
    page = browser_with_add_on(family, said)
    page.goto(family.world.address)
    assert page.inner_text("h1") == OVER
    assert "sourdough" not in page.content()
    page.goto(family.world.address + MESSAGES)
    assert "sourdough" in page.inner_text("body")
    pages = [each for each in family.world.origin.log if each.path in ("/", MESSAGES)]
    assert all("x-seen" in each.headers for each in pages), "the add-on did not run"


def test_an_add_on_that_calls_a_feed_a_picture_counts_and_is_told(family: Family) -> None:
    """Our script is not in it; it is looked at all the same."""
    family.agree(minutes=minutes_of(60, 60))
    engine = family.start()
    page = browser_with_add_on(family, PICTURE)
    page.goto(family.world.address)
    scrolls(page)
    until(lambda: status(engine).feed_seconds_today >= 10, 120)
    engine.close()
    assert [kind for kind, _ in family.health()] == ["page"]
