"""Joins what a family agreed on with a person's own limits, the stricter first, and with what decides about posts."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from filters.agreed import NOTHING_AGREED, Agreed
from filters.policy import Policy
from wellbeing import page_messages as page
from wellbeing.agreement import is_free_place
from wellbeing.at_limit import Rests
from wellbeing.engine.family import Family
from wellbeing.engine.limiting import Limiting
from wellbeing.family_view import open_again
from wellbeing.limit_standing import STEPS
from wellbeing.limits import WARNINGS, warning_due
from wellbeing.trusted_sources import shipped_sources


class AgreedLimits:
    """What documents ask of limits: of the agreement first, then of the person's own. Without one, of those alone."""

    def __init__(self, own: Limiting, family: Family, ask: Callable[[], None]) -> None:
        """`ask` brings up where more time is asked for."""
        self._own, self._family, self._ask = own, family, ask
        self._told = 0

    def told(self, site: str) -> page.Limit:
        """What a page of a feed of `site` is told."""
        why = self.rests(site)
        if why is None:
            return self._own.told(site)
        return page.Limit(True, why="hours" if why.why == "quiet" else why.why, until=why.until, agreed=True)

    def rests(self, _site: str) -> Rests | None:
        """Why feeds rest for everybody at this computer who agreed on it; None while they do not."""
        family, left = self._family, self._family.left
        if family.agreement is None or left.why == "" or not left.over:
            return None
        again = open_again(family.agreement, family.day, left.why, family.now)
        return Rests(left.why, f"{again:%H:%M}" if again else "")

    def near(self, own: page.Near, site: str) -> page.Near:
        """Where somebody on `site` is to hear of their last minutes: those that were agreed on, or their `own`.

        The last minute is said in any case; what comes before counts as an interruption.
        """
        left, at = self._family.left, self._family.running
        steps = STEPS["hours"] if left.why == "quiet" else WARNINGS
        whole = math.inf if left.why == "quiet" else self._allowed()
        if left.seconds > 60 * max(steps):
            self._told = 0
        due = warning_due(left.seconds, whole, self._told, steps) if site and left.why else 0
        if not due or (due > 1 and not self._own.interruptions.may(at)):
            return own
        self._told = due
        if due > 1:
            self._own.interruptions.note(at)
        return site, math.ceil(left.seconds / 60), "minutes"  # hours are said to be of one's own

    def _allowed(self) -> float:
        family = self._family
        allowed = family.day.allowed(family.agreement, family.now) if family.agreement else None
        return math.inf if allowed is None else allowed

    def counted(self, site: str, beat: Callable[[], None]) -> None:
        """Let `beat` count; the agreement hears of it from the tally."""
        self._own.counted(site, beat)

    def carry_on(self, site: str, purpose: page.Purpose, minutes: int) -> None:
        """The person uses this visit's pass, where it is their own limit that has ended."""
        if self.rests(site) is None:
            self._own.carry_on(site, purpose, minutes)

    def ask_family(self) -> None:
        """The person would like to ask for more time, where it is what was agreed on that has ended."""
        if self.rests("") is not None:
            self._ask()

    def opened(self) -> None:
        """The person opens a feed after the pause."""
        self._own.opened()

    def not_tonight(self) -> None:
        """The person wants no wind-down tonight, which is theirs alone."""
        self._own.not_tonight()

    def need_now(self, site: str) -> None:
        """*I need this now*, where it is their own limit that has ended."""
        if self.rests(site) is None:
            self._own.need_now(site)


def with_agreed(policy: Policy, family: Family, thresholds: Mapping[str, float]) -> Policy:
    """`policy` that covers at least what was agreed on, at the model's own `thresholds`."""
    if family.agreement is None:
        return replace(policy, agreed=NOTHING_AGREED)
    covered = {harm: thresholds[harm] for harm in sorted(family.agreement.covered) if harm in thresholds}
    kept = family.agreement.keeps_covered(family.now.date())
    agreed = Agreed(MappingProxyType(covered), kept, tuple(shipped_sources().values()))
    return replace(policy, agreed=agreed)


def is_free(family: Family, host: str, path: str) -> bool:
    """Whether the page is one that the family agreed never to limit."""
    return family.agreement is not None and is_free_place(family.agreement.places, host, path)
