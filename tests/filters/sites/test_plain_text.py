"""HTML becomes the words that a page shows."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import MAX_TEXT
from filters.sites.plain_text import from_html, joined, unescaped


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("plain", "plain"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("in<b>side</b> a<!-- note --> word", "inside a word"),
        ("&lt;p&gt; is a tag &#39;here&#39;", "<p> is a tag 'here'"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("<UL><LI>a<LI>b</UL>", "a\nb"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        ("<path d='x'>y</path>", "y"),
    ],
)
def test_words(html: str, text: str):
    """Blocks part words, inline elements do not, entities are letters, and a lone bracket is a bracket."""
    assert from_html(html) == text


@given(st.text(alphabet="<>/!-pbr &#;1ax\n'\"", max_size=200))
def test_any_html(html: str):
    """Nothing raises, and no more comes out than went in."""
    assert len(from_html(html)) <= len(html)


@given(st.text(alphabet=st.characters(exclude_characters="<>&\r", exclude_categories=("Cs", "Cc")), max_size=100))
def test_plain_words_stay(text: str):
    """Text without markup keeps its words."""
    assert from_html(text).split() == text.split()


@pytest.mark.parametrize("piece", ["<", "<p", "<!--", "&", "&#", "<p>", "&#9", "</", "< p>", ">"])
def test_time_is_linear(piece: str):
    """A megabyte of half a tag takes no longer than a megabyte of text."""
    started = time.process_time()
    from_html(piece * (1_000_000 // len(piece)))
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("start", "piece"), [("<", "p"), ("</", "p"), ("<p", " "), ("<!", "-"), ("&", "a"), ("&#x", "9")]
)
def test_time_is_linear_where_nothing_ends(start: str, piece: str):
    """One name of half a megabyte, in a tag that nobody closes: an answer may hold it, and the engine reads it."""
    started = time.process_time()
    assert len(from_html(start + piece * 500_000)) <= 500_000 + len(start)
    assert time.process_time() - started < 2


def test_endless_number():
    """A character with a thousand digits is none."""
    assert unescaped("a&#" + "9" * 9_000 + ";b&#65;") == "a\ufffdbA"


def test_joined():
    """Empty parts leave no line, and a post ends where posts end."""
    assert joined("a", "", "b") == "a\nb"
    assert len(joined("x" * MAX_TEXT, "y")) == MAX_TEXT
