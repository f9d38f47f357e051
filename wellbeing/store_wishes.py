"""What a person said of posts and topics, kept until they take it back: corrections, topics that rest, a first look.

Of a corrected post these are kept: site, author, category, what was wanted, the day, whether a page told it, the
model's scores, what the model took it to mean (numbers that tell its topic to who has the model), and a digest of its
words that says nothing without a key from the keyring. Never its words or its address.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import cast

from filters.corrections import MadeIn, Said, Wants
from wellbeing.first_look import FirstLook
from wellbeing.store import Store


class StoredWishes:
    """The wishes in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def correct(self, said: Said) -> None:
        """Keep one correction, as the newest; one that is kept already stays as it is."""
        scores = json.dumps(dict(said.scores))
        self._store.change(
            "INSERT INTO corrections (number, made, site, author, category, wants, digest, scores, made_in, meaning)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO NOTHING",
            (said.number, said.made, said.site, said.author, said.category, said.wants, said.digest, scores,
             said.made_in, said.meaning),
        )  # fmt: skip

    def uncorrect(self, number: int) -> None:
        """Undo `correct`."""
        self._store.change("DELETE FROM corrections WHERE number = ?", (number,))

    def corrections(self) -> list[Said]:
        """Every correction, oldest first."""
        rows = self._store.rows(
            "SELECT number, meaning, made, site, author, category, wants, digest, scores, made_in"
            " FROM corrections ORDER BY place"
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

    def keep_first_look(self, look: FirstLook | None) -> None:
        """Keep how far it is; None when the person has chosen."""
        if look is None:
            self._store.change("DELETE FROM first_look", ())
            return
        counts = json.dumps([[*what, n] for what, n in look.counts.items()])
        self._store.change(
            "INSERT OR REPLACE INTO first_look VALUES (1, ?, ?, ?, ?)",
            (look.until.isoformat(timespec="seconds"), look.preset, look.posts, counts),
        )

    def first_look(self) -> FirstLook | None:
        """The one that waits for a choice; it may be over."""
        rows = self._store.rows("SELECT until, preset, posts, counts FROM first_look")
        return next((_look(*row) for row in rows), None)


def _look(until: object, preset: object, posts: object, counts: object) -> FirstLook:
    kept = {(which, topic, action): n for which, topic, action, n in json.loads(str(counts))}
    return FirstLook(datetime.fromisoformat(str(until)), str(preset), int(str(posts)), kept)


def _said(number: int, meaning: bytes, *words: object) -> Said:
    made, site, author, category, wants, digest, scores, made_in = map(str, words)
    wanted, where = cast(Wants, wants), cast(MadeIn, made_in)
    return Said(number, made, site, author, category, wanted, digest, json.loads(scores), where, meaning)
