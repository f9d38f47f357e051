"""Which rows may do what; a mistake here would break a licence or flatter a figure."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from models.training import pool
from models.training.prepare import in_fold


def write(folder: Path, source: str, *rows: dict[str, Any]) -> None:
    """A source file as the pool has them."""
    usual = {"text": "We baked bread.", "labels": [], "known": "ALL", "weak": False, "source": source}
    lines = "".join(json.dumps(usual | row) + "\n" for row in rows)
    (folder / f"{source}.jsonl.gz").write_bytes(gzip.compress(lines.encode()))


def read_one(folder: Path, **row: Any) -> pool.Row:
    """One read post, through the file and back."""
    write(folder, "read_posts", {"licence_tier": "A", **row})
    return pool.read_open(folder, "read_posts")[0]


def test_rows_of_closed_tiers_never_train(tmp_path: Path) -> None:
    write(tmp_path, "read_posts", {"licence_tier": "A-"}, {"licence_tier": "B"})
    with pytest.raises(ValueError, match=r"licence tiers \{'B'\}"):
        pool.read_open(tmp_path, "read_posts")


def test_sources_that_are_not_listed_as_open_never_train(tmp_path: Path) -> None:
    write(tmp_path, "captions_read_twice", {})
    with pytest.raises(ValueError, match="not open"):
        pool.read_open(tmp_path, "captions_read_twice")


def test_what_a_reader_was_unsure_of_is_not_known(tmp_path: Path) -> None:
    row = read_one(tmp_path, labels=["distress"], uncertain=["self_harm"])
    assert "self_harm" not in row.known
    assert "distress" in row.known


def test_neutral_is_no_label(tmp_path: Path) -> None:
    assert read_one(tmp_path, labels=["neutral"]).labels == ()


def test_rows_that_know_nothing_are_left_aside(tmp_path: Path) -> None:
    write(tmp_path, "edos", {"known": []}, {"known": ["harassment"], "labels": ["harassment"]})
    assert [row.labels for row in pool.read_pool(tmp_path, "edos")] == [("harassment",)]


@pytest.mark.parametrize(
    ("origin", "left_out"),
    [("ct_rallypoint_random", True), ("reddit_comments_2015_enriched", True), ("reddit_any_random/bread", False)],
)
def test_sources_left_out_are_left_out_of_the_read_posts_too(tmp_path: Path, origin: str, left_out: bool) -> None:
    assert pool.is_left_out(read_one(tmp_path, origin=origin)) is left_out


def test_a_community_is_kept_out_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    places = {in_fold(read_one(tmp_path, text=f"post {n}", origin="reddit_any_random/bread")) for n in range(20)}
    assert len(places) == 1


def test_rows_come_back_as_they_were_saved(tmp_path: Path) -> None:
    row = read_one(tmp_path, labels=["distress"], uncertain=["stigma"])
    pool.save([row], tmp_path / "rows.jsonl")
    assert list(pool.load(tmp_path / "rows.jsonl")) == [row]
