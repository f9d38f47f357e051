"""Which words a person is told: the heaviest, few, plain, in order, and no numbers."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.engine.said_words import LONGEST, NAMED, parts_of, weighed_most, words_in
from wellbeing.facts import MovedWord

TEXTS = st.text(max_size=300)


def moved(*words: tuple[str, float]) -> list[MovedWord]:
    """Words of a post in this order, and how much each weighs. Beside others none changes the score by much."""
    return [MovedWord(word, at, at + 1, "harassment", 0.01, weight) for at, (word, weight) in enumerate(words)]


def named(*words: tuple[str, float]) -> Sequence[str]:
    return weighed_most(moved(*words), "harassment")


@given(TEXTS)
def test_places_always_fit_the_text(text: str) -> None:
    """Whatever signs it holds."""
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in words_in(text))
    assert "".join(text[start:end] for start, end in words_in(text)) == "".join(text.split())


@given(TEXTS, st.integers(1, 40), st.integers(2, 5))
def test_parts_hold_each_word_once_and_of_many_the_first_and_the_last(text: str, longest: int, most: int) -> None:
    words = words_in(text)
    parts = parts_of(words, longest, most)
    assert len(parts) <= most
    assert all(len(part) == 1 or part[-1][1] - part[0][0] <= longest for part in parts)
    held = [word for part in parts for word in part]
    assert held == sorted(set(held))
    if words:
        assert (held[0], held[-1]) == (words[0], words[-1])
    if len(parts) < most:
        assert held == words


def test_words_stand_in_the_post_s_order() -> None:
    assert named(("nobody", 0.1), ("likes", 0.0), ("idiots", 0.4)) == ["nobody", "idiots"]


def test_a_word_that_lowers_or_hardly_moves_the_score_is_not_named() -> None:
    """Nor one that weighs little beside another; where all are light, none stands out."""
    assert named(("dear", -0.4), ("idiot", 0.5), ("so", 0.08)) == ["idiot"]
    assert named(("a", 0.02), ("b", 0.04)) == []
    assert named() == []


def test_words_of_another_topic_are_not_named() -> None:
    assert weighed_most(moved(("idiot", 0.5)), "violence") == []


def test_at_most_five_are_named_each_once_without_the_signs_around_it() -> None:
    many = [(f"word{at}", 0.1 + at / 100) for at in range(9)]
    assert named(*many) == [f"word{at}" for at in range(9 - NAMED, 9)]
    assert named(("“Idiot!!”", 0.3), ("idiot", 0.2), ("#hate", 0.2), ("!!!", 0.4)) == ["Idiot", "#hate"]


def test_a_phrase_stands_on_one_line_and_is_never_long() -> None:
    assert named(("go\n\n away", 0.3)) == ["go away"]
    assert len(named(("x" * 5_000, 0.3))[0]) == LONGEST
