"""Steps into an answer lead to what is there, or to nothing."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import Post
from filters.sites.json_paths import (
    POSTS_AT_MOST,
    SIGNS_AT_MOST,
    VALUES_AT_MOST,
    at,
    decoded,
    first_text,
    gathered,
    hosts_of,
    items_at,
    objects,
    text_at,
)

TREE = {"a": [{"b": "x"}, {"b": 3}], "c": None}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
)


def test_steps():
    """Members by name, items by place."""
    assert at(TREE, "a", 1, "b") == 3
    assert text_at(TREE, "a", 0, "b") == "x"
    assert items_at(TREE, "a") == TREE["a"]
    assert first_text(TREE, ("c",), ("a", 1, "b"), ("a", 0, "b")) == "x"


def test_steps_into_nothing():
    """A step that is not there, or that is of another type, ends in nothing."""
    assert at(TREE, "a", 2) is None
    assert at(TREE, "a", "b") is None
    assert at(TREE, 0) is None
    assert text_at(TREE, "a", 1, "b") == ""
    assert items_at(TREE, "c") == []
    assert first_text(TREE, ("c",)) == ""


@given(VALUES)
def test_every_object_is_met_once(tree: object):
    """The walk meets as many objects as the text has opening braces outside strings."""
    braces = json.dumps(tree, ensure_ascii=True)
    outside, quoted, skip = 0, False, False
    for letter in braces:
        if skip:
            skip = False
        elif letter == "\\":
            skip = True
        elif letter == '"':
            quoted = not quoted
        elif letter == "{" and not quoted:
            outside += 1
    assert sum(1 for _ in objects(tree)) == outside


def test_document_order_and_whole_objects():
    """Objects come in the order of the document; inside a whole one nothing is looked for."""
    tree = [{"n": 1, "in": {"n": 2}}, {"n": 3}]
    assert [at(each, "n") for each in objects(tree)] == [1, 2, 3]
    assert [at(each, "n") for each in objects(tree, whole=lambda each: each.get("n") == 1)] == [1, 3]


def test_not_json():
    """What is not JSON, or too deep to be an answer, is nothing."""
    assert decoded(b"<html>") is None
    assert decoded(b"\xff") is None
    assert decoded(b"[" * 1_000_000) is None
    assert decoded(b'{"a":[1]}') == {"a": [1]}


@pytest.mark.parametrize("value", [b"[]", b"{}", b"1", b'{"a":1}', b"[[]]"])
def test_more_values_than_any_answer_has(value: bytes):
    """They would take a second to read and fill the memory; half of them are read, however they are packed."""
    many = b"[" + b",".join([value] * VALUES_AT_MOST) + b"]"
    assert decoded(many) is None
    assert len(items_at(decoded(b"[" + b",".join([value] * (VALUES_AT_MOST // 4)) + b"]"))) == VALUES_AT_MOST // 4


def test_a_long_text_is_no_multitude():
    """An answer that is long because its posts are is read."""
    words = "some words, and more [of them], " * 5_000
    assert decoded(json.dumps([words] * 10).encode()) == [words] * 10


def test_no_more_posts_than_an_answer_holds():
    """What a hostile answer has beyond them is not even looked at: it may never end."""
    assert len(gathered(Post(str(number), "x") for number in itertools.count())) == POSTS_AT_MOST
    assert len(gathered(Post("", "x") for number in itertools.count())) == POSTS_AT_MOST


def test_no_more_words_than_an_answer_holds():
    """Long posts are fewer: their words are looked at beside the traffic, text and descriptions alike."""
    half = "x" * (SIGNS_AT_MOST // 100)
    assert len(gathered(Post("", half, alts=(half,)) for number in itertools.count())) == 50


def test_posts_are_gathered_once():
    """A key is kept once, the first time; posts without a key are kept apart; empty ones are left out."""
    posts = [Post("a", "1"), Post("a", "2"), Post("", "3"), Post("", "4"), Post("b", ""), Post("c", "", alts=("5",))]
    posts.append(Post("d", "", cards=("6",)))
    assert [post.text or (*post.alts, *post.cards)[0] for post in gathered(posts)] == ["1", "3", "4", "5", "6"]


def test_of_addresses_hosts_are_kept():
    """Each once, at most twenty, and of the web alone."""
    assert hosts_of("https://www.A.example/x?y", "http://a.example", "mailto:a@b.example", "at://c", "") == (
        "a.example",
    )
    assert len(hosts_of(*(f"https://a{n}.example" for n in range(30)))) == 20


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_values_in_lines_become_one_list(end: bytes) -> None:
    """Also behind a loop that keeps other pages from running them. One value over several lines stays one."""
    assert decoded(b'for (;;);{"a": 1}' + end + b'{"b": 2}' + end) == [{"a": 1}, {"b": 2}]
    assert decoded(b'{"a":' + end + b"1}") == {"a": 1}
