"""The list of words at which help is shown: whole, in several languages, and plain about what is wrong with it."""

import re

import pytest

from wellbeing.help_words import HelpWordsError, parse_help_words, shipped_help_words


def test_the_shipped_list_has_words_in_several_languages():
    words = shipped_help_words()
    assert {"suicide", "kill myself", "selbstmord", "mich umbringen", "suicidio", "quiero morir"} <= set(words.about)
    assert {"prevention", "hotline", "prävention", "prevención"} <= set(words.not_about)
    assert len(words.about) == len(set(words.about))


def test_every_word_is_written_as_it_is_compared():
    """In lower case, of letters, figures and single spaces: the page script parts words as these do."""
    for word in (*shipped_help_words().about, *shipped_help_words().not_about):
        assert re.fullmatch(r"[^\W_]+( [^\W_]+)*", word), word
        assert word == word.lower()


@pytest.mark.parametrize(
    "text",
    ["[en", "[en]\nabout = ['a']", "[en]\nabout = 'a'\nnot_about = []", "[en]\nabout = [' ']\nnot_about = []", "a = 1"],
)
def test_a_broken_list_says_so(text: str):
    with pytest.raises(HelpWordsError, match=r"help_words\.toml"):
        parse_help_words(text)
