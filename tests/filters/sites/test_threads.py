"""Threads' posts are found in its answers and on its pages, and nothing is read of letters."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import holds_posts, time_kind
from filters.sites.readers import reader_of
from tests.filters.sites.changed_answers import retype
from tests.filters.sites.reading import SITES
from tests.filters.sites.site_pages import COVERED, in_short, read_posts, regions_of, strays, told_posts, told_regions

SITE = SITES["threads"]


def read(answer: object) -> list[Post]:
    return reader_of(SITE)(json.dumps(answer).encode())


def post(number: int, text: str | None, author: str = "ada", info: object = None, **more: object) -> dict[str, Any]:
    """A post as Threads' web client gets it: one without words has no caption at all."""
    share = {"reposted_post": None, "quoted_post": None}
    return {
        "pk": str(number),
        "code": f"C{number}",
        "user": {"username": author, "friendship_status": None},
        "caption": None if text is None else {"text": text},
        "accessibility_caption": None,
        "carousel_media": None,
        "text_post_app_info": info or {"share_info": share, "link_preview_attachment": None},
        **more,
    }


def feed(*threads: list[dict[str, Any]]) -> dict[str, Any]:
    """The answer that goes on with the home feed."""
    nodes = [{"text_post_app_thread": {"thread_items": [{"post": each} for each in thread]}} for thread in threads]
    return {"data": {"feedData": {"edges": [{"node": node} for node in nodes]}}}


def sharing(**shared: object) -> dict[str, Any]:
    return {"share_info": {"reposted_post": None, "quoted_post": None, **shared}}


# answers


def test_threads_of_posts() -> None:
    """Each post of a thread is one, in order, with its author."""
    found = read(feed([post(1, "One"), post(2, "Two")], [post(3, "Three", "ben")]))
    assert [(each.key, each.text, each.author, each.kind) for each in found] == [
        ("1", "One", "ada", "post"),
        ("2", "Two", "ada", "post"),
        ("3", "Three", "ben", "post"),
    ]


def test_pictures_links_and_whom_one_follows() -> None:
    preview = {"url": "https://l.threads.com/?u=x", "display_url": "tea.example", "title": "About tea"}
    info = {**sharing(), "link_preview_attachment": preview}
    known = {"username": "ada", "friendship_status": {"following": True}}
    album = [{"accessibility_caption": "A cup"}, {"accessibility_caption": "A pot"}]
    (found,) = read(feed([post(1, "Tea", info=info, user=known, carousel_media=album)]))
    assert (found.cards, found.alts, found.followed, found.links) == (
        ("tea.example", "About tea"),
        ("A cup", "A pot"),
        True,
        (),
    )


def test_a_quoted_post_is_part_of_the_post_around_it() -> None:
    quoted = post(2, "Rain", "zoe", accessibility_caption="A cloud")
    (found,) = read(feed([post(1, "No picnic", info=sharing(quoted_post=quoted))]))
    assert (found.key, found.text, found.author, found.alts) == ("1", "No picnic\nRain", "ada", ("A cloud",))


def test_who_reposts_says_nothing() -> None:
    """The page shows the words and the name of whom they repost."""
    reposted = post(2, "My bell", "emil", accessibility_caption="A bell")
    (found,) = read(feed([post(1, None, "cleo", info=sharing(reposted_post=reposted))]))
    assert (found.text, found.author, found.alts) == ("My bell", "emil", ("A bell",))


def test_letters_hold_no_posts() -> None:
    """They come from the same address as posts."""
    sender = {"username": "ada", "id": "5"}
    words = {"id": "m1", "text_body": "Secret", "sender": sender, "content": {"text_body": "Secret"}}
    sent = {"id": "m2", "sender": sender, "content": {"xma": {"title": "Secret", "post": {"code": "C1"}}}}
    thread = {"slide_messages": {"edges": [{"node": words}, {"node": sent}]}, "users": [sender]}
    assert read({"data": {"get_slide_thread_nullable": thread}}) == []


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_whatever_becomes_of_an_answer(data: st.DataObject) -> None:
    """Nothing raises, and what is still found says something."""
    quoting = post(3, "Look", info=sharing(quoted_post=post(4, "There", "ben")))
    tree = feed([post(1, "One"), post(2, "Two")], [quoting])
    for _ in range(data.draw(st.integers(1, 6))):
        retype(tree, data)
    assert all(each.text or each.alts or each.cards for each in read(tree))


# addresses


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "feed"),
        ("/@ada/post/C1", "feed"),
        ("/messages/t/1", "messages"),
        ("/search", "search"),
        ("/intent/post", "creating"),
        ("/settings/privacy", "other"),
        ("/activity", "other"),
    ],
)
def test_kinds_of_time(path: str, kind: str) -> None:
    assert time_kind(SITE, path) == kind


def test_answers_that_are_read() -> None:
    assert holds_posts(SITE, "/graphql/query")
    assert not holds_posts(SITE, "/ajax/bz")


# pages


def test_a_page(page: Page) -> None:
    """Posts, a quoted one within its post, a reposted one; no topic, poll, composer, letter or number."""
    found = read_posts(page, "threads")
    assert in_short(found) == told_posts(page)
    assert [each.text for each in found].count(COVERED) == 1
    said = {each.key: each for each in found}
    assert {key: each.alts for key, each in said.items() if each.alts} == {
        "picture": ("A path beside still water", "A heron on a post")
    }
    assert {key: each.cards for key, each in said.items() if each.cards} == {
        "card": ("tea.example\nFive ways to steep green tea",)
    }
    assert [key for key, each in said.items() if each.own] == ["own"]
    assert {each.kind for each in found} == {"post"}
    assert not any(each.followed or each.sponsored or each.links or each.main for each in found)


def test_names_of_icons_do_not_matter_for_counts(page: Page) -> None:
    """The places of buttons count: in other languages the same numbers can be put away."""
    read_posts(page, "threads")
    page.evaluate("document.querySelectorAll('[data-pressable-container] svg').forEach((each) => each.remove())")
    page.evaluate(
        """document.querySelectorAll("[data-pressable-container] [role=button] > div").forEach((each) =>
            each.insertAdjacentHTML("afterbegin", "<svg><title>Etwas</title></svg>"))"""
    )
    counts = [each for each in regions_of("threads") if each.name in ("likes", "replies", "reposts", "share")]
    assert {each.name: strays(page, each) for each in counts if any(strays(page, each))} == {}
    assert len(counts) == 4


def test_what_can_be_hidden_of_a_page(page: Page) -> None:
    read_posts(page, "threads")
    regions = regions_of("threads")
    assert {each.name: strays(page, each) for each in regions if any(strays(page, each))} == {}
    assert told_regions(page) == {each.name for each in regions}
