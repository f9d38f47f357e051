"""Finds which words moved a score, by leaving them out: a reason that a person can check against the text.

Each text without some of its words is judged as a post would be, by itself: in company of others it scores otherwise
(models.classifier). A try takes milliseconds, hence phrases first, and then the words of the heaviest phrases alone.
That, words behind masks in one batch and leaving out each word are compared in tests.benchmarks.bench_explanations.
"""

from __future__ import annotations

import asyncio
import itertools
import math
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from filters.categories import HARMS
from filters.verdicts import Verdict
from models.features import MAX_WINDOWS, WINDOW
from wellbeing.engine.said_words import Span, parts_of, words_in
from wellbeing.facts import MovedWord
from wellbeing.judge import TRIES_AT_ONCE, Scores

SECONDS = 0.13
"""An explanation is there while a person still looks, 0.15 s after a press; what would take longer is left out."""

FEW = 16
"""Words that are left out one by one at once; more are left out by phrases first."""

PHRASE, PHRASES = 4, 16
"""Words of a phrase, and at most so many phrases: of a text of many words they are longer."""

OPENED = 3
"""Phrases that are looked into, word by word: those that raised the score most."""

SURE = 0.001
"""Scores nearer to 0 or 1 say no more than this."""
MOVED = 0.06
"""A smaller weight is the model's grain, and says nothing about a word."""

TryOut = Callable[[str], Awaitable[Scores]]


def topics_of(verdict: Verdict, scores: Scores) -> tuple[str, ...]:
    """The categories whose scores are worth explaining: the verdict's, or the one that scores highest."""
    highest = sorted((harm for harm in HARMS if harm in scores), key=lambda harm: -scores[harm])
    return verdict.categories or tuple(highest[:1])


async def moved_words(
    text: str, scores: Scores, topics: Sequence[str], try_out: TryOut, clock: Callable[[], float] = time.monotonic
) -> list[MovedWord]:
    """The words of `text` that moved its `scores` of `topics`, in their order; `change` above 0 raised a score.

    Of a text that the classifier reads in several windows these are words of the part that scores highest for the first
    topic. Where no word of a heavy phrase moved anything by itself, or time did not suffice, the phrase is named.
    """
    if not topics:
        return []
    trial = _Trial(text, scores, topics, try_out, clock() + SECONDS, clock)
    words = await trial.heaviest_of(parts_of(words_in(text), WINDOW, MAX_WINDOWS))
    if len(words) <= FEW:
        return trial.in_words(await trial.leave_out(words))
    phrases = [*itertools.batched(words, max(PHRASE, -(-len(words) // PHRASES)))]
    tried = await trial.leave_out([(phrase[0][0], phrase[-1][1]) for phrase in phrases])
    heavy = sorted(zip(tried, phrases, strict=False), key=lambda each: -each[0].weight(topics[0]))[:OPENED]
    return trial.in_words(await trial.opened(heavy))


@dataclass(frozen=True, slots=True)
class _Moved:
    """What leaving `span` out made of the scores."""

    span: Span
    before: Scores
    after: Scores

    def change(self, topic: str) -> float:
        return self.before.get(topic, 0.0) - self.after.get(topic, 0.0)

    def weight(self, topic: str) -> float:
        """How far it moves the log-odds; a quarter, which is what that does to a score of one half.

        Where several words carry a score of 0.99, each of them alone leaves it at 0.98, and yet weighs much.
        """
        return (_log_odds(self.before.get(topic, 0.0)) - _log_odds(self.after.get(topic, 0.0))) / 4


def _log_odds(score: float) -> float:
    held = min(max(score, SURE), 1.0 - SURE)
    return math.log(held / (1.0 - held))


@dataclass(slots=True)
class _Trial:
    """`scores` are those of `text` from `start` to `end` (0: as it ends); the last tries `took` so many seconds."""

    text: str
    scores: Scores
    topics: Sequence[str]
    try_out: TryOut
    ends: float
    clock: Callable[[], float]
    start: int = 0
    end: int = 0
    took: float = 0.0

    async def heaviest_of(self, parts: Sequence[Sequence[Span]]) -> Sequence[Span]:
        """The words of the part that scores highest for the first topic; from now on it stands for the text."""
        if len(parts) <= 1:
            return parts[0] if parts else []
        alone = await self._tried([self.text[part[0][0] : part[-1][1]] for part in parts])
        if not alone:
            return []
        most = max(range(len(alone)), key=lambda at: alone[at].get(self.topics[0], 0.0))
        self.scores, self.start, self.end = alone[most], parts[most][0][0], parts[most][-1][1]
        return parts[most]

    async def leave_out(self, spans: Sequence[Span]) -> list[_Moved]:
        """What leaving out each of `spans` does, for as many as there is time for."""
        end = self.end or len(self.text)
        afters = await self._tried([self.text[self.start : a] + self.text[b:end] for a, b in spans])
        return [_Moved(span, self.scores, after) for span, after in zip(spans, afters, strict=False)]

    async def opened(self, heavy: Sequence[tuple[_Moved, Sequence[Span]]]) -> list[_Moved]:
        """The words of each phrase that is `heavy`, or the phrase where none of them did anything by itself."""
        found: list[_Moved] = []
        for phrase, words in heavy:
            inside = [each for each in await self.leave_out(words) if self._is_moved(each)]
            found += inside or [phrase]
        return sorted(found, key=lambda each: each.span)

    async def _tried(self, texts: Sequence[str]) -> list[Scores]:
        found: list[Scores] = []
        for some in itertools.batched(texts, TRIES_AT_ONCE):
            began = self.clock()
            if began + self.took >= self.ends:  # nothing is begun that would end too late
                break
            found += await asyncio.gather(*map(self.try_out, some))
            self.took = self.clock() - began
        return found

    def _is_moved(self, moved: _Moved) -> bool:
        return any(abs(moved.weight(topic)) >= MOVED for topic in self.topics)

    def in_words(self, moved: Sequence[_Moved]) -> list[MovedWord]:
        return [
            MovedWord(self.text[start:end], start, end, topic, round(each.change(topic), 4), round(weight, 4))
            for each in moved
            for start, end in [each.span]
            for topic in self.topics
            if abs(weight := each.weight(topic)) >= MOVED
        ]
