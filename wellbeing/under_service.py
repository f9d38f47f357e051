"""Whether a command is for an account for which a guardian's service stands, and what is true of it then."""

from __future__ import annotations

from pathlib import Path

import click

STANDS = "A guardian's service stands for this account."
AS_THEY_CAME = (
    f"{STANDS} It keeps to the sites as they came with Feed Wellbeing, and reads no file of yours. A newer Feed"
    " Wellbeing brings newer ones."
)
SHOWN_OF_FOLDER = f"{AS_THEY_CAME} What follows is what your own folder has; the service goes by none of it."
COUNTED_BEFORE = (
    f"{STANDS} It counts in a folder of its own, and what follows is what your own folder has, from a filter without"
    " the service. How well the service finds posts stands in the settings of the app, under Feeds."
)
HANDED_OVER = f"{STANDS} It has this from the app, as soon as that runs on your account."


def stands_for(data: Path | None) -> bool:
    """Whether a service stands for this account. A folder `data` that somebody names is none of a service's."""
    from wellbeing.holding.held_here import held_here

    return data is None and held_here() is not None


def see_none_stands(data: Path | None) -> None:
    """Raises ClickException where a service stands, which reads no definitions of a person's own."""
    if stands_for(data):
        raise click.ClickException(f"{AS_THEY_CAME} Nothing was changed.")
