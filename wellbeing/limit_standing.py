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

OwnLimit = FeedLimit | OpeningLimit | QuietHours
Why = Literal["minutes", "openings", "hours"]
STEPS: dict[Why, tuple[int, ...]] = {"minutes": WARNINGS, "openings": WARNINGS, "hours": (FINISH_MINUTES, 1)}
"""Minutes before the end at which it is said."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands on a site: the limit that ends first, with `left` seconds; None where there is no limit.

    `whole` is what `left` was at most, where that is known; `until` is when hours end that hold now (local time).
    `given`: what is left is what the person gave themself beyond it.
    """

    limit: Limited | None = None
    left: float = 0.0
    why: Why = "minutes"
    whole: float = math.inf
    until: datetime | None = None
    given: bool = False

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
    def limits(self) -> tuple[OwnLimit, ...]:
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
    return [standing_of(each, budget, visits, now) for each in plan.limits if each.covers(site)]


def standing_of(limit: OwnLimit, budget: Budget, visits: Visits, now: Now) -> Standing:
    """How one limit stands."""
    match limit:
        case FeedLimit():
            return _minutes(limit, budget, now.day)
        case OpeningLimit():
            return _openings(limit, budget, visits, now)
        case QuietHours():
            return _hours(limit, budget, now.walls)


def first_to_end(each: Iterable[Standing]) -> Standing:
    """What holds: the one with the least left."""
    return min(each, key=lambda one: one.left, default=Standing())


def _minutes(limit: FeedLimit, budget: Budget, day: date) -> Standing:
    whole = math.inf if budget.lifted(limit) else budget.allowed(limit, day)
    return Standing(limit, budget.left(limit, day), whole=whole, given=budget.given_beyond(limit, day) > 0)


def _openings(limit: OpeningLimit, budget: Budget, visits: Visits, now: Now) -> Standing:
    """Who is in a visit may finish it."""
    if visits.goes_on(limit, now.at) or visits.left(limit, now.day):
        return Standing(limit, math.inf, "openings")
    lifted = budget.lifted(limit)
    return Standing(limit, lifted, "openings", given=lifted > 0)


def _hours(quiet: QuietHours, budget: Budget, walls: tuple[datetime, ...]) -> Standing:
    """Setting the clock opens nothing: hours hold by the one clock or by the other."""
    ends, lifted = [until for wall in walls if (until := quiet.until(wall))], budget.lifted(quiet)
    if ends:
        return Standing(quiet, lifted, "hours", until=max(ends), given=lifted > 0)
    return Standing(quiet, max(lifted, min(map(quiet.begin_in, walls))), "hours")
