"""The figures that a card may state, computed from scores and answers; nothing here knows a model or a file."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Figures:
    """How well one label is found among rows that know it."""

    rows: int
    positives: int
    precision: float
    recall: float
    f1: float
    average_precision: float


def figures(scores: Floats, threshold: float, answers: Bools, known: Bools) -> Figures:
    """One label's figures; rows that do not know it are left aside."""
    scores, answers = scores[known], answers[known]
    precision, recall = precision_recall(scores >= threshold, answers)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0
    return Figures(len(scores), int(answers.sum()), precision, recall, f1, average_precision(scores, answers))


def precision_recall(said: Bools, answers: Bools) -> tuple[float, float]:
    """Of those said, how many are; of those that are, how many said."""
    right = float((said & answers).sum())
    nan = float("nan")
    return (right / said.sum() if said.any() else nan), (right / answers.sum() if answers.any() else nan)


def average_precision(scores: Floats, answers: Bools) -> float:
    """The area under precision and recall, by steps; ties count as one step."""
    if not answers.any():
        return float("nan")
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(answers[order])
    last = np.append(np.diff(scores[order]) != 0, True)
    hits, at = hits[last], np.flatnonzero(last) + 1
    return float((np.diff(hits, prepend=0) / answers.sum() * hits / at).sum())
