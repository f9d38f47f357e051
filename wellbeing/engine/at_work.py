"""Where a running engine is found, for those who point browsers at it or try whether it works."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from filters.sites.definition import Site, domain_of
from wellbeing.certificate_authority import Authority
from wellbeing.places import Places
from wellbeing.system.place import Wanted
from wellbeing.system.protected_browser import folder_of, follow

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AtWork:
    """`places` are its own, `port` the live one, `pac_text` what `pac_url` says, `sites` those that pass through."""

    places: Places
    authority: Authority
    port: int
    pac_url: str
    pac_text: str
    sites: Sequence[Site] = ()

    @property
    def data(self) -> Path:
        """Its folder."""
        return self.places.data

    @property
    def wanted(self) -> Wanted:
        """What turning on wants."""
        return Wanted(self.pac_url, self.authority.certificate_path)

    @property
    def feeds(self) -> list[str]:
        """An address for each feed: of a site with many names, the first is enough for people."""
        return [host for site in self.sites for host in (_hosts(site) if site.any_host else _hosts(site)[:1])]

    @property
    def page_hosts(self) -> list[str]:
        """The hosts that serve the feeds' pages, patterns left out."""
        return [host for site in self.sites for host in _hosts(site)]

    def tell_protected_browser(self) -> None:
        """Point the protected browser here, if this person has one."""
        try:
            follow(folder_of(self.data), self.pac_url, self.pac_text)
        except OSError as error:
            log.warning("the protected browser could not be pointed at the filter: %s", error)


def _hosts(site: Site) -> list[str]:
    return [host for host in site.page_hosts if domain_of(host) == host]
