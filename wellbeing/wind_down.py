"""The last hour before bed, for those who want it: the feed turns grey, or slower, little by little. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from wellbeing.limit_hours import A_DAY, clock_time
from wellbeing.limit_sites import SATURDAY

How = Literal["grey", "slower"]
STAYS = timedelta(hours=6)
"""How long it stays as it is at bedtime: then the night is over, or nearly."""
NOON = 12 * 60
STEP = 5
"""Per cent: finer steps nobody sees."""

_LIKE = "22:30 or 22:30/23:30"
_TIME = re.compile(r"(\d\d):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class WindDown:
    """Bedtimes as minutes of the day, before school days and before weekend days, and for how many `minutes` before."""

    school_days: int
    weekends: int
    minutes: int
    how: How = "grey"

    def part(self, wall: datetime) -> int:
        """How far it is at `wall` (local time), in per cent: 0 by day, 100 from bedtime on."""
        now = wall.replace(tzinfo=None)
        return max(self._part_before(now, now.date() + timedelta(days=ahead)) for ahead in (0, 1))

    def bedtime(self, wall: datetime) -> str:
        """The bedtime that `wall` is nearest to, as clocks show it."""
        now = wall.replace(tzinfo=None)
        beds = [self._bed(now.date() + timedelta(days=ahead)) for ahead in (0, 1)]
        nearest = min(beds, key=lambda bed: abs(bed - now))
        return f"{nearest:%H:%M}"

    def _bed(self, morning: date) -> datetime:
        """When one goes to bed in the night before `morning`: from noon on it is the evening before."""
        minute = self.weekends if morning.weekday() >= SATURDAY else self.school_days
        midnight = datetime.combine(morning, time())
        return midnight + timedelta(minutes=minute) - timedelta(days=minute >= NOON)

    def _part_before(self, now: datetime, morning: date) -> int:
        bed = self._bed(morning)
        if now >= bed:
            return 100 if now < bed + STAYS else 0
        gone = 1 - (bed - now) / timedelta(minutes=self.minutes)
        return max(0, int(100 * gone) // STEP * STEP)


def bedtimes(entry: str) -> tuple[int, int]:
    """The minutes of the day in "22:30" or "22:30/23:30" (before school days, then weekends). Raises ValueError."""
    week, slash, weekend = entry.strip().partition("/")
    return _minute(week, entry), _minute(weekend if slash else week, entry)


def bedtimes_entry(school_days: int, weekends: int) -> str:
    """The same as it stands in the file."""
    return clock_time(school_days) + (f"/{clock_time(weekends)}" if weekends != school_days else "")


def _minute(words: str, entry: str) -> int:
    found = _TIME.fullmatch(words.strip())
    if not found or (minute := int(found[1]) * 60 + int(found[2])) >= A_DAY:
        raise ValueError(f"must be like {_LIKE}, not “{entry[:40]}”")
    return minute
