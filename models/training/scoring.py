"""Runs the very classifier that ships over rows of the pool, and lays scores and answers side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.classifier import Classifier
from models.training.pool import HARMS, LABELS, Row

_HARM = np.array([label in HARMS for label in LABELS])


@dataclass(frozen=True)
class Scored:
    """Rows with their scores; one line per row, one column per label."""

    scores: NDArray[np.float64]
    answers: NDArray[np.bool_]
    known: NDArray[np.bool_]
    unsure: NDArray[np.bool_]

    @property
    def neutral(self) -> NDArray[np.bool_]:
        """Rows that carry no harm, and of which nobody thought they might."""
        return ~(self.answers | self.unsure)[:, _HARM].any(axis=1)

    @property
    def neutral_scores(self) -> NDArray[np.float64]:
        """The scores of the neutral rows."""
        return self.scores[self.neutral]

    def with_rows(self, more: "Scored") -> "Scored":
        """These rows and `more`."""
        parts = ("scores", "answers", "known", "unsure")
        return Scored(*(np.concatenate([getattr(self, part), getattr(more, part)]) for part in parts))


def score(classifier: Classifier, rows: Sequence[Row]) -> Scored:
    """Scores as the runtime gives them, long texts and unreadable ones included."""
    found = [[given[label] for label in LABELS] for given in classifier.scores([row.text for row in rows])]
    tables = (_table(rows, field) for field in ("labels", "known", "uncertain"))
    return Scored(np.array(found, np.float64).reshape(-1, len(LABELS)), *tables)


def _table(rows: Sequence[Row], field: str) -> NDArray[np.bool_]:
    """Which labels each row names in one of its fields."""
    return np.array([[x in getattr(r, field) for x in LABELS] for r in rows], bool).reshape(-1, len(LABELS))
