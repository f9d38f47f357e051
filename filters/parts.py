"""Judges a post by its parts, so that neither its pictures nor a linked page are drowned by its own words.

Read as one text, harmless words before a harmful preview hid it from the model in two of three cases. So each part is
read alone, the highest score of a category counts, and the verdict can say where the words stand.
A model that looks at pictures would add its scores to the part that is theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from filters.moments import Moment
from filters.policy import Policy, decide
from filters.posts import Part, Post, parts_of
from filters.scores import Understood, language_not_judged, meaning_of
from filters.verdicts import Action, Verdict

Scores = Mapping[str, float]


def highest(of_parts: Iterable[Scores]) -> Scores:
    """The scores of a post whose parts have these: of those that were judged, with what the first of them means."""
    listed = list(of_parts)
    judged = [scores for scores in listed if not language_not_judged(scores)]
    if len(listed) == 1 or not judged:
        return listed[0]
    found: dict[str, float] = {}
    for scores in judged:
        found |= {category: max(score, found.get(category, 0.0)) for category, score in scores.items()}
    return Understood(found, meaning_of(judged[0]))


def with_part(
    verdict: Verdict, post: Post, of_parts: Mapping[Part, Scores], policy: Policy, at: Moment | None = None
) -> Verdict:
    """`verdict` with the part of `post` that carries it: its own words where they do so alone.

    `of_parts` are the scores of each part; of one that is missing nothing is known.
    """
    if verdict.action is Action.SHOW or not (post.alts or post.cards):
        return verdict
    for part in parts_of(post):
        if _same(decide(alone(post, part), of_parts.get(part, {}), policy, at), verdict):
            return replace(verdict, part=part)
    return verdict


def alone(post: Post, part: Part) -> Post:
    """`post` with nothing to read but one part."""
    return replace(
        post,
        text=post.text if part == "" else "",
        alts=post.alts if part == "pictures" else (),
        cards=post.cards if part == "card" else (),
    )


def _same(alone: Verdict, verdict: Verdict) -> bool:
    """Whether `alone` was decided by what decided `verdict`: a rule, or the leading category."""
    if alone.action is Action.SHOW or alone.rule != verdict.rule:
        return False
    return bool(verdict.rule) or verdict.categories[0] in alone.categories
