"""A family of ours for tests: Mia, 14, her mother Ada and her father Ben, and what they agreed on."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

from wellbeing.agreement import Agreement, minutes_of
from wellbeing.limit_hours import quiet_hours

CET = timezone(timedelta(hours=1))
TODAY = date(2026, 11, 5)
"""A Thursday."""
AFTERNOON = datetime(2026, 11, 5, 16, 0, tzinfo=CET)


def agreed(**other: Any) -> Agreement:
    """An hour on school days, two at weekends, quiet from 21:30, hard topics covered; `other` parts as given."""
    parts: dict[str, Any] = {
        "name": "Mia",
        "turns_18": date(2030, 5, 1),
        "guardians": ("Ada", "Ben"),
        "review_on": date(2027, 2, 4),
        "minutes": minutes_of(60, 120),
        "quiet": (quiet_hours("all=21:30-07:00"),),
        "covered": frozenset({"sexual", "self_harm"}),
        "sites": frozenset({"x", "youtube"}),
    }
    return Agreement(**{**parts, **other})
