"""Tumblr's answers, in small ones of our own after what public programs read there, and its dashboard."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import feeds_on, holds_posts, site_of, time_kind
from filters.sites.readers import reader_of
from tests.filters.sites.changed_answers import retype
from tests.filters.sites.reading import SITES, posts_on
from tests.filters.sites.site_pages import html_of, read_posts

TUMBLR = SITES["tumblr"]
LINK = {"type": "link", "url": "https://www.tea.example/how-to", "title": "How to brew", "description": "Patience"}
POLL = {"type": "poll", "question": "Which day?", "answers": [{"answerText": "Monday"}, {"answerText": "Friday"}]}
PICTURE = {"type": "image", "media": [{"url": "https://64.media.tumblr.com/b.jpg"}], "altText": "A barn"}


def words(text: str) -> dict[str, object]:
    return {"type": "text", "text": text}


POST: dict[str, Any] = {
    "objectType": "post",
    "id": "7",
    "idString": "7",
    "blogName": "ada-mill",
    "blog": {"name": "ada-mill", "title": "On mending"},
    "followed": True,
    "canEdit": False,
    "content": [words("On mending"), words("The tin is mine."), PICTURE, LINK],
    "trail": [],
    "tags": ["mending"],
    "noteCount": 12,
    "summary": "On mending",
}
PASSED_ON: dict[str, Any] = {
    **POST,
    "idString": "8",
    "followed": False,
    "canEdit": True,
    "content": [words("So true")],
    "tags": [],
    "trail": [
        {"blog": {"name": "mina-sato"}, "post": {"id": "1"}, "content": [words("Ask first."), PICTURE]},
        {"blog": {"name": "lena-frost"}, "post": {"id": "2"}, "content": [words("And listen."), POLL]},
    ],
}
FEED = {"meta": {"status": 200}, "response": {"timeline": {"elements": [POST, PASSED_ON], "links": {}}}}
NOTES = {
    "response": {
        "notes": [
            {"type": "reply", "timestamp": 5, "blogName": "ben", "replyText": "Friday for me"},
            {"type": "reply", "id": "n6", "blogName": "lena", "content": [words("Monday")], "followed": True},
            {"type": "like", "timestamp": 7, "blogName": "ola"},
        ]
    }
}


def read(answer: object) -> list[Post]:
    return reader_of(TUMBLR)(json.dumps(answer).encode())


def test_a_dashboard() -> None:
    """Blocks of text, then tags; what a link's card says stands apart."""
    post, _ = read(FEED)
    assert post == Post(
        "7",
        "On mending\nThe tin is mine.\nmending",
        "ada-mill",
        ("A barn",),
        "tumblr",
        followed=True,
        links=("tea.example",),
        cards=("How to brew", "Patience"),
    )


def test_a_trail_is_read_with_the_post_that_goes_on() -> None:
    """Oldest first, polls in them too, and none of its parts is a post beside it."""
    _, passed_on = read(FEED)
    assert (passed_on.key, passed_on.author, passed_on.own) == ("8", "ada-mill", True)
    assert passed_on.text.split("\n") == ["Ask first.", "And listen.", "Which day?", "Monday", "Friday", "So true"]
    assert passed_on.alts == ("A barn",)


def test_a_post_of_a_community() -> None:
    """It is written by somebody, under a name that the community has."""
    answer = {**POST, "blogName": "@@tea", "authorBlog": {"name": "ben"}, "community": {"name": "tea"}}
    (post,) = read(answer)
    assert (post.author, post.community) == ("ben", "tea")


def test_words_of_the_public_api() -> None:
    """The same with underscores."""
    block = {"type": "poll", "question": "When?", "answers": [{"answer_text": "Now"}]}
    (post,) = read({"id_string": "9", "blog_name": "ada-mill", "content": [block, {"alt_text": "A tin"}]})
    assert (post.key, post.text, post.alts, post.author) == ("9", "When?\nNow", ("A tin",), "ada-mill")


def test_answers_to_a_post() -> None:
    """Those that say something."""
    assert [(note.kind, note.author, note.text, note.followed) for note in read(NOTES)] == [
        ("comment", "ben", "Friday for me", False),
        ("comment", "lena", "Monday", True),
    ]


def test_messages_and_blogs_are_no_posts() -> None:
    """Wherever they turn up."""
    message = {"ts": "1", "participant": "x", "content": {"text": "Noon?", "formatting": []}, "type": "TEXT"}
    blog = {"name": "ada-mill", "title": "On mending", "description": "Buttons", "url": "https://ada-mill.example"}
    assert (
        read({"response": {"messages": {"data": [message]}, "blogs": [blog], "elements": [{"resources": [blog]}]}})
        == []
    )


@given(data=st.data())
def test_an_answer_that_is_not_as_it_was(data: st.DataObject) -> None:
    """Whatever member turns into something else, less is found."""
    answer = deepcopy([FEED, NOTES])
    for _ in range(data.draw(st.integers(1, 8))):
        retype(answer, data)
    assert all(each.text or each.alts or each.cards for each in read(answer))


@pytest.mark.parametrize(
    "path",
    ["/api/v2/timeline/dashboard", "/api/v2/tabs/for_you", "/api/v2/hubs/tea/timeline", "/api/v2/blog/ada-mill/posts"],
)
def test_lists_that_go_on(path: str) -> None:
    assert holds_posts(TUMBLR, path)
    assert feeds_on(TUMBLR, path)


@pytest.mark.parametrize(
    "path", ["/api/v2/conversations", "/api/v2/conversations/messages", "/api/v2/user/inbox", "/api/v2/user/info"]
)
def test_messages_are_left_alone(path: str) -> None:
    assert not holds_posts(TUMBLR, path)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/dashboard/following", "feed"),
        ("/tagged/mending", "feed"),
        ("/ada-mill/7/on-mending", "feed"),
        ("/messaging/12", "messages"),
        ("/inbox", "messages"),
        ("/new/text", "creating"),
        ("/search/tea", "search"),
        ("/api/v2/timeline/search", "search"),
        ("/settings/account", "other"),
    ],
)
def test_kinds_of_time(path: str, kind: str) -> None:
    assert time_kind(TUMBLR, path) == kind


@pytest.mark.parametrize("host", ["ada-mill.tumblr.com", "api.tumblr.com", "64.media.tumblr.com"])
def test_blogs_of_their_own_stay_direct(host: str) -> None:
    assert site_of(host, (TUMBLR,)) is None


def test_what_the_dashboard_shows_beside_words(page: Page) -> None:
    """Pictures that somebody described, cards of links, and by what can be edited one's own post."""
    posts = {post.key: post for post in read_posts(page, "tumblr")}
    assert posts["picture"].alts == ("A barn with a red roof under clouds",)
    assert (posts["link"].cards, posts["link"].links) == (
        ("How to brew green tea\nWater, leaves, patience",),
        ("tea.example",),
    )
    assert [key for key, post in posts.items() if post.own] == ["picture"]
    assert not any(post.followed or post.sponsored or post.kind != "post" for post in posts.values())


def test_who_writes_a_post_cannot_make_it_ones_own(page: Page) -> None:
    """A link to edit something can stand in anybody's text."""
    edit = '<a href="https://www.tumblr.com/edit/ada-mill/4">here</a>'
    html = html_of("tumblr").replace("The tin is <b>mine</b> now.", f"The tin is {edit}.")
    post = next(each for each in posts_on(page, "tumblr", html) if each.key == "plain")
    assert ("here" in post.text, post.own) == (True, False)
