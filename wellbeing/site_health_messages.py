"""What app and engine say to each other of how well each site's posts are found. Part of wellbeing.protocol."""

from __future__ import annotations

import msgspec

from wellbeing.commands import Command
from wellbeing.events import Event
from wellbeing.site_health import State


class SiteFound(msgspec.Struct, frozen=True):
    """How well posts of `site` are found (wellbeing.site_health.Health); `since` is an ISO date, or ""."""

    site: str
    state: State
    since: str = ""
    from_pages: bool = False


class SitesHealth(Command, frozen=True, tag="sites_health"):
    """Ask for the `SitesHealthAre`."""


class SitesHealthAre(Event, frozen=True, tag="sites_health"):
    """How well posts are found on each site that was met in the last weeks, as of `today` (ISO date)."""

    today: str
    sites: tuple[SiteFound, ...] = ()
