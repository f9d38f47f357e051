"""The figures in a card are only as honest as this arithmetic."""

import math

import numpy as np
import pytest

from models.measure import (
    auroc,
    auroc_interval,
    average_precision,
    calibration_error,
    figures,
    intervals,
    precision_recall,
    reliability,
    threshold_for,
    wilson,
)


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


def test_auroc_is_the_share_of_pairs_in_the_right_order() -> None:
    """Ties count half; weights count as so many rows."""
    answers = np.array([True, True, False, False])
    assert auroc(np.array([0.9, 0.4, 0.4, 0.1]), answers) == (1 + 1 + 0.5 + 1) / 4
    assert auroc(np.array([0.9, 0.1, 0.5, 0.5]), answers, np.array([3.0, 1.0, 1.0, 1.0])) == 0.75
    assert math.isnan(auroc(np.array([0.5]), np.array([True])))


def test_intervals_hold_the_figure_and_shrink_with_more_rows() -> None:
    said = np.array([True] * 30 + [False] * 30)
    answers = np.array([True] * 20 + [False] * 10 + [True] * 5 + [False] * 25)
    few, many = intervals(said, answers), intervals(np.tile(said, 20), np.tile(answers, 20))
    assert few.recall[0] < 0.8 < few.recall[1]
    assert few.precision[0] < 2 / 3 < few.precision[1]
    assert few.false_positives[0] < 10 / 35 < few.false_positives[1]
    assert many.recall[1] - many.recall[0] < (few.recall[1] - few.recall[0]) / 3


def test_nothing_wrong_among_few_is_not_certainty() -> None:
    """Ten of ten may still be three in four."""
    found = intervals(np.array([True] * 10), np.array([True] * 10))
    assert found.recall == wilson(10, 10)
    assert 0.7 < found.recall[0] < 0.8
    assert found.recall[1] == 1.0


def test_wilson_is_as_published() -> None:
    """Newcombe 1998, Statistics in Medicine 17:857, table I: 81 of 263 gives 0.2553 to 0.3662."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)


@pytest.mark.parametrize("allowed", [0.0, 0.25, 0.5, 1.0])
def test_a_threshold_keeps_to_the_false_positives_allowed(allowed: float) -> None:
    scores, answers = np.array([0.9, 0.8, 0.8, 0.3, 0.1]), np.array([True, False, False, False, False])
    found = threshold_for(scores, answers, allowed)
    assert (scores[~answers] >= found).mean() <= allowed


def test_scores_that_say_what_is_have_no_error() -> None:
    scores = np.array([0.25] * 4 + [0.75] * 4)
    answers = np.array([True, False, False, False, True, True, True, False])
    assert calibration_error(reliability(scores, answers)) == 0.0
    assert calibration_error(reliability(scores, ~answers)) == 0.5


def test_the_interval_of_an_auroc_holds_it() -> None:
    dice = np.random.default_rng(1)
    answers = dice.random(300) < 0.3
    scores = dice.random(300) + 0.3 * answers
    low, high = auroc_interval(scores, answers, 200)
    assert low < auroc(scores, answers) < high
    assert high - low < 0.2
