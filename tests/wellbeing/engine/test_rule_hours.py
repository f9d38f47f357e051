"""Open pages hear when a rule begins or ends to hold."""

from filters.moments import Moment, Window
from filters.rulebook import Rulebook
from filters.rules import Rule
from filters.verdicts import Action
from wellbeing.engine.rule_hours import RuleHours

NIGHT = Rule("night", Action.COVER, ("a",), schedule=(Window(frozenset({0}), 60, 120),))


def at(minute: int) -> Moment:
    """A minute of a Monday."""
    return Moment(minute * 60.0, 0, minute)


def test_it_is_told_once_when_an_hour_begins_and_once_when_it_ends() -> None:
    """Between, nothing is judged anew."""
    hours, book = RuleHours(), Rulebook((NIGHT, Rule("always", Action.COVER, ("b",))))
    assert [minute for minute in range(50, 130) if hours.turned(book, at(minute))] == [60, 120]


def test_an_end_is_told_too() -> None:
    """After it, the rule is as good as gone."""
    hours, book = RuleHours(), Rulebook((Rule("ends", Action.COVER, ("a",), expires=600.0),))
    assert [minute for minute in range(5, 15) if hours.turned(book, at(minute))] == [10]


def test_other_rules_are_told_by_whoever_read_them() -> None:
    """A changed file makes pages ask again by itself; it is not asked for twice."""
    hours = RuleHours()
    assert not hours.turned(Rulebook((NIGHT,)), at(70))
    assert not hours.turned(Rulebook((NIGHT,)), at(10))
