"""A post as one text: everything that is judged, bounded."""

from hypothesis import given
from hypothesis import strategies as st

from filters.posts import MAX_TEXT, Post, parts_of, words_of


def test_the_body_comes_first_then_pictures_then_previews():
    """Descriptions of pictures and previews of linked pages are judged too, each on a line of its own."""
    post = Post("k", "my day", alts=("a beach", "a dog"), cards=("A page", "About tea"))
    assert words_of(post) == "my day\na beach\na dog\nA page\nAbout tea"


def test_the_parts_of_a_post():
    """Only what says something is a part; a post that says nothing is its own empty text."""
    post = Post("k", "my day", alts=("a beach", "", "a dog"), cards=("A page",))
    assert parts_of(post) == {"": "my day", "pictures": "a beach\na dog", "card": "A page"}
    assert parts_of(Post("k", "", alts=("",), cards=("A page",))) == {"card": "A page"}
    assert parts_of(Post("k", "", alts=("",))) == {"": ""}


def test_what_is_missing_leaves_no_gap():
    """A post without a body, or with a picture that nobody described, has no empty lines."""
    assert words_of(Post("k", "", alts=("", "a beach", ""))) == "a beach"
    assert words_of(Post("k", "")) == ""


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=4), st.integers(0, 3))
def test_however_long_the_text_is_bounded(text: str, alts: list[str], times: int):
    """No post makes the judge read more than MAX_TEXT characters, and short posts lose nothing."""
    whole = "\n".join(part for part in [text * 10**times, *alts] if part)
    assert words_of(Post("k", text * 10**times, alts=tuple(alts))) == whole[:MAX_TEXT]
    post = Post("k", text, alts=("x" * MAX_TEXT,) * 3, cards=("x" * MAX_TEXT,) * 3)
    assert len(words_of(post)) <= MAX_TEXT
    assert all(len(words) <= MAX_TEXT for words in parts_of(post).values())
