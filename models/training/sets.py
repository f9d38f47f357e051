"""Writes the posts to measure on, none of which took part in training, as files for `wellbeing evaluate`."""

import json
from dataclasses import replace
from pathlib import Path

from models.training import pool
from models.training.communities import COMMUNITIES, harmless_of
from models.training.pool import CAPTIONS, LABELS, Row
from models.training.prepare import corrected, is_last_third, is_measured, kept_hobby

OTHER_NEUTRAL = ("tweeteval_emoji", "tweeteval_sentiment")
"""Everyday tweets: 600 of each were drawn and read."""
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
"""Tiers B and C, and the harm that each was collected for: never learnt from, so each is a source left out whole. At
most 250 posts of each were drawn and read."""


Set = tuple[str, list[Row]]
"""A name and its posts."""


def write_sets(data: Path, out: Path, last: bool) -> None:
    """`out`/sets/*.jsonl. The last third of the captions is written with `last` alone, when all else is settled."""
    folder = out / "sets"
    folder.mkdir(parents=True, exist_ok=True)
    learnt = {row.text for row in pool.load(out / "train.jsonl")}
    for name, rows in [*_read(data, out, last), *_never_learnt(data)]:
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


def _never_learnt(data: Path) -> list[Set]:
    """Posts of tiers B and C that were read for measuring, by source; those drawn for a harm also all together."""
    neutral = [(f"neutral_{source}", _as_read(data, source)) for source in OTHER_NEUTRAL]
    harm = [(f"{label}_{source}", _as_read(data, source)) for source, label in OTHER_HARM.items()]
    return [*neutral, *harm, ("other_sources", [row for _, rows in harm for row in rows])]


def _as_read(data: Path, source: str) -> list[Row]:
    """The posts of a source that somebody read; labels that their reader doubted are left aside."""
    return [_if_sure(row) for row in corrected(pool.read_pool(data, source)) if row.read]


def _if_sure(row: Row) -> Row:
    if row.sure:
        return row
    known = tuple(label for label in row.known if label not in row.labels)
    return replace(row, labels=(), known=known, uncertain=row.labels)


def _as_neutral(row: Row) -> Row:
    """The row as one in which any harm is a false alarm, also one that it says nothing about."""
    return row if row.labels else replace(row, known=LABELS)


def _write(folder: Path, name: str, listed: list[Row], train: set[str]) -> None:
    """Says loudly when a row was learnt from."""
    learnt = sum(row.text in train for row in listed)
    if learnt:
        raise ValueError(f"{name}: {learnt} rows took part in training")
    lines = [{"text": row.text, "labels": row.labels, "known": row.known, "uncertain": row.uncertain} for row in listed]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    print(f"{name}: {len(listed)} posts")
