"""What would have been softened while nothing was: counted, so that a person chooses from their own feed. Pure.

Counts alone, by preset, topic and action; never a word of a post.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from filters.verdicts import Action, Verdict

OFFERED = ("gentle", "balanced", "quiet")
"""The presets that a person may choose from, the mildest first."""

MUCH = 0.10
"""The share of covered posts beyond which a preset says so (DESIGN.md, "Policy")."""

Counted = tuple[str, str, str]
"""A preset, a category (or "rule"), and what would have been done."""

_NOTHING: Mapping[Counted, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FirstLook:
    """`posts` were looked at until `until` (aware local time), begun while `preset` was set."""

    until: datetime
    preset: str
    posts: int = 0
    counts: Mapping[Counted, int] = field(default_factory=lambda: _NOTHING)

    def with_post(self, verdicts: Mapping[str, Verdict]) -> FirstLook:
        """With one more post, by what each preset would have made of it."""
        softened = {(preset, topic_of(each), each.action.value) for preset, each in verdicts.items() if is_soft(each)}
        counts = {**self.counts, **{one: self.counts.get(one, 0) + 1 for one in softened}}
        return replace(self, posts=self.posts + 1, counts=MappingProxyType(counts))


def is_soft(verdict: Verdict) -> bool:
    """Whether anything at all would be done."""
    return verdict.action > Action.SHOW


def topic_of(verdict: Verdict) -> str:
    """What a verdict is counted under: its leading category, or "rule"."""
    return (*verdict.categories, "rule")[0]


def covered_by(counts: Mapping[Counted, int], preset: str) -> int:
    """How many posts `preset` would have covered or left out."""
    return sum(n for (which, _, action), n in counts.items() if which == preset and Action(action) >= Action.COVER)


def is_much(covered: int, posts: int) -> bool:
    """Whether so many of so many posts are more than most people expect."""
    return covered > MUCH * posts
