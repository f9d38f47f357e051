"""Chooses from which score a label is said to fit: as low as the promise to leave neutral posts alone allows."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.classifier import Classifier
from models.measure import figures
from models.training import pool
from models.training.labels_file import write_labels
from models.training.pool import HARMS, LABELS
from models.training.prepare import is_measured, kept_hobby
from models.training.scoring import Scored, score

Floats = NDArray[np.float64]
PROMISES = {"hobby": 0.007, "fold": 0.02, "aside": 0.04}
"""Of these neutral rows so many may be flagged at all. Below what is promised of others (1 % of hobby posts), since
thresholds are chosen on these very rows. The fold is richer in words of our topics than any feed, and the written posts
kept aside are neighbours of harmful ones, written to mislead."""
FLOOR = 0.5  # a harm that is less likely than not is never said to fit
FLOOR_OF_SUPPORT = 0.3
AT_LEAST = 0.0005  # of the neutral rows each label may flag at any price, so that none is switched off
FEW = 5  # as if so many posts more of each label had been missed: a label seen twice must not rule the rest
_ALL = range(len(LABELS))
_HARM = np.array([label in HARMS for label in LABELS])


def choose(neutral: dict[str, Floats], seen: Scored, fold: Scored) -> Floats:
    """One threshold per label: as much of the harm in `seen` as the promises allow, no label forgotten.

    A label's gain is the share of its posts that are found (labels with few posts gain less), its price the
    share of neutral rows that it flags. One rate of exchange holds for all labels; the promises set it.
    """
    limits = (at_price(neutral, seen, price) for price in np.geomspace(0.5, 5_000, 200))
    kept = (chosen for chosen in limits if all(flagged(rows, chosen) <= PROMISES[x] for x, rows in neutral.items()))
    return np.where(_HARM, next(kept), _balanced(fold, LABELS.index("supportive")))


def at_price(neutral: dict[str, Floats], seen: Scored, price: float) -> Floats:
    """Each label's best threshold when flagging all neutral rows would cost `price`."""
    rows = [*neutral.values()]
    highest = np.quantile(np.concatenate(rows), 1 - AT_LEAST, axis=0, method="higher")
    return np.array(
        [_best(seen.scores[seen.answers[:, i], i], [x[:, i] for x in rows], price, highest[i]) for i in _ALL]
    )


def _best(positives: Floats, neutral: list[Floats], price: float, highest: float) -> float:
    gain: dict[float, float] = {}
    tried = [float(highest), *(float(x) - 1e-4 for x in positives if x < highest)]
    for at in sorted({round(max(FLOOR, x), 4) for x in tried}):
        found = (positives >= at).sum() / (len(positives) + FEW)
        gain[at] = found - price * float(np.mean([(rows >= at).mean() for rows in neutral]))
    return max(gain, key=lambda at: (gain[at], at))


def _balanced(fold: Scored, i: int) -> float:
    """Where a label's precision and recall balance: for `supportive`, which covers nothing and merely spares."""
    steps = np.arange(FLOOR_OF_SUPPORT, 0.95, 0.01)
    f1 = [figures(fold.scores[:, i], step, fold.answers[:, i], fold.known[:, i]).f1 for step in steps]
    return float(steps[np.nanargmax(f1)])


def set_thresholds(data: Path, out: Path, model: Path) -> None:
    """Fits the calibration on the fold, chooses thresholds on posts kept out, and writes both to the folder."""
    from models.training.calibrate import calibrate, probabilities  # needs scipy, which choosing does not

    write_labels(model, dict.fromkeys(LABELS, (0.5, 1.0, 0.0)))
    plain = Classifier(model)
    fold, aside = (score(plain, list(pool.load(out / f"{name}.jsonl"))) for name in ("fold", "aside"))
    lines = calibrate(_raw(fold.scores), fold.answers, fold.known)
    hobby = score(plain, [row for row in kept_hobby(data, out) if not is_measured(row)])
    fold, aside, hobby = (replace(x, scores=probabilities(_raw(x.scores), lines)) for x in (fold, aside, hobby))
    neutral = {"hobby": hobby.neutral_scores, "fold": fold.neutral_scores, "aside": aside.neutral_scores}
    chosen = choose(neutral, fold.with_rows(aside), fold)
    write_labels(model, {x: (float(chosen[i]), *lines[i]) for i, x in enumerate(LABELS)})
    for name, rows in neutral.items():
        print(f"{name}: {len(rows)} neutral rows, {flagged(rows, chosen):.2%} flagged")
    for i, label in enumerate(LABELS):
        found = [rows.scores[rows.answers[:, i], i] >= chosen[i] for rows in (fold, aside)]
        said = (f"{each.sum()} of {len(each)}" for each in found)
        print(f"{label}: from {chosen[i]:.2f}; found in the fold and aside: {', '.join(said)}")


def _raw(scores: Floats) -> Floats:
    """The network's answers behind uncalibrated scores; texts that cannot be read score 0 and stay there."""
    kept = np.clip(scores, 1e-13, 1 - 1e-13)
    return np.log(kept / (1 - kept))


def flagged(scores: Floats, chosen: Floats) -> float:
    """The share of rows with any harm label; `supportive` is no harm."""
    return float((scores >= chosen)[:, _HARM].any(axis=1).mean()) if len(scores) else 0.0
