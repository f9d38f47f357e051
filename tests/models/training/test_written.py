"""Posts written for this project train and are never measured on: each harm stands beside something harmless."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from models.training.pool import HARMS, LABELS
from models.training.written import WRITTEN, written_rows


def posts() -> list[dict]:
    lines = (line for path in sorted(WRITTEN.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return [json.loads(line) for line in lines]


def test_there_are_enough_and_none_twice() -> None:
    texts = [each["text"] for each in posts()]
    assert len(texts) >= 2_000
    assert len({" ".join(text.lower().split()) for text in texts}) == len(texts)


def test_every_label_has_posts() -> None:
    rows = written_rows()
    assert all(sum(label in row.labels for row in rows) >= 60 for label in LABELS)


def test_harmful_posts_have_a_harmless_neighbour() -> None:
    pairs: defaultdict[str, list[bool]] = defaultdict(list)
    for each in posts():
        pairs[each["pair"]].append(bool(set(each["labels"]) & set(HARMS)))
    harmful = [pair for pair, kinds in pairs.items() if any(kinds)]
    alone = [pair for pair in harmful if all(pairs[pair])]
    assert len(alone) <= len(harmful) / 10


def test_length_does_not_betray_the_harm() -> None:
    """A model that counts letters must learn nothing."""
    lengths: dict[bool, list[int]] = {True: [], False: []}
    for each in posts():
        lengths[bool(set(each["labels"]) & set(HARMS))].append(len(each["text"]))
    harmful, harmless = (sorted(found)[len(found) // 2] for found in (lengths[True], lengths[False]))
    assert 0.8 < harmful / harmless < 1.25


def test_an_unknown_label_is_refused(tmp_path: Path) -> None:
    (tmp_path / "some.jsonl").write_text('{"pair": "x-1", "text": "a", "labels": ["sad"]}\n', "utf-8")
    with pytest.raises(ValueError, match="no such label: sad"):
        written_rows(tmp_path)
