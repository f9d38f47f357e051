"""Who judges: the classifier that ships, and the kind of word list that people use instead of one."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from itertools import batched
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from filters.word_index import AnyWord
from filters.words import Text, word_of
from models import Classifier

Scores = NDArray[np.float64]
"""One row a post, one column a label, from 0 to 1."""

AT_ONCE = 64
KEYWORDS = "keyword list"


class Judge(Protocol):
    """Somebody who says how likely each label fits. A label fits from its threshold on."""

    name: str
    thresholds: Mapping[str, float]

    def scores(self, texts: Sequence[str]) -> Sequence[Mapping[str, float]]:
        """For each text, in order, the likelihood of each label."""


class ByModel:
    """The classifier as it ships."""

    def __init__(self, classifier: Classifier, name: str) -> None:
        self.name, self._classifier = name, classifier
        self.thresholds = classifier.thresholds

    def scores(self, texts: Sequence[str]) -> Sequence[Mapping[str, float]]:
        """As feeds get them."""
        return self._classifier.scores(texts)


class ByKeywords:
    """A list of words for each label (resources/keyword_list.toml): a post has the label or has it not."""

    name = KEYWORDS

    def __init__(self) -> None:
        listed = tomllib.loads((files("resources") / "keyword_list.toml").read_text(encoding="utf-8"))["words"]
        self._words = {label: AnyWord(tuple(filter(None, map(word_of, words)))) for label, words in listed.items()}
        self.thresholds: Mapping[str, float] = dict.fromkeys(self._words, 0.5)

    def scores(self, texts: Sequence[str]) -> Sequence[Mapping[str, float]]:
        """1.0 where a word of the label's list stands in the text, else 0.0."""
        return [self._of(Text(text)) for text in texts]

    def _of(self, text: Text) -> Mapping[str, float]:
        return {label: float(words.first_in(text) is not None) for label, words in self._words.items()}


def scored(judge: Judge, texts: Sequence[str], labels: Sequence[str], step: Callable[[int], object]) -> Scores:
    """What `judge` says of `texts`; `step` is told of each lot of posts that is done."""
    found = np.empty((len(texts), len(labels)))
    done = 0
    for lot in batched(texts, AT_ONCE):
        for at, given in enumerate(judge.scores(lot), done):
            found[at] = [given.get(label, 0.0) for label in labels]
        done += len(lot)
        step(len(lot))
    return found
