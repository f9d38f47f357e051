"""A post is left unjudged where it is surely in a language that the classifier never learnt, and only there.

How likely each language is comes from elsewhere (tests/models/test_languages.py); here it is given.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.languages import HINDI_IN_LATIN, UNNAMED, unread_language
from filters.posts import Post


def unread(text: str, marked: str = "", **likely: float) -> str:
    return unread_language(Post("1", text, language=marked), likely)


@pytest.mark.parametrize("marked", ["", "und", "de", "de-AT", "fr"])
def test_a_language_that_is_sure_is_named(marked: str) -> None:
    """Whatever the page marks it as: that is often the author's setting."""
    assert unread("Heute war ein langer Tag", marked, de=0.93, nl=0.03, en=0.01) == "de"


def test_what_may_be_english_or_partly_is_judged() -> None:
    """A post in two languages has an English part, which can hurt like any other."""
    assert unread("You are disgusting. Geh nach Hause.", "de", de=0.7, en=0.25) == ""
    assert unread("Ugh, mein Chef again", de=0.4, en=0.19) == ""


def test_nothing_known_is_judged() -> None:
    """No words, or no guess at hand."""
    assert unread("Heute war ein langer Tag", "de") == ""


@pytest.mark.parametrize(("text", "marked"), [("malatang mukbang of my fav", ""), ("mukbang malatang", "en-GB")])
def test_a_small_english_word_or_mark_asks_for_more(text: str, marked: str) -> None:
    """Dishes, names and lyrics of other languages stand in English posts."""
    assert unread(text, marked, tl=0.69, en=0.02) == ""
    assert unread(text, marked, tl=0.81, en=0.02) == "tl"


def test_which_of_two_languages_that_are_alike_may_be_open() -> None:
    """It is sure that it is one of them. The page's mark decides, where it may be right."""
    between: Mapping[str, float] = {"ms": 0.4, "id": 0.3, "en": 0.0}
    assert unread("Keretanya telat lagi", **between) == "ms"
    assert unread("Keretanya telat lagi", "id", **between) == "id"
    assert unread("Keretanya telat lagi", "in", **between) == "id"
    assert unread("Keretanya telat lagi", "fi", **between) == "ms"


def test_a_mark_decides_what_is_open_where_it_may_be_right() -> None:
    """And an author's setting alone decides nothing."""
    assert unread("Znowu pada", "pl", pl=0.37, hr=0.1, en=0.0) == "pl"
    assert unread("haha she a stupid fool", "pl", st=0.42, pl=0.02, en=0.05) == ""
    assert unread("Znowu pada", "", pl=0.37, hr=0.1, en=0.0) == ""


@pytest.mark.parametrize("text", ["সবাইকে শুভ সকাল", "今日は何もしたくない", "كل عام وأنت بخير", "С днём рождения"])
def test_another_script_is_never_judged(text: str) -> None:
    """Also where the language stays open: then it is told as another one."""
    assert unread(text, xx=0.3, en=0.0) == UNNAMED
    assert unread(text, "bn", bn=0.3, en=0.0) == "bn"


@pytest.mark.parametrize("text", ["¯\\_(ツ)_/¯", "𝓘 𝓵𝓸𝓿𝓮 𝔂𝓸𝓾", "ｖａｐｏｒ ｗａｖｅ"])
def test_faces_and_fancy_letters_are_no_other_script(text: str) -> None:
    """The second and the third are English in disguise."""
    assert unread(text, ja=0.3, en=0.0) == ""


def test_hindi_in_latin_letters_is_known_by_its_small_words() -> None:
    """Unless English ones stand beside them, or they are few."""
    assert unread("aaj kuch bhi karne ka mann nahi hai", sw=0.34, en=0.0) == HINDI_IN_LATIN
    assert unread("kal exam hai and I have not done kuch bhi", sw=0.3, en=0.1) == ""
    assert unread("hai hai hai", st=0.3, en=0.1) == ""
    assert unread("full paisa vasool yaar", om=0.3, en=0.05) == ""


def test_other_scripts_in_latin_letters_need_the_pages_mark() -> None:
    """And little of English, in more than a few words."""
    text = "wallah wa7ashny akl teta awy"
    assert unread(text, ms=0.22, en=0.01) == ""
    assert unread(text, "ar", ms=0.22, en=0.01) == "ar"
    assert unread(text, "ar", ms=0.22, en=0.1) == ""
    assert unread("Eid Mubarak", "ar", ms=0.22, en=0.01) == ""


@given(st.text(), st.text(), st.dictionaries(st.sampled_from(["en", "de", "hi", "st"]), st.floats(0, 1)))
def test_any_text_has_an_answer(text: str, marked: str, likely: dict[str, float]) -> None:
    """Whatever stands in it, and whatever it is marked as; what a mark of English leaves unjudged, none judges."""
    found = unread(text, marked, **likely)
    assert found != "en"
    assert found or not unread(text, "en", **likely)


def test_a_long_post_is_told_in_no_time() -> None:
    """A page waits: under a millisecond each."""
    before = time.perf_counter()
    for text in ("это очень длинно " * 1_000, "a-" * 10_000, "'" * 20_000, "@" * 20_000):
        unread(text, "de", de=0.4, en=0.0)
    assert time.perf_counter() - before < 0.1
