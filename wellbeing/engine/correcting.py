"""Every correction that a person made: acts at once, is kept, and can be taken back."""

from __future__ import annotations

import asyncio
import math
import secrets
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from types import MappingProxyType

from filters.categories import HARMS
from filters.corrections import Corrections, MadeIn, Said, Wants, digest_of
from filters.heard import corrections_of
from filters.rules import plain_name
from filters.scores import meaning_of
from filters.verdicts import Verdict
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.recent import Met
from wellbeing.facts import Correction
from wellbeing.judge import Scores
from wellbeing.store_wishes import StoredWishes

NOBODY = "This post is forgotten and names nobody: there is nothing to correct it by."
AGAIN = 30.0
"""Seconds between two tries of what the store did not do."""

AT_MOST = 1_000
"""Corrections made in the app that are kept; who made so many takes some back, or sets a category otherwise."""

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
    """All corrections, oldest first. `key` names posts' words (filters.corrections.digest_of).

    What the store does not take, or could not be asked for at the start, is tried again (`keep`): nothing that was said
    is lost when the store can be used again. `changed` is told when more was found in it.
    """

    def __init__(
        self, keeping: Keeping, wishes: StoredWishes, key: bytes, changed: Callable[[], None] = lambda: None
    ) -> None:
        self._keeping, self._wishes, self._key, self._changed = keeping, wishes, key, changed
        self._said: list[Said] = []
        self._taken_back: dict[int, Said] = {}
        self._unwritten: deque[Said | int] = deque()
        self._read, self._tried = False, 0.0
        self.effect = Corrections(key=key)

    async def load(self) -> None:
        """Take up what is stored."""
        found = await self._keeping.read(self._wishes.corrections, None)
        if found is not None:
            self._found(found)

    def keep(self, at: float) -> None:
        """To be called often, `at` monotonic seconds: try again now and then what the store has not done yet."""
        if at - self._tried >= AGAIN and (self._unwritten or not self._read):
            self._tried = at
            self._write()
            self._read_again()

    @property
    def said(self) -> Sequence[Said]:
        """Every correction, oldest first."""
        return self._said

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
                made_in=each.made_in,
            )
            for each in reversed(self._said)
        ]

    def correct(self, met: Met, now: Verdict, wants: Wants, today: date, made_in: MadeIn = "app") -> None:
        """Say of `met`, whose verdict would be `now`, what is wanted. Raises CannotCorrect."""
        post, digest = met.post, digest_of(met.post, self._key)
        category, scores = _category(met, now, wants), _down(met.scores)
        author, number, made = plain_name(post.author), _new_number(), today.isoformat()
        meaning = meaning_of(met.scores)
        self._say(Said(number, made, post.site, author, category, wants, digest, scores, made_in, meaning))

    def fine(self, site: str, author: str, category: str, today: date, made_in: MadeIn) -> None:
        """Say that a forgotten post of `author` was fine. Raises CannotCorrect, also where nobody is named."""
        if not plain_name(author):
            raise CannotCorrect(NOBODY)
        made = today.isoformat()
        self._say(Said(_new_number(), made, site, plain_name(author), category, "fine", made_in=made_in))

    def take_back(self, number: int) -> bool:
        """Undo one; whether it was there."""
        gone = next((each for each in self._said if each.number == number), None)
        if gone is None:
            return False
        self._taken_back[number] = gone
        self._become([each for each in self._said if each is not gone])
        self._put(number)
        return True

    def put_back(self, number: int) -> bool:
        """Undo `take_back`, while the engine runs; as the newest word, which it is. Whether it was there."""
        again = self._taken_back.get(number)
        if again is None or self._is_full(again.made_in):
            return False
        del self._taken_back[number]
        self._become([*self._said, again])
        self._put(again)
        return True

    def forget_all(self) -> None:
        """Empty the list; what is stored is erased with the store."""
        self._unwritten, self._read = deque(), True
        self._taken_back.clear()
        self._become([])

    def _say(self, said: Said) -> None:
        if self._is_known(said):
            return
        if self._is_full(said.made_in):
            raise CannotCorrect(FULL)
        self._become([*self._said, said])
        self._put(said)

    def _is_known(self, said: Said) -> bool:
        """Whether this very thing was the last that was said: pressing twice says no more, the app more than a page."""
        last = next((each for each in reversed(self._said) if each.of_the_same(said)), None)
        same = last is not None and (last.wants, last.digest) == (said.wants, said.digest)
        return same and last is not None and last.made_in in ("app", said.made_in)

    def _is_full(self, made_in: MadeIn) -> bool:
        """Whether there are too many. What pages made (engine.from_pages bounds it) takes no place of the app's."""
        return made_in == "app" and sum(each.made_in == "app" for each in self._said) >= AT_MOST

    def _become(self, said: list[Said]) -> None:
        self._said = said
        self.effect = corrections_of(said, self._key)

    # what the store has not done yet, in order: a correction to be kept, or the number of one to be forgotten

    def _put(self, wish: Said | int) -> None:
        self._unwritten.append(wish)
        self._write()

    def _write(self) -> None:
        self._keeping.soon(self._write_all, self._unwritten)

    def _write_all(self, unwritten: deque[Said | int]) -> None:
        """In the store's thread, which alone takes away; a wish that fails stays first. Raises StoreError."""
        while unwritten:
            wish = unwritten[0]
            if isinstance(wish, Said):
                self._wishes.correct(wish)
            else:
                self._wishes.uncorrect(wish)
            unwritten.popleft()

    def _read_again(self) -> None:
        loop = asyncio.get_running_loop()

        def read() -> None:
            found = self._wishes.corrections()
            with suppress(RuntimeError):  # the loop has ended: nobody is there to be told
                loop.call_soon_threadsafe(self._found_late, found)

        if not self._read:
            self._keeping.soon(read)

    def _found_late(self, found: list[Said]) -> None:
        if not self._read:
            self._found(found)
            self._changed()

    def _found(self, found: list[Said]) -> None:
        """What was stored stands before what was said since. Only the latter can have been taken back meanwhile."""
        self._read = True
        since = {each.number for each in self._said} | self._taken_back.keys()
        self._become([*(each for each in found if each.number not in since), *self._said])


def _new_number() -> int:
    """A name that nothing else has, whatever a store that cannot be read may hold; exact in every JSON reader."""
    return secrets.randbits(53)


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
