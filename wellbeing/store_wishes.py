"""What a person said of posts and topics, kept until they take it back: corrections, and topics that rest.

Of a corrected post these are kept: site, author, category, what was wanted, the day, the model's scores, and a digest
of its words that says nothing without a key from the keyring. Never its words or its address.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Literal, cast

from filters.corrections import Said
from wellbeing.store import Store


class StoredWishes:
    """The wishes in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def correct(self, said: Said) -> None:
        """Keep one correction."""
        scores = json.dumps(dict(said.scores))
        self._store.change(
            "INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (said.number, said.made, said.site, said.author, said.category, said.wants, said.digest, scores),
        )

    def uncorrect(self, number: int) -> None:
        """Undo `correct`."""
        self._store.change("DELETE FROM corrections WHERE number = ?", (number,))

    def corrections(self) -> list[Said]:
        """Every correction, oldest first."""
        rows = self._store.rows(
            "SELECT number, made, site, author, category, wants, digest, scores FROM corrections ORDER BY number"
        )
        return [_said(*row) for row in rows]

    def rest(self, category: str, until: datetime) -> None:
        """Let `category` rest until then (aware)."""
        self._store.change(
            "INSERT INTO rests VALUES (?, ?) ON CONFLICT (category) DO UPDATE SET until = excluded.until",
            (category, until.isoformat(timespec="seconds")),
        )

    def end_rest(self, category: str) -> None:
        """Undo `rest`."""
        self._store.change("DELETE FROM rests WHERE category = ?", (category,))

    def rests(self) -> dict[str, datetime]:
        """Until when each category rests; some may be over."""
        rows = self._store.rows("SELECT category, until FROM rests")
        return {str(category): datetime.fromisoformat(str(until)) for category, until in rows}


def _said(number: object, *words: object) -> Said:
    made, site, author, category, wants, digest, scores = map(str, words)
    wanted = cast(Literal["fine", "not_for_me"], wants)
    return Said(int(str(number)), made, site, author, category, wanted, digest, json.loads(scores))
