"""A person's words, as each platform's own filter takes them."""

from filters.rules import Group, Rule
from filters.verdicts import Action
from wellbeing.phone_lists import PLATFORMS, lists_for_phone, portable

FOOD = Rule("Food", Action.COVER, ("diet", "calor*", "*slim*", "what i eat"))
TAGS = Rule("Tags", Action.HIDE, hashtags=("#keto", "thinspo"))


def test_word_lists_travel_and_other_rules_stay():
    """A phone's filter knows no "but not", no authors and no hours; rules that show, or are off, are no filters."""
    others = [
        Rule("But", Action.COVER, ("diet",), ("recipe",)),
        Rule("Ana", Action.COVER, authors=("ana",)),
        Rule("Any", Action.COVER, ("x",), any_of=(Group(words=("y",)),)),
        Rule("Both", Action.COVER, ("x",), hashtags=("y",)),
    ]
    quiet = [Rule("Show", Action.SHOW, ("z",)), Rule("Off", Action.COVER, ("z",), on=False)]
    found = portable([FOOD, *others, *quiet, TAGS])
    assert found.words == ("diet", "calor", "slim", "what i eat", "#keto", "#thinspo")
    assert found.left_out == ("But", "Ana", "Any", "Both")


def test_each_platform_has_its_separator():
    """Instagram wants commas, the others a line each."""
    lists = {each.platform.id: each.text for each in lists_for_phone([FOOD])}
    assert lists["x"] == "diet\ncalor\nslim\nwhat i eat"
    assert lists["instagram"] == "diet, calor, slim, what i eat"


def test_what_a_platform_does_not_take_is_said():
    """Too many, too long, or with its separator inside."""
    rule = Rule("Long", Action.COVER, (*(f"word{number}" for number in range(101)), "x" * 31, "eggs, bacon"))
    lists = {each.platform.id: each for each in lists_for_phone([rule])}
    assert len(lists["x"].words) == 100
    assert lists["x"].left_out[0] == ("word100", "more than 100 words")
    assert [word for word, _ in lists["tiktok"].left_out] == ["x" * 31]
    assert [word for word, _ in lists["instagram"].left_out] == ["eggs, bacon"]


def test_every_platform_says_what_is_known_of_its_limits():
    """An unknown limit is said, and no limit is set without a source."""
    for platform in PLATFORMS:
        assert platform.where
        if platform.most or platform.longest:
            assert any(mark in platform.known for mark in (".com", ".co.uk", "lexicon"))
        else:
            assert "not known" in platform.known or "No limit" in platform.known
