"""Has labelled posts judged, and hands out everything that was measured on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from models import measure
from wellbeing.evaluation.compared import Beside, beside, of_judge
from wellbeing.evaluation.judges import KEYWORDS, Judge, Scores, scored
from wellbeing.evaluation.report import OfFile
from wellbeing.evaluation.rows import Labelled

Progress = Callable[[int], object]
"""Told of each lot of posts that is done."""
NOBODY: Mapping[str, int] = MappingProxyType({})


def measured(
    name: str, rows: Labelled, judges: Sequence[Judge], progress: Progress, not_judged: Mapping[str, int] = NOBODY
) -> OfFile:
    """What the judges make of the posts of the file `name`. The first is the one whose scores are to be believed.

    `not_judged` are those that were left aside, by language.
    """
    found = {judge.name: scored(judge, rows.texts, rows.labels, progress) for judge in judges}
    first = found[judges[0].name]
    binned = measure.reliability(first[rows.known], rows.answers[rows.known])
    return OfFile(
        name,
        len(rows.texts),
        [of_judge(judge.name, found[judge.name], judge.thresholds, rows) for judge in judges],
        _beside(rows, found),
        binned,
        measure.calibration_error(binned),
        not_judged,
    )


def _beside(rows: Labelled, found: Mapping[str, Scores]) -> list[Beside]:
    """For each label that some post has, everybody beside the list of keywords."""
    others = {name: scores for name, scores in found.items() if name != KEYWORDS}
    there = np.flatnonzero((rows.answers & rows.known).any(axis=0))
    return [beside(rows, others, found[KEYWORDS], int(at)) for at in there]
