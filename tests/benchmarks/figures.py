"""Medians, spreads and ratios, and how they are printed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median

DRAWS = 2_000


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times one thing is another: the median over rounds, the least and the most."""

    middle: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{_short(self.middle)}x ({_short(self.least)}-{_short(self.most)})"


def ratio(of: Sequence[float], to: Sequence[float]) -> Ratio:
    """`of` against `to`, round by round: what both met in one round (a busy machine) cancels out."""
    each = [a / b for a, b in zip(of, to, strict=True)]
    return Ratio(median(each), min(each), max(each))


def interval(values: Sequence[float]) -> tuple[float, float]:
    """What holds the median of `values` in 95 of 100 draws of as many of them (bootstrap)."""
    rng = random.Random(1)
    medians = [median(rng.choices(values, k=len(values))) for _ in range(DRAWS)]
    return percentile(medians, 0.025), percentile(medians, 0.975)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of `values` (0 to 1) do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


SECONDS = ("median", "p95", "most", "held", "over it")
"""The columns of `seconds`."""


def seconds(values: Sequence[float], limit: float) -> list[str]:
    """What `values` came to and the `limit` that holds for each, in seconds, and how many are over it."""
    most = (median(values), percentile(values, 0.95), max(values))
    over = sum(value > limit for value in values)
    return [*(f"{value:.2f} s" for value in most), f"{limit:g} s", f"{over} of {len(values)}"]


def table(rows: Sequence[Sequence[str]]) -> str:
    """`rows` in columns; the first row is the heading."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = (
        cell.ljust(width) if not i else cell.rjust(width)
        for i, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *rest]).rstrip()


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
