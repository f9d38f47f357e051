"""A person's rules are read as they wrote them, or the mistake is named with its line."""

from __future__ import annotations

from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filters.moments import Window
from filters.posts import Post
from filters.rules import Group, Near, Rule, first_that_fits
from filters.verdicts import Action
from wellbeing.rules_file import MOST_OPEN_WORDS, MOST_RULES, RulesError, parse_rules, read_rules, rules_in

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
        (RULE + 'word = ["a"]', "^rules.toml, line 3: a rule has no part “word”; perhaps “words” is meant"),
        (RULE + 'words = "a"', "^rules.toml, line 3: words must be a list"),
        (RULE + 'words = ["a", " * "]', "^rules.toml, line 3: words must be a list"),
        (RULE + 'words = ["a", 1]', "^rules.toml, line 3: words must be a list"),
        (RULE + 'sites = ["myspace"]', "^rules.toml, line 3: sites must be some of bluesky.*“myspace”"),
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
    """A person finds the mistake without counting, and reads what to write instead.

    It stands in a sentence, as in "Nothing was written: {why}.", and has no mark of its own at its end.
    """
    with pytest.raises(RulesError, match=message) as found:
        parse_rules(text)
    assert not str(found.value).endswith((".", "?", "!"))


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


def test_the_example_shows_every_part() -> None:
    """The file that ships with us is read without a complaint, and names everything that a rule can have."""
    text = (files("resources") / "rules" / "example.toml").read_text(encoding="utf-8")
    read = rules_in(text)
    assert read.notices == ()
    running, body, summer, advertising, night, finale = read.rules
    assert (running.communities, running.action) == (("r/running",), Action.SHOW)
    assert body.except_followed
    assert [source.name for source in body.except_sources] == ["WHO", "NHS", "NIMH", "NAMI", "MHA", "Mind"]
    assert summer.near == (Near("summer", "body", 4),)
    assert advertising.any_of[1] == Group(scores=(("appearance_comparison", 0.6),))
    assert advertising.none_of == (Group(links=("nhs.uk",)),)
    assert night.schedule == (Window(frozenset(range(5)), 22 * 60, 6 * 60),)
    assert finale.expires is not None
    assert not finale.on


PARTS = """
[[rule]]
name = "all parts"
words = ["a"]
contexts = ["search"]
languages = ["en"]
sponsored = false
schedule = { days = "weekend" }
[[rule.all]]
words = ["b"]
[[source]]
name = "Our clinic"
domains = ["https://www.clinic.example/"]
accounts = { x = ["clinic"] }
[[rule]]
name = "second"
words = ["c"]
except = ["Our clinic"]
"""


def test_a_person_adds_sources_of_their_own() -> None:
    """Wherever in the file they stand; groups stay with the rule above them."""
    first, second = parse_rules(PARTS)
    assert first.all_of == (Group(words=("b",)),)
    assert (first.contexts, first.languages, first.sponsored) == (("search",), ("en",), False)
    assert first.schedule == (Window(frozenset({5, 6})),)
    assert second.except_sources[0].domains == ("clinic.example",)
    assert second.except_sources[0].accounts == (("x", "clinic"),)


def test_every_mistake_is_told_at_once_and_by_its_line() -> None:
    """A person mends a file in one go; a part that is no TOML hides nothing of the others."""
    text = (
        '[[rule]]\nname = "a"\nwords = [\n  "fine",\n  "*",\n]\n'
        '[[rule]]\nname = "b\n'
        '[[rule]]\nname = "c"\nkinds = ["pots"]\nexpires = "soon"\n'
        "[[rule.any]]\nscores = { sadness = 0.5 }\n"
        '[[rule]]\nname = "c"\nwords = ["d"]\nnear = [{ words = ["one"] }]\n'
    )
    with pytest.raises(RulesError, match=r"^rules.toml, line 5: .* \(and 6 more\)$") as raised:
        parse_rules(text)
    assert [line for line, _ in raised.value.problems] == [5, 8, 11, 12, 14, 15, 18]


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ('sponsored = "yes"', "true or false"),
        ("scores = { violence = 7 }", "number above 0"),
        ("scores = { sadness = 0.7 }", "no category “sadness”"),
        ('near = [{ words = ["a", "b"], within = 0 }]', "whole number of words"),
        ('except = ["my friends"]', "not “my friends”"),
        ("expires = 12", "must be a date"),
        ("expires = 0001-01-01T00:00:00", "must be a date"),
        ('schedule = [{ days = ["someday"] }]', "not “someday”"),
        ('schedule = [{ from = "25:00" }]', "time of day"),
        ("schedule = [{ days = [] }]", "never holds"),
        ('schedule = [{ at = "22:00" }]', "not “at”"),
        ('languages = ["English!"]', "codes such as"),
        ('on = "yes"', "true or false"),
        ("[rule.any]\nwords = ['a']", r"written as \[\[rule.any\]\]"),
        ("[[rule.not]]\nnot_words = ['a']", "needs a condition"),
    ],
)
def test_a_part_that_cannot_be_is_said(part: str, message: str) -> None:
    """What is wrong, and what it should be."""
    with pytest.raises(RulesError, match=f"line [34]: .*{message}"):
        parse_rules(f'{RULE}words = ["a"]\n{part}'.replace('words = ["a"]\n[', "["))


def test_what_a_newer_version_wrote_is_left_out_and_told() -> None:
    """The rest of the rule goes on to hold; nobody loses rules by going back a version."""
    read = rules_in(f'format = 2\n{RULE}words = ["a"]\nmood = "calm"\n')
    assert read.rules == (Rule("one", Action.COVER, ("a",)),)
    assert [line for line, _ in read.notices] == [1, 5]
    assert "not known to this version" in read.notices[1][1]


def test_too_many_words_to_look_for_everywhere_are_refused() -> None:
    """Words with an open front are looked for in every post, one by one."""
    words = ", ".join(f'"*w{number}"' for number in range(MOST_OPEN_WORDS + 1))
    with pytest.raises(RulesError, match="begin with"):
        parse_rules(f"{RULE}words = [{words}]")


def test_ten_thousand_rules_and_five_megabytes_are_read_in_seconds() -> None:
    """The largest files that are taken, and larger ones that are refused, hold nobody up for long."""
    began = process_time()
    many = "".join(f'[[rule]]\nname = "{number}"\nwords = ["w{number}"]\n' for number in range(MOST_RULES))
    assert len(parse_rules(many)) == MOST_RULES
    with pytest.raises(RulesError):
        parse_rules("x" * 5_000_000)
    assert process_time() - began < 5


texts_of_parts = st.sampled_from(
    [
        '[[rule]]\nname = "a"\n',
        "[[rule.any]]\n",
        "[[source]]\n",
        "near = ",
        "schedule = ",
        "scores = ",
        "expires = ",
        "except = ",
        "accounts = ",
        '"""',
        "[1]",
        '[{ words = ["a", "b"] }]',
        '{ days = ["fri"], from = "22:00" }',
        "2026-01-01",
        "true",
        "\n",
        "#\n",
    ]
)


@settings(max_examples=300)
@given(st.lists(texts_of_parts, max_size=14).map("".join))
def test_no_parts_raise_anything_else_and_lines_are_in_the_file(text: str) -> None:
    """Any mixture is rules or a RulesError whose lines a person can find."""
    problems = [(1, "none")]
    try:
        rules_in(text)
    except RulesError as error:
        problems = error.problems
    assert problems
    assert all(0 <= line <= text.count("\n") + 1 for line, _ in problems)
