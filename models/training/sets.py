"""Writes the posts to measure on, none of which took part in training, as files for `wellbeing evaluate`."""

import json
import random
from collections.abc import Iterable
from pathlib import Path

from models.training import pool
from models.training.pool import CAPTIONS, Row
from models.training.prepare import SEED, is_last_third, is_measured, kept_hobby

SAMPLE = 600
HOBBY_ROWS = 3_000
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


def write_sets(data: Path, out: Path, last: bool) -> None:
    """`out`/sets/*.jsonl. The last third of the captions is written with `last` alone, when all else is settled."""
    folder = out / "sets"
    folder.mkdir(parents=True, exist_ok=True)
    train = {row.text for row in pool.load(out / "train.jsonl")}
    captions = pool.read_pool(data, CAPTIONS)
    _write(folder, "read_posts", pool.load(out / "fold.jsonl"), train)
    left_out = [row for row in pool.load(out / "left_out.jsonl") if row.read]
    _write(folder, "left_out_sources", left_out, train)
    _write(folder, "captions", (row for row in captions if not is_last_third(row.text)), train)
    if last:
        _write(folder, "captions_last_third", (row for row in captions if is_last_third(row.text)), train)
    hobby = [row for row in kept_hobby(data, out) if is_measured(row)]
    _write(folder, "hobby", _some(hobby, HOBBY_ROWS), train)
    for source in OTHER_NEUTRAL:
        neutral = [row for row in pool.read_pool(data, source) if not row.labels and len(row.known) > 5]
        _write(folder, f"neutral_{source}", _some(neutral, SAMPLE), train)
    for source, label in OTHER_HARM.items():
        rows = [row for row in pool.read_pool(data, source) if label in row.known or label in row.labels]
        _write(folder, f"{label}_{source}", _some(rows, SAMPLE), train)


def _some(rows: list[Row], most: int) -> list[Row]:
    return random.Random(SEED).sample(rows, min(most, len(rows)))


def _write(folder: Path, name: str, rows: Iterable[Row], train: set[str]) -> None:
    """Says loudly when a row was learnt from."""
    listed = list(rows)
    learnt = sum(row.text in train for row in listed)
    if learnt:
        raise ValueError(f"{name}: {learnt} rows took part in training")
    lines = [{"text": row.text, "labels": row.labels, "known": row.known, "uncertain": row.uncertain} for row in listed]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    print(f"{name}: {len(listed)} posts")
