"""Turns rows into batches of like length, the same ones every time for a given epoch."""

import random
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from models.features import windows
from models.training.labels_file import MAX_TOKENS
from models.training.network import base_folder
from models.training.pool import LABELS, Row

BATCH = 32
NEUTRAL_COPIES, LABELLED_COPIES = 2, 2
"""How often a text comes in an epoch that was read or written for this project; others come once."""
WEAK_WEIGHT, UNSURE_WEIGHT, GUESS_WEIGHT = 0.3, 0.5, 0.2


@dataclass(frozen=True)
class Example:
    """A row as the network sees it: token ids, answers, and how much each answer counts."""

    ids: list[int]
    answers: list[float]
    weights: list[float]


def tokenizer() -> Tokenizer:
    """The base model's tokenizer, cut to our length and without padding."""
    made = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    made.no_padding()
    made.enable_truncation(MAX_TOKENS)
    return made


def examples(rows: list[Row]) -> list[Example]:
    """Each row as often as it counts; rows without readable text are left out."""
    read = tokenizer()
    return [made for row in rows for made in [_example(row, read)] * copies(row) if made]


def once(rows: list[Row]) -> list[Example]:
    """Each row one time; all of them must have readable text."""
    read = tokenizer()
    return [made for row in rows if (made := _example(row, read))]


def copies(row: Row) -> int:
    """How often the row comes in an epoch."""
    if not row.read:
        return 1
    return LABELLED_COPIES if row.labels else NEUTRAL_COPIES


def weight(row: Row) -> float:
    """How much each of its answers counts."""
    if row.weak:
        return WEAK_WEIGHT
    return 1.0 if row.sure else UNSURE_WEIGHT


def _example(row: Row, read: Tokenizer) -> Example | None:
    pieces = windows(row.text)
    if not pieces:
        return None
    return Example(
        ids=read.encode(pieces[0]).ids,
        answers=[float(label in row.labels or label in row.guessed) for label in LABELS],
        weights=[_counts(row, label) for label in LABELS],
    )


def _counts(row: Row, label: str) -> float:
    """How much the row's answer for this label counts."""
    if label in row.known or label in row.labels:
        return weight(row)
    return GUESS_WEIGHT if label in row.guessed or label in row.guessed_not else 0.0


def batches(made: list[Example], epoch: int) -> list[list[Example]]:
    """All examples in shuffled batches whose rows are about equally long."""
    dice = random.Random(epoch)
    order = sorted(made, key=lambda example: len(example.ids) + dice.uniform(-3, 3))
    cut = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    dice.shuffle(cut)
    return cut


def tensors(batch: list[Example]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """ids, mask, answers, weights of a batch."""
    longest = max(len(example.ids) for example in batch)
    ids = torch.tensor([example.ids + [0] * (longest - len(example.ids)) for example in batch])
    answers = torch.tensor([example.answers for example in batch])
    weights = torch.tensor([example.weights for example in batch])
    return ids, (ids != 0).long(), answers, weights
