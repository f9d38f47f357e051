"""Hours of the day in which feeds rest, other ones for school days than for weekends. Pure.

`QuietHours` is the one value for it: people set it for themselves (wellbeing.limits), and a family's agreement holds
the same value, for all feeds (`QuietHours(school_days=Hours(22 * 60, 7 * 60))`). Days here are those of the calendar.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from wellbeing.limit_sites import SATURDAY, name_of, parted

A_DAY = 24 * 60
FINISH_MINUTES = 10
"""Minutes before quiet hours at which it is said that they come: time to finish."""

_LIKE = "all=22:00-07:00 or x=22:00-07:00/23:30-09:00 (- for none)"
_HOURS = re.compile(r"(\d\d):([0-5]\d)-(\d\d):([0-5]\d)")
_AHEAD = 8
"""Days to look ahead for the next quiet hours: those of a weekend may just be over."""

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Hours:
    """From minute `start` of a day until before minute `end`, both 0 to 1439; the two differ.

    Where `end` is not after `start`, it is of the next morning.
    """

    start: int
    end: int

    def ending_on(self, day: date) -> Span:
        """When they begin and end (local time), for those that end on `day`."""
        midnight = datetime.combine(day, time())
        begins = midnight - timedelta(days=self.end <= self.start)
        return begins + timedelta(minutes=self.start), midnight + timedelta(minutes=self.end)

    def __str__(self) -> str:
        return f"{clock_time(self.start)}-{clock_time(self.end)}"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When the feeds of `sites` rest (none: all feeds). None for days without.

    Hours belong to the day on which they end, so that a night belongs to the morning after it: `school_days` from 22:00
    to 07:00 begin on Sunday to Thursday, and those from 09:00 to 15:00 hold on Monday to Friday.
    """

    sites: frozenset[str] = frozenset()
    school_days: Hours | None = None
    weekends: Hours | None = None

    @property
    def name(self) -> str:
        """What they are for, in the file's words."""
        return name_of(self.sites)

    @property
    def key(self) -> str:
        """What they are known by among limits of every kind."""
        return f"hours {hours_entry(self)}"

    def covers(self, site: str) -> bool:
        """Whether they hold for `site`."""
        return not self.sites or site in self.sites

    def until(self, wall: datetime) -> datetime | None:
        """When those that hold at `wall` end (local time, without its zone); None while none hold."""
        now = wall.replace(tzinfo=None)
        return next((end for start, end in self._spans(now) if start <= now < end), None)

    def begin_in(self, wall: datetime) -> float:
        """Seconds of the clock on the wall until they hold next, 0 while they do; infinity for never."""
        now = wall.replace(tzinfo=None)
        starts = [max(0.0, (start - now).total_seconds()) for start, end in self._spans(now) if now < end]
        return min(starts, default=math.inf)

    def _spans(self, now: datetime) -> Iterator[Span]:
        for day in (now.date() + timedelta(days=ahead) for ahead in range(_AHEAD + 1)):
            hours = self.weekends if day.weekday() >= SATURDAY else self.school_days
            if hours is not None:
                yield hours.ending_on(day)


def quiet_hours(entry: str) -> QuietHours:
    """The hours in "all=22:00-07:00", "x=22:00-07:00/23:30-09:00" (school days, then weekends) or "all=09:00-15:00/-".

    Raises ValueError with words for people.
    """
    sites, rest = parted(entry, _LIKE)
    week, slash, weekend = rest.partition("/")
    school_days = _hours(week, entry)
    found = QuietHours(sites, school_days, _hours(weekend, entry) if slash else school_days)
    if found.school_days is None and found.weekends is None:
        raise ValueError(f"must have hours on some days, not “{entry[:40]}”")
    return found


def hours_entry(quiet: QuietHours) -> str:
    """`quiet` as it stands in the file; `quiet_hours` reads it back."""
    weekends = f"/{quiet.weekends or '-'}" if quiet.weekends != quiet.school_days else ""
    return f"{quiet.name}={quiet.school_days or '-'}{weekends}"


def clock_time(minute: int) -> str:
    """The minute of a day as clocks show it: "07:05"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _hours(words: str, entry: str) -> Hours | None:
    if words.strip() == "-":
        return None
    found = _HOURS.fullmatch(words.strip())
    if not found:
        raise ValueError(f"must be like {_LIKE}, not “{entry[:40]}”")
    from_hour, from_minute, to_hour, to_minute = map(int, found.groups())
    start, end = from_hour * 60 + from_minute, to_hour * 60 + to_minute
    if start >= A_DAY or end > A_DAY or start == end % A_DAY:
        raise ValueError(f"must be hours of a day that begin and end at different times, not “{entry[:40]}”")
    return Hours(start, end % A_DAY)
