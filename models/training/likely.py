"""Chooses which weak rows are worth reading next: those of which a model says that they carry a scarce label.

`python -m models.training.likely FOLDER` writes sheets as `reading` does; `reading keep` takes the answers over. What
is measured on is never drawn: communities of the fold, sources left out, the reserved part of the hobby communities.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.classifier import Classifier
from models.training import pool
from models.training.pool import LABELS, READ, Row
from models.training.prepare import in_fold, is_reserved
from models.training.reading import LIKELY, SEED, SHOWN, WEAK, kept, post_id, write_sheets

A_SOURCE = 6_000
"""Rows of a source that are scored; the largest has 20,000."""
A_LABEL = 320
"""Rows that are read for each label, a third of them likely and the others where the model wavers."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.training.likely", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the sheets are to lie: outside of the project")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=Path("models/text_v1"))
    asked = parser.parse_args()
    rows = list(unread(asked.data))
    print(f"{len(rows)} rows are scored")
    found = Classifier(asked.model).scores([row.text[:SHOWN] for row in rows])
    chosen = drawn(rows, np.array([[scores[label] for label in LABELS] for scores in found]))
    write_sheets(chosen, LIKELY, asked.folder)
    print(f"{len(chosen)} rows are to be read")


def unread(data: Path) -> Iterator[Row]:
    """Rows of open sources that nobody has read for this project and that may train."""
    read = {*kept(WEAK), *kept(LIKELY), *(post_id(row.text) for row in pool.read_open(data, READ))}
    for source in sorted(pool.CAPS):
        rows = [row for row in pool.read_open(data, source) if post_id(row.text) not in read]
        free = [row for row in rows if not (pool.is_left_out(row) or in_fold(row) or is_reserved(row))]
        random.Random(SEED).shuffle(free)
        yield from free[:A_SOURCE]


def drawn(rows: list[Row], scores: NDArray[np.float64]) -> list[Row]:
    """For each label the rows that score highest, and a draw of those below; none twice, in no order."""
    dice = random.Random(SEED)
    chosen: dict[int, None] = {}
    for column in range(scores.shape[1]):
        order = [int(i) for i in np.argsort(-scores[:, column]) if int(i) not in chosen]
        likely, wavering = order[: A_LABEL // 3], order[A_LABEL // 3 : 4 * A_LABEL]
        chosen |= dict.fromkeys([*likely, *dice.sample(wavering, min(len(wavering), A_LABEL - len(likely)))])
    listed = [rows[i] for i in chosen]
    dice.shuffle(listed)
    return listed


if __name__ == "__main__":
    main()
