"""Has labelled posts judged, and hands out everything that was measured on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from models import measure
from wellbeing.evaluation.compared import Beside, beside, of_judge
from wellbeing.evaluation.judges import Judge, Scores, scored
from wellbeing.evaluation.report import OfFile
from wellbeing.evaluation.rows import Labelled

Progress = Callable[[int], object]
"""Told of each lot of posts that is done."""


def measured(name: str, rows: Labelled, judges: Sequence[Judge], progress: Progress) -> OfFile:
    """What the judges make of the posts of the file `name`. The first one is set beside the second."""
    found = [scored(judge, rows.texts, rows.labels, progress) for judge in judges]
    binned = measure.reliability(found[0][rows.known], rows.answers[rows.known])
    return OfFile(
        name,
        len(rows.texts),
        [of_judge(judge.name, scores, judge.thresholds, rows) for judge, scores in zip(judges, found, strict=True)],
        _beside(rows, found),
        binned,
        measure.calibration_error(binned),
    )


def _beside(rows: Labelled, found: Sequence[Scores]) -> list[Beside]:
    """For each label that some post has."""
    there = np.flatnonzero((rows.answers & rows.known).any(axis=0))
    return [beside(rows, found[0], found[1], int(at)) for at in there]
