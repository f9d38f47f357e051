"""The plain rival that the classifier has to beat: words and letters counted, one linear model for each label.

`models/training/baseline.py` makes it from the same rows; `wellbeing evaluate` sets it beside the classifier. What it
learnt is not shipped with the program: it says nothing in feeds.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zipfile import BadZipFile

import numpy as np

from models.features import WINDOW, prepare

PLACE = Path(__file__).parent / "training" / "rival.npz"
NAME = "TF-IDF"
LETTERS = (3, 4, 5)


def grams(text: str) -> Iterator[str]:
    """Words, pairs of words, and runs of letters within words (marked by "_" at both ends) of a text's first window."""
    words = prepare(text)[:WINDOW].lower().split()
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))
    for word in words:
        marked = f"_{word}_"
        yield from (f"~{marked[at : at + n]}" for n in LETTERS for at in range(len(marked) - n + 1))


@contextmanager
def _opened(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        with np.load(path, allow_pickle=False) as kept:
            yield kept
    except (BadZipFile, EOFError, KeyError, TypeError) as error:  # what numpy raises for files that are not its own
        raise ValueError(f"{path} holds no rival: {error}") from error


class Rival:
    """Scores from 0 to 1, as the classifier gives them. Raises OSError or ValueError for a file that is not its own."""

    name = NAME

    def __init__(self, path: Path = PLACE) -> None:
        with _opened(path) as kept:
            self.labels: tuple[str, ...] = tuple(map(str, kept["labels"]))
            self._terms = {str(term): at for at, term in enumerate(kept["terms"])}
            self._idf = kept["idf"].astype(np.float64)
            self._weights = kept["weights"].astype(np.float64)
            self._offsets = kept["offsets"].astype(np.float64)
        self.thresholds: Mapping[str, float] = MappingProxyType(dict.fromkeys(self.labels, 0.5))

    def scores(self, texts: Sequence[str]) -> list[Mapping[str, float]]:
        """For each text, in order, the likelihood of each label."""
        return [self._of(text) for text in texts]

    def _of(self, text: str) -> Mapping[str, float]:
        counted = Counter(at for gram in grams(text) if (at := self._terms.get(gram)) is not None)
        places = np.fromiter(counted, np.int64, len(counted))
        heights = (1 + np.log(np.fromiter(counted.values(), np.float64, len(counted)))) * self._idf[places]
        length = np.sqrt((heights**2).sum()) or 1.0
        raw = (heights / length) @ self._weights[places] + self._offsets
        return dict(zip(self.labels, map(float, 1 / (1 + np.exp(-np.clip(raw, -30, 30)))), strict=True))
