"""`wellbeing helplines`: which list of helplines is in use, and a newer one from a file. Loads no engine.

A running app sees what is taken here when *Find help* is opened next.
"""

from __future__ import annotations

from pathlib import Path

import click

from wellbeing.back_to_shipped import helplines_back
from wellbeing.helplines import shipped_directory
from wellbeing.newer_helplines import other_countries
from wellbeing.newer_helplines_file import InUse, in_use, take
from wellbeing.places import places, prepare
from wellbeing.signed_file import said
from wellbeing.unchanged import said_unchanged

_FILE = click.Path(dir_okay=False, path_type=Path)
_DATA = click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="The folder that the app runs with."
)

CAME_WITH = "The helplines that came with Feed Wellbeing are in use."


@click.group()
def helplines() -> None:
    """See which list of helplines is in use, and take a newer one that is signed."""


@helplines.command()
@_DATA
def show(data: Path | None) -> None:
    """Say of which day the list is, and which countries are other than shipped. Ends with 1 on a problem."""
    now = in_use(places(data).newer_helplines)
    _tell(now)
    if now.problem:
        raise click.ClickException(now.problem)


@helplines.command()
@click.argument("file", type=_FILE)
@_DATA
def update(file: Path, data: Path | None) -> None:
    """Take the list in FILE, if its makers signed it, it is newer than what is in use, and takes no country away."""
    at = places(data)
    with said_unchanged():
        prepare(at)
        _tell(take(at.newer_helplines, file))


@helplines.command()
@_DATA
def reset(data: Path | None) -> None:
    """Use the list that came with Feed Wellbeing again."""
    with said_unchanged():
        helplines_back(places(data))
    click.echo(CAME_WITH)


def _tell(now: InUse) -> None:
    if not now.taken:
        click.echo(f"{CAME_WITH} They are of {said(now.version)}.")
        return
    click.echo(f"Helplines of {said(now.version)} are in use, from your file.")
    for name in other_countries(now.directory, shipped_directory()):
        click.echo(f"{name}: other than shipped")
