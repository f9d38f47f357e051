"""A model folder that is not whole is refused with a sentence that a person understands."""

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models import Classifier, ModelError


def describe(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Changes labels.json in place."""
    path = folder / "labels.json"
    described = json.loads(path.read_text("utf-8"))
    change(described)
    path.write_text(json.dumps(described), "utf-8")


def refusal(folder: Path) -> str:
    """What the person is told."""
    with pytest.raises(ModelError) as refused:
        Classifier(folder)
    return str(refused.value)


def test_a_whole_copy_works(folder: Path) -> None:
    assert len(Classifier(folder).labels) == 14


def test_a_model_is_named_by_its_weights(folder: Path) -> None:
    """So that nobody compares embeddings of two; new thresholds make no other of it."""
    name = Classifier(folder).name
    assert name == hashlib.sha256((folder / "model.onnx").read_bytes()).digest()
    describe(folder, lambda described: described["labels"][0].update(threshold=0.3))
    assert Classifier(folder).name == name


def test_no_folder_at_all(tmp_path: Path) -> None:
    message = refusal(tmp_path / "gone")
    assert "labels.json cannot be read (No such file or directory)" in message
    assert "gone" in message


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "labels.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert f"{name} cannot be read (No such file or directory)" in refusal(folder)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_half_copied_file_is_found_out(folder: Path, name: str) -> None:
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[: len(content) // 2])
    assert f"{name} is damaged" in refusal(folder)


def test_a_single_flipped_bit_is_found_out(folder: Path) -> None:
    content = bytearray((folder / "model.onnx").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "model.onnx").write_bytes(content)
    assert "model.onnx is damaged or not the one described" in refusal(folder)


def test_a_tampered_checksum_is_refused(folder: Path) -> None:
    describe(folder, lambda described: described["sha256"].update({"model.onnx": "0" * 64}))
    assert "expected 000000000000…" in refusal(folder)


def test_missing_checksums_are_refused(folder: Path) -> None:
    describe(folder, lambda described: described.pop("sha256"))
    assert "is damaged or not the one described" in refusal(folder)


def honest_sum(folder: Path, name: str) -> None:
    """Makes a changed file look described, so that only its content can give it away."""
    total = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    describe(folder, lambda described: described["sha256"].update({name: total}))


def test_weights_that_are_no_weights(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(b"not a network")
    honest_sum(folder, "model.onnx")
    assert "model.onnx is not readable" in refusal(folder)


def test_a_tokenizer_that_is_none(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}", "utf-8")
    honest_sum(folder, "tokenizer.json")
    assert "tokenizer.json is not readable" in refusal(folder)


def test_a_label_too_few_is_noticed(folder: Path) -> None:
    """Scores must never slip onto the wrong label."""
    describe(folder, lambda described: described["labels"].pop())
    assert "model.onnx answers 14 labels, labels.json names 13" in refusal(folder)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d["labels"].append(d["labels"][0]), "missing or named twice"),
        (lambda d: d["labels"].clear(), "missing or named twice"),
        (lambda d: d.pop("labels"), "KeyError"),
        (lambda d: d["labels"][0].pop("threshold"), "KeyError"),
        (lambda d: d["labels"][0].update(threshold="high"), "ValueError"),
        (lambda d: d["labels"][0].update(threshold=1.5), "is not between 0 and 1"),
        (lambda d: d["labels"][0].update(slope=float("nan")), "a number is missing"),
        (lambda d: d.update(max_tokens=0), "max_tokens is 0"),
        (lambda d: d.update(format=2), "its format is 2, this program reads 1"),
    ],
)
def test_wrong_labels_are_refused(folder: Path, change: Callable[[dict[str, Any]], object], message: str) -> None:
    describe(folder, change)
    found = refusal(folder)
    assert "labels.json is wrong" in found
    assert message in found


@pytest.mark.parametrize("content", ["", "{", "[]", "\x00\x01", "[" * 100_000])
def test_labels_that_are_no_description(folder: Path, content: str) -> None:
    (folder / "labels.json").write_text(content, "utf-8")
    assert "labels.json is wrong" in refusal(folder)


@pytest.mark.parametrize("tokens", ["1e999", "9" * 6_000])
def test_numbers_that_are_none_of_ours(folder: Path, tokens: str) -> None:
    text = (folder / "labels.json").read_text("utf-8")
    (folder / "labels.json").write_text(re.sub(r'"max_tokens": \d+', f'"max_tokens": {tokens}', text), "utf-8")
    assert "labels.json is wrong" in refusal(folder)


def test_a_tokenizer_in_no_encoding_of_ours(folder: Path) -> None:
    """Its checksum is right: it was made so."""
    (folder / "tokenizer.json").write_bytes(b"\xff\xfe{}")
    found = hashlib.sha256(b"\xff\xfe{}").hexdigest()
    describe(folder, lambda described: described["sha256"].update({"tokenizer.json": found}))
    assert "not described as it should be" in refusal(folder)


def test_the_cause_is_kept(folder: Path) -> None:
    """For the log: what the library said, behind what the person is told."""
    shutil.rmtree(folder)
    with pytest.raises(ModelError) as refused:
        Classifier(folder)
    assert isinstance(refused.value.__cause__, FileNotFoundError)
