"""How much a model knows that its sources did not tell it: each source left out whole, beside a random split.

`python -m models.training.by_source`: trains once on a draw of all sources and once without each source, on as many
rows, and asks all of them about the same posts, which were read one by one and taken out of training. Goes on where it
was stopped. Labels are confounded with their source, so that the second column flatters and the first is the truth.
"""

import argparse
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from models.features import windows
from models.measure import auroc, auroc_interval
from models.training import pool
from models.training.batches import BATCH, once, tensors
from models.training.network import Network
from models.training.pool import LABELS, Row
from models.training.prepare import SEED, is_measured, kept_hobby
from models.training.train import Way, learnt

Floats = NDArray[np.float64]
AT_LEAST, AT_MOST = 15, 250
"""Read posts of a source with a label: fewer say little, and more would be missed in training."""
FALSE_POSITIVES = 0.01
HEAD = (
    "| source | label | posts | AUROC, left out | recall | AUROC, random split | recall |",
    "|---|---|---|---|---|---|---|",
)
TABLE = "table.md"
"""For the card."""
WAY = Way(epochs=2, still=4, averaged=0.98)
"""Two layers learn of six, so that some seventeen networks are trained in a quarter of an hour."""


def tested(rows: list[Row]) -> dict[str, list[Row]]:
    """By source, the read posts that are asked about: those with a label that has enough of them there."""
    dice = random.Random(SEED)
    found: dict[str, list[Row]] = {}
    for source in sorted({row.source for row in rows} - {"written"}):
        read = [row for row in rows if row.source == source and row.read and row.labels]
        enough = {x for x in LABELS if sum(x in row.labels for row in read) >= AT_LEAST}
        chosen = [row for row in read if enough & {*row.labels}]
        if chosen:
            found[source] = dice.sample(chosen, min(AT_MOST, len(chosen)))
    return found


def drawn(rows: list[Row], count: int, keep: Callable[[Row], bool]) -> list[Row]:
    """`count` of the rows that may be kept, always in the same order."""
    kept = [row for row in rows if keep(row)]
    return random.Random(SEED).sample(kept, min(count, len(kept)))


def raw(network: Network, rows: list[Row]) -> Floats:
    """The network's answers for each row's first window (rows, labels). All rows must be readable."""
    made = once(rows)
    order = sorted(range(len(made)), key=lambda at: len(made[at].ids))
    found = np.zeros((len(made), len(LABELS)))
    with torch.no_grad():
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            found[some] = network(*tensors([made[at] for at in some])[:2])[0].numpy()
    return found


def compared(source: str, rows: list[Row], answers: dict[str, tuple[Floats, Floats]]) -> Iterator[str]:
    """A line per label that has enough posts; `answers` has each network's for these posts and for neutral ones."""
    for column, label in enumerate(LABELS):
        fits = np.array([label in row.labels for row in rows])
        if fits.sum() >= AT_LEAST:
            sides = [(found[fits, column], neutral[:, column]) for found, neutral in answers.values()]
            there = np.arange(fits.sum() + len(sides[0][1])) < fits.sum()
            cells = [cell(np.concatenate(each), there, each[1]) for each in sides]
            yield f"| {source} | {label} | {fits.sum()} | {' | '.join(cells)} |"


def cell(scores: Floats, fits: NDArray[np.bool_], neutral: Floats) -> str:
    """AUROC with its interval, and the recall at FALSE_POSITIVES among the neutral scores."""
    low, high = auroc_interval(scores, fits)
    recall = (scores[fits] > np.quantile(neutral, 1 - FALSE_POSITIVES)).mean()
    return f"{auroc(scores, fits):.2f} ({low:.2f} to {high:.2f}) | {recall:.2f}"


def arguments(name: str, about: str | None, rows: int) -> argparse.Namespace:
    """The command line of what compares small networks, each of which learns from so many `rows` of ours."""
    parser = argparse.ArgumentParser(prog=f"python -m models.training.{name}", description=about)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/text_v1"))
    parser.add_argument("--rows", type=int, default=rows, help="open rows that each network learns from")
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    return asked


def main() -> None:
    """The command line."""
    asked = arguments("by_source", __doc__, rows=1_500)
    neutral = [row for row in kept_hobby(asked.data, asked.out) if is_measured(row) and row.neutral]
    table = list(HEAD)
    for line in _table(asked, [row for row in neutral if windows(row.text)]):
        table.append(line)
        (asked.out / "by_source" / TABLE).write_text("\n".join(table) + "\n", "utf-8")
    print("\n".join(table))


def _table(asked: argparse.Namespace, neutral: list[Row]) -> Iterator[str]:
    rows = [row for row in pool.load(asked.out / "train.jsonl") if windows(row.text)]
    asked_about = tested(rows)
    texts = {row.text for found in asked_about.values() for row in found}
    everything = _network(asked, drawn(rows, asked.rows, lambda row: row.text not in texts), "all")
    plain = raw(everything, neutral)
    for source, found in asked_about.items():
        rest = drawn(rows, asked.rows, lambda row, left=source: row.source != left and row.text not in texts)
        without = _network(asked, rest, source)
        answers = {"left out": (raw(without, found), raw(without, neutral))}
        yield from compared(source, found, {**answers, "random split": (raw(everything, found), plain)})


def _network(asked: argparse.Namespace, rows: list[Row], name: str) -> Network:
    folder = asked.out / "by_source"
    folder.mkdir(exist_ok=True)
    return learnt(rows, folder / f"{name}.pt", WAY)


if __name__ == "__main__":
    main()
