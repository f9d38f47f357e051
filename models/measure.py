"""The figures that may be stated of a judge, computed from scores and answers; nothing here knows a model or a file.

Arrays have one entry a row: `scores` from 0 to 1, `answers` and `said` yes or no. Where nothing can be measured a
figure is nan.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Interval = tuple[float, float]

REPLICATES = 1000
SEED = 20261122
NOTHING: Interval = (float("nan"), float("nan"))


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
    f1 = f1_of(precision, recall)
    return Figures(len(scores), int(answers.sum()), precision, recall, f1, average_precision(scores, answers))


def precision_recall(said: Bools, answers: Bools) -> tuple[float, float]:
    """Of those said, how many are; of those that are, how many said."""
    return share(answers[said]), share(said[answers])


def share(yes: Bools) -> float:
    """How many of these are yes, from 0 to 1."""
    return float(yes.mean()) if len(yes) else float("nan")


def f1_of(precision: float, recall: float) -> float:
    """Their harmonic mean; 0 where nothing was found, nan where nothing was there to find."""
    if np.isnan(recall):
        return float("nan")
    return 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0


def average_precision(scores: Floats, answers: Bools) -> float:
    """The area under precision and recall, by steps; ties count as one step."""
    if not answers.any():
        return float("nan")
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(answers[order])
    last = np.append(np.diff(scores[order]) != 0, True)
    hits, at = hits[last], np.flatnonzero(last) + 1
    return float((np.diff(hits, prepend=0) / answers.sum() * hits / at).sum())


def auroc(scores: Floats, answers: Bools, weights: Floats | None = None) -> float:
    """How often a row with the label scores higher than one without; ties count half (Mann and Whitney)."""
    weights = np.ones(len(scores)) if weights is None else weights
    _, place = np.unique(scores, return_inverse=True)
    places = int(place.max()) + 1 if len(place) else 0
    yes = np.bincount(place[answers], weights[answers], places)
    no = np.bincount(place[~answers], weights[~answers], places)
    if not yes.sum() or not no.sum():
        return float("nan")
    below = np.cumsum(no) - no
    return float((yes * (below + no / 2)).sum() / (yes.sum() * no.sum()))


def auroc_interval(scores: Floats, answers: Bools, replicates: int = REPLICATES) -> Interval:
    """95 %: rows drawn anew, as exponential weights (Rubin 1981, The Bayesian Bootstrap)."""
    if not answers.any() or answers.all():
        return NOTHING
    dice = np.random.default_rng(SEED)
    drawn = [auroc(scores, answers, dice.exponential(size=len(scores))) for _ in range(replicates)]
    return _middle(np.array(drawn))


@dataclass(frozen=True)
class Intervals:
    """95 % each, by rows drawn anew."""

    precision: Interval
    recall: Interval
    f1: Interval
    false_positives: Interval


def intervals(said: Bools, answers: Bools, replicates: int = REPLICATES) -> Intervals:
    """Bootstrap of the four cells of hits and misses, which is the bootstrap of the rows themselves.

    A share that is 0 or 1 in the rows themselves would be so in every draw: it has Wilson's interval instead.
    """
    cells = np.array(
        [(said & answers).sum(), (said & ~answers).sum(), (~said & answers).sum(), (~said & ~answers).sum()]
    )
    if not cells.sum():
        return Intervals(NOTHING, NOTHING, NOTHING, NOTHING)
    dice = np.random.default_rng(SEED)
    hit, false, missed, quiet = dice.multinomial(cells.sum(), cells / cells.sum(), replicates).T.astype(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        f1 = 2 * hit / (2 * hit + false + missed)
        return Intervals(
            precision=_share_interval(hit, false, cells[0], cells[1]),
            recall=_share_interval(hit, missed, cells[0], cells[2]),
            f1=_middle(f1) if cells[0] else NOTHING,
            false_positives=_share_interval(false, quiet, cells[1], cells[3]),
        )


def _share_interval(yes: Floats, no: Floats, yes_seen: int, no_seen: int) -> Interval:
    if not yes_seen or not no_seen:
        return wilson(int(yes_seen), int(yes_seen + no_seen))
    return _middle(yes / (yes + no))


def wilson(yes: int, of: int) -> Interval:
    """The 95 % interval of a share (Wilson 1927), which says something also where it is 0 or 1."""
    if not of:
        return NOTHING
    z, seen = 1.96, yes / of
    middle = (seen + z * z / (2 * of)) / (1 + z * z / of)
    half = z * np.sqrt(seen * (1 - seen) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, float(middle - half)), min(1.0, float(middle + half))


def _middle(drawn: Floats) -> Interval:
    there = drawn[~np.isnan(drawn)]
    if not len(there):
        return NOTHING
    low, high = np.quantile(there, (0.025, 0.975))
    return float(low), float(high)


def threshold_for(scores: Floats, answers: Bools, false_positives: float) -> float:
    """The lowest threshold at which at most this share of the rows without the label is said to have it."""
    quiet = np.sort(scores[~answers])[::-1]
    allowed = int(np.floor(false_positives * len(quiet) + 1e-9))
    if allowed >= len(quiet):
        return 0.0
    return float(np.nextafter(quiet[allowed], 2.0))


@dataclass(frozen=True)
class Bin:
    """Rows whose scores lie close together: what was said of them on average, and how many truly were."""

    rows: int
    said: float
    were: float


def reliability(scores: Floats, answers: Bools, bins: int = 10) -> list[Bin]:
    """Bins of equal width from 0 to 1, empty ones left out."""
    place = np.minimum((scores * bins).astype(int), bins - 1)
    chosen = [place == each for each in range(bins)]
    return [Bin(int(c.sum()), float(scores[c].mean()), share(answers[c])) for c in chosen if c.any()]


def calibration_error(binned: list[Bin]) -> float:
    """The mean distance of said and were, each row counted once (expected calibration error)."""
    rows = sum(each.rows for each in binned)
    return sum(each.rows * abs(each.said - each.were) for each in binned) / rows if rows else float("nan")
