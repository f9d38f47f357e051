"""The plain rival that the network must beat: words and letters counted, one linear classifier per label."""

import pickle
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from models.features import prepare
from models.training import pool
from models.training.batches import copies, weight
from models.training.pool import LABELS, Row


def baseline(out: Path) -> None:
    """Leaves `baseline.pkl` in `out`, learnt from the same rows with the same weights."""
    rows = list(pool.load(out / "train.jsonl"))
    words = FeatureUnion(
        [
            ("words", TfidfVectorizer(ngram_range=(1, 2), min_df=3, sublinear_tf=True)),
            ("letters", TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=5, sublinear_tf=True)),
        ]
    )
    counted = words.fit_transform([prepare(row.text)[:400] for row in rows])
    models = {label: _learn(counted, rows, label) for label in LABELS}
    (out / "baseline.pkl").write_bytes(pickle.dumps((words, models)))


def baseline_scores(out: Path, rows: Sequence[Row]) -> NDArray[np.float64] | None:
    """Its scores, label by label; None when it was not trained."""
    if not (out / "baseline.pkl").exists():
        return None
    words, models = pickle.loads((out / "baseline.pkl").read_bytes())
    counted = words.transform([prepare(row.text)[:400] for row in rows])
    return np.column_stack([models[label].predict_proba(counted)[:, 1] for label in LABELS])


def _learn(counted: object, rows: list[Row], label: str) -> LogisticRegression:
    knows = [i for i, row in enumerate(rows) if label in row.known or label in row.labels]
    answers = [label in rows[i].labels for i in knows]
    learnt = LogisticRegression(C=4.0, solver="liblinear", class_weight="balanced")
    return learnt.fit(counted[knows], answers, sample_weight=[copies(rows[i]) * weight(rows[i]) for i in knows])
