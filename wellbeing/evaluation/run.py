"""Measures on each file in turn: reads it, has it judged, and hands out what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from models import measure
from wellbeing.evaluation.compared import Beside, beside, of_judge
from wellbeing.evaluation.judges import Judge, Scores, scored
from wellbeing.evaluation.report import OfFile
from wellbeing.evaluation.rows import Labelled, read_labelled

Progress = Callable[[int], object]
"""Told of each lot of posts that is done."""


def measured(path: Path, judges: Sequence[Judge], labels: Sequence[str], progress: Progress) -> OfFile:
    """What the judges make of one file. The first one is set beside the second. Raises EvaluationError."""
    rows = read_labelled(path, labels)
    found = [scored(judge, rows.texts, labels, progress) for judge in judges]
    binned = measure.reliability(found[0][rows.known], rows.answers[rows.known])
    return OfFile(
        path.name,
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
