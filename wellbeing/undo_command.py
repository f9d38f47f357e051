"""`wellbeing undo`: the way back by hand, for when the filter is gone or does not start. Loads no engine."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from wellbeing.facts import SystemPart
from wellbeing.guardian_folder import FolderError, GuardianFolder
from wellbeing.places import Places, places
from wellbeing.system.ledger import Ledger
from wellbeing.system.places_here import Here
from wellbeing.system.switch import Switch
from wellbeing.system.wish import Wish


@click.command()
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="The folder that the filter ran with.")
@click.option("--emergency", is_flag=True, help="Ask nobody, where a family agreed on the filter; their page says so.")
def undo(data: Path | None, emergency: bool) -> None:
    """Put everything in this system back as it was before it was turned on, and leave it off.

    Each change is taken back and looked at again; a line for each says how it went. Ends with 1 if one was not. Where a
    family's agreement stands, a guardian's passcode is asked for, or it becomes a proposal.
    """
    at = places(data)
    if GuardianFolder(at.family).stands:
        _ask_family(at, emergency)
    try:
        lines = Switch(Ledger(at.ledger), Wish(at.wish), Here()).undo()
    except OSError as error:
        raise click.ClickException(
            f"The list of changes in {at.ledger} cannot be used ({error.strerror}). Nothing was changed."
        ) from error
    for line in lines:
        click.echo(_told(line))
    click.echo(_summary(lines))
    sys.exit(1 if any(line.state == "failed" for line in lines) else 0)


def _ask_family(at: Places, emergency: bool) -> None:
    """Go on where a guardian agrees, or in an emergency; end with 1 otherwise."""
    from wellbeing.undo_agreed import EMERGENCY, PROMISE, NotAgreedError, note_emergency, see_agreed

    folder = GuardianFolder(at.family)
    if emergency:
        with suppress(FolderError):  # putting back matters more
            note_emergency(folder)
        return
    click.echo(PROMISE)
    try:
        see_agreed(at.data, folder, _ask_guardian if is_terminal() else None)
    except NotAgreedError as error:
        raise click.ClickException(f"{error}\n\n{EMERGENCY}") from error


def is_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def _ask_guardian(names: Sequence[str]) -> tuple[str, str]:
    name = names[0] if len(names) == 1 else click.prompt("Who of you is here", type=click.Choice(list(names)))
    asked = f"Passcode of {name}, or Enter to propose it instead"
    return name, click.prompt(asked, default="", show_default=False, hide_input=True)


def _told(line: SystemPart) -> str:
    if line.state == "failed":
        return f"not undone: {line.name}. {line.message}"
    return f"undone: {line.name}"


def _summary(lines: list[SystemPart]) -> str:
    failed = sum(line.state == "failed" for line in lines)
    if failed:
        return f"{failed} of {len(lines)} changes could not be undone. Please see above what to do, then try again."
    return "Nothing of the filter is left in this system." if lines else "There is nothing to undo."
