"""What is usual for a person, from their own days alone: nobody is compared with anybody else. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

ENOUGH = 7
"""Days that must be known first: every day of a week once."""

LESS = 0.85
"""Of a usual day, offered as a limit."""


def usual(days: Sequence[float]) -> float | None:
    """The median of `days`, which one long evening does not move; None while there are too few."""
    return float(median(days)) if len(days) >= ENOUGH else None


def minutes_to_offer(usual_seconds: float | None) -> int:
    """Minutes of a limit a little below a usual day; 0 for none."""
    return int((usual_seconds or 0.0) * LESS / 60)
