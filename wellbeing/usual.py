"""What is usual for a person, from their own days alone: nobody is compared with anybody else. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

ENOUGH = 7
"""Days that must be known first: every day of a week once."""


def usual(days: Sequence[float]) -> float | None:
    """The median of `days`, which one long evening does not move; None while there are too few."""
    return float(median(days)) if len(days) >= ENOUGH else None
