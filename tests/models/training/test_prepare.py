"""What a model learns from, and what is kept from it so that it can be measured."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from models.training import pool
from models.training.likely import A_LABEL, drawn
from models.training.pool import LABELS, Row
from models.training.prepare import HOBBY, is_kept_aside, is_measured, is_reserved, kept_hobby
from models.training.written import WRITTEN, written_rows
from tests.models.training.test_pool import write


def hobby(text: str) -> Row:
    return Row(text, (), LABELS, True, HOBBY, HOBBY, "A")


def share(rows: list[Row], chosen: Callable[[Row], bool]) -> float:
    return sum(chosen(row) for row in rows) / len(rows)


def test_a_third_of_the_hobby_posts_is_reserved_and_half_of_it_measured_on() -> None:
    rows = [hobby(f"My tomato number {n} is ripe.") for n in range(3_000)]
    assert share(rows, is_reserved) == pytest.approx(1 / 3, abs=0.04)
    assert share([row for row in rows if is_reserved(row)], is_measured) == pytest.approx(1 / 2, abs=0.06)


def test_other_posts_are_not_reserved() -> None:
    assert not any(is_reserved(Row(f"post {n}", (), LABELS, True, "davidson", "davidson", "A")) for n in range(99))


def test_hobby_posts_that_were_learnt_from_are_not_measured_on(tmp_path: Path) -> None:
    texts = [f"My tomato number {n} is ripe." for n in range(60)]
    write(tmp_path, HOBBY, *({"text": text} for text in texts))
    reserved = [text for text in texts if is_reserved(hobby(text))]
    pool.save([hobby(reserved[0])], tmp_path / "train.jsonl")
    assert [row.text for row in kept_hobby(tmp_path, tmp_path)] == reserved[1:]


def test_written_posts_are_kept_aside_with_their_neighbours() -> None:
    """One that trains must not tell of one that thresholds are chosen on."""
    paired = {
        line["pair"] for path in WRITTEN.glob("*.jsonl") for line in map(json.loads, path.read_text().splitlines())
    }
    assert {row.origin.rsplit("/", 1)[1] for row in written_rows()} == paired
    assert share(list(written_rows()), is_kept_aside) == pytest.approx(1 / 8, abs=0.02)


def test_likely_rows_are_drawn_for_every_label_and_none_twice() -> None:
    rows = [hobby(f"post {n}") for n in range(8_000)]
    chosen = drawn(rows, np.random.default_rng(1).random((8_000, len(LABELS))))
    assert len(chosen) == A_LABEL * len(LABELS) == len({row.text for row in chosen})


def test_the_likeliest_row_of_each_label_is_read() -> None:
    rows = [hobby(f"post {n}") for n in range(5_000)]
    scores = np.full((5_000, len(LABELS)), 0.1)
    for column in range(len(LABELS)):
        scores[column, column] = 0.9
    assert {f"post {n}" for n in range(len(LABELS))} <= {row.text for row in drawn(rows, scores)}
