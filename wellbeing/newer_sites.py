"""Decides whether newer definitions of sites may take the place of those that shipped, and what that changes. Pure.

Sites alone that ship can be replaced: settings, rules and limits name them by the ids that are known when the program
starts, so that a new one comes with a new version of it. A site's name for people stays the shipped one, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from filters.sites.definition import Site, SiteError
from filters.sites.definition_file import parse_site
from filters.sites.readers import READERS
from filters.sites.widening import see_hosts, widened
from wellbeing.signed_file import NOT_UNDERSTOOD, SignedFileError
from wellbeing.signed_sites import SiteFiles

Host = tuple[str, str]
"""The id of a site, and a host pattern of it."""

UNKNOWN_SITES = "It has sites that this Feed Wellbeing does not know yet: {names}. A newer Feed Wellbeing will."
NO_YES = "It would have the filter read hosts that nobody said yes to: {hosts}."
SERVERS_GONE = "servers could be added to {site} no more"


@dataclass(frozen=True, slots=True)
class Change:
    """What a file would change, by ids of sites: `changed` ones, and those that are `back` as they shipped.

    `hosts` would be read that are not read now and that nobody said yes to.
    """

    version: int
    changed: tuple[str, ...]
    back: tuple[str, ...]
    hosts: tuple[Host, ...]


def definitions(files: SiteFiles, shipped: Sequence[Site]) -> tuple[Site, ...]:
    """The sites in `files`, in the order of those that `shipped`. Raises SignedFileError."""
    before = {site.id: site for site in shipped}
    if unknown := sorted(files.sites.keys() - before.keys()):
        raise SignedFileError(UNKNOWN_SITES.format(names=", ".join(unknown)))
    try:
        return tuple(_definition(files.sites[each], site) for each, site in before.items() if each in files.sites)
    except (ValueError, RecursionError) as error:  # SiteError is one, and so is a number that is too long to be one
        raise SignedFileError(NOT_UNDERSTOOD.format(why=error)) from error


def _definition(text: str, before: Site) -> Site:
    site = parse_site(text, before.id)
    if site.id != before.id:
        raise SiteError(f"{before.id} is called {site.id!r} in it")
    if site.reader and site.reader not in READERS:
        raise SiteError(f"{site.id}: there is no reader {site.reader!r}")
    if before.any_host and not site.any_host:
        raise SiteError(SERVERS_GONE.format(site=site.id))
    see_hosts(site)
    return replace(site, title=before.title)


def added_hosts(sites: Iterable[Site], shipped: Sequence[Site], agreed: Iterable[Host] = ()) -> tuple[Host, ...]:
    """The hosts of `sites` beyond those that `shipped` and those `agreed` on, each with its site."""
    before, yes = {site.id: site for site in shipped}, list(agreed)
    return tuple(
        (site.id, host)
        for site in sites
        for host in widened(site, before[site.id], [host for each, host in yes if each == site.id])
    )


def see_agreed(hosts: Sequence[Host]) -> None:
    """Raises SignedFileError where there are `hosts` that nobody said yes to."""
    if hosts:
        raise SignedFileError(NO_YES.format(hosts=", ".join(host for _, host in hosts)))


def change(
    version: int, new: Sequence[Site], now: Sequence[Site], shipped: Sequence[Site], agreed: Iterable[Host]
) -> Change:
    """What the sites `new` of `version` would change where `now` is in use beside what `shipped`."""
    of_now, of_shipped = ({site.id: site for site in each} for each in ((*shipped, *now), shipped))
    named = {site.id for site in new}
    return Change(
        version=version,
        changed=tuple(site.id for site in new if site != of_now[site.id]),
        back=tuple(site.id for site in now if site.id not in named and site != of_shipped[site.id]),
        hosts=added_hosts(new, shipped, agreed),
    )
