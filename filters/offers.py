"""What help stands beside a post: where to find some, and how to answer somebody who writes that they suffer. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from filters.categories import SUPPORTIVE
from filters.policy import CALLS_FOR_ANSWER, Policy, is_trusted, reached
from filters.posts import Post
from filters.verdicts import Action, Verdict
from filters.words import Text

Offer = Literal["", "find", "answer"]

HELP_BESIDE = CALLS_FOR_ANSWER | {"eating_disorder"}
"""Harms beside which help is offered: what a reader, or who wrote it, may be in the middle of."""

_OF_ONESELF = Text(
    "i me my myself ich mich mir mein meine meinen meinem yo mí mi mis conmigo estoy soy quiero puedo siento tengo"
    " je moi mon ma mes io me mio mia eu meu minha"
).words
"""Words of people who write about themselves, in English, German, Spanish, French, Italian and Portuguese."""


def offer_beside(post: Post, verdict: Verdict) -> Offer:
    """What stands on the cover or label of `post`: where help is ("find"), and how to answer its author too ("answer").

    An answer is offered to somebody else who writes about themselves, and not to support, which asks for none.
    """
    if verdict.action is Action.SHOW or not HELP_BESIDE.intersection(verdict.categories):
        return ""
    theirs = not post.own and not verdict.supportive and CALLS_FOR_ANSWER.intersection(verdict.categories)
    own = "" if verdict.part == "card" else "\n".join((post.text, *post.alts))  # an article's "I" is not who shares it
    return "answer" if theirs and not _OF_ONESELF.isdisjoint(Text(own).words) else "find"


def tells_of_self_harm(post: Post, scores: Mapping[str, float], policy: Policy) -> bool:
    """Whether who opens `post` is told where help is: never for support, one's own posts, or people one trusts."""
    if post.own or is_trusted(post, policy) or scores.get(SUPPORTIVE, 0.0) >= policy.support_threshold:
        return False
    return "self_harm" in reached(scores, policy)
