"""Every correction that a person made: acts at once, is kept, and can be taken back."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from filters.categories import HARMS
from filters.corrections import Corrections, Said, Wants, corrections_of, digest_of
from filters.posts import Post
from filters.rules import plain_name
from filters.verdicts import Verdict
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.recent import Met
from wellbeing.facts import Correction
from wellbeing.judge import Scores
from wellbeing.store_wishes import StoredWishes

AT_MOST = 1_000
"""Corrections that are kept; a person who made so many takes some back, or sets a category otherwise."""

SCORES_AT_ALL = 0.1
"""The least score that a category must have for "not for me": below, one post in ten at best is about it at all."""

FULL = f"You have made {AT_MOST} corrections. Take some of them back first, or change the category in the settings."
NO_CATEGORY = "No category fits this post; make a rule instead."
SHOWN_ALREADY = "This post is not covered or labelled any more: there is nothing to correct."
OWN = "This is your own post, which is never touched."
TRUSTED = "You chose to always show this author. Take that back first."


class CannotCorrect(Exception):
    """This post cannot be corrected so; the message is for people and says what to do instead."""


class Correcting:
    """All corrections, oldest first. `key` names posts' words (filters.corrections.digest_of)."""

    def __init__(self, keeping: Keeping, wishes: StoredWishes, key: bytes) -> None:
        self._keeping, self._wishes, self._key = keeping, wishes, key
        self._said: list[Said] = []
        self._last_number = 0
        self.effect = Corrections(key=key)

    async def load(self) -> None:
        """Take up what is stored."""
        self._become(await self._keeping.read(self._wishes.corrections, []))
        self._last_number = max((each.number for each in self._said), default=0)

    def listed(self) -> list[Correction]:
        """Every correction for the app, newest first."""
        return [
            Correction(
                number=each.number,
                made=each.made,
                site=each.site,
                author=each.author,
                category=each.category,
                wants=each.wants,
            )
            for each in reversed(self._said)
        ]

    def correct(self, met: Met, now: Verdict, wants: Wants, today: date) -> None:
        """Say of `met`, whose verdict would be `now`, what is wanted. Raises CannotCorrect."""
        category = _category(met, now, wants)
        self._say(met.post.site, met.post.author, category, wants, today, met.post, met.scores)

    def fine(self, site: str, author: str, category: str, today: date) -> None:
        """Say that a forgotten post of `author` was fine. Raises CannotCorrect."""
        self._say(site, author, category, "fine", today)

    def take_back(self, number: int) -> bool:
        """Undo one; whether it was there."""
        kept = [each for each in self._said if each.number != number]
        if len(kept) == len(self._said):
            return False
        self._keeping.soon(self._wishes.uncorrect, number)
        self._become(kept)
        return True

    def forget_all(self) -> None:
        """Empty the list; what is stored is erased with the store."""
        self._become([])

    def _say(
        self,
        site: str,
        author: str,
        category: str,
        wants: Wants,
        today: date,
        post: Post | None = None,
        scores: Scores = MappingProxyType({}),
    ) -> None:
        digest = digest_of(post, self._key) if post else ""
        number, made = self._last_number + 1, today.isoformat()
        said = Said(number, made, site, plain_name(author), category, wants, digest, _down(scores))
        if self._is_known(said):
            return
        if len(self._said) >= AT_MOST:
            raise CannotCorrect(FULL)
        self._last_number = number
        self._keeping.soon(self._wishes.correct, said)
        self._become([*self._said, said])

    def _is_known(self, said: Said) -> bool:
        """Whether this very thing was the last that was said: pressing twice says no more."""
        last = next((each for each in reversed(self._said) if each.of_the_same(said)), None)
        return last is not None and (last.wants, last.digest) == (said.wants, said.digest)

    def _become(self, said: list[Said]) -> None:
        self._said = said
        self.effect = corrections_of(said, self._key)


def _category(met: Met, now: Verdict, wants: Wants) -> str:
    """The category that a correction of `met` is about. Raises CannotCorrect."""
    if met.post.own:
        raise CannotCorrect(OWN)
    if now.rule:
        raise CannotCorrect(f"Your own rule “{now.rule}” decides about this post. Change that rule instead.")
    if wants == "fine":
        if not now.categories:
            raise CannotCorrect(SHOWN_ALREADY)
        return now.categories[0]
    return now.categories[0] if now.categories else _leading(met.scores)


def _leading(scores: Scores) -> str:
    scored = [harm for harm in HARMS if scores.get(harm, 0.0) >= SCORES_AT_ALL]
    if not scored:
        raise CannotCorrect(NO_CATEGORY)
    return max(scored, key=lambda harm: scores[harm])


def _down(scores: Scores) -> Mapping[str, float]:
    """`scores` cut to four digits: never above what the model gave, since a bound is made of them."""
    return MappingProxyType({name: math.floor(score * 10_000) / 10_000 for name, score in scores.items()})
