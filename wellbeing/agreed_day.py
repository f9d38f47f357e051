"""What an agreement leaves of a day: minutes that are spent and given, and hours without feeds. Pure.

`now` is kept time (wellbeing.kept_time) and `wall` what the clock says: quiet hours hold where either says so.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

import msgspec

from wellbeing.agreed_hours import begin_in, hold
from wellbeing.agreement import Agreement
from wellbeing.family_page import KINDS
from wellbeing.feed_time import day_of

FEED = "feed"
DAYS_KEPT = 35
FLIGHT = timedelta(days=2)
"""Dates that a flight may go back by, from the first zone of the day to the last; further back only wrong clocks go."""
Why = Literal["", "minutes", "quiet", "unkept"]
"""What feeds rest for; "unkept": what is spent cannot be written down (wellbeing.engine.family_day)."""


@dataclass(frozen=True, slots=True)
class Left:
    """`seconds` until feeds rest (infinity where nothing limits them), and `why` they do then."""

    seconds: float = math.inf
    why: Why = ""

    @property
    def over(self) -> bool:
        """Whether feeds rest."""
        return self.seconds <= 0


class AgreedDay(msgspec.Struct, frozen=True):
    """Of `day`: feed seconds that count, seconds given beyond (`extra`), and those that may be used in quiet hours.

    `days` has seconds by kind for each of the last days, by ISO date.
    """

    day: date
    counted: float = 0.0
    extra: float = 0.0
    late: float = 0.0
    days: Mapping[str, Mapping[str, float]] = {}

    def on(self, now: datetime) -> AgreedDay:
        """The same, or a new day with nothing spent; no clock brings a day back."""
        day = day_of(now)
        if self.day - day > FLIGHT:
            return self._put_right(day)
        if day <= self.day:
            return self
        return AgreedDay(day, days=_newest(self.days))

    def _put_right(self, day: date) -> AgreedDay:
        """It is `day` after all: a computer that started in a wrong year was right again later. What was spent on
        either counts together, since nobody can tell more."""
        right, wrong = day.isoformat(), self.day.isoformat()
        of_day, of_wrong = self.days.get(right, {}), self.days.get(wrong, {})
        both = {kind: of_day.get(kind, 0.0) + of_wrong.get(kind, 0.0) for kind in {*of_day, *of_wrong}}
        days = {name: kinds for name, kinds in self.days.items() if name < right} | ({right: both} if both else {})
        return AgreedDay(day, of_day.get(FEED, 0.0) + self.counted, self.extra, self.late, days)

    def spend(self, agreement: Agreement, kind: str, seconds: float, now: datetime, wall: datetime) -> AgreedDay:
        """With `seconds` more; feed time drains what was given in quiet hours, and counts outside free hours."""
        today = self.on(now)
        if kind not in KINDS:
            return today
        name = today.day.isoformat()
        of_day = today.days.get(name, {})
        days = {**today.days, name: {**of_day, kind: of_day.get(kind, 0.0) + seconds}}
        counts = kind == FEED and not hold(agreement.free, now)
        quiet = kind == FEED and is_quiet(agreement, now, wall)
        return AgreedDay(
            today.day,
            today.counted + seconds * counts,
            today.extra,
            max(0.0, today.late - seconds) if quiet else today.late,
            days,
        )

    def given(self, agreement: Agreement, minutes: int, now: datetime, wall: datetime) -> AgreedDay:
        """With `minutes` more from now: beyond what was left, and in quiet hours that have begun."""
        today, seconds = self.on(now), 60.0 * minutes
        short = max(0.0, today.counted - _allowed(agreement, today)) if agreement.minutes else 0.0
        late = today.late + seconds * is_quiet(agreement, now, wall)
        return msgspec.structs.replace(today, extra=today.extra + short + seconds, late=late)

    def left(self, agreement: Agreement, now: datetime, wall: datetime) -> Left:
        """What ends first: the day's minutes, or the hours with feeds."""
        today = self.on(now)
        until_quiet = min(begin_in(agreement.quiet, now), begin_in(agreement.quiet, wall))
        quiet = Left(until_quiet + today.late, "quiet")
        if agreement.minutes is None or hold(agreement.free, now):
            return quiet if quiet.seconds < math.inf else Left()
        minutes = Left(max(0.0, _allowed(agreement, today) - today.counted), "minutes")
        return min(minutes, quiet, key=lambda each: each.seconds)

    def allowed(self, agreement: Agreement, now: datetime) -> float | None:
        """Feed seconds of the day with what was given; None without a limit."""
        return _allowed(agreement, self.on(now)) if agreement.minutes else None


def is_quiet(agreement: Agreement, now: datetime, wall: datetime) -> bool:
    """Whether quiet hours hold."""
    return hold(agreement.quiet, now) or hold(agreement.quiet, wall)


def _newest(days: Mapping[str, Mapping[str, float]]) -> dict[str, Mapping[str, float]]:
    """The last ones beside today's, by number: a clock in a wrong year must not make any forgotten."""
    return {name: days[name] for name in sorted(days)[1 - DAYS_KEPT :]}


def _allowed(agreement: Agreement, today: AgreedDay) -> float:
    return (agreement.minutes.seconds(today.day) if agreement.minutes else 0.0) + today.extra
