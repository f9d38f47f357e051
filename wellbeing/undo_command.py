"""`wellbeing undo`: the way back by hand, for when the filter is gone or does not start. Loads no engine."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from wellbeing.guardian_folder import FolderError, GuardianFolder
from wellbeing.places import Places, places
from wellbeing.system.places_here import Here
from wellbeing.undoing import PAGE_STAYS, RUNS, is_running, nowhere, put_back, said


@click.command()
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="The folder that the filter ran with.")
@click.option("--emergency", is_flag=True, help="Ask nobody, where a family agreed on the filter; their page says so.")
@click.option("--everything", is_flag=True, help="Delete what the filter keeps as well: settings, counts, keys, logs.")
def undo(data: Path | None, emergency: bool, everything: bool) -> None:
    """Put everything in this system back as it was before it was turned on, and leave it off.

    Each change is taken back and looked at again; a line for each says what it was and what it is now. What stands here
    in the form of ours and in no list is found, too. Ends with 1 if something was not taken back. Where a family's
    agreement stands, a guardian's passcode is asked for, or it becomes a proposal.
    """
    at, here = places(data), Here()
    if GuardianFolder(at.family).stands:
        if emergency and everything:
            raise click.ClickException(PAGE_STAYS)
        _ask_family(at, emergency)
    if everything and is_running(at.data):
        raise click.ClickException(RUNS)
    if everything and (words := nowhere(at)):
        click.echo(words)
    proofs, trouble = put_back(at, here, everything)
    for line in said(proofs, trouble):
        click.echo(line)
    sys.exit(1 if trouble or any(proof.trouble for proof in proofs) else 0)


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
