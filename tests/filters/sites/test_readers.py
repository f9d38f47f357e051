"""Every recorded answer is read as a person would read its page, and nothing that a site sends can make a reader fail.

What is expected was worked out by a separate walk over each recording, along paths written down by hand. Texts are
compared by their digest: they belong to the people who wrote them.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Iterable
from functools import cache
from inspect import getsource

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filters.posts import MAX_TEXT, Post
from filters.sites import read_bluesky, read_mastodon, read_reddit, read_x, read_youtube
from filters.sites.json_paths import CARDS_AT_MOST
from filters.sites.readers import READERS
from tests.filters.sites.retyping import retype
from tests.recordings import recording

MODULES = (read_bluesky, read_mastodon, read_reddit, read_x, read_youtube)
EXPECTED = [
    # recording, posts, ids and authors, words, texts, picture descriptions
    ("x/card_summary.json", 5, "a67add719394b825", 38, "cc9ec882dfca509a", 0),
    ("x/manual_tweet_with_video_1.json", 11, "fd6bfab463d11f60", 78, "295cdb5911fa40cf", 0),
    ("x/raw_list_timeline.json", 41, "2b2a1fd2c391e7f6", 1819, "56006281246bef77", 0),
    ("x/raw_tweet_details.json", 36, "6b1e6293fce5b220", 784, "bad66f05947a7b54", 1),
    ("reddit/TestFront.test_best.json", 100, "329fb7152c6cf792", 2041, "52bbd828a0ad4bee", 0),
    ("reddit/TestSubredditListings.test_hot.json", 102, "7f5a1d014ff7e671", 1424, "dbec4b5b727d67a2", 0),
    ("reddit/TestMore.test_comments.json", 476, "39e97c4ec75a49d4", 6513, "0e2ad0dae877b8c3", 0),
    ("bluesky/getPostThread.json", 168, "a1c13f7d378f361a", 1490, "afb0c6775dba51f1", 1),
    ("mastodon/test_list_timeline.json", 7, "8de5d1a9b8f94281", 46, "541b48f5499d6c2b", 0),
    ("mastodon/test_entity_searchv2.json", 2, "a98a24498e04fa77", 52, "a805e681df331cef", 0),
    ("youtube/search_with_shorts.json", 20, "7cad5120c8515cf9", 404, "9adafa0676c85840", 0),
    ("youtube/comments_1.json", 20, "aeedcfb100aa959b", 1223, "bc149b4b46270ebc", 0),
    ("youtube/channel_shorts.json", 48, "f34c79f293c8448e", 237, "997af119eac85c47", 0),
]
CARDS = [
    # recording, words on previews of linked pages, their digest
    ("x/card_summary.json", 1, "dde4eb5c425e3de6"),
    ("x/raw_list_timeline.json", 11, "aa746d3e96319e2f"),
    ("x/raw_tweet_details.json", 2, "d6f3ca07d9d0d6d5"),
    ("bluesky/getPostThread.json", 14, "d416da24c9b0a42f"),
    ("mastodon/test_entity_searchv2.json", 1, "93cf880bb4361da3"),
]
WRAPPED = {"youtube": lambda answer: answer["response"]["body"], "mastodon": lambda answer: answer[0]["body"]}
"""Two recorders kept the request beside the answer."""


def _site(name: str) -> str:
    return name.partition("/")[0]


@cache
def _body(name: str) -> bytes:
    """What the site sent, in bytes, as a reader gets it."""
    unwrap = WRAPPED.get(_site(name))
    raw = recording(name)
    return json.dumps(unwrap(json.loads(raw))).encode() if unwrap else raw


def _read(name: str) -> list[Post]:
    return READERS[_site(name)](_body(name))


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _words(post: Post) -> str:
    return " ".join(post.text.split())


@pytest.mark.parametrize(("name", "count", "people", "words", "texts", "alts"), EXPECTED)
def test_recorded_answer(name: str, count: int, people: str, words: int, texts: str, alts: int):
    """Each recorded answer gives exactly its posts, in order, with their authors, words and picture descriptions."""
    posts = _read(name)
    assert len(posts) == count
    assert _digest(f"{post.key} {post.author}" for post in posts) == people
    assert sum(len(post.text.split()) for post in posts) == words
    assert _digest(map(_words, posts)) == texts
    assert sum(len(post.alts) for post in posts) == alts
    assert {post.site for post in posts} == {_site(name)}


@pytest.mark.parametrize(("name", "count", "digest"), CARDS)
def test_recorded_previews(name: str, count: int, digest: str):
    """What previews of linked pages say is read, apart from the posts' own words."""
    cards = [card for post in _read(name) for card in post.cards]
    assert (len(cards), _digest(cards)) == (count, digest)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("reddit/TestFront.test_best.json", {"post": 100}),
        ("reddit/TestMore.test_comments.json", {"post": 1, "comment": 475}),
        ("youtube/search_with_shorts.json", {"video": 20}),
        ("youtube/comments_1.json", {"comment": 20}),
        ("bluesky/getPostThread.json", {"post": 168}),
    ],
)
def test_kinds(name: str, kinds: dict[str, int]):
    """Comments and videos are told from posts."""
    found = [post.kind for post in _read(name)]
    assert {kind: found.count(kind) for kind in found} == kinds


SMALL = [name for name, *_ in EXPECTED if name in {
    "x/card_summary.json", "mastodon/test_list_timeline.json", "mastodon/test_entity_searchv2.json",
    "youtube/search_with_shorts.json", "bluesky/getPostThread.json", "reddit/TestSubredditListings.test_hot.json",
}]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_retyped_answers(data: st.DataObject):
    """Whatever member turns into something else, and whichever list runs backwards, a reader only finds less."""
    name = data.draw(st.sampled_from(SMALL))
    tree = json.loads(_body(name))
    for _ in range(data.draw(st.integers(1, 8))):
        retype(tree, data)
    for post in READERS[_site(name)](json.dumps(tree).encode()):
        assert isinstance(post, Post)
        assert post.text or post.alts or post.cards
        assert all(0 < len(card) <= MAX_TEXT for card in post.cards)
        assert len(post.cards) <= CARDS_AT_MOST


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_cut_answers(data: st.DataObject):
    """An answer that was cut off anywhere, or holds a byte that should not be there, reads as no posts or as posts."""
    name = data.draw(st.sampled_from(SMALL))
    body = _body(name)
    at = data.draw(st.integers(0, len(body) - 1))
    reader = READERS[_site(name)]
    assert reader(body[:at]) == []
    assert isinstance(reader(body[:at] + data.draw(st.binary(max_size=4)) + body[at + 1 :]), list)


NAMES = st.sampled_from(sorted(set(re.findall(r'"(\w+)"', " ".join(map(getsource, MODULES))))))
"""Every name that a reader steps through, and then some."""

LEAVES = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.sampled_from(["t1", "t3", "<p>a", "&amp"])
)
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6))


@pytest.mark.parametrize("site", sorted(READERS))
@settings(max_examples=150, deadline=None)
@given(tree=TREES)
def test_invented_answers(site: str, tree: object):
    """Answers made of the right names in the wrong places do no harm, and whatever is found says something."""
    for post in READERS[site](json.dumps(tree).encode()):
        assert post.text or post.alts or post.cards
        assert all(isinstance(words, str) and words for words in (*post.alts, *post.cards))


@pytest.mark.parametrize("site", sorted(READERS))
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe{}",
        b'{"a":1}trailing',
        b'"\\ud800"',
        b"[" * 200_000,
        b"[" * 200_000 + b"]" * 200_000,
        b'{"reblog":' * 100_000 + b"1" + b"}" * 100_000,
        b"[" + b"9" * 100_000 + b"]",
        b"[1e999999]",
        b"<html></html>",
        b"for (;;);{}",
    ],
    ids=lambda body: body[:12].decode("latin-1"),
)
def test_bad_answers(site: str, body: bytes):
    """What is no answer at all holds no posts."""
    assert READERS[site](body) == []


HUGE = {
    "mastodon": {"id": "1", "content": "<<p>" * 300_000 + "<!--" * 100_000, "account": {"acct": "a"}},
    "bluesky": {"uri": "1", "record": {"text": "word " * 300_000}, "author": {"handle": "a"}},
    "x": {"tweet_results": {"result": {"rest_id": "1", "legacy": {
        "full_text": "@a " * 300_000 + "https://t.co/a" * 100_000, "display_text_range": [10**9, 1],
    }}}},
    "youtube": {"videoRenderer": {"videoId": "1", "title": {"runs": [{"text": "word "}] * 100_000}}},
    "generic": {"content_html": "<<p>" * 300_000 + "<!--" * 100_000},
    "reddit": {"kind": "t3", "data": {"name": "1", "title": "&#" * 300_000, "selftext_html": "&lt;" * 300_000}},
}  # fmt: skip


@pytest.mark.parametrize("site", sorted(READERS))
def test_huge_posts(site: str):
    """A post of a megabyte is read in a moment, and no more of it is kept than a post may hold."""
    body = json.dumps([HUGE[site]]).encode()
    started = time.process_time()
    posts = READERS[site](body)
    assert time.process_time() - started < 3
    assert len(posts) <= 1
    assert all(len(post.text) <= MAX_TEXT for post in posts)


PREVIEWS = {
    "bluesky": {"uri": "1", "record": {"text": "a"}, "author": {"handle": "a"}, "embed": {"external": {
        "uri": "https://a.example", "title": "word " * 300_000, "description": "word " * 300_000,
    }}},
    "mastodon": {"id": "1", "content": "a", "account": {"acct": "a"}, "card": {
        "title": "word " * 300_000, "description": "word " * 300_000,
    }},
    "x": {"tweet_results": {"result": {"rest_id": "1", "legacy": {"full_text": "a"}, "card": {"legacy": {
        "name": "summary", "binding_values": [
            {"key": "title", "value": {"string_value": "word " * 300_000}},
            {"key": "unified_card", "value": {"string_value": json.dumps(
                {"all": [{"title": {"content": f"advert {n}"}} for n in range(40_000)]}
            )}},
        ],
    }}}}},
    "generic": {"articleBody": "a", "sharedContent": {"name": "word " * 300_000, "description": "word " * 300_000}},
}  # fmt: skip


@pytest.mark.parametrize("site", sorted(PREVIEWS))
def test_huge_previews(site: str):
    """A page may be called anything at all: no more of it is kept than the page script would send."""
    started = time.process_time()
    (post,) = READERS[site](json.dumps([PREVIEWS[site]]).encode())
    assert time.process_time() - started < 3
    assert post.text == "a"
    assert 0 < len(post.cards) <= CARDS_AT_MOST
    assert max(map(len, post.cards)) == MAX_TEXT
