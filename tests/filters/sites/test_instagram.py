"""Instagram's posts are found in its answers and on its pages, and nothing is read of letters."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import holds_posts, time_kind
from filters.sites.readers import reader_of
from tests.filters.sites.changed_answers import digest, retype
from tests.filters.sites.reading import SITES
from tests.filters.sites.site_pages import COVERED, in_short, read_posts, regions_of, strays, told_posts, told_regions
from tests.recordings import recording

SITE = SITES["instagram"]


def read(answer: object) -> list[Post]:
    return reader_of(SITE)(json.dumps(answer).encode())


def media(number: int = 1, **more: object) -> dict[str, Any]:
    """A post as Instagram's web client gets it."""
    user = {"username": "ada", "friendship_status": {"following": False}}
    return {"pk": str(number), "code": f"C{number}", "media_type": 1, "user": user, "caption": {"text": "Tea"}, **more}


def timeline(*nodes: object) -> dict[str, Any]:
    edges = [{"node": node, "cursor": "c"} for node in nodes]
    return {"data": {"xdt_api__v1__feed__timeline__connection": {"edges": edges}}, "status": "ok"}


@cache
def recorded() -> bytes:
    """The recorded answer of the app's home feed (2022)."""
    return recording("instagram/timelineSample.json")


def recorded_posts() -> list[dict[str, Any]]:
    """Its posts, along a way written down by hand."""
    items = json.loads(recorded())["feed_items"]
    return [item["media_or_ad"] for item in items if "media_or_ad" in item]


# answers


def test_the_recorded_feed() -> None:
    """Five posts with their authors and captions; suggested people are none."""
    posts, walked = reader_of(SITE)(recorded()), recorded_posts()
    assert [(post.key, post.author) for post in posts] == [(each["pk"], each["user"]["username"]) for each in walked]
    assert [post.text for post in posts] == [each["caption"]["text"].strip() for each in walked]
    assert digest(f"{post.key} {post.author}" for post in posts) == "5de3819671e77086"
    assert digest(" ".join(post.text.split()) for post in posts) == "2ae3d4009b3709ac"
    assert {(post.site, post.alts, post.cards) for post in posts} == {("instagram", (), ())}


def test_what_the_recorded_feed_says_of_its_posts() -> None:
    """Films, albums with films in them, whom one follows, and the one advert."""
    posts = reader_of(SITE)(recorded())
    assert [post.kind for post in posts] == ["video", "video", "post", "video", "video"]
    assert [post.followed for post in posts] == [True, False, True, True, True]
    assert [post.sponsored for post in posts] == [False, True, False, False, False]


def test_the_home_feed_of_the_web() -> None:
    """Posts of people one follows, suggested ones, and adverts, which come in a list of their own and count once."""
    followed = media(1, user={"username": "ada", "friendship_status": {"following": True}})
    suggested = media(2, caption={"text": "Cake"}, accessibility_caption="A cake")
    advert = {"ad_id": "9", "label": "Sponsored", "items": [media(3, caption={"text": "Buy"})]}
    found = read(timeline({"media": followed}, {"explore_story": {"media": suggested}}, {"ad": advert}))
    assert [(each.key, each.text, each.followed, each.sponsored) for each in found] == [
        ("1", "Tea", True, False),
        ("2", "Cake", False, False),
        ("3", "Buy", False, True),
    ]
    assert [each.alts for each in found] == [(), ("A cake",), ()]


def test_albums_and_films() -> None:
    """Every picture's description; a film, alone or in an album, makes a video."""
    pictures = [{"accessibility_caption": "One"}, {"accessibility_caption": None}, {"accessibility_caption": "Three"}]
    album = media(1, media_type=8, carousel_media=pictures, video_versions=None)
    film = media(2, media_type=2, video_versions=[{"url": "v"}], caption=None, accessibility_caption="A dog")
    mixed = media(3, media_type=8, carousel_media=[{"video_versions": [{"url": "v"}]}])
    assert [(each.kind, each.text, each.alts) for each in read([album, film, mixed])] == [
        ("post", "Tea", ("One", "Three")),
        ("video", "", ("A dog",)),
        ("video", "Tea", ()),
    ]


def test_pages_of_posts_and_profiles() -> None:
    """A post's own answer, Reels, tiles of Explore, and the shape for who is not logged in."""
    tile = {"sectional_items": [{"layout_content": {"medias": [{"media": media(3)}]}}]}
    old = {
        "shortcode": "C4",
        "id": "4",
        "owner": {"username": "ben"},
        "edge_media_to_caption": {"edges": [{"node": {"text": "Old"}}]},
        "accessibility_caption": "A hill",
    }
    answers = [{"items": [media(1)]}, {"edges": [{"node": {"media": media(2)}}]}, tile, {"xdt_shortcode_media": old}]
    found = read(answers)
    assert [each.key for each in found] == ["1", "2", "3", "4"]
    assert (found[3].text, found[3].author, found[3].alts) == ("Old", "ben", ("A hill",))


def test_comments_are_told_from_captions() -> None:
    """Both are words with an author; only comments have likes of their own."""
    caption = {"pk": "7", "text": "Tea", "user": {"username": "ada"}}
    comment = {"pk": "8", "text": "Nice", "user": {"username": "ben"}, "comment_like_count": 0}
    answer = {"comments": {"edges": [{"node": comment}]}, "media": media(1, caption=caption)}
    assert [(each.kind, each.key, each.text) for each in read(answer)] == [
        ("comment", "8", "Nice"),
        ("post", "1", "Tea"),
    ]


def test_answers_in_lines_behind_a_loop() -> None:
    lines = [timeline({"media": media(number)}) for number in (1, 2)]
    body = "for (;;);" + "\n".join(map(json.dumps, lines))
    assert [each.key for each in reader_of(SITE)(body.encode())] == ["1", "2"]


def test_letters_hold_no_posts() -> None:
    """They come from the same address as posts. Words, and posts that somebody sent, stay unread."""
    sender = {"username": "ada", "pk": "5"}
    words = {"id": "m1", "text_body": "Secret", "sender": sender, "content": {"text_body": "Secret"}}
    sent = {
        "id": "m2",
        "sender": sender,
        "content": {"xma": {"title": "Secret", "target_url": "https://a.example/p/C1/"}},
    }
    old = {"item_id": "m3", "item_type": "text", "text": "Secret", "user_id": 5, "user": sender}
    thread = {"slide_messages": {"edges": [{"node": words}, {"node": sent}]}, "users": [sender], "items": [old]}
    assert read({"data": {"get_slide_thread_nullable": thread}}) == []


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_whatever_becomes_of_the_recorded_feed(data: st.DataObject) -> None:
    """Nothing raises, and what is still found says something."""
    tree = json.loads(recorded())
    for _ in range(data.draw(st.integers(1, 8))):
        retype(tree, data)
    assert all(post.text or post.alts for post in read(tree))


# addresses


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "feed"),
        ("/reels/C1/", "feed"),
        ("/explore/", "feed"),
        ("/direct/inbox/", "messages"),
        ("/direct/t/1/", "messages"),
        ("/explore/search/keyword/", "search"),
        ("/create/select/", "creating"),
        ("/accounts/edit/", "other"),
    ],
)
def test_kinds_of_time(path: str, kind: str) -> None:
    assert time_kind(SITE, path) == kind


def test_answers_that_are_read() -> None:
    read_ones = ["/graphql/query", "/api/v1/feed/timeline/", "/api/v1/media/1/comments/"]
    assert all(holds_posts(SITE, path) for path in read_ones)
    assert not any(holds_posts(SITE, path) for path in ("/api/v1/direct_v2/inbox/", "/api/v1/direct_v2/threads/1/"))


# pages


def test_a_page(page: Page) -> None:
    """Posts, tiles, a post opened over the page and its comment; no composer, no letter, no number."""
    found = read_posts(page, "instagram")
    assert in_short(found) == told_posts(page)
    assert [post.text for post in found].count(COVERED) == 1
    said = {post.key: post for post in found}
    assert said["carousel"].alts == ("A path beside still water", "A heron on a post")
    assert {key for key, post in said.items() if post.alts} == said.keys() - {"covered", "comment"}
    assert {key: post.kind for key, post in said.items() if post.kind != "post"} == {
        "covered": "video",
        "reel tile": "video",
        "comment": "comment",
    }
    assert [key for key, post in said.items() if post.sponsored] == ["sponsored"]
    assert [key for key, post in said.items() if post.main] == ["opened"]
    assert not any(post.followed or post.own or post.cards or post.links for post in found)


def test_what_can_be_hidden_of_a_page(page: Page) -> None:
    read_posts(page, "instagram")
    regions = regions_of("instagram")
    assert {each.name: strays(page, each) for each in regions if any(strays(page, each))} == {}
    assert told_regions(page) == {each.name for each in regions}
