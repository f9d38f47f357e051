"""Until when the help card stays away, kept as a time and nothing else: neither site nor words nor why."""

from __future__ import annotations

from datetime import datetime

from wellbeing.store import Store

_KEY = "help_card_away_until"


class StoredHelp:
    """The time in `store`; erased with everything else. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, until: datetime) -> None:
        """Keep `until` (aware) in place of the one before."""
        value = until.isoformat(timespec="seconds")
        self._store.change("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_KEY, value))

    def until(self) -> datetime | None:
        """The time that was kept; it may be over."""
        rows = self._store.rows("SELECT value FROM meta WHERE key = ?", (_KEY,))
        return next((datetime.fromisoformat(str(value)) for (value,) in rows), None)
