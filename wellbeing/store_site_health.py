"""What is kept of how well each site's posts are found: counts by day for a few weeks, no texts and no addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import astuple, fields
from datetime import date, timedelta

from wellbeing.site_health import DayFound
from wellbeing.store import Store

KEPT_DAYS = 28
"""Days that are kept, today among them."""

SiteDays = dict[str, dict[date, DayFound]]
"""What was found, by site and day."""

_COLUMNS = ", ".join(each.name for each in fields(DayFound))
_KEEP = f"INSERT OR REPLACE INTO site_health (day, site, {_COLUMNS}) VALUES (?, ?{', ?' * len(fields(DayFound))})"  # noqa: S608 names of ours


def first_kept(today: date) -> date:
    """The first day that is not forgotten yet."""
    return today - timedelta(days=KEPT_DAYS - 1)


class StoredSiteHealth:
    """The counts in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, today: date, found: Mapping[tuple[str, date], DayFound]) -> None:
        """Keep what was `found` by site and day, in place of what was kept of those, and forget what is too old."""
        steps: list[tuple[str, tuple[object, ...]]] = [
            (_KEEP, (day.isoformat(), site, *astuple(each))) for (site, day), each in found.items()
        ]
        steps.append(("DELETE FROM site_health WHERE day < ?", (first_kept(today).isoformat(),)))
        self._store.change_all(steps)

    def read(self) -> SiteDays:
        """Everything that is kept."""
        days: SiteDays = defaultdict(dict)
        for day, site, *counts in self._store.rows(f"SELECT day, site, {_COLUMNS} FROM site_health"):  # noqa: S608 names of ours
            days[site][date.fromisoformat(day)] = DayFound(*counts)
        return dict(days)
