"""The figures in a card are only as honest as this arithmetic."""

import math

import numpy as np
import pytest

from models.measure import average_precision, figures, precision_recall


def test_precision_and_recall_count_what_they_say() -> None:
    said = np.array([True, True, False, False])
    answers = np.array([True, False, True, True])
    assert precision_recall(said, answers) == (0.5, pytest.approx(1 / 3))


def test_where_nothing_was_said_there_is_no_precision() -> None:
    precision, recall = precision_recall(np.array([False, False]), np.array([True, False]))
    assert math.isnan(precision)
    assert recall == 0


def test_a_perfect_order_has_average_precision_one() -> None:
    assert average_precision(np.array([0.9, 0.8, 0.1]), np.array([True, True, False])) == 1


def test_equal_scores_are_worth_the_share_of_positives() -> None:
    """Ties may not be broken in our favour."""
    assert average_precision(np.array([0.5] * 4), np.array([True, False, False, False])) == 0.25


def test_rows_that_do_not_know_the_label_are_left_aside() -> None:
    scores, answers = np.array([0.9, 0.9]), np.array([True, False])
    found = figures(scores, 0.5, answers, known=np.array([True, False]))
    assert (found.rows, found.precision, found.recall, found.f1) == (1, 1, 1, 1)
