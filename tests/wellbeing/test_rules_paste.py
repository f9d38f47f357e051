"""Whatever list a person has: one word a line, commas, quotes, bullets."""

from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from filters.verdicts import Action
from wellbeing.rule_parts import MOST_ENTRIES
from wellbeing.rules_file import parse_rules
from wellbeing.rules_paste import rule_of, words_in
from wellbeing.rules_writing import export


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("diet\nketo\n\n  summer body  \n", ("diet", "keto", "summer body")),
        ("diet, keto;fasting\tdetox", ("diet", "keto", "fasting", "detox")),
        ('"eggs, bacon", diet', ("eggs, bacon", "diet")),
        ("“what I eat”, ‘keto’", ("what I eat", "‘keto’")),
        ("- diet\n* keto\n• detox\n1. fasting\n2) cleanse", ("diet", "keto", "detox", "fasting", "cleanse")),
        ("*phobia, calor*, *slim*", ("*phobia", "calor*", "*slim*")),
        ("Diet\ndiet\nDIET", ("Diet",)),
        ("#keto\n減肥\n🔪", ("#keto", "減肥", "🔪")),
        ("don't", ("don't",)),
        ("\n , ;\n", ()),
    ],
)
def test_words_are_found_however_they_are_listed(text: str, words: tuple[str, ...]):
    """Each once, in their order; a bullet or a number before a word is not of it."""
    assert words_in(text).words == words


def test_what_cannot_be_used_is_said_with_its_line():
    """The rest is taken."""
    pasted = words_in(f"diet\n{'x' * 300}\n*\nketo")
    assert pasted.words == ("diet", "keto")
    assert [line for line, _ in pasted.left_out] == [2, 3]
    assert "longer than 200" in pasted.left_out[0][1]


def test_five_megabytes_are_read_in_seconds():
    """A rule takes so many words; the rest is counted, and not told line by line."""
    began = process_time()
    pasted = words_in("\n".join(f"word{number}" for number in range(500_000)))
    assert process_time() - began < 8
    assert len(pasted.words) == MOST_ENTRIES
    assert len(pasted.left_out) + pasted.more == 500_000 - MOST_ENTRIES


@given(st.text())
@example("#")
@example("*@ #")
def test_whatever_is_pasted_becomes_a_rule_that_can_be_read(text: str):
    """What is taken can be saved and read again."""
    words = words_in(text).words
    if words:
        rule = rule_of("Pasted", words)
        assert rule.action is Action.COVER
        assert parse_rules(export([rule])) == (rule,)
