"""What app and engine say to each other of newer definitions of sites. Part of wellbeing.protocol."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wellbeing.commands import Command
from wellbeing.events import Event

_Path = Annotated[str, msgspec.Meta(min_length=1, max_length=4096)]


class SiteHost(msgspec.Struct, frozen=True):
    """A host pattern that the filter would read as one of `site`; "*" is any server that a person adds to it."""

    site: str
    host: str


class SiteParts(msgspec.Struct, frozen=True):
    """The `parts` of the pages of `site` that can be put away (wellbeing.put_away)."""

    site: str
    parts: tuple[str, ...]


class Sites(Command, frozen=True, tag="sites"):
    """Ask for the `SitesAre`."""


class CheckSites(Command, frozen=True, tag="check_sites"):
    """Ask what taking the site files in `file` (its whole path) would change: `SitesWouldBe`. Changes nothing."""

    file: _Path


class TakeSites(Command, frozen=True, tag="take_sites"):
    """Use the site files in `file`, of the `version` that was looked at (0: of any), from now on: `SitesAre`.

    `hosts` are those to be read besides that the person said yes to. Where the file has others, it is refused.
    """

    file: _Path
    version: int = 0
    hosts: tuple[SiteHost, ...] = ()


class ResetSites(Command, frozen=True, tag="reset_sites"):
    """Use the definitions that came with Feed Wellbeing again: `SitesAre`."""


class SitesAre(Event, frozen=True, tag="sites"):
    """The definitions in use are of `version` (wellbeing.signed_sites); `replaced` names sites whose own did not ship.

    `hosts` were agreed on with them. `problem` says in words why what the person took is not used. `parts` are those
    of the replaced ones; other sites have the parts that shipped. `fetched` is when they came from the makers' server
    (ISO 8601) and were used without a question, "" where the person chose them.
    """

    version: int = 0
    replaced: tuple[str, ...] = ()
    hosts: tuple[SiteHost, ...] = ()
    problem: str = ""
    parts: tuple[SiteParts, ...] = ()
    fetched: str = ""


class SitesWouldBe(Event, frozen=True, tag="sites_would_be"):
    """What a file of `version` would change, by ids: sites that are `changed`, and those `back` as they shipped.

    `hosts` would be read besides, to which nobody has said yes.
    """

    version: int
    changed: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    hosts: tuple[SiteHost, ...] = ()
