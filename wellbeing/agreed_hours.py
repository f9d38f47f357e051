"""Hours of the week that a family agreed on, several together: which minutes they take, and what is left. Pure.

One such value is wellbeing.limit_hours.QuietHours. Local times are passed in; how they are guarded against a clock that
is set back is wellbeing.kept_time's.
"""

from __future__ import annotations

import math
from datetime import datetime, time, timedelta
from functools import cache

from wellbeing.limit_hours import QuietHours
from wellbeing.limit_sites import SATURDAY

_DAY = 24 * 60
_WEEK = 7 * _DAY
_MONDAY = datetime(2026, 11, 2)


@cache
def minutes_in(hours: tuple[QuietHours, ...]) -> frozenset[int]:
    """Every minute of the week (0 is Monday, midnight) in which any of `hours` holds."""
    spans = [
        chosen.ending_on((_MONDAY + timedelta(days=day)).date())
        for each in hours
        for day in range(7)
        if (chosen := each.weekends if day >= SATURDAY else each.school_days) is not None
    ]
    starts = [(_minute(start), _minute(end)) for start, end in spans]
    return frozenset(minute % _WEEK for start, end in starts for minute in range(start, end))


def _minute(moment: datetime) -> int:
    return int((moment - _MONDAY) / timedelta(minutes=1))


def within(smaller: tuple[QuietHours, ...], larger: tuple[QuietHours, ...]) -> bool:
    """Whether every minute of `smaller` lies in `larger`."""
    return minutes_in(smaller) <= minutes_in(larger)


def hold(hours: tuple[QuietHours, ...], wall: datetime) -> bool:
    """Whether any of `hours` holds at `wall` (local)."""
    return any(each.until(wall) is not None for each in hours)


def begin_in(hours: tuple[QuietHours, ...], wall: datetime) -> float:
    """Seconds until any of `hours` holds, 0 while one does; infinity for never."""
    return min((each.begin_in(wall) for each in hours), default=math.inf)


def over_at(hours: tuple[QuietHours, ...], wall: datetime) -> datetime | None:
    """When none of `hours` holds any more (local, without zone); None where none holds, or one always does."""
    now = wall.replace(tzinfo=None)
    taken = minutes_in(hours)
    at = int((now - datetime.combine(now.date(), time())) / timedelta(minutes=1)) + now.weekday() * _DAY
    free = next((each for each in range(_WEEK) if (at + each) % _WEEK not in taken), 0)
    return now.replace(second=0, microsecond=0) + timedelta(minutes=free) if free else None
