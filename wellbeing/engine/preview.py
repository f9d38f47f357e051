"""What rules would do to the last posts, before they are saved. Pure; for a worker thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from filters.policy import Policy, decide
from filters.rulebook import Rulebook
from filters.rules import Rule
from filters.verdicts import Action, Verdict
from wellbeing.engine.recent import Met, seen
from wellbeing.events import PreviewIs
from wellbeing.rules_file import RulesError, parse_rules

EXAMPLES = 10

AT_ONCE = 250
"""Rules that are made ready together. What is made of 10,000 at once is collected and freed in one go, and every
thread stood still for 70 ms meanwhile."""


def preview(rules: str, posts: Sequence[Met], policy: Policy) -> PreviewIs:
    """What `policy` with these `rules` (TOML) instead of its own would do to `posts`, newest first.

    Each rule is taken as if it held now, whatever its hours. Examples are first of all posts that one of the rules
    decides about, and among those the ones that fare otherwise than they did.
    """
    try:
        parsed = deque(parse_rules(rules))
    except RulesError as error:
        return PreviewIs(problem=str(error), line=error.problems[0][0])
    softened = [(met, verdict) for met, verdict in _judged(parsed, posts, policy) if _is_soft(verdict)]
    telling = sorted(softened, key=lambda each: (each[1].rule == "", each[1].action is each[0].verdict.action))
    return PreviewIs(
        of=len(posts),
        softened=len(softened),
        followed=sum(met.post.followed for met, _ in softened),
        examples=[seen(met, verdict) for met, verdict in telling[:EXAMPLES]],
    )


def _judged(rules: deque[Rule], posts: Sequence[Met], policy: Policy) -> Iterator[tuple[Met, Verdict]]:
    deciding = _deciding(rules, posts)
    for met in posts:
        rule = deciding.get(met.number)
        yield met, decide(met.post, met.scores, replace(policy, rules=() if rule is None else (rule,)))


def _deciding(rules: deque[Rule], posts: Sequence[Met]) -> Mapping[int, Rule]:
    """The first of `rules` that fits, by the posts' numbers. Uses the rules up."""
    found: dict[int, Rule] = {}
    while rules:
        book = Rulebook(tuple(rules.popleft() for _ in range(min(AT_ONCE, len(rules)))))
        for met in posts:
            if met.number not in found and (rule := book.first_that_fits(met.post, met.scores)) is not None:
                found[met.number] = rule
    return found


def _is_soft(verdict: Verdict) -> bool:
    return verdict.action > Action.SHOW
