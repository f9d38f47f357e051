"""A person's own limits as the day goes on: spends, warns, ends, lets the person carry on. The clock is passed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from wellbeing.clock import Instant
from wellbeing.limits import (
    NEED_MINUTES,
    NEVER,
    VISIT_ENDS,
    Budget,
    DayKept,
    FeedLimit,
    Standing,
    standing,
    warning_due,
)


class OwnLimits:
    """What is spent and given today. Every method is told `now`; moments come in order."""

    def __init__(self, now: Instant) -> None:
        self.limits: tuple[FeedLimit, ...] = ()
        self.budget = Budget()
        self._day = DayKept.beginning(now)
        self._told: dict[str, int] = {}

    @property
    def day(self) -> date:
        """The day that limits go by."""
        return self._day.day

    @property
    def kept(self) -> tuple[DayKept, Budget]:
        """What has to survive a restart."""
        return self._day, self.budget

    def take_up(self, kept: tuple[DayKept, Budget] | None, spent: Mapping[str, float], now: Instant) -> None:
        """Go on after a restart: of what was `kept` and the minutes stored for today, the larger count holds."""
        if kept is not None and (day := kept[0].at(now)).day == kept[0].day:
            self._day = day
            visit = kept[1] if kept[0].seen.boot == now.boot else replace(kept[1], passed=frozenset(), used=NEVER)
            sites = {*visit.spent, *spent}
            most = {site: max(visit.spent.get(site, 0.0), spent.get(site, 0.0)) for site in sites}
            self.budget = replace(visit, spent=most)
        else:
            self._day, self.budget = DayKept.beginning(now), Budget(dict(spent))

    def follow(self, limits: tuple[FeedLimit, ...]) -> None:
        """The person set other limits: they hold at once, for what is spent already too."""
        self.limits = limits

    def turn(self, now: Instant) -> bool:
        """Whether a new day has begun, with everything unspent."""
        before, self._day = self._day, self._day.at(now)
        if self._day.day == before.day:
            return False
        self.budget = Budget(used=self.budget.used, passed=self.budget.passed)
        self._told.clear()
        return True

    def spend(self, site: str, seconds: float, now: Instant) -> None:
        """`seconds` of feed time were counted on `site`."""
        self.turn(now)
        self.budget = self.budget.spend(site, seconds, now.running)

    def standing(self, site: str) -> Standing:
        """How it stands on `site`."""
        return standing(self.limits, site, self.budget, self.day)

    def may_pass(self, site: str, now: Instant) -> bool:
        """Whether this visit still has its pass."""
        return self.budget.may_pass(self._over(site), now.running)

    def in_visit(self, now: Instant) -> bool:
        """Whether feeds were in use just before."""
        return now.running - self.budget.used <= VISIT_ENDS

    def opened(self, now: Instant) -> None:
        """A visit begins."""
        self.budget = replace(self.budget, used=now.running)

    def carry_on(self, site: str, minutes: int, now: Instant) -> bool:
        """Use this visit's pass for `minutes` of feed time; False where there is nothing to carry on, or no pass."""
        over = self._over(site)
        if not over or not self.budget.may_pass(over, now.running):
            return False
        self.budget = self.budget.given(over, minutes).pass_used(over, now.running)
        self._forget_told(over)
        return True

    def need_now(self, site: str) -> None:
        """*I need this now*: some minutes, at any time, as often as it is needed, counted nowhere."""
        over = self._over(site)
        self.budget = self.budget.given(over, NEED_MINUTES)
        self._forget_told(over)

    def warning(self, site: str) -> int:
        """The minutes left that are to be spoken of now on `site`, once each; 0 for none."""
        now = self.standing(site)
        if now.limit is None:
            return 0
        name = now.limit.name
        given = self.budget.until.get(name, 0.0) - now.limit.seconds(self.day)
        whole = given if given > 0 else now.limit.seconds(self.day)
        due = warning_due(now.left, whole, self._told.get(name, 0))
        if due:
            self._told[name] = due
        return due

    def _over(self, site: str) -> list[FeedLimit]:
        mine = (limit for limit in self.limits if limit.covers(site))
        return [limit for limit in mine if self.budget.left(limit, self.day) <= 0]

    def _forget_told(self, limits: list[FeedLimit]) -> None:
        for each in limits:
            self._told.pop(each.name, None)
