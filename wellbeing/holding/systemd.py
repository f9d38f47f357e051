"""Has systemd run our units, from now on and at every start of the computer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.holding.layout import AccountLayout
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Ran, Run

_SLOW = 90.0
"""Seconds for a first start on a slow disk."""


@dataclass(frozen=True, slots=True)
class Enabled:
    """The service of an account, and the watch over what is agreed on for it."""

    at: AccountLayout
    run: Run
    id: ClassVar[str] = "systemd"
    name: ClassVar[str] = "The service"
    part: ClassVar[Part] = "login"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while it runs and starts with the computer."""
        active, enabled = self._systemctl("is-active", self.at.service), self._systemctl("is-enabled", self.at.service)
        if active.code == 0 and enabled.code == 0:
            return SystemPart(part=self.part, name=self.name, state="on")
        return SystemPart(part=self.part, name=self.name, state="off", message=f"systemd says: {active.why}.")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing ran."""
        return None if self.look(wanted).state == "on" else {OURS: self.at.service}

    def put(self, _wanted: Wanted) -> None:
        """Start it."""
        self._must("daemon-reload")
        self._must("enable", "--now", self.at.service, self.at.watch)

    def restore(self, _before: Mapping[str, str]) -> None:
        """Stop it; the units themselves are taken away next."""
        self._must("disable", "--now", self.at.service, self.at.watch)

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it still runs."""
        return self._systemctl("is-active", self.at.service).code == 0

    def _systemctl(self, *words: str) -> Ran:
        return self.run(["systemctl", *words], seconds=_SLOW)

    def _must(self, *words: str) -> None:
        ran = self._systemctl(*words)
        if ran.code != 0:
            raise PlaceError(f"systemd did not do it ({ran.why}).")
