"""Made-up pages of sites (tests/site_pages), and the truth that their own data attributes tell.

`data-truth-post`, `-text`, `-author`: what is a post, with its exact words. `data-truth-region`, `-count`, `-share`:
what the selectors of [page.regions] match, and nothing else. A button to share that stands in no post names the one
that it passes on: `data-truth-share="comment"`. A page is named after its site: "lemmy-voyager.html" is
one of lemmy.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from filters.posts import Post
from tests.filters.sites.reading import SITES, finding, posts_on

_FOLDER = Path(__file__).parents[2] / "site_pages"
COVERED = "He punched him in the face and kicked him while he lay bleeding on the ground."
"""What exactly one post of each page says."""

_TOLD = """() => [...document.body.querySelectorAll("[data-truth-post]")].map((each) =>
    [each.dataset.truthPost, each.dataset.truthText || "", each.dataset.truthAuthor || ""])"""
_SHARED = """(site) => {
    const finder = finderOf(site), around = anyOf(site.share_around), keyOf = (post) => post?.dataset.truthPost ?? "";
    return [...document.body.querySelectorAll("[data-truth-share]")].map((button) => [
        button.dataset.truthShare || keyOf(button.closest("[data-truth-post]")),
        keyOf(sharedPost(finder, around, button)), button.outerHTML.slice(0, 120)]);
}"""
_MATCHED = """([selectors, truth]) => {
    const said = (each) => each.outerHTML.slice(0, 120);
    const found = selectors.flatMap((each) => [...document.body.querySelectorAll(each)]);
    const told = [...document.body.querySelectorAll(truth)];
    const without = (all, others) => all.filter((each) => !others.includes(each)).map(said);
    return [without(told, found), without(found, told)];
}"""


@dataclass(frozen=True, slots=True)
class Region:
    """What is to be hidden of a site's pages, or asked about: its selectors, and the truth on a made-up page."""

    name: str
    selectors: tuple[str, ...]
    truth: str


def html_of(name: str) -> str:
    """The made-up page called `name`."""
    return (_FOLDER / f"{name}.html").read_text("utf-8")


def told_posts(page: Page) -> list[tuple[str, str, str]]:
    """Key, words and author of each post that is told of on the page shown."""
    return [(key, _one_line(text), author) for key, text, author in page.evaluate(_TOLD)]


def read_posts(page: Page, name: str) -> list[Post]:
    """What the page script reads from the made-up page called `name`."""
    return posts_on(page, name.partition("-")[0], html_of(name))


def in_short(posts: Iterable[Post]) -> list[tuple[str, str, str]]:
    """Key, words and author of each."""
    return [(post.key, _one_line(post.text), post.author) for post in posts]


def regions_of(site: str) -> list[Region]:
    """The regions that the data file of `site` names, and its buttons that pass a post on."""
    find = SITES[site].selectors
    named = [*find.regions, *([("share", find.share)] if find.share else [])]
    return [Region(name, selectors, _truth(name)) for name, selectors in named]


def _truth(name: str) -> str:
    return f'[data-truth-region="{name}"], [data-truth-count="{name}"]' if name != "share" else "[data-truth-share]"


def strays(page: Page, region: Region) -> tuple[list[str], list[str]]:
    """On the page shown, what `region` should match and does not, and what it matches and should not."""
    missed, wrong = page.evaluate(_MATCHED, [list(region.selectors), region.truth])
    return missed, wrong


def shared(page: Page, name: str) -> list[tuple[str, str, str]]:
    """For each button to share on the page shown: whose post it passes on, whose it is found to, and its markup."""
    return [(told, found, markup) for told, found, markup in page.evaluate(_SHARED, finding(name.partition("-")[0]))]


def told_regions(page: Page) -> set[str]:
    """The names of regions that the page shown has."""
    return set(
        page.evaluate(
            """() => [...document.body.querySelectorAll("[data-truth-region], [data-truth-count], [data-truth-share]")]
            .map((each) => each.dataset.truthRegion || each.dataset.truthCount || "share")"""
        )
    )


def names() -> list[str]:
    """The made-up pages that there are."""
    return [each.stem for each in sorted(_FOLDER.glob("*.html"))]


def _one_line(text: str) -> str:
    return " ".join(text.split())
