"""A person's rules are read as they wrote them, or the mistake is named with its line."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import Post
from filters.rules import Rule, first_that_fits
from filters.verdicts import Action
from wellbeing.rules_file import MOST_RULES, RulesError, parse_rules, read_rules

TWO_RULES = """
[[rule]]
name = "Body stuff"
words = ["diet", "calor*"]
not_words = ["recipe"]
sites = ["mastodon"]

[[rule]]
name = "Ana is fine"
authors = ["@ana"]
action = "show"
"""


def test_rules_are_read_in_their_order() -> None:
    """Each part arrives where the judge looks for it; a rule without an action covers."""
    assert parse_rules(TWO_RULES) == (
        Rule("Body stuff", Action.COVER, ("diet", "calor*"), ("recipe",), sites=("mastodon",)),
        Rule("Ana is fine", Action.SHOW, authors=("@ana",)),
    )


def test_a_rule_from_the_file_decides() -> None:
    """From the file to the judge: the word fits, and the word that excepts it does too."""
    rules = parse_rules(TWO_RULES)
    found = first_that_fits(rules, Post("1", "so many calories", site="mastodon"))
    assert found is not None
    assert found.name == "Body stuff"
    assert first_that_fits(rules, Post("2", "a diet recipe", site="mastodon")) is None


def test_no_file_means_no_rules(tmp_path: Path) -> None:
    """Nobody has to write any."""
    assert read_rules(tmp_path / "rules.toml") == ()
    assert parse_rules("# nothing yet") == ()


RULE = '[[rule]]\nname = "one"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (RULE + 'words = ["a"]\naction = "cower"', "^rules.toml, line 4: action must be one of show, label"),
        (RULE + 'word = ["a"]', "^rules.toml, line 3: a rule has no part “word”; did you mean words"),
        (RULE + 'words = "a"', "^rules.toml, line 3: words must be a list"),
        (RULE + 'words = ["a", " * "]', "^rules.toml, line 3: words must be a list"),
        (RULE + 'words = ["a", 1]', "^rules.toml, line 3: words must be a list"),
        (RULE + 'sites = ["myspace"]', "^rules.toml, line 3: sites must be some of mastodon.*“myspace”"),
        (RULE + 'not_words = ["a"]', "^rules.toml, line 1: a rule needs words, authors or sites"),
        (RULE + f'words = ["{"a" * 201}"]', "^rules.toml, line 3: words holds too much"),
        ('\n[[rule]]\nwords = ["a"]', "^rules.toml, line 2: a rule needs a name"),
        ('[[rule]]\nname = ""\nwords = ["a"]', "^rules.toml, line 2: a rule needs a name"),
        (2 * (RULE + 'words = ["a"]\n'), "^rules.toml, line 4: there is another rule “one”"),
        ("[rule]\nname = 'one'", "^rules.toml, line 1: each rule begins with"),
        ("[[rules]]\nname = 'one'", "a rule begins with .*not with “rules”"),
        ("[[rule]\n", "^rules.toml, line 1: "),
        (RULE * (MOST_RULES + 1), f"there are more than {MOST_RULES} rules"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, message: str) -> None:
    """A person finds the mistake without counting, and reads what to write instead."""
    with pytest.raises(RulesError, match=message):
        parse_rules(text)


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    """A picture by that name, for example."""
    (tmp_path / "rules.toml").write_bytes(b"\x89PNG\xff")
    with pytest.raises(RulesError, match=r"rules\.toml.*UTF-8"):
        read_rules(tmp_path / "rules.toml")


pieces = st.sampled_from(
    [
        "[[rule]]\n",
        "[rule]\n",
        "name",
        "words",
        "action",
        "sites",
        " = ",
        '"one"',
        '["a"]',
        "[",
        "]",
        "{",
        "}",
        ",",
        "\n",
        "1",
        "'",
    ]
)


@given(text=st.text() | st.lists(pieces, max_size=16).map("".join))
def test_no_text_raises_anything_else(text: str) -> None:
    """Any text is rules or a RulesError."""
    with suppress(RulesError):
        assert isinstance(parse_rules(text), tuple)


words = st.lists(st.text(min_size=1, max_size=20).filter(lambda word: word.strip(" *@")), min_size=1, max_size=4)


@given(listed=words)
def test_any_words_that_are_taken_can_be_judged_by(listed: list[str]) -> None:
    """Whatever words a person writes, judging by them does not fail."""
    quoted = ", ".join('"' + "".join(f"\\U{ord(letter):08x}" for letter in word) + '"' for word in listed)
    with suppress(RulesError):
        rules = parse_rules(f"{RULE}words = [{quoted}]")
        first_that_fits(rules, Post("1", " ".join(listed)))
