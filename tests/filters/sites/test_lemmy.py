"""Lemmy's answers, of both versions of its API, and its pages as two clients draw them."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import feeds_on, holds_posts, time_kind
from filters.sites.readers import reader_of
from tests.filters.sites.changed_answers import retype
from tests.filters.sites.reading import SITES
from tests.filters.sites.site_pages import read_posts

LEMMY = SITES["lemmy"]
TEA = {"id": 3, "name": "tea", "title": "Tea drinkers", "local": True}
ADA = {"id": 1, "name": "ada", "local": True, "actor_id": "https://tea.example/u/ada"}
BOB = {"id": 2, "name": "bob", "display_name": "Bob", "local": False}
POST = {
    "post": {
        "id": 7,
        "name": "How kettles are made",
        "url": "https://www.kettles.example/how",
        "body": "Look.",
        "alt_text": "A kettle on a stove",
        "embed_title": "Inside a kettle factory",
        "embed_description": "Steel and steam",
    },
    "creator": ADA,
    "community": TEA,
    "counts": {"comments": 3, "score": 9},
    "subscribed": "Subscribed",
}
COMMENT = {
    "comment": {"id": 8, "content": "Green tea.", "path": "0.8"},
    "creator": BOB,
    "post": POST["post"],
    "community": TEA,
}
LISTED = {"posts": [POST, {**POST, "post": {"id": 9, "name": "Tea?"}}], "next_page": "P9"}


def read(answer: object) -> list[Post]:
    return reader_of(LEMMY)(json.dumps(answer).encode())


def test_a_list_of_posts() -> None:
    """Title and body; what the linked page says stands apart."""
    first, second = read(LISTED)
    assert first == Post(
        "7",
        "How kettles are made\nLook.",
        "ada",
        ("A kettle on a stove",),
        "lemmy",
        links=("kettles.example",),
        community="tea",
        cards=("Inside a kettle factory", "Steel and steam"),
    )
    assert (second.key, second.text, second.alts) == ("9", "Tea?", ())


@pytest.mark.parametrize("wrapped", [{"comments": [COMMENT]}, {"items": [COMMENT]}, {"comment_view": COMMENT}])
def test_a_comment_is_not_the_post_that_it_answers(wrapped: Any) -> None:
    """In both versions of the API; the name is the one that pages show."""
    (comment,) = read(wrapped)
    assert (comment.key, comment.text, comment.author, comment.kind) == ("8", "Green tea.", "Bob", "comment")


def test_comments_of_one_post_come_without_it() -> None:
    """Version 4 calls that slim."""
    (comment,) = read({"items": [{key: COMMENT[key] for key in ("comment", "creator")}]})
    assert (comment.text, comment.community) == ("Green tea.", "")


def test_a_private_message_is_no_post() -> None:
    """Wherever one may turn up."""
    message = {"private_message": {"id": 5, "content": "Lunch?"}, "creator": ADA, "recipient": BOB}
    assert read({"private_messages": [message], "items": [{"type_": "private_message", **message}]}) == []


@given(data=st.data())
def test_an_answer_that_is_not_as_it_was(data: st.DataObject) -> None:
    """Whatever member turns into something else, less is found."""
    answer = deepcopy({"found": [LISTED, COMMENT]})
    for _ in range(data.draw(st.integers(1, 8))):
        retype(answer, data)
    assert all(each.text or each.alts or each.cards for each in read(answer))


@pytest.mark.parametrize(
    "path",
    ["/api/v3/post/list", "/api/v4/post/list", "/api/v3/comment/list", "/api/v4/comment/list/slim", "/api/v3/post"],
)
def test_answers_that_are_read(path: str) -> None:
    assert holds_posts(LEMMY, path)
    assert feeds_on(LEMMY, path)


@pytest.mark.parametrize(
    "path",
    [
        "/api/v3/private_message/list",
        "/api/v4/private_message",
        "/api/v4/account/inbox",
        "/api/v3/site",
        "/api/v3/report/list",
    ],
)
def test_messages_and_reports_are_left_alone(path: str) -> None:
    assert not holds_posts(LEMMY, path)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "feed"),
        ("/c/tea", "feed"),
        ("/post/7", "feed"),
        ("/inbox", "messages"),
        ("/inbox/messages/bob@other.example", "messages"),
        ("/create_private_message/2", "messages"),
        ("/create_post", "creating"),
        ("/search", "search"),
        ("/api/v3/search", "search"),
        ("/settings", "other"),
    ],
)
def test_kinds_of_time(path: str, kind: str) -> None:
    assert time_kind(LEMMY, path) == kind


def test_what_lemmy_ui_shows_beside_words(page: Page) -> None:
    """Pictures, previews of linked pages, communities by their names, comments."""
    posts = {post.key: post for post in read_posts(page, "lemmy")}
    assert posts["picture"].alts == ("A long green hill above white fog",)
    assert posts["link"].cards == ("Inside a kettle factory", "Steel, steam and patience")
    assert posts["link"].links == ("kettles.example",)
    assert [posts[key].community for key in ("plain", "picture")] == ["/c/tea", "/c/hills@hills.example"]
    assert [key for key, post in posts.items() if post.kind == "comment"] == ["comment", "reply"]
    assert not any(post.own or post.followed or post.sponsored or post.main for post in posts.values())


def test_what_voyager_shows_beside_words(page: Page) -> None:
    """The host of a linked page, which stands within the title, is none of its words. The post of the page is known."""
    posts = {post.key: post for post in read_posts(page, "lemmy-voyager")}
    assert posts["picture"].alts == ("A long green hill above white fog",)
    assert posts["link"].cards == ("(kettles.example)",)
    assert (posts["page"].links, posts["page"].cards) == (("repair.example",), ("repair.example",))
    assert [key for key, post in posts.items() if post.main] == ["page"]
    assert [key for key, post in posts.items() if post.kind == "comment"] == ["comment"]
    assert posts["german"].community == "brot"
