"""Measures the finished folder on rows it did not learn from, and prints what its card may say."""

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from models.classifier import Classifier
from models.measure import Floats, average_precision, figures, precision_recall
from models.training import pool
from models.training.baseline import baseline_scores
from models.training.pool import CAPTIONS, LABELS, Row
from models.training.prepare import SEED
from models.training.scoring import Scored, score
from models.training.thresholds import by_source, flagged

SAMPLE = 600
OTHER_NEUTRAL = ("tweeteval_emoji", "tweeteval_sentiment")  # tier B: measured on, never learnt from
OTHER_HARM = {
    "sdcnl": "self_harm",
    "cssrs_reddit": "self_harm",
    "thinspo_tweets": "eating_disorder",
    "thinspo_tweets_2007_2022": "eating_disorder",
    "safecity": "violence",
    "dreaddit": "violence",
    "tweeteval_hate": "harassment",
    "tweeteval_offensive": "harassment",
    "mhstigma_interview": "stigma",
    "constraint_covid": "health_misinformation",
    "fitspo_tweets": "appearance_comparison",
    "bragging": "lifestyle_comparison",
}


def evaluate(data: Path, out: Path, model: Path, captions: bool) -> None:
    """Tables for the rows kept out of training; with `captions`, the one last look at the modern captions."""
    classifier = Classifier(model)
    if captions:
        _tell_rows("captions read twice", classifier, pool.read_pool(data, CAPTIONS), out)
        return
    _tell_rows("read posts kept out (fold)", classifier, list(pool.load(out / "fold.jsonl")), out)
    for name, rows in by_source(classifier, out).items():
        _tell_table(f"left-out source {name}", rows, _limits(classifier), None)
    _tell_other_neutral(data, classifier)
    _tell_other_harm(data, classifier)


def _limits(classifier: Classifier) -> Floats:
    return np.array([classifier.thresholds[label] for label in LABELS])


def _tell_rows(name: str, classifier: Classifier, rows: Sequence[Row], out: Path) -> None:
    _tell_table(name, score(classifier, rows), _limits(classifier), baseline_scores(out, rows))


def _tell_table(name: str, rows: Scored, limits: Floats, rival: Floats | None) -> None:
    print(f"\n### {name}: {len(rows.scores)} rows\n")
    print("| label | threshold | rows with it | precision | recall | F1 | AP | AP of TF-IDF |\n|" + "---|" * 8)
    for i, label in enumerate(LABELS):
        found = figures(rows.scores[:, i], float(limits[i]), rows.answers[:, i], rows.known[:, i])
        known = rows.known[:, i]
        other = average_precision(rival[known, i], rows.answers[known, i]) if rival is not None else np.nan
        numbers = (found.precision, found.recall, found.f1, found.average_precision, other)
        print(f"| {label} | {limits[i]:.2f} | {found.positives} | " + " | ".join(map(_shown, numbers)) + " |")
    _tell_any_harm(rows, limits)


def _tell_any_harm(rows: Scored, limits: Floats) -> None:
    """Rows that are surely harmful or surely not; doubtful ones are left aside."""
    sure = rows.part(rows.harmful | rows.neutral)
    harms = np.array([label != "supportive" for label in LABELS])
    precision, recall = precision_recall((sure.scores >= limits)[:, harms].any(axis=1), sure.harmful)
    neutral = sure.part(sure.neutral)
    share = flagged(neutral.scores, limits)
    print(
        f"\nany harm: precision {_shown(precision)}, recall {_shown(recall)} ({sure.harmful.sum()} rows with harm); "
        f"{share:.2%} of {len(neutral.scores)} neutral rows flagged"
    )
    supportive = neutral.scores[:, ~harms] >= limits[~harms]
    print(f"supportive said of {supportive.mean():.2%} of neutral rows")


def _tell_other_neutral(data: Path, classifier: Classifier) -> None:
    print("\n### neutral rows of tier B, never learnt from\n\n| source | rows | flagged |\n|---|---|---|")
    for source in OTHER_NEUTRAL:
        rows = [row for row in pool.read_pool(data, source) if not row.labels and len(row.known) > 5]
        neutral = score(classifier, _sample(rows)).scores
        print(f"| {source} | {len(neutral)} | {flagged(neutral, _limits(classifier)):.2%} |")


def _tell_other_harm(data: Path, classifier: Classifier) -> None:
    print("\n### harm in sources never learnt from (tiers B and C)\n")
    print("| source | label | rows | recall |\n|---|---|---|---|")
    for source, label in OTHER_HARM.items():
        rows = _sample([row for row in pool.read_pool(data, source) if label in row.labels])
        found = score(classifier, rows).scores[:, LABELS.index(label)] >= classifier.thresholds[label]
        print(f"| {source} | {label} | {len(rows)} | {_shown(float(found.mean()))} |")


def _sample(rows: list[Row]) -> list[Row]:
    return random.Random(SEED).sample(rows, min(SAMPLE, len(rows)))


def _shown(number: float) -> str:
    return "–" if np.isnan(number) else f"{number:.2f}"
