"""For how long minutes and counts are kept: what is older goes by itself each day; fewer months can be undone first."""

from __future__ import annotations

import math

from wellbeing.engine.keeping import Keeping
from wellbeing.store import Store
from wellbeing.store_day import StoredDays

PRUNE_EVERY = 24 * 3600.0
"""Seconds between two looks at what has become too old."""

UNDO_FOR = 60.0
"""Seconds after the months were made fewer in which they can be made more again, and nothing is lost."""


class Retention:
    """Held by the engine, on its loop. `at` is monotonic seconds."""

    def __init__(self, keeping: Keeping, store: Store) -> None:
        self._keeping, self._days = keeping, StoredDays(store)
        self.months: int | None = None
        self._prune_at = -math.inf

    def follow(self, months: int | None, at: float) -> None:
        """The settings say for how many `months`; None where they were never read: then nothing is forgotten."""
        if months is None or months == self.months:
            return
        if self.months is not None:
            self._prune_at = at + UNDO_FOR
        self.months = months

    def keep(self, at: float) -> None:
        """To be called now and then: forget what is too old, once a day."""
        if self.months is not None and at >= self._prune_at:
            self._prune_at = at + PRUNE_EVERY
            self._keeping.soon(self._days.prune, self.months)
