"""Writes labels.json: what a model's answers mean, and which files they were measured with."""

import hashlib
import json
from pathlib import Path

from models.folder import FORMAT, LABELS, TOKENIZER, WEIGHTS

MAX_TOKENS = 96


def write_labels(model: Path, numbers: dict[str, tuple[float, float, float]]) -> None:
    """labels.json: threshold, slope and offset of each label, and the checksums of what they were measured with."""
    described = {
        "format": FORMAT,
        "name": model.name,
        "version": "1.0.0",
        "max_tokens": MAX_TOKENS,
        "labels": [
            {"id": label, "threshold": round(t, 4), "slope": round(a, 4), "offset": round(b, 4)}
            for label, (t, a, b) in numbers.items()
        ],
        "sha256": {n: hashlib.sha256((model / n).read_bytes()).hexdigest() for n in (WEIGHTS, TOKENIZER)},
    }
    (model / LABELS).write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")
