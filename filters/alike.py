"""Posts that mean alike are judged alike: a small head over the model's embedding, made of what a person corrected.

Pure. Each correction speaks for posts whose embedding is at least `NEAR` to its own, the louder the nearer they are.
What they say together, for each category, is a mean: -1 (all said "fine") to 1 (all said "not for me"). Nothing is
fitted: the order of corrections plays no role, and without one of them all is as if it had never been there.

`NEAR`, `CALM` and the bounds were chosen with tests.benchmarks.bench_corrections, on posts that no one trained on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filters.corrections import EVERYWHERE, Said

NEAR = 0.66
"""The cosine from which a post is like a corrected one at all. Of all pairs of posts, 19 in 20 have less than 0.63."""

CALM = 0.5
"""What stands against the first correction: alone it moves a post that means the same by two thirds of the bound."""

BOUND = 1.5
"""How far all corrections together move the logit of a score: 0.5 becomes 0.18 or 0.82 at most, 0.95 stays 0.8."""

PAGE_BOUND = 0.6
"""Of that, what one site's pages move it by, on that site: they may have forged what they said."""

MODEL = 8
"""Bytes of a meaning that name the model: what another model understood cannot be compared."""

_Floats = NDArray[np.float32]


def packed(embedding: ArrayLike, model: bytes) -> bytes:
    """`embedding` as a meaning: a byte for each number, after the name of `model`; b"" where it says nothing."""
    vector = np.asarray(embedding, np.float32)
    most = float(np.abs(vector).max(initial=0.0))
    if not 0.0 < most < np.inf:
        return b""
    return model[:MODEL].ljust(MODEL, b"\0") + np.rint(vector * (127.0 / most)).astype(np.int8).tobytes()


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """What was said of posts, to be asked of others: `everywhere`, and `on` each site by its own pages."""

    everywhere: Mapping[bytes, _Votes]
    on: Mapping[str, Mapping[bytes, _Votes]]

    def __call__(self, site: str, meaning: bytes) -> Mapping[str, float]:
        """How far the logit of each category's score is moved for a post on `site`: up is positive."""
        told, pressed = _lean(self.everywhere, meaning), _lean(self.on.get(site, {}), meaning)
        sums = {each: BOUND * told.get(each, 0.0) + PAGE_BOUND * pressed.get(each, 0.0) for each in (told | pressed)}
        return {category: max(-BOUND, min(BOUND, by)) for category, by in sums.items() if by}


def alike(said: Mapping[tuple[str, str], Said]) -> Alike:
    """Made of what was said last of each very post, by the site where it holds (or EVERYWHERE) and its digest."""
    by_site: defaultdict[str, list[Said]] = defaultdict(list)
    for (site, _), each in said.items():
        by_site[site].append(each)
    votes = {site: _votes(each) for site, each in by_site.items()}
    return Alike(votes.pop(EVERYWHERE, {}), votes)


@dataclass(frozen=True, slots=True, eq=False)
class _Votes:
    """Corrections that one model understood: what each means (rows of length 1), and what it wants (by category)."""

    meanings: _Floats
    wants: _Floats
    categories: tuple[str, ...]

    def lean(self, vector: _Floats) -> _Floats:
        close = np.maximum(0.0, (self.meanings @ vector - NEAR) / (1.0 - NEAR))
        lean: _Floats = (close @ self.wants) / (CALM + close @ np.abs(self.wants))
        return lean


def _votes(said: Iterable[Said]) -> Mapping[bytes, _Votes]:
    """By model. Sorted, so that sums of the same corrections are the same to the last digit."""
    by_model: defaultdict[bytes, list[Said]] = defaultdict(list)
    for each in sorted(said, key=lambda each: each.number):
        if len(each.meaning) > MODEL:
            by_model[_model_of(each.meaning)].append(each)
    return {model: _of_model(each) for model, each in by_model.items()}


def _of_model(said: Sequence[Said]) -> _Votes:
    categories = tuple(sorted({each.category for each in said}))
    wants = np.zeros((len(said), len(categories)), np.float32)
    for row, each in enumerate(said):
        wants[row, categories.index(each.category)] = -1.0 if each.wants == "fine" else 1.0
    return _Votes(np.stack([_vector(each.meaning) for each in said]), wants, categories)


def _lean(votes: Mapping[bytes, _Votes], meaning: bytes) -> dict[str, float]:
    of_model = votes.get(_model_of(meaning)) if votes and len(meaning) > MODEL else None
    if of_model is None:
        return {}
    return dict(zip(of_model.categories, map(float, of_model.lean(_vector(meaning))), strict=True))


def _model_of(meaning: bytes) -> bytes:
    """Its name, and how many numbers it gives."""
    return meaning[:MODEL] + len(meaning).to_bytes(4)


def _vector(meaning: bytes) -> _Floats:
    vector = np.frombuffer(meaning, np.int8, offset=MODEL).astype(np.float32)
    long: _Floats = vector / max(float(np.linalg.norm(vector)), 1.0)
    return long
