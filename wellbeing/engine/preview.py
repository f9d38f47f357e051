"""What rules would do to the last posts, before they are saved. Pure; for a worker thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from filters.moments import Moment
from filters.policy import Policy, decide, is_trusted
from filters.rulebook import Rulebook
from filters.rules import Rule
from filters.seen import Seen
from filters.verdicts import Action, Verdict
from wellbeing.engine.recent import Met, seen
from wellbeing.events import PreviewIs
from wellbeing.rules_file import RulesError, parse_rules
from wellbeing.spoken import Spoken

EXAMPLES = 10

NAMED = 50
"""Rules that rest or have ended, and are told by name."""

AT_ONCE = 250
"""Rules that are made ready together. What is made of 10,000 at once is collected and freed in one go, and every
thread stood still for 70 ms meanwhile."""


@dataclass(slots=True)
class Tried:
    """`deciding` has the rule that decides by a post's number, `resting` how many posts a rule would decide about that
    rests at this hour, by its name; `ended` the names of those that are over.
    """

    deciding: dict[int, Rule] = field(default_factory=dict)
    resting: dict[str, int] = field(default_factory=dict)
    ended: list[str] = field(default_factory=list)


def preview(rules: str, posts: Sequence[Met], policy: Policy, at: Moment, speech: Spoken) -> PreviewIs:
    """What `policy` with these `rules` (TOML) instead of its own would do to `posts`, newest first, if it were `at`.

    Examples are first of all posts that one of the rules decides about, and among those the ones that fare otherwise
    than they did. They are told in the language `speech`.
    """
    try:
        parsed = deque(parse_rules(rules, trusted=policy.sources))
    except RulesError as error:
        return PreviewIs(problem=str(error), line=error.problems[0][0])
    tried = _tried(parsed, [met for met in posts if not _is_left_alone(met, policy)], at)
    softened = [(met, verdict) for met, verdict in _judged(tried, posts, policy, at) if _is_soft(verdict)]
    telling = sorted(softened, key=lambda each: (each[1].rule == "", each[1].action is each[0].verdict.action))
    return PreviewIs(
        of=len(posts),
        softened=len(softened),
        followed=sum(met.post.followed for met, _ in softened),
        examples=[seen(met, speech, verdict) for met, verdict in telling[:EXAMPLES]],
        resting=dict(sorted(tried.resting.items(), key=lambda each: -each[1])[:NAMED]),
        ended=tried.ended[:NAMED],
    )


def _is_left_alone(met: Met, policy: Policy) -> bool:
    """Whether no rule is asked about it."""
    return met.post.own or is_trusted(met.post, policy)


def _judged(tried: Tried, posts: Sequence[Met], policy: Policy, at: Moment) -> Iterator[tuple[Met, Verdict]]:
    for met in posts:
        rule = tried.deciding.get(met.number)
        yield met, decide(met.post, met.scores, replace(policy, rules=() if rule is None else (rule,)), at)


def _tried(rules: deque[Rule], posts: Sequence[Met], at: Moment) -> Tried:
    """What `rules` do, each in its order. Uses the rules up."""
    tried, looked_at = Tried(), [(met, Seen(met.post)) for met in posts]
    while rules:
        some = tuple(rules.popleft() for _ in range(min(AT_ONCE, len(rules))))
        for rule in some:
            if _rests(rule, at):
                tried.resting[rule.name] = 0
            elif _has_ended(rule, at):
                tried.ended.append(rule.name)
        book = Rulebook(some)
        for met, post in looked_at:
            if met.number not in tried.deciding:
                _try(book, met, post, at, tried)
    return tried


def _try(book: Rulebook, met: Met, post: Seen, at: Moment, tried: Tried) -> None:
    """Note which rule decides now, and which would if they did not rest: those that come before it."""
    for fit in book.which_fit_seen(post, met.scores):
        if fit.rule.in_force(at):
            tried.deciding[met.number] = fit.rule
            return
        if fit.rule.name in tried.resting:
            tried.resting[fit.rule.name] += 1


def _has_ended(rule: Rule, at: Moment) -> bool:
    return rule.on and rule.expires is not None and at.stamp >= rule.expires


def _rests(rule: Rule, at: Moment) -> bool:
    """Whether it holds at other hours."""
    return rule.on and not rule.in_force(at) and not _has_ended(rule, at)


def _is_soft(verdict: Verdict) -> bool:
    return verdict.action > Action.SHOW
