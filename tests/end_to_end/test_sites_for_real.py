"""Each site in a real browser, under its real host's name, through the real engine: a made-up page of its markup.

No live site can be tried here. What a page is, it says itself (tests/filters/sites/site_pages.py).
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from filters.sites.regions import REGIONS
from tests.end_to_end.driver import DRIVER
from tests.end_to_end.origin import Origin
from tests.end_to_end.world import World
from tests.filters.sites.site_pages import html_of, names
from wellbeing.demo import browser, certificate
from wellbeing.demo.engine_at_hand import EngineAtHand
from wellbeing.site_files import shipped_site
from wellbeing.site_titles import SITES

pytestmark = pytest.mark.end_to_end

PAGES = names()
SETTINGS = f'preset = "balanced"\nsites = {[*SITES]}\nhold_ms = 2000\n'
OURS = """
window.markOf = (each) => ([...each.attributes].find(({name}) => /^w[0-9a-f]{20}$/.test(name)) || {value: ""}).value;
window.wordOf = (each) => markOf(each).split(" ")[0];
window.inRegion = (each) => each.closest("[data-truth-region], [data-truth-count]") !== null;
"""
WATCH = """<script>OURS
window.shown = 0; window.frames = 0;
const bare = (each) =>
  each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && !["k", "l", "n"].includes(wordOf(each));
const watch = () => {
  frames += 1;
  shown += [...document.querySelectorAll('[data-truth-post="covered"]')].filter(bare).length;
  requestAnimationFrame(watch);
};
requestAnimationFrame(watch);
</script>"""
"""In each frame that is painted: whether the post that is to be covered could be seen."""

MARKS = """() => {
  const marked = [...document.body.querySelectorAll("*")];
  const found = marked.filter((each) => !["", "p", "o", "r", "b"].includes(wordOf(each)));
  const key = (each) => each.dataset.truthPost || each.outerHTML.slice(0, 200);
  const held = found.filter((each) => wordOf(each) === "w");
  return [found.map(key), found.filter((each) => wordOf(each) === "k").map(key), held.length];
}"""
"""The keys of what is marked as a post, of those that are covered, and how many are held."""

OUTSIDE = """() => {
  const copy = document.documentElement.cloneNode(true);
  copy.querySelectorAll("[data-truth-post], script").forEach((each) => each.remove());
  const ours = ({name}) => /^w[0-9a-f]{20}$/.test(name);
  const strip = (each) => [...each.attributes].filter(ours).forEach(({name}) => each.removeAttribute(name));
  [copy, ...copy.querySelectorAll("*")].forEach(strip);
  return copy.outerHTML.replace(/\\s+/g, " ");
}"""
"""The document without its posts and scripts, and without the one attribute of ours."""

SEEN = """() => [...document.body.querySelectorAll("*")]
  .filter((each) => inRegion(each) || !each.closest("[data-truth-post]"))
  .map((each) => [
    each.dataset.truthRegion || each.dataset.truthCount || "", inRegion(each),
    each.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}),
  ])"""
"""Of what is a part to be put away, or stands outside of posts: its part, whether it is in one, whether it is seen."""

AGAIN = """() => {
  const made = document.createElement("template");
  made.innerHTML = window.first;
  document.querySelector('[data-truth-post="covered"]').replaceWith(made.content);
}"""
ALONG = """async () => {
  const all = [...document.querySelectorAll("[data-truth-post]")];
  const posts = all.map((post) => ({post, parent: post.parentNode, after: post.nextSibling}));
  const frame = () => new Promise(requestAnimationFrame);
  const place = ({parent, after}) => (after && after.parentNode === parent ? after : null);
  const back = (one) => one.parent.insertBefore(one.post, place(one));
  for (let at = 0; at < posts.length + 2; at += 1) {
    posts.forEach((one, nth) => {
      const near = Math.abs(nth - at) < 2;
      if (near && !one.post.isConnected) back(one);
      if (!near && one.post.isConnected) one.post.remove();
    });
    await frame();
  }
  posts.forEach((one) => one.post.isConnected || back(one));
  await frame();
}"""
"""As lists do that keep in the page what is near the screen alone."""


def host_of(name: str) -> str:
    """The first host that serves pages of the site."""
    return shipped_site(name.partition("-")[0]).page_hosts[0]


def address_of(name: str) -> str:
    return f"https://{host_of(name)}/{name}"


@dataclass
class Sites:
    """One engine for all sites, a browser that goes through it, and one that does not."""

    data: Path
    through: BrowserContext
    without: BrowserContext

    def opened(self, name: str) -> Page:
        """The page through the engine, when every post has its verdict."""
        page = self.through.new_page()
        page.goto(address_of(name))
        page.wait_for_function("""() => [...document.querySelectorAll("[data-truth-post]")].every((post) =>
            !["", "w"].includes(wordOf(post)))""")
        return page

    def direct(self, name: str) -> Page:
        page = self.without.new_page()
        page.goto(address_of(name))
        return page


def watched(html: str) -> str:
    """`html` with a script that looks at each frame; it stands first, as the site's own would."""
    before, body, after = html.partition("<body")
    return before + WATCH.replace("OURS", OURS) + body + after


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    folder = tmp_path_factory.mktemp("sites")
    data = folder / "data"
    data.mkdir(mode=0o700)
    (data / "settings.toml").write_text(SETTINGS)
    hosts = sorted({host_of(name) for name in PAGES})
    made = certificate.make(folder, *hosts)
    origin = Origin(made.chain)
    for name in PAGES:
        origin.page(f"/{name}", watched(html_of(name)))
    with ExitStack() as stack:
        stack.callback(origin.close)
        arguments = ["--data", str(data), "--key-file", "--upstream-ca", str(made.authority)]
        for host in hosts:
            arguments += ["--resolve", f"{host}=127.0.0.1:{origin.port}"]
        engine = EngineAtHand(arguments, folder / "engine.log")
        stack.callback(engine.close)
        direct = ",".join(f"MAP {host}:443 127.0.0.1:{origin.port}" for host in hosts)
        world = World(folder, origin, made.authority, DRIVER.running(), stack, engine)
        through = world.open_browser(f"--host-resolver-rules={direct}")
        home = folder / "without"
        home.mkdir(mode=0o700)
        trust = browser.trust_in_profile(home, made.authority)
        without = world.playwright.chromium.launch_persistent_context(
            str(home / "profile"),
            executable_path=browser.find_browser(),
            args=["--no-sandbox", "--disable-quic", f"--host-resolver-rules={direct}", *trust],
            env=browser.environment(home),
            headless=True,
            viewport={"width": 800, "height": 900},
        )
        stack.callback(without.close)
        yield Sites(data, through, without)


@pytest.mark.parametrize("name", PAGES)
def test_its_posts_are_found_and_nothing_else_of_the_page_is_changed(sites: Sites, name: str) -> None:
    """Exactly the posts that are there; the one to be covered is never seen; the rest is as without us."""
    page, direct = sites.opened(name), sites.direct(name)
    told = direct.evaluate("[...document.querySelectorAll('[data-truth-post]')].map((each) => each.dataset.truthPost)")
    found, covered, held = page.evaluate(MARKS)
    assert (sorted(found), covered, held) == (sorted(told), ["covered"], 0)
    assert page.evaluate(OUTSIDE) == direct.evaluate(OUTSIDE)
    assert page.evaluate("[shown, frames > 0]") == [0, True]
    assert direct.evaluate("new Promise((done) => setTimeout(() => done(shown > 0), 100))")
    page.close()
    direct.close()


@pytest.mark.parametrize("name", PAGES)
def test_covers_hold_when_the_site_draws_anew_and_in_a_list_that_recycles(sites: Sites, name: str) -> None:
    """Not one frame shows the covered post, and the cover is there again."""
    page = sites.direct(name)
    first = page.eval_on_selector('[data-truth-post="covered"]', "(post) => post.outerHTML")
    page.close()
    page = sites.opened(name)
    page.evaluate("(first) => { window.first = first; }", first)
    for step in (AGAIN, ALONG, AGAIN):
        page.evaluate(step)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        page.wait_for_function("""wordOf(document.querySelector('[data-truth-post="covered"]')) === "k" """)
    assert page.evaluate("shown") == 0
    page.close()


@pytest.fixture
def all_away(sites: Sites) -> Iterator[Sites]:
    """Every part that can be is put away, while pages are open."""
    settings = sites.data / "settings.toml"
    settings.write_text(SETTINGS + f"put_away = {[f'all={part}' for part in REGIONS]}\n")
    yield sites
    settings.write_text(SETTINGS)


def is_seen(page: Page) -> list[Any]:
    return list(page.evaluate(SEEN))


@pytest.mark.parametrize("name", PAGES)
def test_parts_are_put_away_and_the_rest_stays_in_sight(sites: Sites, name: str, all_away: Sites) -> None:
    """Messages, search and posting among it."""
    direct, page = sites.direct(name), sites.opened(name)
    before = is_seen(direct)
    until = time.monotonic() + 10
    after = is_seen(page)
    while any(region and seen for region, _, seen in after) and time.monotonic() < until:
        page.wait_for_timeout(200)
        after = is_seen(page)
    assert [region for region, _, seen in after if region and seen] == []
    assert [seen for _, inside, seen in after if not inside] == [seen for _, inside, seen in before if not inside]
    direct.close()
    page.close()
