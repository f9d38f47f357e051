"""How long a pause lasts: the choices of the menu, in minutes, and what is left of one."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from math import ceil

DAY_BEGINS = timedelta(hours=4)
MORNING = time(6, 0)
UNTIL_RESUMED = 0
"""Minutes in `protocol.Pause` that mean: until the person resumes."""


def morning_after(now: datetime) -> datetime:
    """06:00 local of the day after this one; before 04:00 it is still yesterday, so a night owl gets this morning."""
    return datetime.combine((now - DAY_BEGINS).date() + timedelta(days=1), MORNING)


def day_after(now: datetime) -> datetime:
    """When this day ends: at the next 04:00 local."""
    return datetime.combine((now - DAY_BEGINS).date() + timedelta(days=1), time.min) + DAY_BEGINS


def minutes_until(moment: datetime, now: datetime) -> int:
    """Whole minutes from `now` to `moment` (both local, without zone), rounded up, at least 1.

    Timestamps rather than a difference of clocks: the night in which clocks change has 23 or 25 hours.
    """
    return max(1, ceil((moment.timestamp() - now.timestamp()) / 60))


def moment(text: str) -> datetime | None:
    """The local time in `StatusIs.paused_until` (ISO 8601, with or without zone), None for "" or what is no time."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone().replace(tzinfo=None) if found.tzinfo else found
