"""What is said of a judge on labelled posts: figures for each label, for all harms together, and for support. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filters.categories import HARMS, SUPPORTIVE
from filters.policy import Policy, decide
from filters.posts import Post
from filters.presets import PRESETS, choices
from filters.verdicts import Action
from models import measure
from models.measure import Figures, Interval, Intervals
from wellbeing.evaluation.judges import KEYWORDS, Scores
from wellbeing.evaluation.rows import Labelled

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class OfLabel:
    """One label. `false_positives` is the share of posts without it that are said to have it."""

    label: str
    threshold: float
    figures: Figures
    false_positives: float
    auroc: float
    intervals: Intervals
    auroc_interval: Interval


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many posts, with the 95 % interval."""

    yes: int
    of: int

    @property
    def interval(self) -> Interval:
        """Wilson's."""
        return measure.wilson(self.yes, self.of)


@dataclass(frozen=True, slots=True)
class OfJudge:
    """All that is said of one judge on one file.

    `any_harm_wrongly` is of posts without any harm; `support_covered` is of posts that are supportive and carry no
    harm, under each preset.
    """

    name: str
    labels: Sequence[OfLabel]
    any_harm_wrongly: Share
    any_harm_found: Share
    support_covered: Mapping[str, Share]


def of_judge(name: str, scores: Scores, thresholds: Mapping[str, float], rows: Labelled) -> OfJudge:
    """Everything about the judge that gave `scores`."""
    said = scores >= np.array([thresholds.get(label, np.inf) for label in rows.labels])
    harms = np.array([label in HARMS for label in rows.labels])
    harmful = rows.answers[:, harms].any(axis=1)
    said_harm = said[:, harms].any(axis=1)
    return OfJudge(
        name,
        [of_label(rows, scores, at, thresholds[label]) for at, label in enumerate(rows.labels) if label in thresholds],
        Share(int(said_harm[rows.neutral].sum()), int(rows.neutral.sum())),
        Share(int(said_harm[harmful].sum()), int(harmful.sum())),
        {preset: _covered(preset, scores, thresholds, rows) for preset in PRESETS if preset != "none"},
    )


def of_label(rows: Labelled, scores: Scores, at: int, threshold: float) -> OfLabel:
    """The figures of the label in column `at`, among the posts that know it."""
    known = rows.known[:, at]
    given, answers = scores[known, at], rows.answers[known, at]
    said = given >= threshold
    return OfLabel(
        rows.labels[at],
        threshold,
        measure.figures(scores[:, at], threshold, rows.answers[:, at], known),
        measure.share(said[~answers]),
        measure.auroc(given, answers),
        measure.intervals(said, answers),
        measure.auroc_interval(given, answers),
    )


def _covered(preset: str, scores: Scores, thresholds: Mapping[str, float], rows: Labelled) -> Share:
    """How many posts that offer support, and carry no harm, the preset covers or hides."""
    if SUPPORTIVE not in thresholds:
        return Share(0, 0)
    policy = Policy(choices=choices(preset, thresholds), support_threshold=thresholds[SUPPORTIVE])
    kind = rows.answers[:, list(rows.labels).index(SUPPORTIVE)] & rows.neutral
    covered = [_is_covered(rows.texts[at], dict(zip(rows.labels, scores[at], strict=True)), policy) for at in _at(kind)]
    return Share(sum(covered), len(covered))


def _at(chosen: Bools) -> list[int]:
    return [int(each) for each in np.flatnonzero(chosen)]


def _is_covered(text: str, scores: Mapping[str, float], policy: Policy) -> bool:
    return decide(Post("row", text), scores, policy).action >= Action.COVER


@dataclass(frozen=True, slots=True)
class Beside:
    """One label, every judge held to the same `false_positives`: those that the list of keywords has."""

    label: str
    positives: int
    false_positives: float
    misses: Mapping[str, float]


def beside(rows: Labelled, judged: Mapping[str, Scores], by_keywords: Scores, at: int) -> Beside:
    """What the `judged` ones miss of the label in column `at`, and the keywords, which say yes from 0.5 on."""
    known = rows.known[:, at]
    answers, keywords = rows.answers[known, at], by_keywords[known, at] >= 0.5
    wrongly = measure.share(keywords[~answers])
    misses = {name: _misses(scores[known, at], answers, wrongly) for name, scores in judged.items()}
    misses[KEYWORDS] = measure.share(~keywords[answers])
    return Beside(rows.labels[at], int(answers.sum()), wrongly, misses)


def _misses(scores: Scores, answers: Bools, false_positives: float) -> float:
    """NaN where no post lacks the label: there is nothing to hold anybody to."""
    if np.isnan(false_positives):
        return false_positives
    threshold = measure.threshold_for(scores, answers, false_positives)
    return measure.share(scores[answers] < threshold)
