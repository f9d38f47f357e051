"""Asks a model about posts that it did not learn from: to guess what nobody said, and to find what was said wrongly.

`python -m models.training.unseen FOLDER` writes sheets of the posts whose reading such a model doubts most, to be read
again by somebody who knows nothing of the first reading. The model is the linear one over words (models.training.wide),
which learns in seconds; a network per part would take hours here.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.training import pool, wide
from models.training.baseline import linear_models
from models.training.pool import LABELS, Row
from models.training.reading import SECOND, SEED, write_sheets
from models.training.written import SOURCE as WRITTEN

PARTS = 4
SURELY_NOT = 0.03
"""A label is guessed not to fit where a post scores lower than all but so many of the posts known to carry it."""
SURELY = 0.0005
"""A label is guessed to fit where a post scores higher than all but so many of the posts known not to."""
DOUBTED = 110
"""Posts that are read again for each label: so many with it, and so many without."""

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def out_of_fold(rows: list[Row]) -> Floats:
    """A raw score per row and label, each by a model that learnt from three quarters of the rows without this one."""
    parts = np.array([_part(row) for row in rows])
    table = wide.table_of(rows)
    scores = np.zeros((len(rows), len(LABELS)))
    for part in range(PARTS):
        learnt, asked = np.flatnonzero(parts != part), np.flatnonzero(parts == part)
        models = linear_models(table[learnt], [rows[i] for i in learnt])
        scores[asked] = np.column_stack([model.decision_function(table[asked]) for model in models])
    return scores


def _part(row: Row) -> int:
    """Posts that were written as a pair, and those of one community, are never on both sides."""
    group = row.origin if "/" in row.origin else row.text
    return int(hashlib.sha256(group.encode()).hexdigest()[8:16], 16) % PARTS


def guess(rows: list[Row]) -> list[Row]:
    """The rows with guesses of what nobody said about them, where a model that never saw them is sure."""
    scores = out_of_fold(rows)
    yes, known = _said(rows)
    lowest, highest = _bounds(scores, yes, known)
    guessed = [_labels(line) for line in ~known & (scores > highest)]
    guessed_not = [_labels(line) for line in ~known & (scores < lowest)]
    _tell(guessed, guessed_not)
    each = zip(rows, guessed, guessed_not, strict=True)
    return [replace(row, guessed=fits, guessed_not=fits_not) for row, fits, fits_not in each]


def guess_in(out: Path) -> None:
    """The training rows of `out`, with guesses."""
    pool.save(guess(list(pool.load(out / "train.jsonl"))), out / "train.jsonl")


def _bounds(scores: Floats, yes: Bools, known: Bools) -> tuple[Floats, Floats]:
    """Below which score each label is guessed not to fit, and above which it is guessed to."""
    columns = range(scores.shape[1])
    lowest = [np.quantile(scores[yes[:, c], c], SURELY_NOT) for c in columns]
    highest = [np.quantile(scores[known[:, c] & ~yes[:, c], c], 1 - SURELY) for c in columns]
    return np.array(lowest), np.maximum(highest, lowest)


def _said(rows: list[Row]) -> tuple[Bools, Bools]:
    """Which labels each row has, and of which it, or a reader's doubt, says anything (rows, labels)."""
    yes = np.array([[label in row.labels for label in LABELS] for row in rows])
    known = [[label in row.known or label in row.uncertain for label in LABELS] for row in rows]
    return yes, np.array(known) | yes


def _labels(line: Bools) -> tuple[str, ...]:
    return tuple(LABELS[i] for i in np.flatnonzero(line))


def _tell(guessed: list[tuple[str, ...]], guessed_not: list[tuple[str, ...]]) -> None:
    for label in LABELS:
        fits, fits_not = (sum(label in each for each in side) for side in (guessed, guessed_not))
        print(f"{label}: guessed of {fits} rows, guessed not of {fits_not}")


def doubted(rows: list[Row]) -> list[Row]:
    """The real posts that were read once and whose reading a model that did not see them doubts most."""
    scores = out_of_fold(rows)
    yes, known = _said(rows)
    once = np.array([row.read and row.source != WRITTEN and not row.uncertain for row in rows])
    chosen: dict[int, None] = {}
    for c in range(len(LABELS)):
        with_it, without = (np.flatnonzero(once & known[:, c] & (yes[:, c] == fits)) for fits in (True, False))
        chosen |= dict.fromkeys(with_it[np.argsort(scores[with_it, c])][:DOUBTED].tolist())
        chosen |= dict.fromkeys(without[np.argsort(-scores[without, c])][:DOUBTED].tolist())
    listed = [rows[i] for i in chosen]
    random.Random(SEED).shuffle(listed)
    return listed


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.training.unseen", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the sheets are to lie: outside of the project")
    parser.add_argument("--out", type=Path, default=Path("build/text_v1"), help="where `prepare` left the rows")
    asked = parser.parse_args()
    chosen = doubted(list(pool.load(asked.out / "train.jsonl")))
    write_sheets(chosen, SECOND, asked.folder)
    print(f"{len(chosen)} posts are to be read again")


if __name__ == "__main__":
    main()
