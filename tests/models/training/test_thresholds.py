"""From which score a label is said: chosen on posts kept out, so that ordinary ones are left alone."""

import numpy as np
import pytest

from models.training.pool import HARMS, LABELS
from models.training.scoring import Scored
from models.training.thresholds import AT_LEAST, PROMISES, choose, flagged


def scored(count: int, likely: dict[str, float], labels: tuple[str, ...] = ()) -> Scored:
    """`count` posts with `labels`, whose scores lie around those of `likely`, and near nothing elsewhere."""
    dice = np.random.default_rng(count)
    middle = np.array([likely.get(label, 0.02) for label in LABELS])
    scores = np.clip(middle + dice.normal(0, 0.05, (count, len(LABELS))), 0.001, 0.999)
    answers = np.tile([label in labels for label in LABELS], (count, 1))
    return Scored(scores, answers, np.ones_like(answers), np.zeros_like(answers))


KIND = scored(20, {"supportive": 0.7}, ("supportive",))
NEUTRAL = {name: scored(2_000 + n, {}).scores for n, name in enumerate(PROMISES)}


def test_what_stands_apart_is_found_and_ordinary_posts_are_left_alone() -> None:
    seen = scored(40, {"violence": 0.8}, ("violence",)).with_rows(scored(40, {}))
    chosen = choose(NEUTRAL, seen, seen.with_rows(KIND))
    at = LABELS.index("violence")
    assert (seen.scores[:40, at] >= chosen[at]).all()
    assert all(flagged(rows, chosen) <= PROMISES[name] for name, rows in NEUTRAL.items())


def test_a_label_that_cannot_be_told_apart_does_not_spend_what_others_need() -> None:
    """Stigma scores as ordinary posts do here: it is rarely said, and violence is found all the same."""
    muddled = {name: rows.copy() for name, rows in NEUTRAL.items()}
    for rows in muddled.values():
        rows[:, LABELS.index("stigma")] = np.linspace(0.1, 0.9, len(rows))
    seen = scored(40, {"violence": 0.8}, ("violence",)).with_rows(scored(40, {"stigma": 0.5}, ("stigma",)))
    chosen = choose(muddled, seen, seen.with_rows(KIND))
    assert (seen.scores[:40, LABELS.index("violence")] >= chosen[LABELS.index("violence")]).all()
    assert all(flagged(rows, chosen) <= PROMISES[name] for name, rows in muddled.items())


def test_no_label_is_switched_off() -> None:
    """Whatever it costs, a label may flag one ordinary post in two thousand."""
    seen = scored(40, {"violence": 0.3}, ("violence",))
    chosen = choose(NEUTRAL, seen, seen.with_rows(KIND))
    everything = np.concatenate(list(NEUTRAL.values()))
    at = LABELS.index("violence")
    assert (everything[:, at] >= chosen[at]).mean() <= AT_LEAST * 2
    assert chosen[at] < 1


@pytest.mark.parametrize("label", HARMS)
def test_any_harm_counts_as_a_flag_and_support_does_not(label: str) -> None:
    thresholds = np.full(len(LABELS), 0.5)
    assert flagged(scored(10, {label: 0.9}).scores, thresholds) == 1.0
    assert flagged(scored(10, {"supportive": 0.9}).scores, thresholds) == 0.0
