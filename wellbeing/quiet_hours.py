"""Hours of the week that a family agreed on: without feeds, or uncounted. Pure; local times are passed in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FINISH_MINUTES = 10
"""What is begun may be finished for so long after quiet hours begin."""
_DAY = 24 * 60
_WEEK = 7 * _DAY
_ENTRY = re.compile(r"(?:([a-z]{3}(?:\+[a-z]{3})*) )?([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Hours:
    """From `start` until `end` (minutes of the day) on `days` (0 is Monday): the days on which they begin.

    Where the end is not after the start, they go on into the next day.
    """

    start: int
    end: int
    days: frozenset[int] = frozenset(range(7))

    @property
    def lasts(self) -> int:
        """Minutes, up to a whole day."""
        return (self.end - self.start - 1) % _DAY + 1


def hours_from(entry: str) -> Hours:
    """The hours in "21:30-07:00" (every day) or "sun+mon 21:00-07:00". Raises ValueError with words for people."""
    found = _ENTRY.fullmatch(" ".join(entry.lower().split()))
    names = (found[1] or "+".join(DAY_NAMES)).split("+") if found else []
    if not found or not set(names) <= set(DAY_NAMES):
        raise ValueError(f"must be like 21:30-07:00 or sun+mon 21:00-07:00, not “{entry[:40]}”")
    start, end = int(found[2]) * 60 + int(found[3]), int(found[4]) * 60 + int(found[5])
    return Hours(start, end, frozenset(map(DAY_NAMES.index, names)))


def hours_words(hours: Hours) -> str:
    """`hours` as they stand in the file; `hours_from` reads them back."""
    times = f"{hours.start // 60:02}:{hours.start % 60:02}-{hours.end // 60:02}:{hours.end % 60:02}"
    days = "+".join(DAY_NAMES[day] for day in sorted(hours.days))
    return times if len(hours.days) == len(DAY_NAMES) else f"{days} {times}"


@cache
def minutes_in(hours: tuple[Hours, ...]) -> frozenset[int]:
    """Every minute of the week (0 is Monday, midnight) in which any of `hours` holds."""
    return frozenset(
        (day * _DAY + each.start + minute) % _WEEK
        for each in hours
        for day in each.days
        for minute in range(each.lasts)
    )


def covered_by(larger: tuple[Hours, ...], smaller: tuple[Hours, ...]) -> bool:
    """Whether every minute of `smaller` lies in `larger`."""
    return minutes_in(smaller) <= minutes_in(larger)


def holds(hours: tuple[Hours, ...], now: datetime) -> bool:
    """Whether any of `hours` holds at `now` (local)."""
    return _minute_of_week(now) in minutes_in(hours)


def closed(hours: tuple[Hours, ...], now: datetime) -> bool:
    """Whether `hours` hold at `now`, and the minutes to finish are over."""
    return _closed(minutes_in(hours), _minute_of_week(now))


def closes_in(hours: tuple[Hours, ...], now: datetime, within: int) -> float | None:
    """Seconds from `now` (local) until `closed`; 0 where it is so, None where it takes more than `within` minutes."""
    taken, at = minutes_in(hours), _minute_of_week(now)
    wait = next((each for each in range(within + 1) if _closed(taken, at + each)), None)
    return None if wait is None else max(0.0, 60.0 * wait - now.second)


def opens_in(hours: tuple[Hours, ...], now: datetime) -> int | None:
    """Whole minutes until none of `hours` holds; None where that never comes."""
    taken, at = minutes_in(hours), _minute_of_week(now)
    return next((each for each in range(_WEEK) if (at + each) % _WEEK not in taken), None)


def _minute_of_week(now: datetime) -> int:
    return now.weekday() * _DAY + now.hour * 60 + now.minute


def _closed(taken: frozenset[int], at: int) -> bool:
    return bool(taken) and all((at - each) % _WEEK in taken for each in range(FINISH_MINUTES + 1))
