"""TikTok's answers, one of them recorded, and its pages."""

from __future__ import annotations

import hashlib
import json
from copy import deepcopy
from html import escape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import feeds_on, holds_posts, site_of, time_kind
from filters.sites.readers import reader_of
from tests.filters.sites.changed_answers import retype
from tests.filters.sites.reading import SITES, posts_on
from tests.filters.sites.site_pages import read_posts
from tests.recordings import recording

TIKTOK = SITES["tiktok"]
RECORDED = json.loads(recording("tiktok/trending_item_list.json"))
VIDEO = {
    "id": "7000000000000000001",
    "createTime": 1733355614,
    "desc": "Rye bread #baking",
    "author": {"uniqueId": "ada.bakes", "nickname": "Ada", "relation": 1},
    "contents": [{"desc": "Rye bread"}, {"desc": "#baking"}],
    "textLanguage": "en",
    "isAd": False,
}
COMMENT = {
    "cid": "71",
    "aweme_id": VIDEO["id"],
    "text": "Which flour?",
    "user": {"unique_id": "cora.c", "nickname": "Cora"},
    "comment_language": "en",
    "reply_comment": [{"cid": "72", "aweme_id": VIDEO["id"], "text": "Half rye", "user": {"nickname": "Ada"}}],
}
CARD = """<article data-e2e="recommend-list-item-container"><section data-e2e="feed-video"><video></video>
    <a href="/@{author}"><h3 data-e2e="video-author-uniqueid">{author}</h3></a>
    <div data-e2e="video-desc">{desc}</div></section><strong data-e2e="like-count">38.9K</strong></article>"""


def read(answer: object) -> list[Post]:
    return reader_of(TIKTOK)(json.dumps(answer).encode())


def test_the_recorded_answer() -> None:
    """Its one video, with the words that it has, once; nobody follows it, nobody paid for it."""
    (post,) = read(RECORDED)
    (item,) = RECORDED["itemList"]
    assert (post.key, post.author) == ("7444705554666130708", "user38481")
    assert post.text.split() == item["desc"].split()
    assert hashlib.sha256(post.text.encode()).hexdigest()[:16] == "695889ed042326e2"
    assert (post.kind, post.language, post.alts, post.cards) == ("video", "ko", (), ())
    assert not any((post.sponsored, post.followed, post.own))


def test_the_recorded_video_reads_alike_on_a_page(page: Page) -> None:
    """So that its verdict is known before it is drawn."""
    (post,) = read(RECORDED)
    (shown,) = posts_on(page, "tiktok", CARD.format(author=post.author, desc=escape(post.text)))
    assert (shown.text, shown.author, shown.kind) == (post.text, post.author, post.kind)
    assert (shown.alts, shown.cards) == (post.alts, post.cards)


def test_what_a_search_found_is_read_too() -> None:
    """Where every video is wrapped."""
    (post,) = read(
        {"data": [{"type": 1, "item": VIDEO}, {"type": 4, "user_list": [{"user_info": {"nickname": "Ada"}}]}]}
    )
    assert (post.key, post.text) == (VIDEO["id"], "Rye bread #baking")


def test_adverts_are_marked_in_answers() -> None:
    assert [post.sponsored for post in read({"itemList": [VIDEO, {**VIDEO, "id": "8", "isAd": True}]})] == [False, True]


def test_comments_and_what_answers_them() -> None:
    """By the name that the page shows beside them."""
    assert [(post.key, post.text, post.author, post.kind) for post in read({"comments": [COMMENT]})] == [
        ("71", "Which flour?", "Cora", "comment"),
        ("72", "Half rye", "Ada", "comment"),
    ]


def test_a_letter_is_no_post() -> None:
    """Nor is a list of people."""
    letter = {"message_id": "5", "conversation_id": "0:1", "content": '{"text":"Lunch?"}', "text": "Lunch?"}
    assert read({"messages": [letter], "userList": [{"user": {"uniqueId": "ada", "id": "1"}}]}) == []


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_recorded_answer_that_is_not_as_it_was(data: st.DataObject) -> None:
    """Whatever member turns into something else, less is found."""
    answer: Any = {"found": [deepcopy(RECORDED), {"comments": [deepcopy(COMMENT)]}]}
    for _ in range(data.draw(st.integers(1, 8))):
        retype(answer, data)
    assert all(each.text or each.alts or each.cards for each in read(answer))


@pytest.mark.parametrize(
    "path", ["/api/recommend/item_list/", "/api/preload/item_list/", "/api/post/item_list/", "/api/comment/list/reply/"]
)
def test_answers_that_are_read(path: str) -> None:
    assert holds_posts(TIKTOK, path)
    assert feeds_on(TIKTOK, path)


def test_what_a_search_found_is_no_feed() -> None:
    assert holds_posts(TIKTOK, "/api/search/item/full/")
    assert not feeds_on(TIKTOK, "/api/search/item/full/")


@pytest.mark.parametrize("path", ["/api/im/item_list/", "/api/notice/multi/", "/api/user/detail/", "/api/item/detail/"])
def test_messages_and_all_else_are_left_alone(path: str) -> None:
    assert not holds_posts(TIKTOK, path)


def test_hosts() -> None:
    """Messages, LIVE, films and short links stay direct."""
    through = ("www.tiktok.com", "tiktok.com", "m.tiktok.com")
    direct = ("im-api.tiktok.com", "webcast.tiktok.com", "v16-webapp.tiktok.com", "vm.tiktok.com", "p16.tiktokcdn.com")
    assert {host for host in (*through, *direct) if site_of(host, (TIKTOK,))} == {*through}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/foryou", "feed"),
        ("/@ada.bakes/video/7000000000000000001", "feed"),
        ("/messages", "messages"),
        ("/tiktokstudio/upload", "creating"),
        ("/search/video", "search"),
        ("/setting", "other"),
    ],
)
def test_kinds_of_time(path: str, kind: str) -> None:
    assert time_kind(TIKTOK, path) == kind


def test_what_a_page_shows_beside_words(page: Page) -> None:
    """Adverts, comments, and what TikTok itself writes as the description of a picture in a grid."""
    posts = {post.key: post for post in read_posts(page, "tiktok")}
    assert [key for key, post in posts.items() if post.kind == "comment"] == ["comment", "answer"]
    assert {post.kind for post in posts.values()} == {"video", "comment"}
    assert [key for key, post in posts.items() if post.sponsored] == ["sponsored"]
    assert {key: post.alts for key, post in posts.items() if post.alts} == {
        "profile": ("Dough rising in a bowl created by Ada with Ada's original sound",)
    }
    assert [key for key, post in posts.items() if post.main] == ["single"]
    assert not any(post.own or post.followed or post.links or post.cards for post in posts.values())
