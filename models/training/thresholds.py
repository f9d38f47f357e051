"""Chooses from which score a label is said to fit: as low as the promise to leave neutral posts alone allows."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.classifier import Classifier
from models.training import pool
from models.training.calibrate import calibrate, probabilities
from models.training.export import write_labels
from models.training.pool import HARMS, LABELS
from models.training.scoring import Scored, score

Floats = NDArray[np.float64]
PROMISE = 0.02  # of the neutral rows of a source left out of training, so many may be flagged at all
FLOOR = 0.3  # a label that is less likely than this is never said to fit
_HARM = np.array([label in HARMS for label in LABELS])


def choose(neutral: dict[str, Floats]) -> Floats:
    """One threshold per label; every label may err equally often, together at most PROMISE in each source."""
    low, high = 0.0, PROMISE
    for _ in range(30):
        middle = (low + high) / 2
        keeps = max(flagged(rows, at_rate(neutral, middle)) for rows in neutral.values()) <= PROMISE
        low, high = (middle, high) if keeps else (low, middle)
    return at_rate(neutral, low)


def at_rate(neutral: dict[str, Floats], rate: float) -> Floats:
    """Thresholds that each label's scores on neutral rows pass no more often than `rate`, in every source."""
    strictest = np.max([np.quantile(rows, 1 - rate, axis=0, method="higher") for rows in neutral.values()], axis=0)
    return np.clip(strictest + 1e-4, FLOOR, 0.9999)


def set_thresholds(out: Path, model: Path) -> None:
    """Fits the calibration on the fold, the thresholds on the left-out sources, and writes both to the folder."""
    write_labels(model, dict.fromkeys(LABELS, (0.5, 1.0, 0.0)))
    plain = Classifier(model)
    fold = score(plain, list(pool.load(out / "fold.jsonl")))
    lines = calibrate(_raw(fold.scores), fold.answers, fold.known)
    left_out = by_source(plain, out)
    neutral = {name: probabilities(_raw(rows.part(rows.neutral).scores), lines) for name, rows in left_out.items()}
    chosen = choose(neutral)
    write_labels(model, {x: (float(chosen[i]), *lines[i]) for i, x in enumerate(LABELS)})
    for name, rows in neutral.items():
        print(f"{name}: {len(rows)} neutral rows, {flagged(rows, chosen):.2%} flagged")


def by_source(classifier: Classifier, out: Path) -> dict[str, Scored]:
    """The rows of each source that training never saw, scored."""
    rows = list(pool.load(out / "left_out.jsonl"))
    names = {"rallypoint": [r for r in rows if "rally" in r.origin], "reddit_comments_2015": []}
    names["reddit_comments_2015"] = [r for r in rows if "rally" not in r.origin]
    return {name: score(classifier, chosen) for name, chosen in names.items()}


def _raw(scores: Floats) -> Floats:
    """The network's answers behind uncalibrated scores; texts that cannot be read score 0 and stay there."""
    kept = np.clip(scores, 1e-13, 1 - 1e-13)
    return np.log(kept / (1 - kept))


def flagged(scores: Floats, chosen: Floats) -> float:
    """The share of rows with any harm label; `supportive` is no harm."""
    return float((scores >= chosen)[:, _HARM].any(axis=1).mean()) if len(scores) else 0.0
