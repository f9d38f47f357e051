"""Words that people write for themselves in limits and breaks, in the encrypted store and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wellbeing.own_words_messages import BreakNote
from wellbeing.store import Store


class StoredOwnWords:
    """Purposes and notes in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def purposes(self) -> tuple[str, ...]:
        """In the person's order."""
        return tuple(words for (words,) in self._store.rows("SELECT words FROM own_purposes ORDER BY place"))

    def keep_purposes(self, purposes: Iterable[str]) -> None:
        """Keep these in place of those before. Of one that is gone no word stays, also where it was carried on for."""
        steps: list[tuple[str, Sequence[object]]] = [("DELETE FROM own_purposes", ())]
        now = tuple(purposes)
        steps += [("INSERT INTO own_purposes VALUES (?, ?)", (place, words)) for place, words in enumerate(now)]
        gone = set(self.purposes()) - set(now)
        steps += [("UPDATE carried_on SET purpose = 'own' WHERE purpose = ?", (words,)) for words in sorted(gone)]
        self._store.change_all(steps)

    def notes(self) -> list[BreakNote]:
        """Newest first."""
        return self._read("ORDER BY number DESC")

    def keep_note(self, at: str, words: str) -> None:
        """Keep `words`, written `at` (local ISO time)."""
        self._store.change("INSERT INTO break_notes (at, words) VALUES (?, ?)", (at, words))

    def put_back(self, notes: Iterable[BreakNote]) -> None:
        """Keep these again, under their numbers; what is there already stays as it is."""
        put = "INSERT OR IGNORE INTO break_notes VALUES (?, ?, ?)"
        self._store.change_all([(put, (each.number or None, each.at, each.words)) for each in notes])

    def delete(self, numbers: Sequence[int]) -> list[BreakNote]:
        """Forget these; what they were."""
        return self._delete(f"WHERE number IN ({','.join(str(int(number)) for number in numbers)})")

    def delete_all(self) -> list[BreakNote]:
        """Forget every note; what they were."""
        return self._delete("")

    def _delete(self, which: str) -> list[BreakNote]:
        gone = self._read(f"{which} ORDER BY number DESC")
        self._store.change(f"DELETE FROM break_notes {which}", ())  # noqa: S608 numbers
        return gone

    def _read(self, rest: str) -> list[BreakNote]:
        rows = self._store.rows(f"SELECT number, at, words FROM break_notes {rest}")  # noqa: S608 numbers
        return [BreakNote(number=number, at=at, words=words) for number, at, words in rows]
