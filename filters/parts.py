"""Judges a post by its parts, so that neither its pictures nor a linked page are drowned by its own words.

Read as one text, harmless words before a harmful preview hid it from the model in two of three cases. So each part is
read alone, the highest score of a category counts, and the verdict can say where the words stand.
A model that looks at pictures would add its scores to the part that is theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from msgspec import structs

from filters.categories import HARMS, SUPPORTIVE
from filters.moments import Moment
from filters.policy import Policy, decide
from filters.posts import Part, Post, parts_of
from filters.scores import NotJudged, Understood, language_not_judged, meaning_of
from filters.verdicts import Action, Verdict

Scores = Mapping[str, float]


def highest(of_parts: Mapping[Part, Scores]) -> Scores:
    """The scores of a post whose parts have these, in their order, with what the heaviest part means.

    Support counts where it stands with the harm or in the post's own words: a helpline in a picture's description must
    not open the cover of an insult, whether or not the post has words of its own that can be judged.
    """
    listed = list(of_parts.values())
    judged = [scores for scores in listed if not isinstance(scores, NotJudged)]
    if len(listed) == 1 or not judged:
        return listed[0] if listed else {}
    heaviest = max(judged, key=_most_harm)
    found = {category: max(each.get(category, 0.0) for each in judged) for each in judged for category in each}
    if SUPPORTIVE in found:
        found[SUPPORTIVE] = max(each.get(SUPPORTIVE, 0.0) for each in (of_parts.get("", {}), heaviest))
    return Understood(found, meaning_of(heaviest), language_not_judged(listed[0]))


def _most_harm(scores: Scores) -> float:
    return max((scores.get(harm, 0.0) for harm in HARMS), default=0.0)


def with_part(
    verdict: Verdict, post: Post, of_parts: Mapping[Part, Scores], policy: Policy, at: Moment | None = None
) -> Verdict:
    """`verdict` with the part of `post` that carries it: its own words where they do so alone.

    `of_parts` are the scores of each part; of one that is missing nothing is known.
    """
    if verdict.action is Action.SHOW or not (post.alts or post.cards) or _needs_no_words(verdict, post, policy, at):
        return verdict
    for part in parts_of(post):
        if _same(decide(alone(post, part), of_parts.get(part, {}), policy, at), verdict):
            return replace(verdict, part=part)
    return verdict


def _needs_no_words(verdict: Verdict, post: Post, policy: Policy, at: Moment | None) -> bool:
    """Whether a rule decided that looks at authors, sponsors or the like."""
    wordless = structs.replace(post, text="", alts=(), cards=())
    return bool(verdict.rule) and _same(decide(wordless, {}, policy, at), verdict)


def alone(post: Post, part: Part) -> Post:
    """`post` with nothing to read but one part."""
    return structs.replace(
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
