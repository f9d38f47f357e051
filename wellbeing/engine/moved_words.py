"""Finds which words moved a score, by leaving each out: a reason that a person can check against the text."""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from filters.categories import HARMS
from filters.verdicts import Verdict
from wellbeing.facts import MovedWord
from wellbeing.judge import Scores

TRIES = 60
"""Texts that are scored for one explanation: each takes the model some milliseconds."""

SECONDS = 0.25
"""An explanation is there while a person still looks; what was not tried by then is left out."""

CHUNKS = 6
"""Parts that a text of more than `TRIES` words is cut into first, and the one that moved most again."""

MOVED = 0.01
"""A smaller change of a score is the model's grain, and says nothing about a word."""

Span = tuple[int, int]


def topics_of(verdict: Verdict, scores: Scores) -> tuple[str, ...]:
    """The categories whose scores are worth explaining: the verdict's, or the one that scores highest."""
    highest = sorted((harm for harm in HARMS if harm in scores), key=lambda harm: -scores[harm])
    return verdict.categories or tuple(highest[:1])


def words_in(text: str) -> list[Span]:
    """Where each word begins and ends (characters): what stands between white space."""
    return [found.span() for found in re.finditer(r"\S+", text)]


async def moved_words(
    text: str,
    scores: Scores,
    topics: Sequence[str],
    try_out: Callable[[str], Awaitable[Scores]],
    clock: Callable[[], float] = time.monotonic,
) -> list[MovedWord]:
    """The words of `text` that moved its `scores` of `topics`, in their order; `change` above 0 raised a score.

    Of a long text these are the words of the part that moved the first topic most, or that part as a whole where the
    time does not suffice.
    """
    trial = _Trial(text, scores, topics, try_out, clock() + SECONDS, clock)
    words = words_in(text) if topics else []
    if len(words) > TRIES:
        await trial.see_how_long_one_takes()
    while len(words) > trial.left:
        chunks = [*itertools.batched(words, -(-len(words) // CHUNKS))]
        moved = await trial.leave_out([(chunk[0][0], chunk[-1][1]) for chunk in chunks])
        if not moved:
            return []
        most = max(range(len(moved)), key=lambda at: abs(moved[at].change(topics[0])))
        words = [*chunks[most]]
        if trial.is_over or len(words) == 1:
            return trial.in_words(moved[most : most + 1])
    return trial.in_words(await trial.leave_out(words))


@dataclass(frozen=True, slots=True)
class _Moved:
    """What leaving `span` out made of the scores."""

    span: Span
    before: Scores
    after: Scores

    def change(self, topic: str) -> float:
        return self.before.get(topic, 0.0) - self.after.get(topic, 0.0)


@dataclass(slots=True)
class _Trial:
    text: str
    scores: Scores
    topics: Sequence[str]
    try_out: Callable[[str], Awaitable[Scores]]
    ends: float
    clock: Callable[[], float]
    left: int = TRIES

    @property
    def is_over(self) -> bool:
        """Whether nothing more may be tried."""
        return self.clock() >= self.ends

    async def see_how_long_one_takes(self) -> None:
        """Leave only as many tries as there is time for: better few parts and then words than many parts."""
        began = self.clock()
        await self.try_out(self.text)
        took = max(self.clock() - began, 1e-6)
        self.left = max(CHUNKS, min(self.left, int((self.ends - self.clock()) / took)))

    async def leave_out(self, spans: Sequence[Span]) -> list[_Moved]:
        """What leaving out each of `spans` does, for as many as there is time for."""
        moved: list[_Moved] = []
        for span in spans:
            if self.is_over:
                break
            self.left -= 1
            after = await self.try_out(self.text[: span[0]] + self.text[span[1] :])
            moved.append(_Moved(span, self.scores, after))
        return moved

    def in_words(self, moved: Sequence[_Moved]) -> list[MovedWord]:
        return [
            MovedWord(self.text[start:end], start, end, topic, round(each.change(topic), 4))
            for each in moved
            for start, end in [each.span]
            for topic in self.topics
            if abs(each.change(topic)) >= MOVED
        ]
