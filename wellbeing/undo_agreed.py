"""Asks a family before `wellbeing undo` takes back what they agreed on: by passcode, or as a proposal that both see.

The account is the young person's own here, so this is a promise and not a lock, and it says so. The emergency way out
asks nobody, and stands on the family's page afterwards.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from wellbeing.engine.alone import alone
from wellbeing.engine.family import Family
from wellbeing.engine.family_keeping import NOTED
from wellbeing.engine.speaking import guardian
from wellbeing.guardian_folder import FolderError, GuardianFolder
from wellbeing.passcode import PasscodeError
from wellbeing.places import PlacesError
from wellbeing.proposals import YOUNG, Entry, Once, ProposalError

PROMISE = (
    "Your family agreed on this filter, so a guardian is asked first. On an account of your own, without a guardian's"
    " service, this is a promise and not a lock."
)
EMERGENCY = (
    "If the filter keeps this computer from working, this puts everything back at once, and your family's page says so"
    " afterwards:\n\n    wellbeing undo --emergency"
)
RUNS = "Feed Wellbeing is running. Please turn it off there, under “Turn on or off”: your family's page asks for a yes."
PUT = "Nothing was put back yet: it is a proposal now, and stands on the page “Family agreement” for a guardian's yes."

Ask = Callable[[Sequence[str]], tuple[str, str]]
"""Asks a guardian of those names for who they are and their passcode; "" for none."""


class NotAgreedError(Exception):
    """Nothing is to be put back now; the message is for people."""


def see_agreed(data: Path, folder: GuardianFolder, ask: Ask | None) -> None:
    """Raises NotAgreedError unless a guardian says yes now, or said so long enough ago. `ask` is None without a person.

    `data` is the folder of the filter, which must not run meanwhile: it has tries and codes in its memory.
    """
    try:
        with alone(data):
            asyncio.run(_see_agreed(folder, ask))
    except PlacesError as error:
        raise NotAgreedError(RUNS) from error
    except (PasscodeError, ProposalError, FolderError) as error:
        raise NotAgreedError(str(error)) from error


async def _see_agreed(folder: GuardianFolder, ask: Ask | None) -> None:
    turned_off: list[str] = []
    family = Family(folder, False, lambda: None, {"turn_off": turned_off.append})
    await family.load()
    if family.problem:
        raise NotAgreedError(family.problem)
    await family.carry_out()
    if turned_off or family.agreement is None:
        return
    name, words = ask(list(family.passcodes)) if ask and family.passcodes else ("", "")
    if not words:
        await family.put(YOUNG, Once("turn_off"))
        raise NotAgreedError(PUT)
    await family.note("undone", await guardian(family, name, words))


def note_emergency(folder: GuardianFolder) -> None:
    """The family's page says so from the next start on. Raises FolderError."""
    before = folder.read(NOTED, tuple[Entry, ...]) or ()
    folder.keep(NOTED, (*before, Entry(at=datetime.now().astimezone(), what="emergency")))
