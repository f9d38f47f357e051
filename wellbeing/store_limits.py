"""What limits need after a restart, and how often a person carried on: kept with the minutes, never with an address."""

from __future__ import annotations

import json
from datetime import date, datetime

from wellbeing.clock import Instant
from wellbeing.limit_openings import Visits
from wellbeing.limits import Budget, DayKept
from wellbeing.own_limits import Kept
from wellbeing.store import Store

_KEEP = (
    "INSERT INTO limit_day VALUES (1, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (one) DO UPDATE SET day = excluded.day, wall = excluded.wall, running = excluded.running,"
    " boot = excluded.boot, ahead = excluded.ahead, used = excluded.used, budget = excluded.budget"
)


class StoredLimits:
    """Limits in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, kept: Kept) -> None:
        """Keep how it stands, in place of the last."""
        day, seen, budget = kept.day, kept.day.seen, kept.budget
        rest = {
            "spent": dict(budget.spent),
            "until": dict(budget.until),
            "passed": sorted(budget.passed),
            "opened": dict(kept.visits.opened),
            "visited": dict(kept.visits.used),
            "rolled": dict(budget.rolled),
            "awake": kept.awake,
        }
        self._store.change(
            _KEEP,
            (day.day.isoformat(), seen.wall.isoformat(), seen.running, seen.boot, day.ahead, budget.used,
             json.dumps(rest)),
        )  # fmt: skip

    def kept(self) -> Kept | None:
        """How it stood when it was kept last; None before that, and for what cannot be read any more."""
        for day, wall, running, boot, ahead, used, rest in self._store.rows(
            "SELECT day, wall, running, boot, ahead, used, budget FROM limit_day"
        ):
            try:
                found = json.loads(rest)
                seen = Instant(datetime.fromisoformat(wall), 0.0, running, boot)
                budget = Budget(
                    found["spent"], found["until"], frozenset(found["passed"]), used, found.get("rolled", {})
                )
                visits = Visits(found.get("opened", {}), found.get("visited", {}))
                kept = DayKept(date.fromisoformat(day), seen, ahead)
                return Kept(kept, budget, visits, found.get("awake", False))
            except (ValueError, KeyError, TypeError):
                return None
        return None

    def carried_on(self, day: date, site: str, purpose: str, minutes: int) -> None:
        """Note that the person carried on, what for and how long they planned to."""
        self._store.change("INSERT INTO carried_on (day, site, purpose, minutes) VALUES (?, ?, ?, ?)",
                           (day.isoformat(), site, purpose, minutes))  # fmt: skip

    def times_on(self, day: date) -> int:
        """How often the person carried on on `day`."""
        return int(self._store.rows("SELECT count(*) FROM carried_on WHERE day = ?", (day.isoformat(),))[0][0])

    def spent_on(self, day: date) -> dict[str, float]:
        """Feed seconds of `day` by site."""
        rows = self._store.rows(
            "SELECT site, total(seconds) FROM feed_time WHERE day = ? AND kind = 'feed' GROUP BY site",
            (day.isoformat(),),
        )
        return {site: float(seconds) for site, seconds in rows}
