"""Turns dates and clock times of this computer into the moments that rules ask about."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from filters.moments import Moment

LASTS = {"24 h": timedelta(hours=24), "7 d": timedelta(days=7), "30 d": timedelta(days=30)}
"""How long a rule can be made to last with one choice; X and Bluesky offer the same three for muted words."""


def moment_of(now: datetime, zone: tzinfo | None = None) -> Moment:
    """`now` (with its offset, or in local time) as the wall clock of `zone` (None: this computer's) shows it."""
    local = now.astimezone(zone)
    return Moment(now.timestamp(), local.weekday(), local.hour * 60 + local.minute)


def this_moment() -> Moment:
    """Now."""
    return moment_of(datetime.now().astimezone())


def end_after(now: datetime, lasts: str) -> datetime:
    """When something that begins `now` (with its offset) ends, to the second; `lasts` is one of LASTS."""
    return (now + LASTS[lasts]).replace(microsecond=0)


def stamp_of(end: date | datetime, zone: tzinfo | None = None) -> float:
    """Seconds since 1970 of `end`; a date alone ends with that day, what has no offset is of `zone` (None: local).

    Raises ValueError or OverflowError for years that no clock knows.
    """
    if not isinstance(end, datetime):
        end = datetime.combine(end + timedelta(days=1), time())
    return (end if end.tzinfo or zone is None else end.replace(tzinfo=zone)).timestamp()
