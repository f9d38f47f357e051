"""What is kept of each day: feed time by hour, and what happened to posts by category. Reads a day in milliseconds.

Time belongs to the hour of the local clock in which it was counted. When clocks go back, one hour of that night has up
to 7200 seconds; when they go forward, one is missing.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wellbeing.store import Store

HOUR_UNKNOWN = -1
"""The hour of time that version 1 kept by day alone: it counts for its day, and for no hour of it."""

MET = "met"
"""What is counted of a post that is about a category, whatever is done about it."""

NOT_JUDGED = "not judged"
"""What is counted, in place of a category by its language, of a post that the classifier does not read."""

USUAL_DAYS = 28
"""A person's usual day is taken from at most so many days before: whole weeks, so that each weekday counts alike."""

WEEK = 7

CERTAIN_DAYS = 3
"""A clock that is wrong on fewer days than that makes nothing look too old (`StoredDays.prune`)."""

_NOTE = "INSERT OR IGNORE INTO days VALUES (?, 1)"
_ADD_SECONDS = (
    "INSERT INTO feed_time VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (day, hour, site, kind) DO UPDATE SET seconds = seconds + excluded.seconds"
)
_COUNT = (
    "INSERT INTO counts VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (day, site, category, action) DO UPDATE SET n = n + excluded.n"
)
_BEFORE = "SELECT day FROM days WHERE day < ? AND doses >= ? ORDER BY day DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class StoredDay:
    """A day, with the days that it is seen beside.

    `seconds` by (hour, site, kind); `counts` by (site, category, what happened). `week` has the feed seconds of the
    seven days that end with it, days without any left out. `before` has those of the last days with the app before it,
    `met_before` how many posts of each category were met on each of the last days on which that was counted.
    """

    seconds: Mapping[tuple[int, str, str], float]
    counts: Mapping[tuple[str, str, str], int]
    week: Mapping[date, float]
    before: Sequence[float]
    met_before: Sequence[Mapping[str, int]]


class StoredDays:
    """The days in `store`. Days begin at 04:00 (feed_time.day_of). Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(
        self,
        today: date,
        seconds: Mapping[tuple[date, int, str, str], float],
        counts: Mapping[tuple[date, str, str, str], int],
    ) -> None:
        """Add what has gathered, and that the app runs `today`, all of it or nothing.

        `seconds` by (day, hour, site, kind), `counts` by (day, site, category, what happened).
        """
        days = {today, *(key[0] for key in seconds), *(key[0] for key in counts)}
        steps: list[tuple[str, Sequence[object]]] = [(_NOTE, (day.isoformat(),)) for day in sorted(days)]
        steps += [(_ADD_SECONDS, (key[0].isoformat(), *key[1:], some)) for key, some in seconds.items()]
        steps += [(_COUNT, (key[0].isoformat(), *key[1:], n)) for key, n in counts.items()]
        self._store.change_all(steps)

    def note(self, day: date) -> None:
        """The app runs on `day`: it counts among the days before others, also without a minute in feeds."""
        self._store.change(_NOTE, (day.isoformat(),))

    def add_seconds(self, day: date, hour: int, site: str, kind: str, seconds: float) -> None:
        """Add time of `kind` ("feed", "messages", …) on `site` in `hour` (0..23) of `day`."""
        self._store.change(_ADD_SECONDS, (day.isoformat(), hour, site, kind, seconds))

    def count(self, day: date, site: str, category: str, what: str, n: int = 1) -> None:
        """Count `n` posts of `category` that `what` happened to: an action, `MET`, or what a person did."""
        self._store.change(_COUNT, (day.isoformat(), site, category, what, n))

    def prune(self, months: int) -> None:
        """Forget what is older than so many months, counted from the last of `CERTAIN_DAYS` on which the app ran.

        So a clock that stands years ahead for a day or two loses nothing; fewer days than that, and nothing is too old.
        """
        newest = self._store.rows("SELECT day FROM days ORDER BY day DESC LIMIT ?", (CERTAIN_DAYS,))
        if len(newest) == CERTAIN_DAYS:
            before = months_before(date.fromisoformat(newest[-1][0]), months).isoformat()
            tables = ("feed_time", "counts", "days", "carried_on")
            self._store.change_all([(f"DELETE FROM {each} WHERE day < ?", (before,)) for each in tables])  # noqa: S608

    def feed_seconds(self, day: date) -> float:
        """Seconds in endless feeds on `day`, all sites together; messages, creating and search do not count."""
        return self._feed_seconds(day, day).get(day, 0.0)

    def read(self, day: date) -> StoredDay:
        """`day` and the days that it is seen beside. Looks at a month at most, however many years are stored."""
        text = day.isoformat()
        time = self._store.rows("SELECT hour, site, kind, seconds FROM feed_time WHERE day = ?", (text,))
        counts = self._store.rows("SELECT site, category, action, n FROM counts WHERE day = ?", (text,))
        return StoredDay(
            {(hour, site, kind): seconds for hour, site, kind, seconds in time},
            {(site, category, what): n for site, category, what, n in counts},
            self._feed_seconds(first_of_week(day), day),
            self._before(day),
            self._met_before(day),
        )

    def _feed_seconds(self, first: date, last: date) -> dict[date, float]:
        rows = self._store.rows(
            "SELECT day, total(seconds) FROM feed_time WHERE day BETWEEN ? AND ? AND kind = 'feed' GROUP BY day",
            (first.isoformat(), last.isoformat()),
        )
        return {date.fromisoformat(day): float(seconds) for day, seconds in rows}

    def _before(self, day: date) -> list[float]:
        rows = self._store.rows(
            f"SELECT total(seconds) FROM ({_BEFORE}) AS before"  # noqa: S608 words of ours
            " LEFT JOIN feed_time AS time ON time.day = before.day AND kind = 'feed' GROUP BY before.day",
            (day.isoformat(), 0, USUAL_DAYS),
        )
        return [float(seconds) for (seconds,) in rows]

    def _met_before(self, day: date) -> list[Mapping[str, int]]:
        rows = self._store.rows(
            f"SELECT before.day, category, n FROM ({_BEFORE}) AS before"  # noqa: S608 words of ours
            " LEFT JOIN counts ON counts.day = before.day AND action = 'met'",
            (day.isoformat(), 1, USUAL_DAYS),
        )
        met: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for each, category, n in rows:
            met[each].update({category: n} if category else {})
        return list(met.values())


def first_of_week(day: date) -> date:
    """The first of the seven days that end with `day`. Raises OverflowError before the year 1."""
    return day - timedelta(days=WEEK - 1)


def months_before(day: date, months: int) -> date:
    """The same day so many months before, or that month's last where it has no such day; never before the year 1."""
    number = max(12, day.year * 12 + day.month - 1 - months)
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
