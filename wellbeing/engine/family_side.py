"""Puts a family's agreement into an engine: what it covers, counts, keeps open and keeps filtered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from wellbeing import protocol as say
from wellbeing.agreed_sites import entries_of
from wellbeing.engine.agreed_limits import AgreedLimits, is_free, with_agreed
from wellbeing.engine.family import Family
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.foundation import Foundation
from wellbeing.engine.gate import Gate
from wellbeing.engine.guarding import Guarding
from wellbeing.engine.held_system import HeldSystem
from wellbeing.engine.limiting import Limiting
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.pausing import Pausing
from wellbeing.engine.preferences import Preferences
from wellbeing.engine.system_side import SystemSide
from wellbeing.engine.tally import StoredTally
from wellbeing.engine.telling_family import TellingFamily
from wellbeing.family_page import Health
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.health import worth_telling

STAYS = (
    "What you take out of your sites stays filtered, as your family agreed. That you would like to take it out is a"
    " proposal on your family's page now."
)
"""The same words for every site: whoever takes out five, one after the other, is told once. Settings name them."""


class FamilySide:
    """Held by the engine, on its loop. Without a guardian's folder, an agreement is kept beside the person's data."""

    def __init__(
        self,
        options: EngineOptions,
        foundation: Foundation,
        own: Limiting,
        tally: StoredTally,
        gate: Gate,
        filtering: Filtering,
        preferences: Preferences,
        pausing: Pausing,
        system: SystemSide | HeldSystem,
        changed: Callable[[], None],
        tell: Callable[[say.Event], None],
    ) -> None:
        self._filtering, self._tally, self._gate, self._preferences = filtering, tally, gate, preferences
        self._thresholds, self._pausing, self._system, self._changed = foundation.thresholds, pausing, system, changed
        self._turning: set[asyncio.Task[object]] = set()
        folder = GuardianFolder(options.guardian or foundation.places.family)
        acts = {"pause": self._pause, "turn_off": self._turn_off}
        self.family = Family(folder, options.held is not None, self._agreed_anew, acts)
        self._telling = TellingFamily(self.family, own.interruptions, tell)
        self.limits = filtering.limits = AgreedLimits(own, self.family, self._telling.ask)
        filtering.free = partial(is_free, self.family)
        tally.watchers.append(self.family.beat)
        if isinstance(gate, Guarding):
            gate.rests_on = self.limits.rests
            gate.places = lambda: self.family.agreement.places if self.family.agreement else ()
            self.family.health = lambda: health_of(gate)

    async def load(self) -> None:
        """Go on where the last run ended."""
        await self.family.load()
        self._telling.loaded()
        self._follow()

    async def second(self) -> None:
        """Once a second."""
        await self.family.second()
        self._telling.second()

    def status(self) -> dict[str, Any]:
        """What `StatusIs` says of an agreement: that it holds, what waits for an answer, and what it keeps filtered."""
        chosen = entries_of(self._preferences.settings)
        return {
            "family": self.family.agreement is not None,
            "family_waits": len(self._telling.waiting),
            "kept_sites": sorted(self.family.sites.difference(chosen)),
        }

    def onto(self) -> None:
        """The settings were applied: what was agreed on comes on top."""
        self._filtering.policy = with_agreed(self._filtering.policy, self.family, self._thresholds)
        if self.family.agreement is not None:
            self._tally.counting, self._filtering.watching = True, False

    async def settings_read(self) -> list[say.Notice]:
        """The settings may leave out a site that is to stay: what the person is told then."""
        missing = await self.family.put_sites_left_out(entries_of(self._preferences.settings))
        return [say.Notice(problem="settings", message=STAYS)] if missing else []

    def _agreed_anew(self) -> None:
        self._follow()
        self._changed()

    def _follow(self) -> None:
        self._preferences.kept_sites = self.family.sites
        if isinstance(self._gate, Guarding):
            self._gate.holds = self.family.agreement is not None

    def _pause(self, minutes: str) -> None:
        self._pausing.begin("", int(minutes))

    def _turn_off(self, _detail: str) -> None:
        task = asyncio.get_running_loop().create_task(self._system.turn_off(("proxy", "trust")))
        self._turning.add(task)
        task.add_done_callback(self._turning.discard)


def health_of(gate: Guarding) -> list[Health]:
    """What both are told of the tool's own health, the newest first: what and when, never where."""
    facts = worth_telling(gate.health.facts)
    return [Health(each.kind, each.since.isoformat(timespec="minutes"), str(each.minutes)) for each in facts]
