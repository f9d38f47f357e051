"""Makes the plain rival that the network must beat (models.rival), from the same rows with the same weights."""

from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from models.rival import PLACE, grams
from models.training import pool
from models.training.batches import copies, weight
from models.training.pool import LABELS, Row

MOST_TERMS = 60_000
LEAST_ROWS = 3
"""In how many rows a term must stand."""


def baseline(out: Path, place: Path = PLACE) -> None:
    """Leaves the rival at `place`, learnt from the rows of `out`."""
    rows = list(pool.load(out / "train.jsonl"))
    counted = TfidfVectorizer(analyzer=_listed, min_df=LEAST_ROWS, max_features=MOST_TERMS, sublinear_tf=True)
    table = counted.fit_transform([row.text for row in rows])
    learnt = linear_models(table, rows)
    np.savez_compressed(
        place,
        labels=np.array(LABELS),
        terms=np.array(counted.get_feature_names_out(), dtype=np.str_),
        idf=counted.idf_.astype(np.float32),
        weights=np.column_stack([each.coef_[0] for each in learnt]).astype(np.float16),
        offsets=np.array([each.intercept_[0] for each in learnt], np.float32),
    )


def _listed(text: str) -> list[str]:
    return list(grams(text))


def linear_models(table: object, rows: list[Row]) -> list[LogisticRegression]:
    """One logistic regression for each label over `table` (rows, terms), rows counting as they do for the network."""
    return [_learn(table, rows, label) for label in LABELS]


def _learn(table: object, rows: list[Row], label: str) -> LogisticRegression:
    knows = [i for i, row in enumerate(rows) if label in row.known or label in row.labels]
    answers = [label in rows[i].labels for i in knows]
    weights = [copies(rows[i]) * weight(rows[i]) for i in knows]
    learnt = LogisticRegression(C=4.0, solver="liblinear", class_weight="balanced")
    return learnt.fit(table[knows], answers, sample_weight=weights)
