"""The system's side of a guardian's service: browsers are sent to us by the computer's own policies, not by us."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wellbeing import protocol as say
from wellbeing.engine.foundation import Foundation
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.system_side import SystemSide
from wellbeing.facts import Part, SystemPart

if TYPE_CHECKING:
    from wellbeing.engine.service import Engine

HELD = SystemPart(
    part="proxy",
    name="Browsers on this computer",
    state="on",
    message="Set up together with your family: the computer itself sends feeds through the filter.",
)

HELD_TO_SHIPPED = (
    "The filter runs as a service that keeps to the sites as they came with Feed Wellbeing: it reads no files of yours."
    " A newer Feed Wellbeing brings newer ones."
)

NO_HELPLINES = (
    "The filter runs as a service that reads no files of yours. In a terminal of your own account,"
    " wellbeing helplines update takes newer helplines for Find help, and wellbeing helplines reset goes back."
)
NOT_LOOKED = (
    "The filter runs as a service that keeps to what came with Feed Wellbeing: it looks nowhere for newer files."
)

AS_THE_PERSON: dict[type[say.Command], str] = {
    say.OpenProtectedBrowser: "Your usual browser is protected already: the computer itself sends feeds to the filter.",
    say.FakeBank: "The made-up bank cannot be shown here: the filter runs as a service that opens no windows.",
    say.CheckUp: "The check cannot be made from here. An administrator can run: {status}",
    say.Export: "The filter runs as a service that writes no files of yours, so nothing can be exported from here yet.",
    say.ExportEvidence: "The filter runs as a service that writes no files of yours, so kept posts stay in it.",
    say.CheckSites: HELD_TO_SHIPPED,
    say.TakeSites: HELD_TO_SHIPPED,
    say.ResetSites: HELD_TO_SHIPPED,
    say.DeclineSites: HELD_TO_SHIPPED,
    say.TakeHelplines: NO_HELPLINES,
    say.ResetHelplines: NO_HELPLINES,
    say.LookForUpdates: NOT_LOOKED,
}
"""What a service of another user cannot do for the person who asks, in words with a place for `status_of`."""


def status_of(account: str) -> str:
    """What an administrator types to see how the service for `account` stands."""
    return f"wellbeing guardian status --account {subprocess.list2cmdline([account])}"


class HeldSystem:
    """Does what SystemSide does for an engine that stands for itself: here there is nothing to change."""

    turned_on = True

    def __init__(self, account: str) -> None:
        """For the service that stands for `account`."""
        self.account = account

    async def look(self) -> list[SystemPart]:
        """How it stands, in one line."""
        return [HELD]

    async def turn_on(self, _parts: Sequence[Part]) -> list[SystemPart]:
        """It is on."""
        return [HELD]

    async def turn_off(self, _parts: Sequence[Part]) -> list[SystemPart]:
        """It stays on: taking it away is the administrator's, with `wellbeing guardian uninstall`."""
        return [HELD]

    def again(self) -> None:
        """Nothing was taken back."""

    def follow(self) -> None:
        """The policies name a port that never changes."""

    async def leave(self) -> None:
        """Feeds stay closed until the service is back."""


def system_for(
    options: EngineOptions,
    foundation: Foundation,
    pac_url: Callable[[], str],
    notice: Callable[[say.Notice], None],
) -> SystemSide | HeldSystem:
    """The system's side of an engine that was started with `options`."""
    return HeldSystem(options.held.account) if options.held else SystemSide(foundation, pac_url, notice)


def refused(engine: Engine, command: say.Command) -> say.Failed | None:
    """The answer to a command that a service cannot carry out; None for every other one, and for every other engine."""
    why = AS_THE_PERSON.get(type(command))
    if not why or not isinstance(engine.system, HeldSystem):
        return None
    return say.Failed(id=command.id, message=why.format(status=status_of(engine.system.account)))
