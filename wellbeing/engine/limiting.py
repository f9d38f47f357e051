"""The engine's side of a person's own limits: spends what is counted, keeps it, and says how it stands on each site."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from typing import cast

from wellbeing import page_messages as page
from wellbeing.clock import Instant, instant
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.tally import StoredTally
from wellbeing.facts import LimitNow
from wellbeing.interruptions import Interruptions
from wellbeing.limit_hours import hours_entry, quiet_hours
from wellbeing.limit_openings import opening_limit
from wellbeing.limit_standing import OwnPlan, Standing
from wellbeing.limits import feed_limit
from wellbeing.own_limits import Kept, OwnLimits
from wellbeing.settings import SITE_TITLES, Settings
from wellbeing.store import Store
from wellbeing.store_limits import StoredLimits
from wellbeing.store_own_words import StoredOwnWords
from wellbeing.wind_down import How, WindDown, bedtimes

OTHERS = "generic"
"""The one site whose name is none: the rest of the web."""
KEEP_EVERY = 10.0
"""Seconds between two writes of what was spent: the minutes themselves are written each second by `Keeping`."""


class Limiting:
    """Held by the engine, on its loop. `clock` tells the time in every way (wellbeing.clock).

    `interruptions` is shared with everybody who shows something unasked.
    """

    def __init__(
        self,
        keeping: Keeping,
        store: Store,
        tally: StoredTally,
        clock: Callable[[], Instant] = instant,
        interruptions: Interruptions | None = None,
    ) -> None:
        self._keeping, self._stored, self._tally, self._clock = keeping, StoredLimits(store), tally, clock
        self._words = StoredOwnWords(store)
        self.interruptions = interruptions or Interruptions()
        self._own = OwnLimits(clock())
        self._end: page.LimitEnd = "card"
        self._message, self._pause = "", False
        self.purposes: tuple[str, ...] = ()
        self._kept_at = -KEEP_EVERY
        self._last_kept: tuple[object, ...] = ()

    async def load(self) -> None:
        """Go on where the last run ended."""
        now = self._clock()
        none: tuple[Kept | None, dict[str, float], tuple[str, ...]] = (None, {}, ())
        today = self._tally.today

        def stored() -> tuple[Kept | None, dict[str, float], tuple[str, ...]]:
            return self._stored.kept(), self._stored.spent_on(today), self._words.purposes()

        kept, spent, self.purposes = await self._keeping.read(stored, none)
        self._own.take_up(kept, spent, now)

    def follow(self, settings: Settings) -> None:
        """Settings were read. Without counting there is nothing that could end."""
        self._own.follow(plan_of(settings))
        self._end, self._message = cast(page.LimitEnd, settings.limit_end), settings.limit_message
        self._pause = settings.feed_pause and settings.count_feed_time

    def second(self) -> page.Near:
        """Once a second: let the day turn, keep what was spent. Where somebody is to hear of their last minutes."""
        now = self._clock()
        if self._own.turn(now) or now.running - self._kept_at >= KEEP_EVERY:
            self._kept_at = now.running
            if (self._own.plan or self._pause) and _without_clock(self._own.kept) != self._last_kept:
                self._keep()
        site = self._tally.feed_now
        return self._near(site, now) if site else page.NOT_NEAR

    def _near(self, site: str, now: Instant) -> page.Near:
        """The last minute is said quietly, and interrupts nobody; what comes before counts as an interruption."""
        due = self._own.warning(site, self.interruptions.may(now.running))
        if not due:
            return page.NOT_NEAR
        if due > 1:
            self.interruptions.note(now.running)
        standing = self._own.standing(site)
        return site, math.ceil(standing.left / 60), "given" if standing.given else standing.why

    def counted(self, site: str, beat: Callable[[], None]) -> None:
        """Let `beat` count, and spend what it added to the feed time of `site`."""
        before, visits = self._waiting(site), self._own.visits.opened
        beat()
        if added := self._waiting(site) - before:
            self._own.spend(site, added, self._clock())
        if self._own.visits.opened != visits:
            self._keep()

    def _waiting(self, site: str) -> float:
        waiting = self._tally.waiting.seconds.items()
        return sum(seconds for (_, _, where, kind), seconds in waiting if (where, kind) == (site, "feed"))

    def told(self, site: str) -> page.Limit:
        """What a page of a feed of `site` is told."""
        now = self._own.standing(site)
        if not now.over or now.limit is None:
            paused = self._pause and not self._own.in_visit(self._clock())
            return page.Limit(True, message=self._message, pause=True) if paused else self._winding_down()
        return page.Limit(
            True,
            self._end,
            _titles(now),
            self._message,
            may_pass=self._own.may_pass(site, self._clock()),
            planned=self._own.planned(now.limit),
            why=now.why,
            until=f"{now.until:%H:%M}" if now.until else "",
            purposes=self.purposes,
            others=OTHERS in now.limit.sites,
        )

    def _winding_down(self) -> page.Limit:
        plan, part = self._own.plan.wind_down, self._own.winding_down
        if plan is None or not part:
            return page.Limit()
        return page.Limit(wind=part, wind_how=plan.how, until=plan.bedtime(self._own.walls[0]))

    def carry_on(self, site: str, purpose: page.Purpose, minutes: int) -> None:
        """The person uses this visit's pass, for one of the purposes that there are."""
        words = purpose_in_words(purpose, self.purposes)
        if words and self._own.carry_on(site, minutes, self._clock()):
            self._keeping.soon(self._stored.carried_on, self._own.day, site, words, minutes)
            self._keep()

    def opened(self) -> None:
        """The person opens a feed after the pause: it holds in every tab until the visit ends."""
        self._own.opened(self._clock())

    def not_tonight(self) -> None:
        """The person wants no wind-down tonight."""
        self._own.not_tonight()
        self._keep()

    def need_now(self, site: str) -> None:
        """*I need this now*."""
        self._own.need_now(site)
        self._keep()

    async def now(self) -> tuple[list[LimitNow], int]:
        """How each limit stands, and how often the person carried on today. Raises StoreError."""
        day = self._own.day
        return limits_now(self._own), await self._keeping.ask(lambda _store: self._stored.times_on(day))

    @property
    def day(self) -> date:
        """The day that limits go by."""
        return self._own.day

    def forget(self) -> None:
        """Everything stored was erased: today begins anew, with the limits as they are set."""
        plan, self._own = self._own.plan, OwnLimits(self._clock())
        self._own.follow(plan)
        self.purposes, self._last_kept = (), ()

    def _keep(self) -> None:
        kept = self._own.kept
        self._last_kept = _without_clock(kept)
        self._keeping.soon(self._stored.keep, kept)


def _without_clock(kept: Kept) -> tuple[object, ...]:
    """What is worth a write: an older clock beside it tells as well by how much that was set since."""
    return kept.day.day, kept.budget, kept.visits, kept.awake


def plan_of(settings: Settings) -> OwnPlan:
    """What a person set. Limits go by feed time: without it there are none."""
    if not settings.count_feed_time:
        return OwnPlan()
    return OwnPlan(
        tuple(map(feed_limit, settings.feed_limits)),
        tuple(map(opening_limit, settings.feed_openings)),
        tuple(map(quiet_hours, settings.quiet_hours)),
        60.0 * settings.roll_over_most if settings.roll_over else 0.0,
        WindDown(*bedtimes(settings.bedtime), settings.wind_down_minutes, cast(How, settings.wind_down))
        if settings.bedtime
        else None,
    )


def purpose_in_words(purpose: page.Purpose, own: tuple[str, ...]) -> str:
    """What the person carries on for: a name that everybody has, or their `own` words; "" for none."""
    place = purpose.removeprefix(page.OWN)
    if place == purpose:
        return purpose
    return own[int(place)] if int(place) < len(own) else ""


def limits_now(own: OwnLimits) -> list[LimitNow]:
    """How each limit stands, of whatever kind."""
    day, budget, visits, plan, given = own.day, own.budget, own.visits, own.plan, own.given
    opened = visits.opened
    minutes = [
        LimitNow(sorted(one.sites), budget.allowed(one, day), budget.of(one), budget.left(one, day), given=given(one))
        for one in plan.minutes
    ]
    openings = [
        LimitNow(
            sorted(one.sites), one.on(day), opened.get(one.key, 0), visits.left(one, day), "openings", "", given(one)
        )
        for one in plan.openings
    ]
    hours = [
        LimitNow(sorted(one.sites), 0.0, 0.0, min(map(one.begin_in, own.walls)), "hours", hours_entry(one), given(one))
        for one in plan.hours
    ]
    return [*minutes, *openings, *hours]


def _titles(now: Standing) -> str:
    """The names of its sites; the page says in its own language what has none."""
    sites = sorted(now.limit.sites - {OTHERS}) if now.limit else []
    return ", ".join(SITE_TITLES.get(site, site) for site in sites)
