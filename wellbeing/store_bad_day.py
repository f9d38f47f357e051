"""The person's page for hard days, kept word for word in the encrypted store and nowhere else."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from wellbeing.bad_day import LISTS, TEXTS, BadDayPage, Reach
from wellbeing.store import Store

_INSERT = "INSERT INTO hard_day_page VALUES (?, ?, ?, ?)"


class StoredBadDay:
    """The page in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, page: BadDayPage) -> None:
        """Keep `page` in place of the one before, whole or not at all."""
        rows: list[tuple[str, int, str, str]] = [(part, 0, getattr(page, part), "") for part in TEXTS]
        rows = [row for row in rows if row[2]]
        for which in LISTS:
            rows += [(which, place, each.name, each.to) for place, each in enumerate(getattr(page, which))]
        self._store.change_all([("DELETE FROM hard_day_page", ()), *((_INSERT, row) for row in rows)])

    def read(self) -> BadDayPage:
        """The page as it was kept last; an empty one at first."""
        found = self._store.rows("SELECT part, words, reach FROM hard_day_page ORDER BY part, place")
        texts: dict[str, str] = {}
        lists: defaultdict[str, list[Reach]] = defaultdict(list)
        for part, words, reach in found:
            if part in LISTS:
                lists[part].append(Reach(words, reach))
            elif part in TEXTS:
                texts[part] = words
        return msgspec.convert({**texts, **lists}, BadDayPage, from_attributes=True)
