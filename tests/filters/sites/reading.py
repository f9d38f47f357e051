"""What the page script reads from a page, in real Chromium: shared by the tests of sites' pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from msgspec import structs
from playwright.sync_api import Page, sync_playwright

from filters.posts import Post
from wellbeing.demo.browser import LEFT_OUT, find_browser
from wellbeing.site_files import load_sites

SITES = {site.id: site for site in load_sites()}
_READING = "\n".join(
    (files("resources") / "page" / f"{name}.js").read_text("utf-8")
    for name in ("natives", "dom", "text", "marks", "posts", "sharing")
)
_DRAW = """(html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    document.body.replaceChildren(...parsed.body.childNodes);
}"""
_ALL_POSTS = """(site) => {
    const finder = finderOf(site);
    const rootsIn = (root) => [...root.querySelectorAll("*")].flatMap(({ shadowRoot: open }) =>
        open === null ? [] : [open, ...rootsIn(open)]);
    const found = [document.body, ...rootsIn(document)].flatMap((root) => [...root.querySelectorAll(finder.any)]);
    const posts = found.filter((each) => postOf(finder, each) === each);
    const readings = posts.map((each) => readPost(finder, each, () => false).post);
    const copied = (list) => Array.from({ length: list.length }, (_, at) => list[at]);
    return readings.map(({ marks, loose, ...post }, at) =>
        ({ ...post, key: posts[at].dataset.truthPost || "", alts: copied(post.alts), cards: copied(post.cards),
            marks: { ...marks, links: copied(marks.links) } }));
}"""


@contextmanager
def reading_page() -> Iterator[Page]:
    """A blank page with the page script's way of reading."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-quic", "--disable-background-networking", LEFT_OUT]
        browser = playwright.chromium.launch(executable_path=find_browser(), args=arguments)
        page = browser.new_page()
        bring_reading(page)
        yield page
        browser.close()


def bring_reading(page: Page) -> None:
    """Give the document that `page` shows the page script's way of reading."""
    page.add_script_tag(content=_READING)


def posts_on(page: Page, site: str, html: str) -> list[Post]:
    """The posts of `html`, drawn and read as a page of `site`; keyed by the truth that a made-up one tells."""
    page.evaluate(_DRAW, html)
    return drawn_posts(page, site)


def drawn_posts(page: Page, site: str) -> list[Post]:
    """The posts that stand on `page` and in its open shadow roots, read as a page of `site`."""
    return [_post(each, site) for each in page.evaluate(_ALL_POSTS, finding(site))]


def finding(site: str) -> dict[str, Any]:
    """How the page script finds the posts of `site`, as it is told."""
    selectors = SITES[site].selectors
    fields = {
        name: list(getattr(selectors, name))
        for name in ("post", "text", "author", "media", "feeds", "main", "card", "skip", "share_around")
    }
    return {"id": site, **fields, "kinds": dict(selectors.kinds), "marks": asdict(selectors.marks)}


def _post(read: dict[str, Any], site: str) -> Post:
    marks = read.pop("marks")
    read |= {"alts": tuple(read["alts"]), "cards": tuple(read["cards"]), "links": tuple(marks.pop("links"))}
    return structs.replace(Post(read.pop("key"), read.pop("text"), site=site), **read, **marks)
