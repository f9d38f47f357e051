"""Words in a text: wholes, parts, phrases and nearness, and never slow."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import MAX_TEXT
from filters.words import Text, plain, word_of


def has(text: str, entry: str) -> bool:
    """Whether `entry` stands in `text`."""
    word = word_of(entry)
    return word is not None and Text(text).has(word)


@pytest.mark.parametrize(
    ("entry", "text", "expected"),
    [
        ("*phobia", "so much fatphobia", True),
        ("*phobia", "phobias", False),
        ("*slim*", "the slimmest", True),
        ("*slim*", "a sli m", False),
        ("diet*", "dieting", True),
        ("diet*", "a nondieting day", False),
        ("what i eat*", "What I eating", True),
        ("summer body", "summer bodyguard", False),
        ("*mer bod*", "summer bodyguard", True),
    ],
)
def test_a_star_opens_an_end(entry: str, text: str, expected: bool):
    """Without stars whole words are meant; a star at an end lets the word go on there."""
    assert has(text, entry) is expected


def near(text: str, one: str, other: str, within: int) -> bool:
    """Whether two words stand near each other in `text`."""
    first, second = word_of(one), word_of(other)
    assert first is not None
    assert second is not None
    return Text(text).near(first, second, within)


@pytest.mark.parametrize(
    ("text", "within", "expected"),
    [
        ("summer body", 1, True),
        ("body of the summer", 2, False),
        ("body of the summer", 3, True),
        ("summer, a body", 2, True),
        ("summer summer summer x x x body", 3, False),
        ("summer", 5, False),
    ],
)
def test_near_counts_words_in_either_order(text: str, within: int, expected: bool):
    """1 is the very next word; what stands between is counted in words, signs do not count."""
    assert near(text, "summer", "body", within) is expected


def test_a_phrase_is_near_from_its_ends():
    """Words are counted from where one ends to where the other begins."""
    assert near("my summer body goals are here", "summer body", "are", 2)
    assert not near("my summer body goals are here", "summer body", "are", 1)


def test_a_word_is_not_near_itself():
    """One place cannot be both words."""
    assert not near("dieting", "diet*", "dieting", 9)
    assert near("dieting dieting", "diet*", "dieting", 1)


def test_without_spaces_each_sign_is_counted():
    """In Chinese, three signs on is three words on."""
    assert near("减肥真的很好", "减肥", "很好", 3)
    assert not near("减肥真的很好", "减肥", "很好", 2)


ALPHABET = "ab1_ *-#é減\u0301"


def slowly(text: str, entry: str) -> bool:
    """The oracle: every place of the text is looked at with the plain rule, and nothing is skipped."""
    stem = " ".join(plain(entry).split()).strip("* ")
    whole = " ".join(plain(text).split())
    if not stem:
        return False
    letter = re.compile(r"[^\W\u3400-\u9fff]|[\u0300-\u036f]")
    opened, ended = (" ".join(plain(entry).split()) + "x").startswith("*"), " ".join(plain(entry).split()).endswith("*")
    for at in range(len(whole) - len(stem) + 1):
        if whole[at : at + len(stem)] != stem:
            continue
        before, after = whole[:at][-1:], whole[at + len(stem) :][:1]
        held = not opened and letter.match(stem[0]) and before and letter.match(before)
        holds = not ended and letter.match(stem[-1]) and after and letter.match(after)
        if not held and not holds:
            return True
    return False


@given(st.text(ALPHABET, max_size=30), st.text(ALPHABET, min_size=1, max_size=6))
def test_quick_and_slow_find_the_same(text: str, entry: str):
    """All the ways around looking everywhere change nothing about what is found."""
    assert has(text, entry) == slowly(text, entry)


@given(st.lists(st.sampled_from(["a", "b", "c", "減"]), max_size=12), st.integers(1, 4))
def test_quick_and_slow_find_the_same_near(words: list[str], within: int):
    """The oracle compares every a with every b."""
    text = " ".join(words)
    expected = any(
        {one, other} == {"a", "b"} and 0 < abs(first - second) <= within
        for first, one in enumerate(words)
        for second, other in enumerate(words)
    )
    assert near(text, "a", "b", within) is expected


@given(st.text())
def test_any_text_is_plain_twice_as_once(text: str):
    """What is compared has one form."""
    once = Text(text).plain
    assert unicodedata.normalize("NFKC", once) == once


@pytest.mark.parametrize(
    "text", ["a" * MAX_TEXT, "a b " * 5_000, "減" * MAX_TEXT, "\ufdfa" * MAX_TEXT, "e\u0301\u0302" * 6_000]
)
def test_the_longest_text_is_quick(text: str, within_seconds):
    """Whatever a page sends, five hundred phrases and parts are looked for in a moment."""
    entries = [f"*{'a' * (number % 50 + 1)}b*" for number in range(250)] + [f"a b {number}" for number in range(250)]
    words = [word for entry in entries if (word := word_of(entry))]
    with within_seconds(0.5):
        looked_in = Text(text)
        for word in words:
            looked_in.has(word)
        looked_in.near(words[0], words[-1], 5)
