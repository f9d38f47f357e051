"""A person's own rules, so that their word about a post stands above the model's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from filters.conditions import Conditions, conditions_of, is_from
from filters.groups import Group, Near, Source
from filters.moments import Moment, Window, in_force
from filters.posts import Post
from filters.seen import Seen, plain_name, seen
from filters.verdicts import Action

__all__ = ["Group", "Near", "ReadyRule", "Rule", "Source", "first_that_fits", "fits", "plain_name"]

NO_SCORES: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True)
class _Head:
    """What every rule has to say, first in order."""

    name: str
    action: Action


@dataclass(frozen=True)
class Rule(Group, _Head):
    """If a post fits, `action` happens: its own conditions fit and every group of `all_of`, at least one of `any_of`,
    and none of `none_of`.

    It leaves alone people one follows if `except_followed`, and posts by `except_sources`. `expires` is a stamp
    (seconds since 1970), `schedule` the hours of the week in which it holds (none: always).
    """

    all_of: tuple[Group, ...] = ()
    any_of: tuple[Group, ...] = ()
    none_of: tuple[Group, ...] = ()
    except_followed: bool = False
    except_sources: tuple[Source, ...] = ()
    expires: float | None = None
    schedule: tuple[Window, ...] = ()
    on: bool = True

    def in_force(self, at: Moment | None) -> bool:
        """Whether it is on, has not ended, and holds `at` (None: whenever that is)."""
        return self.on and in_force(self.expires, self.schedule, at)


class ReadyRule:
    """A rule, ready to be asked of many posts."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._all = tuple(map(conditions_of, (rule, *rule.all_of)))
        self._any = tuple(map(conditions_of, rule.any_of))
        self._none = tuple(each for each in map(conditions_of, rule.none_of) if each.checks)

    def met_by(self, post: Seen, scores: Mapping[str, float], at: Moment | None) -> tuple[str, ...] | None:
        """Why it fits, condition by condition, in words; None where it does not."""
        met = self._conditions_met(post, scores) if self.rule.in_force(at) else None
        if not met or self._excepts(post) or any(each.met_by(post, scores) for each in self._none):
            return None
        return met

    def _conditions_met(self, post: Seen, scores: Mapping[str, float]) -> tuple[str, ...] | None:
        met: list[str] = []
        for conditions in self._all:
            found = conditions.met_by(post, scores)
            if found is None:
                return None
            met += found
        either = _first_met(self._any, post, scores)
        return None if self._any and not either else (*met, *either)

    def _excepts(self, post: Seen) -> bool:
        return (self.rule.except_followed and post.post.followed) or any(
            is_from(source, post) for source in self.rule.except_sources
        )


def _first_met(groups: Iterable[Conditions], post: Seen, scores: Mapping[str, float]) -> tuple[str, ...]:
    return next((met for group in groups if (met := group.met_by(post, scores))), ())


@lru_cache(maxsize=2_048)
def _ready(rule: Rule) -> ReadyRule:
    return ReadyRule(rule)


def fits(rule: Rule, post: Post, scores: Mapping[str, float] = NO_SCORES, at: Moment | None = None) -> bool:
    """Whether `post` meets every condition of `rule`. A rule without any condition fits nothing, blanks are none."""
    return _ready(rule).met_by(seen(post), scores, at) is not None


def first_that_fits(
    rules: Iterable[Rule], post: Post, scores: Mapping[str, float] = NO_SCORES, at: Moment | None = None
) -> Rule | None:
    """The rule that decides: the first in the person's own order. For many rules there is filters.rulebook."""
    return next((rule for rule in rules if fits(rule, post, scores, at)), None)
