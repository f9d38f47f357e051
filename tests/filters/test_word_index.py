"""Thousands of words at once: no word of a text is missed, and few others are looked at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters import rulebook
from filters.posts import Post
from filters.rulebook import Rulebook
from filters.rules import ReadyRule, Rule
from filters.verdicts import Action
from filters.word_index import AnyWord, WordIndex
from filters.words import Text, Word, word_of

SIGNS = "ab減肥é! #*🙂"
"""Few enough that words and texts meet often: letters, signs, an emoji, and a script without spaces."""

ENTRIES = st.lists(st.text(SIGNS, max_size=6), max_size=12)


def words_of(entries: list[str]) -> tuple[Word, ...]:
    """The words that `entries` stand for, without blanks."""
    return tuple(word for each in entries if (word := word_of(each)))


@given(ENTRIES, st.text(SIGNS, max_size=40))
def test_no_word_of_a_text_is_missed(entries: list[str], said: str) -> None:
    """Whatever words are made of: each that stands in the text is among those that could."""
    words, text = words_of(entries), Text(said)
    could = WordIndex(enumerate(words)).could_be_in(text)
    assert {number for number, word in enumerate(words) if text.has(word)} <= could


@given(ENTRIES, st.text(SIGNS, max_size=40))
def test_the_first_of_any_words_is_the_one_that_looking_in_turn_finds(entries: list[str], said: str) -> None:
    """In the person's order."""
    words, text = words_of(entries), Text(said)
    assert AnyWord(words).first_in(text) == next((word for word in words if text.has(word)), None)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("word{}", "my word0077 today"),
        ("word{}*", "my word0077s today"),
        ("*{}word*", "my a0077words today"),
        ("減{}肥", "我減0077肥了"),
        ("🙂{}", "well 🙂0077"),
    ],
)
def test_of_ten_thousand_rules_few_are_looked_at(form: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever end of its words is open, and in scripts without spaces: the right rule decides, quickly."""
    looked_at: list[Rule] = []

    def noted(rule: Rule) -> ReadyRule:
        looked_at.append(rule)
        return ReadyRule(rule)

    monkeypatch.setattr(rulebook, "ReadyRule", noted)
    book = Rulebook(tuple(Rule(f"{n}", Action.COVER, (form.format(f"{n:04}"),)) for n in range(10_000)))
    found = book.first_that_fits(Post("p", said))
    assert found is not None
    assert found.words[0] == form.format("0077")
    assert len(looked_at) < 20


def test_of_thousands_of_links_and_communities_few_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of domains as long as people share them."""
    looked_at: list[Rule] = []

    def noted(rule: Rule) -> ReadyRule:
        looked_at.append(rule)
        return ReadyRule(rule)

    monkeypatch.setattr(rulebook, "ReadyRule", noted)
    links = [Rule(f"l{n}", Action.COVER, links=(f"shop{n}.example",)) for n in range(5_000)]
    places = [Rule(f"c{n}", Action.HIDE, communities=(f"r/place{n}",)) for n in range(5_000)]
    book = Rulebook((*links, *places))
    found = book.first_that_fits(Post("p", "see www.shop42.example"))
    assert found is links[42]
    found = book.first_that_fits(Post("p", "hello", community="Place7"))
    assert found is places[7]
    assert looked_at == [links[42], places[7]]
