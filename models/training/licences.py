"""What keeping to open licences costs: the same training once with the rows of tiers B and C beside the open ones.

`python -m models.training.licences`: two networks, neither of which is shipped, asked about posts that were read and
that neither learnt from. Goes on where it was stopped.
"""

import random
from pathlib import Path

import numpy as np

from models.features import windows
from models.training import pool
from models.training.by_source import TABLE, WAY, Floats, arguments, cell, raw
from models.training.network import Network
from models.training.pool import CAPTIONS, LABELS, OPEN_TIERS, Row
from models.training.prepare import SEED, is_last_third, is_measured, kept_hobby
from models.training.train import learnt

HEAD = (
    "| posts | label | with it | AUROC, open rows | recall | AUROC, all rows | recall |",
    "|---|---|---|---|---|---|---|",
)
A_SOURCE = 300
"""Rows that each further source adds at most."""


def others(data: Path) -> list[Row]:
    """Rows that no open licence covers; the captions are among those that are measured on, and are not."""
    dice = random.Random(SEED)
    names = sorted(path.name.removesuffix(".jsonl.gz") for path in data.glob("*.jsonl.gz"))
    found: list[Row] = []
    for name in sorted({*names} - {CAPTIONS, "unlabelled_posts"}):
        rows = [row for row in pool.read_pool(data, name) if row.tier not in OPEN_TIERS and windows(row.text)]
        found += dice.sample(rows, min(A_SOURCE, len(rows)))
    return found


def lines(name: str, rows: list[Row], answers: dict[str, tuple[Floats, Floats]]) -> list[str]:
    """A line per label that a set of posts has, with each network's answers for them and for neutral posts."""
    table = []
    for column, label in enumerate(LABELS):
        fits = np.array([label in row.labels for row in rows])
        known = np.array([label in row.known or label in row.labels for row in rows])
        if fits.sum() > 1:
            cells = [cell(found[known, column], fits[known], plain[:, column]) for found, plain in answers.values()]
            table.append(f"| {name} | {label} | {fits.sum()} | {' | '.join(cells)} |")
    return table


def main() -> None:
    """The command line."""
    asked = arguments("licences", __doc__, rows=3_000)
    opened = [row for row in pool.load(asked.out / "train.jsonl") if windows(row.text)]
    opened = random.Random(SEED).sample(opened, min(asked.rows, len(opened)))
    further = others(asked.data)
    print(f"{len(opened)} open rows; {len(further)} others beside them")
    networks = {"open": _network(asked.out, "open", opened), "all": _network(asked.out, "all", opened + further)}
    neutral = [row for row in kept_hobby(asked.data, asked.out) if is_measured(row) and row.neutral]
    plain = {name: raw(each, [row for row in neutral if windows(row.text)]) for name, each in networks.items()}
    table = list(HEAD)
    for name, rows in _asked_about(asked.data, asked.out).items():
        answers = {which: (raw(network, rows), plain[which]) for which, network in networks.items()}
        table += lines(name, rows, answers)
    (asked.out / "licences" / TABLE).write_text("\n".join(table) + "\n", "utf-8")
    print("\n".join(table))


def _asked_about(data: Path, out: Path) -> dict[str, list[Row]]:
    sets = {
        "read posts": pool.load(out / "fold.jsonl"),
        "left-out sources": (row for row in pool.load(out / "left_out.jsonl") if row.read),
        "captions": (row for row in pool.read_pool(data, CAPTIONS) if not is_last_third(row.text)),
    }
    return {name: [row for row in rows if windows(row.text)] for name, rows in sets.items()}


def _network(out: Path, name: str, rows: list[Row]) -> Network:
    folder = out / "licences"
    folder.mkdir(exist_ok=True)
    return learnt(rows, folder / f"{name}.pt", WAY)


if __name__ == "__main__":
    main()
