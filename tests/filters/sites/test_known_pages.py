"""Pages of the sites that were known first: what they say of posts beside words, and numbers on recorded posts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from filters.posts import Post
from tests.filters.sites.reading import posts_on
from tests.filters.sites.site_pages import read_posts, regions_of
from tests.recordings import recording

HILL = ("A long green hill above white fog",)
KETTLE = ("How kettles are made", "Steel and steam")


def read(page: Page, name: str) -> dict[str, Post]:
    return {post.key: post for post in read_posts(page, name)}


@pytest.mark.parametrize(
    ("name", "cards", "links"),
    [
        ("x", KETTLE[:1], ("kettles.example", "t.co")),
        ("bluesky", ("\n".join((*KETTLE, "kettles.example")),), ("kettles.example",)),
        ("mastodon", KETTLE, ("kettles.example",)),
        ("mastodon-elk", KETTLE, ("kettles.example",)),
        ("mastodon-phanpy", KETTLE, ("kettles.example",)),
        ("reddit", (), ("www.kettles.example",)),
    ],
)
def test_pictures_and_linked_pages(page: Page, name: str, cards: tuple[str, ...], links: tuple[str, ...]) -> None:
    """Descriptions as somebody wrote them, and what previews say, in each client."""
    posts = read(page, name)
    assert posts["picture"].alts == HILL
    assert (posts["link"].cards, posts["link"].links) == (cards, links)
    assert [key for key, post in posts.items() if post.alts] == ["picture"]


@pytest.mark.parametrize("name", ["x", "mastodon", "mastodon-elk", "mastodon-phanpy"])
def test_the_language_of_the_words(page: Page, name: str) -> None:
    """As the client marks it."""
    assert read(page, name)["german"].language == "de"


@pytest.mark.parametrize("name", ["x", "youtube", "bluesky", "mastodon", "mastodon-elk", "mastodon-phanpy"])
def test_the_post_that_its_page_is_about(page: Page, name: str) -> None:
    """And no other."""
    assert [key for key, post in read(page, name).items() if post.main] == ["page"]


@pytest.mark.parametrize(
    ("name", "sponsored", "own"),
    [
        ("x", ["advert"], ["quote"]),
        ("youtube", ["advert"], []),
        ("reddit", ["advert"], []),
        ("bluesky", [], []),
        ("mastodon", [], []),
        ("mastodon-elk", [], []),
        ("mastodon-phanpy", [], []),
    ],
)
def test_adverts_and_own_posts(page: Page, name: str, sponsored: list[str], own: list[str]) -> None:
    """What lets a post through, or marks it as paid for, and whom one follows, which no page says."""
    posts = read(page, name)
    assert [key for key, post in posts.items() if post.sponsored] == sponsored
    assert [key for key, post in posts.items() if post.own] == own
    assert not any(post.followed for post in posts.values())


@pytest.mark.parametrize(
    ("name", "kind", "keys"),
    [
        ("youtube", "comment", ["comment", "emoji"]),
        ("youtube", "post", ["post"]),
        ("reddit", "comment", ["comment", "reply", "oldcomment"]),
    ],
)
def test_kinds(page: Page, name: str, kind: str, keys: list[str]) -> None:
    """Comments are told from what they answer."""
    assert [key for key, post in read(page, name).items() if post.kind == kind] == keys


HOW_MANY = "(selectors) => selectors.flatMap((each) => [...document.body.querySelectorAll(each)]).length"


@pytest.mark.parametrize(("name", "views"), [("x-tweet-sample", 1), ("x-tweet-quote", 1)])
def test_numbers_on_recorded_posts(page: Page, name: str, views: int) -> None:
    """Each number of a recorded post is found once, and both ways to pass it on."""
    posts_on(page, "x", recording(f"x/{name}.html").decode())
    found = {each.name: page.evaluate(HOW_MANY, list(each.selectors)) for each in regions_of("x")}
    assert {name: count for name, count in found.items() if count} == {
        "likes": 1, "reposts": 1, "replies": 1, "views": views, "share": 2,
    }  # fmt: skip


def test_a_recorded_page_before_its_program_has_drawn_anything(page: Page) -> None:
    """Nothing in YouTube's whole results page as it came is taken for a post; the frame of suggestions is found."""
    assert posts_on(page, "youtube", recording("youtube/results_page.html").decode()) == []
    found = {each.name: page.evaluate(HOW_MANY, list(each.selectors)) for each in regions_of("youtube")}
    assert {name: count for name, count in found.items() if count} == {"suggested": 1}
