"""Keeps the copy of the database fresh, from which the next start mends a damaged one; what was deleted leaves it too.

A copy takes some 12 ms for each megabyte, in the store's own thread.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from wellbeing.store import Store, StoreError

EVERY = 600.0
"""Seconds between two copies while something changes: so much a damaged disk may cost."""

AFTER_DELETING = 60.0
"""Seconds after which what a person deleted is in no copy either."""

log = logging.getLogger(__name__)


class Copying:
    """The copies of one `store`; `clock` counts seconds. The first is made at once: the database was just proven."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store, self._clock = store, clock
        self._copied_at = -EVERY
        self._changes, self._deletions = -1, 0

    @property
    def is_due(self) -> bool:
        """Whether there is something to copy by now. Asked often: it costs nothing."""
        return self._store.lasts and self._is_behind and self._clock() - self._copied_at >= self._wait

    @property
    def _is_behind(self) -> bool:
        return self._store.changes != self._changes

    @property
    def _wait(self) -> float:
        return AFTER_DELETING if self._store.deletions != self._deletions else EVERY

    def copy(self) -> None:
        """Copy what changed since. Where there is no room, the last copy stays, unless it has what was deleted."""
        if not self._store.lasts or not self._is_behind:
            return
        changes, deletions = self._store.changes, self._store.deletions
        self._copied_at = self._clock()
        try:
            self._store.copy()
        except StoreError as error:
            log.info("the stored data was not copied: %s", error)
            self._without_what_was_deleted(deletions)
        else:
            self._changes, self._deletions = changes, deletions

    def _without_what_was_deleted(self, deletions: int) -> None:
        if deletions != self._deletions:
            try:
                self._store.forget_copy()
                self._deletions = deletions
            except StoreError as error:
                log.warning("%s", error)
