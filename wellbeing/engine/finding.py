"""How well posts are found on each site, as answers and pages tell it: counted in memory, kept in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from wellbeing.engine.keeping import Keeping
from wellbeing.feed_time import day_of
from wellbeing.site_health import DayFound, Health, Seen, after_answer, after_look, health, only_loosely
from wellbeing.site_titles import OF_SERVERS
from wellbeing.store import Store
from wellbeing.store_site_health import SiteDays, StoredSiteHealth, first_kept


class Finding:
    """Held by the engine, on its loop. `today` tells the day that counts are for now."""

    def __init__(
        self, keeping: Keeping, store: Store, today: Callable[[], date] = lambda: day_of(datetime.now())
    ) -> None:
        self._keeping, self._stored, self._today = keeping, StoredSiteHealth(store), today
        self._days: SiteDays = {}
        self._changed: set[tuple[str, date]] = set()

    async def load(self) -> None:
        """Go on where the last run ended."""
        nothing: SiteDays = {}
        self._days = await self._keeping.read(self._stored.read, nothing)

    def answered(self, site: str, posts: int) -> None:
        """An answer of `site` was read, and gave so many posts."""
        self._become(site, lambda day: after_answer(day, posts))

    def seen(self, site: str, seen: Seen) -> None:
        """A page of `site` says what was found in it."""
        self._become(site, lambda day: after_look(day, seen))

    def _become(self, site: str, after: Callable[[DayFound], DayFound]) -> None:
        today = self._today()
        days = self._days.setdefault(site, {})
        days[today] = after(days.get(today, DayFound()))
        self._changed.add((site, today))

    def loosely(self, site: str) -> bool:
        """Whether posts of `site` are found by the standards' names alone, as far as is known."""
        return only_loosely(self._days.get(site, {}))

    def health(self) -> Mapping[str, Health]:
        """How well posts are found, by site; of each site that was met in the last weeks."""
        self._forget_old()
        return {site: health(days, site in OF_SERVERS) for site, days in self._days.items()}

    def _forget_old(self) -> None:
        first = first_kept(self._today())
        self._days = {
            site: {day: found for day, found in days.items() if day >= first} for site, days in self._days.items()
        }

    def keep(self) -> None:
        """Store what is not stored yet. A write has whole counts of days: one that fails is made good by the next."""
        if self._changed:
            kept = {(site, day): self._days[site][day] for site, day in self._changed if day in self._days[site]}
            self._changed.clear()
            self._keeping.soon(self._stored.keep, self._today(), kept)

    def forget_all(self) -> None:
        """Forget everything in memory; what is stored is erased with the store."""
        self._days.clear()
        self._changed.clear()
