"""Judging in silence for some days, so that a person sees what would have been covered before anything is.

It ends by itself, also after a restart or a changed clock, and as soon as the person chooses. Its end and its counts
are in the encrypted store rather than in a file of their own: exported and erased with everything else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from filters.moments import Moment
from filters.policy import Policy, decide
from filters.posts import Post, words_of
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.pause import Pause
from wellbeing.first_look import OFFERED, FirstLook
from wellbeing.judge import Scores
from wellbeing.store_wishes import StoredWishes

LONGEST = timedelta(days=3)
"""As commands.ShowMeFirst has it: a clock that was set back makes it no longer."""

POSTS_AT_MOST = 20_000
"""Posts that are known again, by a hash of their words, so that none counts twice; forgotten with the engine."""


class Watching:
    """The first look, if there is one. `now` is aware local time, `at` monotonic seconds, wherever they are asked for.

    `policies` has what would decide under each preset; the service changes it.
    """

    def __init__(self, keeping: Keeping, wishes: StoredWishes) -> None:
        self._keeping, self._wishes = keeping, wishes
        self._end: Pause | None = None
        self._seen: dict[int, None] = {}
        self._kept: FirstLook | None = None
        self.look: FirstLook | None = None
        self.policies: Mapping[str, Policy] = {}

    async def load(self, now: datetime, at: float) -> None:
        """Take up what is stored."""
        self.look = self._kept = await self._keeping.read(self._wishes.first_look, None)
        if self.look is not None:
            ends = min(self.look.until, now + LONGEST)
            self._end = Pause(ends.astimezone(now.tzinfo), at + (ends - now).total_seconds())
        self.end_if_over(now, at)

    @property
    def until(self) -> datetime | None:
        """Until when nothing is covered; None while it does not run."""
        return self._end.until if self._end else None

    def begin(self, days: int, preset: str, now: datetime, at: float) -> None:
        """Watch for `days` from now, going on with what was counted; `preset` is the one that is set."""
        self._end = Pause.of(days * 24 * 60, now, at)
        before = self.look
        self.look = FirstLook(self._end.until, preset, *((before.posts, before.counts) if before else ()))
        self.keep()

    def chosen(self) -> None:
        """The person has chosen: forget what was counted."""
        self._end = self.look = None
        self._seen.clear()
        self.keep()

    def follow(self, preset: str, policy_under: Callable[[str], Policy]) -> None:
        """The settings say `preset`: another one than at the beginning is a choice. Judge by `policy_under` each."""
        if self.look is not None and self.look.preset != preset:
            self.chosen()
        self.policies = {each: policy_under(each) for each in OFFERED} if self.look is not None else {}

    def end_if_over(self, now: datetime, at: float) -> bool:
        """End it when its days are over, what was counted stays; whether it ended now."""
        if self.look is None or self._end is None or not self._end.is_over(now, at):
            return False
        self._end, self.look = None, replace(self.look, until=min(self.look.until, now))
        return True

    def watched(self, post: Post, scores: Scores, moment: Moment) -> None:
        """A post was judged and left as it is: count what each preset would have made of it, once."""
        words = hash((post.site, post.author, words_of(post)))
        if self._end is None or self.look is None or post.own or words in self._seen:
            return
        self._seen[words] = None
        if len(self._seen) > POSTS_AT_MOST:
            del self._seen[next(iter(self._seen))]
        self.look = self.look.with_post({name: decide(post, scores, by, moment) for name, by in self.policies.items()})

    def keep(self) -> None:
        """Store what is not stored yet: each second, so that a crash loses no more."""
        if self.look != self._kept:
            self._kept = self.look
            self._keeping.soon(self._wishes.keep_first_look, self.look)

    def forget_all(self) -> None:
        """End it; what is stored is erased with the store."""
        self._end = self.look = self._kept = None
        self._seen.clear()
