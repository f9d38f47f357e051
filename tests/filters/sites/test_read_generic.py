"""Answers of sites that nobody described, in the words of schema.org and of JSON Feed."""

import json

from hypothesis import given
from hypothesis import strategies as st

from filters.posts import Post, words_of
from filters.sites.read_generic import read
from wellbeing.demo.origin import as_answered, sample_posts


def _read(answer: object) -> list[Post]:
    return read(json.dumps(answer).encode())


def test_schema_org():
    """A posting's words, its pictures' descriptions and who wrote it, wherever in the answer it lies."""
    posting = {"articleBody": "Bread  today", "image": [{"caption": "A loaf"}, {}], "author": {"name": "Ana"}}
    assert _read({"a": [{"b": posting}]}) == [Post("", "Bread  today", "Ana", ("A loaf",))]


def test_json_feed():
    """Plain words come before marked-up ones; these are read as a page would show them."""
    plain = {"id": "1", "content_text": "Rain", "content_html": "<p>Not this</p>", "authors": [{"name": "Ana"}]}
    marked = {"id": "2", "content_html": "<p>Sun &amp; wind</p><p>here</p>"}
    assert _read({"items": [plain, marked]}) == [Post("1", "Rain", "Ana"), Post("2", "Sun & wind\nhere")]


def test_a_page_that_is_shared():
    """schema.org says apart what a posting shares: its title, then what it is about; a posting may do nothing else."""
    shared = {"headline": "A page", "name": "Not this", "description": "About tea"}
    told = [{"articleBody": "Look", "sharedContent": shared}, {"articleBody": "", "sharedContent": {"name": "B page"}}]
    assert [(post.text, post.cards) for post in _read(told)] == [("Look", ("A page", "About tea")), ("", ("B page",))]


def test_the_sample_feed_is_judged_before_it_is_drawn():
    """The sample feed's own answers are read whole: words and descriptions as its page shows them."""
    posts = sample_posts()
    expected = ["\n".join(filter(None, (post["text"], post.get("alt")))) for post in posts]
    assert [words_of(post) for post in _read({"posts": [as_answered(post) for post in posts]})] == expected


def test_what_names_no_post_holds_none():
    """A field that merely is called text may be anything: a menu, a message, a setting."""
    assert _read({"text": "Settings", "content": "Save", "posts": [{"title": "x"}]}) == []


_PARTS = ["articleBody", "content_text", "content_html", "image", "caption", "author", "authors", "id"]
_NAMES = st.sampled_from([*_PARTS, "sharedContent", "headline", "name", "description"])
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=4),
    max_leaves=20,
)


@given(_JSON)
def test_whatever_comes(answer: object):
    """Any answer is read without an error, and every post that is found says something."""
    assert all(words_of(post) for post in _read(answer))


@given(st.binary(max_size=60))
def test_what_is_no_json(body: bytes):
    """Bytes that are no JSON hold no posts, or only such as say something."""
    assert all(words_of(post) for post in read(body))
