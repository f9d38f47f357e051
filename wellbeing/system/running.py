"""Tells whether a browser was open before its certificates were changed: it takes no notice until it is reopened."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from wellbeing.system.runner import Run

CHROMIUMS = ("chrom", "msedge", "brave", "vivaldi", "opera")
FIREFOXES = ("firefox",)
REOPEN = "If it was open, close the browser and open it again: it reads its certificates when it starts."


def open_since_before(file: Path, names: Iterable[str], run: Run) -> bool:
    """Whether a process of this person whose name begins with one of `names` is older than the last change of `file`.

    False where it cannot be told.
    """
    try:
        changed = file.stat().st_mtime
    except OSError:
        return False
    return _oldest(run(["ps", "x", "-o", "etimes=,comm="]).out, tuple(names)) > time.time() - changed + 1


def _oldest(listing: str, names: tuple[str, ...]) -> float:
    """Seconds that the oldest of them has run, 0 for none."""
    rows = (line.split(None, 1) for line in listing.splitlines())
    ages = [int(row[0]) for row in rows if len(row) == 2 and row[0].isdecimal() and row[1].startswith(names)]
    return max(ages, default=0)
