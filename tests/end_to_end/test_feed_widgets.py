"""Two published feed widgets, programs that we did not write, on pages of hosts that a person added: bsky-embed draws
into an open shadow root, @idotj/mastodon-embed-timeline into the page (tests/feed_widgets.py).

Real engine, classifier and browser, certificate checks on. What the widgets ask is answered by an API of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests import feed_widgets
from tests.end_to_end.driver import DRIVER
from tests.end_to_end.origin import Answer, Origin, Request
from tests.end_to_end.world import World
from tests.feed_widgets import AGAIN, API, FIRST, HARSH, MORE, SOCIAL, bluesky_answer, mastodon_answer
from tests.page.feed import Eyes
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand

pytestmark = pytest.mark.end_to_end

KINDS = ("bluesky", "mastodon", "generic")
ELSEWHERE = "elsewhere.example"
HOSTS = {kind: f"{kind}-page.example" for kind in KINDS}
SETTINGS = f'preset = "balanced"\nsites = {[*KINDS]}\nhold_ms = 2000\n'
WATCH = """<script>
window.seen = 0; window.frames = 0;
window.markOf = (each) =>
  ([...each.attributes].find(({name}) => /^w[0-9a-f]{20}$/.test(name)) || {value: ""}).value.split(" ")[0];
window.everyRoot = (root) => [root, ...[...root.querySelectorAll("*")].flatMap(({shadowRoot: open}) =>
  open ? everyRoot(open) : [])];
window.posts = () => everyRoot(document).flatMap((root) => [...root.querySelectorAll("article")])
  .filter((each) => each.textContent.trim() && !each.parentNode.closest("article"));
const harsh = (each) => /punched|stamped/.test(each.textContent);
const bare = (each) =>
  each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && !["k", "l", "n"].includes(markOf(each));
const watch = () => {
  frames += 1;
  seen += posts().filter((each) => harsh(each) && bare(each)).length;
  requestAnimationFrame(watch);
};
requestAnimationFrame(watch);
</script>"""
"""In each frame that is painted: whether a post that is to be covered could be seen, in an open shadow root too."""


@dataclass
class Widgets:
    """Pages with widgets, and a browser that goes through the engine."""

    origin: Origin
    browser: BrowserContext
    folder: Path

    def opened(self, path: str, kind: str) -> Page:
        """The page of that kind of host, when its widget drew all posts and each has its verdict."""
        page = self.browser.new_page()
        page.goto(f"https://{HOSTS[kind]}{path}")
        judged(page, len(FIRST))
        return page

    def picture(self, page: Page, name: str) -> None:
        """For people to look at, in the test's folder."""
        page.screenshot(path=str(self.folder / f"{name}.png"), full_page=True)


def judged(page: Page, count: int) -> None:
    """Until there are so many posts, and each has its verdict."""
    page.wait_for_function(
        "(n) => posts().length === n && posts().every((each) => /^[skln]$/.test(markOf(each)))", arg=count
    )


def marks(page: Page) -> list[str]:
    """Ours on each post, in order: "s" shown, "k" covered, "" none."""
    return list(page.evaluate("posts().map(markOf)"))


def post(page: Page, words: str) -> Locator:
    return page.locator("article").filter(has_text=words).first


def author_feed(request: Request) -> Answer:
    """Bluesky's API: six posts, then three more; anybody's page may ask."""
    cursor = parse_qs(urlsplit(request.path).query).get("cursor")
    host = "https://" + HOSTS["bluesky"]
    body = bluesky_answer(MORE, host) if cursor else bluesky_answer(FIRST, host, cursor="more")
    allowed = {f"Access-Control-Allow-{what}": "*" for what in ("Origin", "Headers", "Methods")}
    return Answer(body, "application/json", headers=allowed)


def furnish(origin: Origin) -> None:
    """Every page, file and answer, on whichever host it is asked for."""
    for path, (body, kind) in feed_widgets.files().items():
        origin.serve(path, body, kind, Access_Control_Allow_Origin="*")
    origin.page("/bluesky", feed_widgets.BSKY_EMBED.format(head=WATCH, theme="", background="white"))
    origin.page("/bluesky-dark", feed_widgets.BSKY_EMBED.format(head=WATCH, theme="dark", background="#0f172a"))
    origin.page("/mastodon", feed_widgets.MASTODON_TIMELINE.format(head=WATCH))
    origin.routes["/xrpc/app.bsky.feed.getAuthorFeed"] = author_feed
    statuses = mastodon_answer(FIRST, "https://" + HOSTS["mastodon"])
    origin.serve("/api/v1/accounts/1/statuses", statuses, "application/json")
    origin.serve("/api/v1/custom_emojis", b"[]", "application/json")


@pytest.fixture
def widgets(furnished: Widgets) -> Iterator[Widgets]:
    """Without the pages of the last test."""
    yield furnished
    for page in furnished.browser.pages[1:]:
        page.close()


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Widgets]:
    folder = tmp_path_factory.mktemp("widgets")
    data = folder / "data"
    data.mkdir(mode=0o700)
    (data / "settings.toml").write_text(SETTINGS)
    hosts = [*HOSTS.values(), API, ELSEWHERE, SOCIAL]
    made = certificate.make(folder, *hosts)
    origin = Origin(made.chain)
    furnish(origin)
    with ExitStack() as stack:
        stack.callback(origin.close)
        arguments = ["--data", str(data), "--key-file", "--upstream-ca", str(made.authority), "--language", "en"]
        arguments += [word for kind, host in HOSTS.items() for word in ("--site-host", f"{kind}={host}")]
        arguments += [word for host in hosts for word in ("--resolve", f"{host}=127.0.0.1:{origin.port}")]
        engine = EngineAtHand(arguments, folder / "engine.log")
        stack.callback(engine.close)
        direct = ",".join(f"MAP {host}:443 127.0.0.1:{origin.port}" for host in hosts)
        world = World(folder, origin, made.authority, DRIVER.running(), stack, engine)
        browser = world.open_browser(f"--host-resolver-rules={direct}")
        yield Widgets(origin, browser, folder)


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/bluesky", "bluesky"), ("/bluesky", "generic"), ("/mastodon", "mastodon"), ("/mastodon", "generic")],
)
def test_every_post_is_found_and_the_harsh_one_is_covered_until_somebody_looks(
    widgets: Widgets, path: str, kind: str
) -> None:
    """Not one frame shows it before; the others are shown. A press on Show shows it and does nothing else."""
    page = widgets.opened(path, kind)
    eyes = Eyes(page)
    assert marks(page) == ["s", "k", "s", "s", "s", "s"]
    assert page.evaluate("[seen, frames > 0]") == [0, True]
    widgets.picture(page, f"{path[1:]}-on-{kind}")
    (cover,) = eyes.covers()
    assert "violence" in cover.label.lower()
    eyes.press("Show")
    page.wait_for_function("posts().every((each) => markOf(each) === 's')")
    expect(post(page, HARSH)).to_be_visible()
    widgets.picture(page, f"{path[1:]}-on-{kind}-shown")
    assert (page.url, widgets.browser.pages[-1]) == (f"https://{HOSTS[kind]}{path}", page)


@pytest.mark.parametrize("path", ["/bluesky", "/mastodon"])
def test_on_a_host_that_nobody_added_nothing_is_touched(widgets: Widgets, path: str) -> None:
    """So the watch of these tests does notice a post that is seen."""
    page = widgets.browser.new_page()
    page.goto(f"https://{ELSEWHERE}{path}")
    page.wait_for_function(f"posts().length === {len(FIRST)} && seen > 0")
    assert marks(page) == [""] * len(FIRST)


def test_bsky_embed_loads_more_and_what_is_covered_stays_so(widgets: Widgets) -> None:
    """It draws all of its posts anew then; what comes with the new ones is covered before it is seen."""
    page = widgets.opened("/bluesky", "bluesky")
    page.get_by_role("button", name="Load More Posts").click()
    judged(page, len(FIRST) + len(MORE))
    assert marks(page) == ["s", "k", "s", "s", "s", "s", "s", "k", "s"]
    assert page.evaluate("seen") == 0
    Eyes(page).press("Show", nth=1)
    page.wait_for_function("markOf(posts()[7]) === 's'")
    expect(post(page, AGAIN)).to_be_visible()
    assert marks(page)[1] == "k"


def test_bsky_embed_shows_a_picture_large_and_its_dark_look(widgets: Widgets) -> None:
    """Its own dialog opens and closes; a theme of its own changes nothing in what is found."""
    page = widgets.opened("/bluesky-dark", "bluesky")
    assert marks(page) == ["s", "k", "s", "s", "s", "s"]
    expect(page.locator("bsky-embed section.dark")).to_be_visible()
    widgets.picture(page, "bluesky-dark")
    page.locator("article img[alt^='A long green hill']").click()
    expect(page.locator("bsky-embed dialog[open]")).to_have_count(1)
    page.get_by_role("button", name="close").click()
    expect(page.locator("bsky-embed dialog[open]")).to_have_count(0)
    assert page.evaluate("seen") == 0


def test_mastodon_timeline_unfolds_turns_dark_and_draws_anew(widgets: Widgets) -> None:
    """Its own buttons do what they did; what is behind a spoiler was judged with it, so nothing is held again."""
    page = widgets.opened("/mastodon", "mastodon")
    behind = page.get_by_text(FIRST[-1].behind)
    expect(behind).not_to_be_visible()
    page.get_by_role("button", name="SHOW MORE").click()
    expect(behind).to_be_visible()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("#mt-container[data-theme=dark]")).to_be_visible()
    widgets.picture(page, "mastodon-dark")
    page.evaluate("posts().forEach((each) => { each.dataset.old = '1'; })")
    page.get_by_role("button", name="Refresh").click()
    page.wait_for_function("!document.querySelector('[data-old]')")
    judged(page, len(FIRST))
    assert marks(page) == ["s", "k", "s", "s", "s", "s"]
    assert page.evaluate("seen") == 0


def test_mastodon_timeline_opens_a_post_that_is_pressed_but_none_under_its_cover(widgets: Widgets) -> None:
    """It opens a post's own page wherever the post is pressed; a press on the cover is the cover's alone.

    That page is waited for: a window that comes late would be taken for one that the next test opened.
    """
    page = widgets.opened("/mastodon", "mastodon")
    box = post(page, HARSH).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] - 20, box["y"] + box["height"] / 2)
    with widgets.browser.expect_page() as opened:
        page.get_by_text("Two swans").click()
    opened.value.wait_for_url(f"https://{SOCIAL}/@cleo/5")
    assert [path for path in widgets.origin.paths() if path.startswith("/@")] == ["/@cleo/5"]
