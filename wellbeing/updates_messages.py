"""What app and engine say of newer helplines, and of looking for newer files. Part of wellbeing.protocol."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wellbeing.commands import Command
from wellbeing.events import Event

_Path = Annotated[str, msgspec.Meta(min_length=1, max_length=4096)]


class Updates(Command, frozen=True, tag="updates"):
    """Ask for the `UpdatesAre`. Nothing is fetched."""


class LookForUpdates(Command, frozen=True, tag="look_for_updates"):
    """The person presses *Check now*: ask the makers' server once, take what is newer: `UpdatesAre`."""


class DeclineSites(Command, frozen=True, tag="decline_sites"):
    """The person wants none of the site files that wait, of the `version` they saw (0: of any): `UpdatesAre`.

    Newer ones may wait again; where they do by now, it is refused.
    """

    version: int = 0


class Helplines(Command, frozen=True, tag="helplines"):
    """Ask for the `HelplinesAre`."""


class TakeHelplines(Command, frozen=True, tag="take_helplines"):
    """Use the helplines in `file` (its whole path) from now on: `HelplinesAre`."""

    file: _Path


class ResetHelplines(Command, frozen=True, tag="reset_helplines"):
    """Use the helplines that came with Feed Wellbeing again: `HelplinesAre`."""


class UpdatesAre(Event, frozen=True, tag="updates"):
    """How looking for newer files stands. `host` is who is asked; "" where nobody can be, and nothing is offered.

    `looked` is when somebody there last answered (ISO 8601, "" for never), `came` which kinds ("sites", "helplines")
    were taken then. `problems` says of a kind ("" for no file at all) in words why it was not. `waiting` is the path of
    site files, of `waiting_version`, that ask for hosts first.
    """

    host: str = ""
    looked: str = ""
    came: tuple[str, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    waiting: str = ""
    waiting_version: int = 0


class HelplinesAre(Event, frozen=True, tag="helplines"):
    """The helplines in use are of `version` (wellbeing.signed_file); `taken` where they did not come with the program.

    `countries` are the codes of those of which they say something else. `problem`: why what was taken is not used.
    """

    version: int = 0
    taken: bool = False
    countries: tuple[str, ...] = ()
    problem: str = ""
