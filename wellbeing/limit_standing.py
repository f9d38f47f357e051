"""How a person's limits of every kind stand on a site at a moment: which ends first, and how far off that is. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from wellbeing.limit_hours import FINISH_MINUTES, QuietHours
from wellbeing.limit_openings import OpeningLimit, Visits
from wellbeing.limits import WARNINGS, Budget, FeedLimit, Limited
from wellbeing.wind_down import WindDown

Why = Literal["minutes", "openings", "hours"]
STEPS: dict[Why, tuple[int, ...]] = {"minutes": WARNINGS, "openings": WARNINGS, "hours": (FINISH_MINUTES, 1)}
"""Minutes before the end at which it is said."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands on a site: the limit that ends first, with `left` seconds; None where there is no limit.

    `whole` is what `left` was at most, where that is known; `until` is when hours end that hold now (local time).
    """

    limit: Limited | None = None
    left: float = 0.0
    why: Why = "minutes"
    whole: float = math.inf
    until: datetime | None = None

    @property
    def over(self) -> bool:
        """Whether the limit has ended."""
        return self.limit is not None and self.left <= 0


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """What a person set for themselves. `rolls_over`: seconds that go to the next day at most, 0 for none."""

    minutes: tuple[FeedLimit, ...] = ()
    openings: tuple[OpeningLimit, ...] = ()
    hours: tuple[QuietHours, ...] = ()
    rolls_over: float = 0.0
    wind_down: WindDown | None = None

    def __bool__(self) -> bool:
        return bool(self.limits or self.wind_down)

    @property
    def limits(self) -> tuple[Limited, ...]:
        """Those of every kind."""
        return (*self.minutes, *self.openings, *self.hours)


@dataclass(frozen=True, slots=True)
class Now:
    """A moment of a day: `at` seconds running, and `walls`, what the clock on the wall says and would say unset."""

    day: date
    at: float
    walls: tuple[datetime, ...]


def standings(plan: OwnPlan, site: str, budget: Budget, visits: Visits, now: Now) -> list[Standing]:
    """How each limit stands that holds for `site`."""
    return [
        *(_minutes(each, budget, now.day) for each in plan.minutes if each.covers(site)),
        *(_openings(each, budget, visits, now) for each in plan.openings if each.covers(site)),
        *(_hours(each, budget, now.walls) for each in plan.hours if each.covers(site)),
    ]


def first_to_end(each: Iterable[Standing]) -> Standing:
    """What holds: the one with the least left."""
    return min(each, key=lambda one: one.left, default=Standing())


def _minutes(limit: FeedLimit, budget: Budget, day: date) -> Standing:
    whole = math.inf if budget.lifted(limit) else budget.allowed(limit, day)
    return Standing(limit, budget.left(limit, day), whole=whole)


def _openings(limit: OpeningLimit, budget: Budget, visits: Visits, now: Now) -> Standing:
    """Who is in a visit may finish it."""
    open_now = visits.goes_on(limit, now.at) or visits.left(limit, now.day)
    return Standing(limit, math.inf if open_now else budget.lifted(limit), "openings")


def _hours(quiet: QuietHours, budget: Budget, walls: tuple[datetime, ...]) -> Standing:
    """Setting the clock opens nothing: hours hold by the one clock or by the other."""
    ends = [until for wall in walls if (until := quiet.until(wall))]
    if ends:
        return Standing(quiet, budget.lifted(quiet), "hours", until=max(ends))
    return Standing(quiet, min(map(quiet.begin_in, walls)), "hours")
