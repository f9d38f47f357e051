"""Rules are written back as the person would have: their comments, their order and what is newer than us stay."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.moments import A_DAY, Window
from filters.rules import Group, Near, Rule, Source
from filters.verdicts import Action
from wellbeing.rules_file import RulesError, parse_rules, read_rules, rules_in
from wellbeing.rules_writing import export, save_rules, with_rules

EXAMPLE = (files("resources") / "rules" / "example.toml").read_text(encoding="utf-8")


def test_what_did_not_change_is_copied_sign_by_sign():
    """Opening and saving a file changes nothing in it."""
    assert with_rules(EXAMPLE, parse_rules(EXAMPLE)) == EXAMPLE


def test_a_changed_rule_keeps_its_comments_and_leaves_the_others_alone():
    """One word more, one fewer: one line more, one fewer."""
    rules = list(parse_rules(EXAMPLE))
    rules[1] = replace(rules[1], words=(*rules[1].words[1:], "keto"))
    before, after = EXAMPLE.split("\n"), with_rules(EXAMPLE, rules).split("\n")
    assert [line for line in before if line not in after] == ['    "diet",                        # this word alone']
    assert [line for line in after if line not in before] == ['    "keto",']


FILE = """# my rules
format = 2

# what hurts
[[rule]]
name = "one"
words = ["a"] # a!
mood = "calm"

# what helps
[[rule]]
name = "two"
words = ["b"]
action = "show"
"""


def test_order_changes_and_comments_go_with_their_rules():
    """The comment right above a rule is about it; what stands at the top of the file stays there."""
    one, two = parse_rules(FILE)
    written = with_rules(FILE, (two, one))
    assert written.startswith("# my rules\nformat = 2\n\n# what helps\n[[rule]]")
    assert written.index("# what helps") < written.index('"two"') < written.index("# what hurts")
    assert parse_rules(written) == (two, one)


def test_what_only_a_newer_version_knows_stays():
    """Also in a rule that changes, and in one that gets another name."""
    one, two = parse_rules(FILE)
    written = with_rules(FILE, (replace(one, name="uno", words=("c",)), two), renamed={"uno": "one"})
    assert 'mood = "calm"' in written
    assert "format = 2" in written
    assert parse_rules(written)[0] == Rule("uno", Action.COVER, ("c",))


def test_a_rule_is_taken_out_and_a_new_one_stands_at_the_end():
    """With an empty line before it."""
    _, two = parse_rules(FILE)
    new = Rule("three", Action.HIDE, authors=("ana",))
    written = with_rules(FILE, (two, new))
    assert '"one"' not in written
    assert written.endswith('\n\n[[rule]]\nname = "three"\naction = "hide"\nauthors = ["ana"]\n')


def test_a_broken_file_is_never_written_over(tmp_path: Path):
    """What a person has in there may be nearly right: they mend it first."""
    path = tmp_path / "rules.toml"
    path.write_text("[[rule", encoding="utf-8")
    with pytest.raises(RulesError):
        save_rules(path, (Rule("a", Action.HIDE, ("b",)),))
    assert path.read_text(encoding="utf-8") == "[[rule"


def test_rules_that_could_not_be_read_again_are_not_written(tmp_path: Path):
    """Two of one name, for example; the file stays as it was."""
    path = tmp_path / "rules.toml"
    save_rules(path, (Rule("a", Action.HIDE, ("b",)),))
    before = path.read_text(encoding="utf-8")
    with pytest.raises(RulesError, match="another rule"):
        save_rules(path, 2 * (Rule("a", Action.HIDE, ("b",)),))
    assert path.read_text(encoding="utf-8") == before
    assert read_rules(path) == (Rule("a", Action.HIDE, ("b",)),)


def test_an_export_takes_a_persons_own_sources_along():
    """The other computer does not know them."""
    clinic = Source("Our clinic", ("clinic.example",), (("x", "clinic"),))
    rule = Rule("a", Action.COVER, ("b",), except_sources=(clinic,))
    assert rules_in(export([rule])).rules == (rule,)


words = st.lists(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
    .map(str.strip)
    .filter(lambda word: word.strip(" *@#")),
    max_size=9,
    unique=True,
).map(tuple)
groups = st.builds(
    Group,
    words=words,
    authors=words,
    sponsored=st.sampled_from([None, True, False]),
    scores=st.sampled_from([(), (("violence", 0.5), ("sexual", 1.0))]),
    near=st.sampled_from([(), (Near("a", "b", 3), Near("c", "d"))]),
    kinds=st.sampled_from([(), ("video", "post")]),
).filter(lambda group: group != Group())
windows = st.builds(
    Window,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.integers(0, A_DAY - 1),
    st.integers(1, A_DAY),
)


@st.composite
def rules(draw: st.DrawFn) -> list[Rule]:
    """Rules with names that differ."""
    names = draw(
        st.lists(st.text(st.characters(codec="utf-8"), max_size=9).map(str.strip).filter(bool), unique=True, max_size=4)
    )
    return [
        Rule(
            name,
            draw(st.sampled_from(Action)),
            words=("a", *(word for word in draw(words) if word != "a")),
            without=draw(words),
            any_of=tuple(draw(st.lists(groups, max_size=2))),
            none_of=tuple(draw(st.lists(groups, max_size=2))),
            except_followed=draw(st.booleans()),
            expires=draw(st.none() | st.integers(0, 4_000_000_000).map(float)),
            schedule=tuple(draw(st.lists(windows, max_size=2))),
            on=draw(st.booleans()),
        )
        for name in names
    ]


@given(rules(), rules())
def test_whatever_is_written_reads_as_it_was(first: list[Rule], second: list[Rule]):
    """New in an empty file, and as a change of one that is there."""
    written = with_rules("", first)
    assert rules_in(written).rules == tuple(first)
    assert rules_in(with_rules(written, second)).rules == tuple(second)
    assert with_rules(written, first) == written
