"""What rules would do to the last posts, before they are saved. Pure; for a worker thread."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

from filters.policy import Policy, decide
from filters.verdicts import Action, Verdict
from wellbeing.engine.recent import Met, seen
from wellbeing.events import PreviewIs
from wellbeing.rules_file import RulesError, parse_rules

EXAMPLES = 10

BREATH = 0.0005
"""Seconds between two posts in which the engine's other threads go on."""

_LINE = re.compile(r"\bline (\d+)")


def preview(rules: str, posts: Sequence[Met], policy: Policy) -> PreviewIs:
    """What `policy` with these `rules` (TOML) instead of its own would do to `posts`, newest first.

    Each rule is taken as if it held now, whatever its hours. Examples are first of all posts that one of the rules
    decides about, and among those the ones that fare otherwise than they did.
    """
    try:
        parsed = parse_rules(rules)
    except RulesError as error:
        found = _LINE.search(str(error))
        return PreviewIs(problem=str(error), line=int(found[1]) if found else 0)
    softened = [(met, verdict) for met, verdict in _judged(posts, replace(policy, rules=parsed)) if _is_soft(verdict)]
    telling = sorted(softened, key=lambda each: (each[1].rule == "", each[1].action is each[0].verdict.action))
    return PreviewIs(
        of=len(posts),
        softened=len(softened),
        followed=sum(met.post.followed for met, _ in softened),
        examples=[seen(met, verdict) for met, verdict in telling[:EXAMPLES]],
    )


def _judged(posts: Sequence[Met], policy: Policy) -> Iterator[tuple[Met, Verdict]]:
    for met in posts:
        yield met, decide(met.post, met.scores, policy)
        time.sleep(BREATH)


def _is_soft(verdict: Verdict) -> bool:
    return verdict.action > Action.SHOW
