"""Reads a model folder and vouches for it: every file is there, whole, and the one its maker described."""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from models.errors import AGAIN, ModelError

WEIGHTS, TOKENIZER, LABELS = "model.onnx", "tokenizer.json", "labels.json"
FORMAT = 1


@dataclass(frozen=True)
class Label:
    """One thing a text can be, with how its raw score is read."""

    id: str
    threshold: float
    """A probability at or above this is said to fit."""
    slope: float
    offset: float
    """probability = sigmoid(slope * raw + offset), fitted on posts kept out of training."""


@dataclass(frozen=True)
class ModelFolder:
    """A checked model folder, ready to be run."""

    labels: tuple[Label, ...]
    max_tokens: int
    weights: bytes
    tokenizer: str
    name: bytes
    """A digest of the weights: embeddings of two models can be compared if they have the same."""


def read(folder: Path | Traversable) -> ModelFolder:
    """Everything in the folder, checked against its own description; raises ModelError."""
    described = _described(folder)
    weights = _checked(folder, WEIGHTS, described)
    tokenizer = _checked(folder, TOKENIZER, described)
    try:
        labels = tuple(_label(entry) for entry in described["labels"])
        max_tokens = int(described["max_tokens"])
        words = tokenizer.decode("utf-8")
    except (KeyError, TypeError, ValueError, OverflowError) as error:  # a UnicodeDecodeError is a ValueError
        raise ModelError(_wrong(folder, f"something is not described as it should be ({error!r})")) from error
    _refuse_odd(folder, labels, max_tokens)
    return ModelFolder(labels, max_tokens, weights, words, hashlib.sha256(weights).digest())


def _described(folder: Path | Traversable) -> dict[str, Any]:
    try:
        described = json.loads(_bytes(folder, LABELS))
    except (ValueError, RecursionError) as error:  # no UTF-8, no JSON, or a number of thousands of digits
        raise ModelError(_wrong(folder, f"it is not JSON ({error})")) from error
    if not isinstance(described, dict):
        raise ModelError(_wrong(folder, "it holds no description"))
    if described.get("format") != FORMAT:
        raise ModelError(_wrong(folder, f"its format is {described.get('format')!r}, this program reads {FORMAT}"))
    return described


def _bytes(folder: Path | Traversable, name: str) -> bytes:
    try:
        return folder.joinpath(name).read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise ModelError(f"The model in {folder} cannot be used: {name} cannot be read ({reason}). {AGAIN}") from error


def _checked(folder: Path | Traversable, name: str, described: Mapping[str, Any]) -> bytes:
    content = _bytes(folder, name)
    sums = described.get("sha256")
    expected = sums.get(name) if isinstance(sums, dict) else None
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        raise ModelError(
            f"The model in {folder} cannot be used: {name} is damaged or not the one described in {LABELS} "
            f"(sha256 {found[:12]}…, expected {str(expected)[:12]}…). {AGAIN}"
        )
    return content


def _label(entry: Mapping[str, Any]) -> Label:
    label = Label(str(entry["id"]), float(entry["threshold"]), float(entry["slope"]), float(entry["offset"]))
    if not all(math.isfinite(number) for number in (label.threshold, label.slope, label.offset)):
        raise ValueError(f"{label.id}: a number is missing")
    if not 0 < label.threshold <= 1:
        raise ValueError(f"{label.id}: the threshold {label.threshold} is not between 0 and 1")
    return label


def _refuse_odd(folder: Path | Traversable, labels: tuple[Label, ...], max_tokens: int) -> None:
    ids = [label.id for label in labels]
    if not ids or len(set(ids)) != len(ids):
        raise ModelError(_wrong(folder, "its labels are missing or named twice"))
    if not 8 <= max_tokens <= 512:
        raise ModelError(_wrong(folder, f"max_tokens is {max_tokens}, which no model of ours reads"))


def _wrong(folder: Path | Traversable, what: str) -> str:
    return f"The model in {folder} cannot be used: {LABELS} is wrong: {what}. {AGAIN}"
