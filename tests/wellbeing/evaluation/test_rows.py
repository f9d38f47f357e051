"""Files of labelled posts are read whole, or refused with the line that is wrong."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.evaluation.rows import EvaluationError, read_labelled

LABELS = ("distress", "violence", "supportive")


def labelled(folder: Path, *lines: object, packed: bool = False) -> Path:
    text = "".join(json.dumps(line) + "\n" for line in lines).encode()
    path = folder / "posts.jsonl"
    path.write_bytes(gzip.compress(text) if packed else text)
    return path


@pytest.mark.parametrize("packed", [True, False])
def test_plain_and_packed_files_are_read_alike(tmp_path: Path, packed: bool) -> None:
    path = labelled(
        tmp_path, {"text": "We baked.", "labels": []}, {"text": "Oh.", "labels": ["distress"]}, packed=packed
    )
    rows = read_labelled(path, LABELS)
    assert list(rows.texts) == ["We baked.", "Oh."]
    assert rows.answers.tolist() == [[False] * 3, [True, False, False]]
    assert rows.known.all()


def test_what_a_line_does_not_know_or_is_unsure_of_counts_as_unknown(tmp_path: Path) -> None:
    path = labelled(
        tmp_path,
        {"text": "a", "labels": ["distress"], "known": ["violence"]},
        {"text": "b", "labels": [], "known": "ALL", "uncertain": ["violence"]},
    )
    rows = read_labelled(path, LABELS)
    assert rows.known.tolist() == [[True, True, False], [True, False, True]]
    assert rows.neutral.tolist() == [False, False]


def test_a_post_that_supports_and_carries_no_harm_is_neutral(tmp_path: Path) -> None:
    rows = read_labelled(labelled(tmp_path, {"text": "a", "labels": ["supportive"]}), LABELS)
    assert rows.neutral.tolist() == [True]


@pytest.mark.parametrize(
    "wrong", ["[]", "{", '{"text": 7, "labels": []}', '{"text": "a"}', '{"text": "a", "labels": "x"}']
)
def test_a_line_that_is_no_post_is_named(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"text": "a", "labels": []}\n\n' + wrong + "\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="line 3 is no post"):
        read_labelled(path, LABELS)


def test_an_empty_file_and_one_that_is_cut_off_are_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_bytes(b"\n")
    with pytest.raises(EvaluationError, match="holds no posts"):
        read_labelled(empty, LABELS)
    whole = labelled(tmp_path, {"text": "a" * 500, "labels": []}, packed=True)
    whole.write_bytes(whole.read_bytes()[:-12])
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_labelled(whole, LABELS)


def test_a_packed_file_that_is_damaged_within_is_refused(tmp_path: Path) -> None:
    whole = labelled(tmp_path, {"text": "some words that differ " * 20, "labels": []}, packed=True)
    content = bytearray(whole.read_bytes())
    content[12:24] = b"\xff" * 12
    whole.write_bytes(content)
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_labelled(whole, LABELS)


def test_a_label_that_there_is_not_is_refused_and_neutral_is_none(tmp_path: Path) -> None:
    """A slip of the pen would pass for a post without harm."""
    with pytest.raises(EvaluationError, match="line 1: there is no label “violense”"):
        read_labelled(labelled(tmp_path, {"text": "a", "labels": ["violense"]}), LABELS)
    assert not read_labelled(labelled(tmp_path, {"text": "a", "labels": ["neutral"]}), LABELS).answers.any()


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "posts.jsonl"
    path.write_bytes(content)
    with pytest.raises(EvaluationError):
        read_labelled(path, LABELS)
