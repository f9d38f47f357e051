"""Reads the posts that were written for this project: they train, and are never measured on."""

import json
from collections.abc import Iterator
from pathlib import Path

from models.training.pool import LABELS, Row

WRITTEN = Path(__file__).parent / "written"
SOURCE = "written"


def written_rows(folder: Path = WRITTEN) -> list[Row]:
    """All of them, file by file. Raises ValueError for a label that there is not."""
    return [row for path in sorted(folder.glob("*.jsonl")) for row in _rows(path)]


def _rows(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        unknown = {*found["labels"]} - {*LABELS}
        if unknown:
            raise ValueError(f"{path.name}: {found['pair']}: no such label: {', '.join(sorted(unknown))}")
        labels = tuple(label for label in LABELS if label in found["labels"])
        yield Row(found["text"], labels, LABELS, False, SOURCE, f"{SOURCE}/{path.stem}/{found['pair']}", "A", read=True)
