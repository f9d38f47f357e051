"""Posts are found in a site's JSON as its data file says; whatever else comes is not there."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import Post
from filters.sites.answer_parts import ALTS_AT_MOST, Shape, WayError, read, ways

SHAPE = Shape(
    has=(ways("caption.text | title"), ways("user")),
    id=ways("pk | code"),
    author=ways("user.handle | user.name"),
    text=(ways("title"), ways("caption.text"), ways("blocks[].text")),
    alts=(ways("pictures[].alt"), ways("cover[0].alt")),
    cards=(ways("card.title"),),
    links=(ways("card.url"),),
    language=ways("lang"),
    community=ways("group.name"),
    followed=ways("user.followed"),
    sponsored=ways("ad"),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["user", "title", "caption", "text", "blocks", "pk", "ad"]), inner, max_size=4
        )
    ),
    max_leaves=30,
)


def posts_in(answer: object, *shapes: Shape) -> list[Post]:
    return read("tea", shapes or (SHAPE,), json.dumps(answer).encode())


def test_everything_that_is_said_of_a_post_is_read() -> None:
    found = posts_in(
        {
            "items": [
                {
                    "pk": 7,
                    "code": "no",
                    "user": {"handle": "", "name": " Ada ", "followed": True},
                    "caption": {"text": "Tea"},
                    "blocks": [{"text": "One"}, {"picture": 1}, {"text": "Two"}],
                    "pictures": [{"alt": "A cup"}, {"alt": None}],
                    "cover": [{"alt": "A pot"}],
                    "card": {"title": "About tea", "url": "https://tea.example/all?of=it"},
                    "lang": "de",
                    "group": {"name": "Drinkers"},
                    "ad": {"id": 1},
                }
            ]
        }
    )
    assert found == [
        Post(
            "7",
            "Tea\nOne\nTwo",
            "Ada",
            ("A cup", "A pot"),
            "tea",
            followed=True,
            sponsored=True,
            links=("tea.example",),
            community="Drinkers",
            language="de",
            cards=("About tea",),
        )
    ]


def test_an_object_without_what_a_post_has_is_none() -> None:
    assert posts_in([{"title": "Tea"}, {"user": {"name": "Ada"}}, {"title": None, "user": 1}]) == []


def test_the_first_shape_that_an_object_has_counts() -> None:
    """A comment often holds the post that it answers."""
    comment = Shape(has=(ways("comment.text"),), text=(ways("comment.text"),), kind="comment")
    post = Shape(has=(ways("post.text"),), text=(ways("post.text"),))
    answer = [{"comment": {"text": "Yes"}, "post": {"text": "Tea?"}}, {"post": {"text": "Tea?"}}]
    assert [(each.kind, each.text) for each in posts_in(answer, comment, post)] == [
        ("comment", "Yes"),
        ("post", "Tea?"),
    ]


def test_a_post_can_be_known_by_the_name_that_it_has() -> None:
    """Also where it is one of many under that name; a list within a list has it, too."""
    shape = replace(SHAPE, has=(ways("title"),), under="post")
    answer = {"post": {"title": "One"}, "card": {"title": "Two"}, "deep": {"post": [{"title": "Three"}]}}
    assert [each.text for each in posts_in(answer, shape)] == ["One", "Three"]


def test_words_in_html_are_read_as_a_page_shows_them() -> None:
    shape = Shape(has=(ways("body"),), text=(ways("body @html"),))
    assert posts_in({"body": "<p>Tea &amp; <b>cake</b></p><p>Now</p>"}, shape)[0].text == "Tea & cake\nNow"


@pytest.mark.parametrize("way", ["", "a..b", ".a", "a[", "a[b]", "a b", "a |", "a @markdown", "a[12345]", "[0"])
def test_what_is_no_way_is_refused(way: str) -> None:
    with pytest.raises(WayError):
        ways(way)


@given(JSON)
def test_any_answer_is_read_without_an_error(answer: object) -> None:
    """And what is found has words."""
    assert all(each.text or each.alts or each.cards for each in posts_in(answer))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_an_error(body: bytes) -> None:
    assert read("tea", (SHAPE,), body) == []


def test_a_huge_answer_is_read_in_little_time() -> None:
    """Pictures without end, posts within posts without end."""
    many = {"title": "T", "user": 1, "pictures": [{"alt": f"Picture {number}"} for number in range(40_000)]}
    deep: dict[str, object] = {"title": "T", "user": 1}
    for number in range(400):
        deep = {"title": f"T{number}", "user": 1, "blocks": [deep]}
    began = time.process_time()
    assert len(posts_in(many)[0].alts) == ALTS_AT_MOST
    assert len(posts_in(deep)) == 401
    assert time.process_time() - began < 1
