"""Scores come with what a text means, and are moved without ever leaving 0 to 1."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.scores import Understood, meaning_of, shifted


def test_a_meaning_comes_with_scores():
    """They are a mapping like any other; scores from elsewhere mean nothing that is known."""
    scores = Understood({"violence": 0.5}, b"meaning")
    assert (scores, meaning_of(scores)) == ({"violence": 0.5}, b"meaning")
    assert meaning_of({"violence": 0.5}) == b""


def test_a_shift_moves_the_odds():
    """By e for each 1.0, up and down alike."""
    assert shifted(0.5, math.log(3)) == pytest.approx(0.75)
    assert shifted(0.5, -math.log(3)) == pytest.approx(0.25)


@given(st.floats(0, 1), st.floats(-1.5, 1.5))
def test_what_is_moved_stays_a_score(score: float, by: float):
    """Certainty stays certain, nothing is no number, and a shift up never moves down."""
    moved = shifted(score, by)
    assert 0.0 <= moved <= 1.0
    assert moved >= score - 1e-12 if by >= 0 else moved <= score + 1e-12
    assert (shifted(0.0, by), shifted(1.0, by)) == (0.0, 1.0)
