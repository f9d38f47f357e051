"""A person's own conditions: whole words in any script, authors, sites; every part given must fit."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import MAX_TEXT, Post
from filters.rules import Rule, first_that_fits, fits, plain_name
from filters.verdicts import Action


def covers(text: str, *words: str, without: tuple[str, ...] = ()) -> bool:
    """Whether a rule about `words` fits a post that says `text`."""
    return fits(Rule("r", Action.COVER, words=words, without=without), Post("p", text))


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("diet", "My DIET starts today"),
        ("diet", "diet"),
        ("diet", "#diet, again"),
        ("summer body", "that Summer\n  body everyone wants"),
        ("diet*", "so many dieters"),
        ("diet*", "a diet"),
        ("c++", "learning C++ now"),
        ("c++", "c++11 is old"),
        ("#thinspo", "look: #thinspo"),
        ("straße", "AUF DER STRASSE"),
        ("Ökonomie", "ökonomie"),
    ],
)
def test_a_word_is_found_in_any_case_and_spacing(word: str, text: str):
    """Letter case, line breaks and signs around a word do not matter."""
    assert covers(text, word)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("art", "a party"),
        ("art", "artist"),
        ("diet", "dieters"),
        ("diet*", "myxdiet"),
        ("c++", "abc++"),
        ("ana", "banana"),
    ],
)
def test_a_part_of_a_word_is_not_the_word(word: str, text: str):
    """Whole words alone: muting "art" must not take away every party."""
    assert not covers(text, word)


@pytest.mark.parametrize(
    ("word", "text"), [("café", "un cafe\u0301"), ("cafe\u0301", "un café"), ("diet", "𝐝𝐢𝐞𝐭 ｄｉｅｔ")]
)
def test_letters_that_look_alike_by_form_are_one(word: str, text: str):
    """Composed or decomposed (as macOS types), bold or wide letters (as evaders type): the same word."""
    assert covers(text, word)


def test_a_letter_with_an_accent_is_another_letter():
    """ "cafe" is not "café": an accent that stands apart belongs to its letter."""
    assert not covers("un cafe\u0301", "cafe")


@pytest.mark.parametrize(
    ("word", "text"), [("减肥", "我要减肥了"), ("ダイエット", "私はダイエット中"), ("ลดน้ำหนัก", "อยากลดน้ำหนักมาก")]
)
def test_scripts_without_spaces_need_none(word: str, text: str):
    """Chinese, Japanese and Thai write no spaces between words: a word is found wherever it stands."""
    assert covers(text, word)


def test_vowel_signs_belong_to_the_word():
    """In Hindi "दिन" (day) is not "दिनों" (days), though the difference is a sign and no letter."""
    assert covers("आज का दिन।", "दिन")
    assert not covers("इन दिनों", "दिन")


@pytest.mark.parametrize("text", ["kill🔪", "🔪", "a 🔪 b", "🔪🔪x"])
def test_an_emoji_needs_no_space_around_it(text: str):
    """People write emoji right after a word."""
    assert covers(text, "🔪")


def test_an_emoji_is_found_in_either_presentation():
    """A heart with or without the sign that asks for colour is one heart."""
    assert covers("love ❤", "❤\ufe0f")
    assert covers("love ❤\ufe0f", "❤")


def test_signs_that_nobody_sees_do_not_split_a_word():
    """A soft hyphen or a zero-width space inside a word is a known way around mute lists."""
    assert covers("my di\u00adet, my die\u200bt", "diet")


@pytest.mark.parametrize("word", ["", "   ", "*", " * "])
def test_an_empty_word_fits_nothing(word: str):
    """A slip of the keyboard in a rule must not cover the whole feed, and must not switch other words off."""
    assert not covers("anything at all", word)
    assert not covers("", word)
    assert covers("my diet", word, "diet")


def test_any_word_is_enough_but_no_excluded_one_may_stand():
    """words: one of them; without: none of them."""
    assert covers("a diet", "keto", "diet")
    assert not covers("a diet recipe", "diet", without=("recipe",))
    assert covers("a diet", "diet", without=(" ",))


def test_descriptions_of_pictures_are_read_too():
    """A word in an alt text counts like one in the body."""
    assert fits(Rule("r", Action.HIDE, words=("scale",)), Post("p", "today", alts=("feet on a scale",)))


def test_previews_of_linked_pages_are_read_too():
    """Words, hashtags and domains count wherever they can be read."""
    post = Post("p", "look", cards=("Ten scales tested #diet\nscales.example",))
    assert fits(Rule("r", Action.HIDE, words=("scales",)), post)
    assert fits(Rule("r", Action.HIDE, hashtags=("diet",)), post)
    assert fits(Rule("r", Action.HIDE, links=("scales.example",)), post)


def test_every_part_that_is_given_must_fit():
    """Words, authors and sites narrow each other."""
    rule = Rule("r", Action.HIDE, words=("diet",), authors=("@Ana",), sites=("x",))
    assert fits(rule, Post("p", "diet", author="ana", site="x"))
    assert not fits(rule, Post("p", "food", author="ana", site="x"))
    assert not fits(rule, Post("p", "diet", author="bo", site="x"))
    assert not fits(rule, Post("p", "diet", author="ana", site="reddit"))


@pytest.mark.parametrize(
    "rule",
    [
        Rule("r", Action.HIDE),
        Rule("r", Action.HIDE, without=("x",)),
        Rule("r", Action.HIDE, authors=("",)),
        Rule("r", Action.HIDE, authors=("@", " ")),
    ],
)
def test_a_rule_without_a_condition_fits_nothing(rule: Rule):
    """Half-written rules do nothing, rather than hide everything: a blank author is not "whoever is not known"."""
    assert not fits(rule, Post("p", "some words"))
    assert not fits(rule, Post("p", "some words", author="ana"))


def test_a_blank_author_does_not_widen_a_rule():
    """Of two authors, one left blank: the other still narrows, and posts without a known author do not fit."""
    rule = Rule("r", Action.HIDE, authors=("", "ana"))
    assert fits(rule, Post("p", "", author="@Ana"))
    assert not fits(rule, Post("p", ""))


def test_the_first_rule_in_the_persons_order_decides():
    """A "show" above a "hide" is an exception that the person made."""
    show, hide = Rule("a", Action.SHOW, words=("diet",)), Rule("b", Action.HIDE, words=("diet",))
    assert first_that_fits((show, hide), Post("p", "diet")) is show
    assert first_that_fits((hide, show), Post("p", "diet")) is hide
    assert first_that_fits((hide, show), Post("p", "food")) is None


def test_an_author_is_one_however_the_name_is_written():
    """With or without "@", in any case."""
    assert plain_name(" @Ana ") == plain_name("ana") == "ana"


WORDS = st.text(min_size=1, max_size=12)


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=3), st.text(max_size=200))
def test_no_text_and_no_word_is_too_strange(words: list[str], without: list[str], text: str):
    """Whatever a person writes in a rule and whatever a post says, there is an answer."""
    assert fits(Rule("r", Action.HIDE, tuple(words), tuple(without)), Post("p", text)) in (True, False)


@given(WORDS, st.text(max_size=20), st.text(max_size=20))
def test_a_word_between_spaces_is_always_found(word: str, before: str, after: str):
    """Any word at all is found when it stands alone in a post (a star at its end asks for even more)."""
    bare = unicodedata.normalize("NFKC", word).strip().rstrip("*").strip()
    if any(each.isprintable() and not each.isspace() and not unicodedata.combining(each) for each in bare):
        assert covers(f"{before} {bare} {after}", bare)


@given(st.text(alphabet="abcxyz", min_size=1, max_size=6), st.text(alphabet="abcxyz", min_size=1, max_size=3))
def test_letters_around_make_another_word(word: str, more: str):
    """A word with letters before or after it is not that word."""
    assert not covers(f"{word}{more}", word)
    assert not covers(f"{more}{word}", word) or more.endswith(word)


def test_the_longest_post_and_many_words_are_quick(within_seconds):
    """A page cannot stall the engine with a long post against a long list of words."""
    words = tuple(f"word{number} and more" for number in range(200))
    with within_seconds(1.0):
        covers(("word1 and" + " " * 50) * (MAX_TEXT // 59), *words)
