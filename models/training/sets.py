"""Writes the posts to measure on, none of which took part in training, as files for `wellbeing evaluate`."""

import json
import random
from dataclasses import replace
from pathlib import Path

from models.training import pool
from models.training.communities import COMMUNITIES, harmless_of
from models.training.pool import CAPTIONS, LABELS, Row
from models.training.prepare import SEED, is_last_third, is_measured, kept_hobby

SAMPLE = 600
OTHER_NEUTRAL = ("tweeteval_emoji", "tweeteval_sentiment")
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
"""Tiers B and C: measured on, never learnt from, so each is a source that was left out whole."""


Set = tuple[str, list[Row]]
"""A name and its posts."""


def write_sets(data: Path, out: Path, last: bool) -> None:
    """`out`/sets/*.jsonl. The last third of the captions is written with `last` alone, when all else is settled."""
    folder = out / "sets"
    folder.mkdir(parents=True, exist_ok=True)
    learnt = {row.text for row in pool.load(out / "train.jsonl")}
    for name, rows in [*_read(data, out, last), *_unread(data)]:
        _write(folder, name, rows, learnt)


def _read(data: Path, out: Path, last: bool) -> list[Set]:
    """Posts that were read one by one (of the hobby posts: those that a model doubted), and parts of them."""
    fold = list(pool.load(out / "fold.jsonl"))
    left_out = [row for row in pool.load(out / "left_out.jsonl") if row.read]
    hobby = [_as_neutral(row) for row in kept_hobby(data, out) if is_measured(row)]
    captions = pool.read_pool(data, CAPTIONS)
    opened = [row for row in captions if not is_last_third(row.text)]
    sets = [("read_posts", fold), ("left_out_sources", left_out), ("hobby", hobby), ("captions", opened)]
    sets += [(f"community_{x}", harmless_of(x, [*fold, *left_out, *hobby, *opened])) for x in COMMUNITIES]
    return [*sets, ("captions_last_third", [row for row in captions if is_last_third(row.text)])] if last else sets


def _unread(data: Path) -> list[Set]:
    """Posts of tiers B and C, labelled by communities, keywords and annotators."""
    sets = []
    for source in OTHER_NEUTRAL:
        rows = [_as_neutral(row) for row in pool.read_pool(data, source) if not row.labels and len(row.known) > 5]
        sets.append((f"neutral_{source}", _some(rows)))
    for source, label in OTHER_HARM.items():
        rows = [row for row in pool.read_pool(data, source) if label in row.known or label in row.labels]
        sets.append((f"{label}_{source}", _some(rows)))
    return sets


def _as_neutral(row: Row) -> Row:
    """The row as one in which any harm is a false alarm, also one that it says nothing about."""
    return row if row.labels else replace(row, known=LABELS)


def _some(rows: list[Row]) -> list[Row]:
    return random.Random(SEED).sample(rows, min(SAMPLE, len(rows)))


def _write(folder: Path, name: str, listed: list[Row], train: set[str]) -> None:
    """Says loudly when a row was learnt from."""
    learnt = sum(row.text in train for row in listed)
    if learnt:
        raise ValueError(f"{name}: {learnt} rows took part in training")
    lines = [{"text": row.text, "labels": row.labels, "known": row.known, "uncertain": row.uncertain} for row in listed]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    print(f"{name}: {len(listed)} posts")
