"""What the app is told of a day: its hours, what was softened, and the person's own usual beside it. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.facts import DayOfTime, Dose, HourOfTime, Softened
from wellbeing.feed_time import DAY_BEGINS
from wellbeing.store_day import HOUR_UNKNOWN, MET, NOT_JUDGED, WEEK, StoredDay, first_of_week
from wellbeing.usual import usual

_SOFTENING = frozenset(action.value for action in Action if action > Action.SHOW)
_FIRST_HOUR = DAY_BEGINS // timedelta(hours=1)


def told(day: date, stored: StoredDay, rests_until: Mapping[str, datetime], number: int = 0) -> say.TodayIs:
    """`day` as the answer to command `number`. `rests_until` tells until when each topic rests that does."""
    return say.TodayIs(
        id=number,
        day=day.isoformat(),
        hours=_hours(stored),
        softened=_softened(stored),
        last_days=_last_days(day, stored),
        usual_seconds=usual(stored.before),
        doses=_doses(stored, rests_until),
        not_judged=_not_judged(stored),
    )


def _hours(stored: StoredDay) -> list[HourOfTime]:
    """In the order of the day, which begins at four. Time of an unknown hour is in the day's sum alone."""
    known = [(*key, seconds) for key, seconds in stored.seconds.items() if key[0] != HOUR_UNKNOWN]
    return [HourOfTime(*each) for each in sorted(known, key=lambda row: ((row[0] - _FIRST_HOUR) % 24, *row[1:]))]


def _softened(stored: StoredDay) -> list[Softened]:
    return [Softened(*key, n) for key, n in sorted(stored.counts.items()) if key[2] in _SOFTENING]


def _not_judged(stored: StoredDay) -> dict[str, int]:
    """Posts by their language, the most first."""
    found: Counter[str] = Counter()
    for (_, language, what), n in stored.counts.items():
        found[language] += n if what == NOT_JUDGED else 0
    return {language: n for language, n in sorted(found.items(), key=lambda each: (-each[1], each[0])) if n}


def _last_days(day: date, stored: StoredDay) -> list[DayOfTime]:
    days = [first_of_week(day) + timedelta(days=number) for number in range(WEEK)]
    return [DayOfTime(each.isoformat(), stored.week.get(each, 0.0)) for each in days]


def _doses(stored: StoredDay, rests_until: Mapping[str, datetime]) -> list[Dose]:
    """Topics that were met, are usually met, or rest; the most met first."""
    met: Counter[str] = Counter()
    for (_, category, what), n in stored.counts.items():
        met[category] += n if what == MET else 0
    before = {category for each in stored.met_before for category in each}
    doses = [_dose(category, met[category], stored, rests_until) for category in {*before, *met, *rests_until}]
    wanted = [dose for dose in doses if dose.today or dose.usual or dose.rests_until]
    return sorted(wanted, key=lambda dose: (-dose.today, dose.category))


def _dose(category: str, today: int, stored: StoredDay, rests_until: Mapping[str, datetime]) -> Dose:
    until = rests_until.get(category)
    return Dose(
        category=category,
        today=today,
        usual=usual([each.get(category, 0) for each in stored.met_before]),
        rests_until=until.isoformat(timespec="minutes") if until else "",
    )
