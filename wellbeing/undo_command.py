"""`wellbeing undo`: the way back by hand, for when the filter is gone or does not start. Loads no engine."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wellbeing.facts import SystemPart
from wellbeing.places import places
from wellbeing.system.ledger import Ledger
from wellbeing.system.places_here import Here
from wellbeing.system.switch import Switch
from wellbeing.system.wish import Wish


@click.command()
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="The folder that the filter ran with.")
def undo(data: Path | None) -> None:
    """Put everything in this system back as it was before it was turned on, and leave it off.

    Each change is taken back and looked at again; a line for each says how it went. Ends with 1 if one was not.
    """
    at = places(data)
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


def _told(line: SystemPart) -> str:
    if line.state == "failed":
        return f"not undone: {line.name}. {line.message}"
    return f"undone: {line.name}"


def _summary(lines: list[SystemPart]) -> str:
    failed = sum(line.state == "failed" for line in lines)
    if failed:
        return f"{failed} of {len(lines)} changes could not be undone. Please see above what to do, then try again."
    return "Nothing of the filter is left in this system." if lines else "There is nothing to undo."
