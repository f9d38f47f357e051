"""A person's own limits as the day goes on: spends, warns, ends, lets the person carry on. The clock is passed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from wellbeing.clock import Instant
from wellbeing.limit_hours import QuietHours
from wellbeing.limit_openings import Visits
from wellbeing.limit_standing import STEPS, Now, OwnLimit, OwnPlan, Standing, first_to_end, standing_of, standings
from wellbeing.limits import NEED_MINUTES, NEVER, VISIT_ENDS, Budget, DayKept, Limited, warning_due
from wellbeing.roll_over import rolled_over


@dataclass(frozen=True, slots=True)
class Kept:
    """What has to survive a restart. `awake`: tonight the person wants no wind-down."""

    day: DayKept
    budget: Budget = Budget()  # noqa: RUF009 frozen
    visits: Visits = Visits()  # noqa: RUF009 frozen
    awake: bool = False

    def restarted(self) -> Kept:
        """The same, where the computer was started anew meanwhile: seconds running begin again."""
        budget = replace(self.budget, passed=frozenset(), used=NEVER)
        return replace(self, budget=budget, visits=self.visits.restarted())


class OwnLimits:
    """What is spent and given today. Every method is told `now`; moments come in order."""

    def __init__(self, now: Instant) -> None:
        self.plan = OwnPlan()
        self.budget, self.visits = Budget(), Visits()
        self._day = DayKept.beginning(now)
        self._before: Kept | None = None
        self._awake = False
        self._told: dict[str, int] = {}

    @property
    def day(self) -> date:
        """The day that limits go by."""
        return self._day.day

    @property
    def walls(self) -> tuple[datetime, datetime]:
        """The clocks that hours go by, at the moment that was told last."""
        return self._day.walls

    @property
    def kept(self) -> Kept:
        """What has to survive a restart."""
        return Kept(self._day, self.budget, self.visits, self._awake)

    def take_up(self, kept: Kept | None, spent: Mapping[str, float], now: Instant) -> None:
        """Go on after a restart: of what was `kept` and the minutes stored for today, the larger count holds.

        What an earlier day left unspent goes over once the limits are known.
        """
        self._awake = kept is not None and kept.awake
        if kept is not None and (day := kept.day.at(now)).day == kept.day.day:
            self._day = day
            kept = kept if kept.day.seen.boot == now.boot else kept.restarted()
            sites = {*kept.budget.spent, *spent}
            most = {site: max(kept.budget.spent.get(site, 0.0), spent.get(site, 0.0)) for site in sites}
            self.budget, self.visits = replace(kept.budget, spent=most), kept.visits
        else:
            self._day, self.budget, self.visits = DayKept.beginning(now), Budget(dict(spent)), Visits()
            self._before = kept

    def follow(self, plan: OwnPlan) -> None:
        """The person set other limits: they hold at once, for what is spent already too, and are told of anew."""
        same = {each.key for each in self.plan.limits if each in plan.limits}
        self._told = {key: told for key, told in self._told.items() if key in same}
        self.plan = plan
        before, self._before = self._before, None
        if before is not None:
            self._roll_over(before.day.day, before.budget)
        if not plan.rolls_over:
            self.budget = replace(self.budget, rolled={})

    def _roll_over(self, last: date, budget: Budget) -> None:
        rolled = rolled_over(self.plan.minutes, self.plan.rolls_over, last, budget, self.day)
        self.budget = replace(self.budget, rolled=rolled)

    def turn(self, now: Instant) -> bool:
        """Whether a new day has begun, with everything unspent. A pass in hours that go on over its turn goes on."""
        before, self._day = self._day, self._day.at(now)
        if self._day.day == before.day:
            return False
        spent = self.budget
        go_on = [each for each in self.plan.hours if _go_on(each, before.walls, self.walls)]
        lifted = {each.key: left for each in go_on if (left := spent.lifted(each))}
        self.budget = Budget(until=lifted, used=spent.used, passed=spent.passed)
        self._roll_over(before.day, spent)
        self.visits = self.visits.turned()
        self._told.clear()
        return True

    def spend(self, site: str, seconds: float, now: Instant) -> None:
        """`seconds` of feed time were counted on `site`."""
        self.turn(now)
        self.visits = self.visits.spent_on(self.plan.openings, site, self.day, now.running)
        self.budget = self.budget.spend(site, seconds, now.running)

    def standing(self, site: str) -> Standing:
        """How it stands on `site`, at the moment that was told last."""
        return first_to_end(self._standings(site))

    def given(self, limit: OwnLimit) -> float:
        """Seconds that are left of what the person gave themself beyond `limit`."""
        stands = standing_of(limit, self.budget, self.visits, self._now)
        return stands.left if stands.given else 0.0

    def _standings(self, site: str) -> list[Standing]:
        return standings(self.plan, site, self.budget, self.visits, self._now)

    @property
    def _now(self) -> Now:
        return Now(self.day, self._day.seen.running, self.walls)

    def may_pass(self, site: str, now: Instant) -> bool:
        """Whether this visit still has its pass."""
        return self.budget.may_pass(site, map(_limit, self._over(site)), now.running)

    def planned(self, limit: Limited) -> bool:
        """Whether what has ended are minutes that the person planned, rather than the limit's own or a need's."""
        return limit.key in self.budget.until and limit.key in self.budget.passed

    def in_visit(self, now: Instant) -> bool:
        """Whether feeds were in use just before."""
        return now.running - self.budget.used <= VISIT_ENDS

    def opened(self, now: Instant) -> None:
        """A visit begins."""
        self.budget = replace(self.budget, used=now.running)

    def carry_on(self, site: str, minutes: int, now: Instant) -> bool:
        """Use this visit's pass for `minutes` of feed time; False where there is nothing to carry on, or no pass.

        It lifts what has ended and what would end within these minutes: they are the person's, whatever comes.
        """
        if not self._over(site) or not self.may_pass(site, now):
            return False
        limits = self._lift(site, minutes)
        self.budget = self.budget.pass_used(site, limits, now.running)
        return True

    def need_now(self, site: str) -> None:
        """*I need this now*: some minutes, at any time, as often as it is needed, counted nowhere."""
        if self._over(site):
            self._lift(site, NEED_MINUTES)

    @property
    def winding_down(self) -> int:
        """How far the wind-down before bed is, in per cent; 0 by day, without one, and when it is not wanted tonight.

        Setting the clock brings no colour back.
        """
        part = max(map(self.plan.wind_down.part, self.walls), default=0) if self.plan.wind_down else 0
        self._awake = self._awake and part > 0
        return 0 if self._awake else part

    def not_tonight(self) -> None:
        """The person wants no wind-down, until the night is over."""
        self._awake = True

    def warning(self, site: str, may_interrupt: bool = True) -> int:
        """The minutes left that are to be spoken of now on `site`, once each; 0 for none.

        Where nobody may be interrupted now, the last minute alone is spoken of, quietly; the others wait.
        """
        now = self.standing(site)
        if now.limit is None:
            return 0
        due = warning_due(now.left, now.whole, self._told.get(now.limit.key, 0), STEPS[now.why])
        if not due or (due > 1 and not may_interrupt):
            return 0
        self._told[now.limit.key] = due
        return due

    def _over(self, site: str) -> list[Standing]:
        return [each for each in self._standings(site) if each.over]

    def _lift(self, site: str, minutes: int) -> list[Limited]:
        """Give the person `minutes`, and speak of their end again, but of no more than these. The limits lifted."""
        within = [each for each in self._standings(site) if each.left < 60 * minutes]
        limits = [*map(_limit, within)]
        self.budget = self.budget.given(limits, minutes)
        for each in within:
            self._told[_limit(each).key] = min((step for step in STEPS[each.why] if step >= minutes), default=0)
        return limits


def _go_on(hours: QuietHours, before: Iterable[datetime], now: Iterable[datetime]) -> bool:
    """Whether the same hours held `before` and hold still."""
    return bool({*map(hours.until, before)} & {*map(hours.until, now)} - {None})


def _limit(standing: Standing) -> Limited:
    assert standing.limit is not None
    return standing.limit
