"""Steps: what a person made of the rules they saw, made to the rules that the file has by then."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ui.rule_steps import Rules, Step, made
from wellbeing.rule_values import Action, Rule


def rule(name: str, *words: str) -> Rule:
    return Rule(name, Action.COVER, words=words)


A, B, C = rule("A", "a"), rule("B", "b"), rule("C", "c")


def lists() -> st.SearchStrategy[Rules]:
    """Rules as a file may have them: each name once, some of them changed."""
    one = st.builds(rule, st.sampled_from("ABCDEF"), st.sampled_from("xyz"))
    return st.lists(one, max_size=6, unique_by=lambda each: each.name).map(tuple)


@given(lists(), lists())
def test_on_the_rules_that_were_seen_it_makes_what_was_wanted(before: Rules, after: Rules) -> None:
    """Nobody else was there; also where the same rules were read anew."""
    assert Step(before, after).on(before) == after
    assert Step(before, after).on((*before,)) == after


@given(lists(), lists(), lists())
def test_nothing_that_was_written_is_left_out(before: Rules, after: Rules, there: Rules) -> None:
    """What was made or changed here is there; what came elsewhere is there, too, with nothing twice."""
    result = Step(before, after).on(there)
    names, seen = {each.name for each in after}, {each.name for each in before}
    assert {each for each in after if each not in before} <= set(result)
    assert {each for each in there if each.name not in seen | names} <= set(result)
    assert len({each.name for each in result}) == len(result)


@given(lists(), lists(), lists())
def test_what_was_taken_out_stays_out(before: Rules, after: Rules, there: Rules) -> None:
    """Here or elsewhere, unless the other one changed it."""
    result = Step(before, after).on(there)
    wanted, found = ({rule.name for rule in rules} for rules in (after, there))
    out = [rule for rule in before if rule.name not in wanted or (rule in after and rule.name not in found)]
    assert not set(out) & set(result)


def test_what_came_elsewhere_stands_where_it_came() -> None:
    """Below the rule that it came after; at the top at the top."""
    new, top = rule("New", "n"), rule("Top", "t")
    assert Step((A, B), (B, A)).on((top, A, new, B)) == (top, B, A, new)


def test_a_rule_that_got_another_name_is_the_same_rule() -> None:
    """It stands once, with what came beside it."""
    renamed = replace(A, name="Z")
    assert Step((A, B), (renamed, B), {"Z": "A"}).on((A, B, C)) == (renamed, B, C)


def test_a_name_that_was_given_twice_is_told_later_and_nothing_is_dropped() -> None:
    """The file refuses it in words; here both are kept."""
    mine, theirs = rule("New", "mine"), rule("New", "theirs")
    assert set(Step((A,), (mine, A)).on((theirs, A))) >= {mine, A}


def test_steps_are_made_one_after_the_other() -> None:
    """Each to what the one before left."""
    off = replace(A, on=False)
    assert made([Step((A, B), (off, B)), Step((off, B), (B, off))], (A, B, C)) == (B, C, off)
