"""The sites that we know: read from the shipped data files, with the servers that a person added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from filters.sites.definition import Site, SiteError, parts_of, site_of, with_host
from filters.sites.definition_file import parse_site
from wellbeing.agreed_sites import servers_of
from wellbeing.site_titles import SITES


def shipped_sites() -> tuple[Site, ...]:
    """The sites of filters/sites/*.toml, in the order in which people are shown them. Raises SiteError."""
    return tuple(map(shipped_site, SITES))


@cache
def shipped_site(site: str) -> Site:
    """The site called `site`, as its file says: read once, since it ships with the program. Raises SiteError."""
    name = f"{site}.toml"
    return parse_site(files("filters.sites").joinpath(name).read_text("utf-8"), name)


def parts_of_site(site: str) -> tuple[str, ...]:
    """The parts of the pages of the shipped `site` that can be put away. Raises SiteError."""
    return parts_of(shipped_site(site))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A server that was added to `kind` and cannot be: `why` says it in words, `owner` is the site that it is of."""

    kind: str
    host: str
    why: str
    owner: Site | None = None


class _OfAnotherError(SiteError):
    """A server that is of the site `owner`."""

    def __init__(self, host: str, owner: Site) -> None:
        super().__init__(f"{host!r} already belongs to {owner.title}")
        self.owner = owner


def _with_added(sites: tuple[Site, ...], kind: str, host: str) -> tuple[Site, ...]:
    site = next((each for each in sites if each.id == kind), None)
    if site is None:
        known = ", ".join(each.id for each in sites if each.any_host)
        raise SiteError(f"{kind!r} is no kind of site to which hosts can be added: choose {known}")
    grown = with_host(site, host)
    owner = site_of(grown.page_hosts[-1], sites)
    if owner is not None and owner is not site:
        raise _OfAnotherError(host, owner)
    return tuple(grown if each is site else each for each in sites)


def with_newer(newer: Iterable[Site]) -> tuple[Site, ...]:
    """The sites that ship, those of `newer` (wellbeing.newer_sites) in the place of theirs."""
    taken = {site.id: site for site in newer}
    return tuple(taken.get(site.id, site) for site in shipped_sites())


def reading_besides(hosts: Iterable[tuple[str, str]]) -> tuple[Site, ...]:
    """The sites that ship, each with those `hosts` (site, host) that newer definitions have it read besides."""
    more = list(hosts)
    return tuple(
        replace(site, page_hosts=(*site.page_hosts, *(host for each, host in more if each == site.id)))
        for site in shipped_sites()
    )


def load_sites(added: Sequence[tuple[str, str]] = (), newer: Iterable[Site] = ()) -> tuple[Site, ...]:
    """Every site, with the person's own servers `added` as (kind, host), for example ("mastodon", "social.example").

    Definitions in `newer` take the place of those that ship.

    Raises SiteError, whose message says which pair cannot be used and why.
    """
    sites = with_newer(newer)
    for kind, host in added:
        sites = _with_added(sites, kind, host)
    return sites


def sites_and_left_out(
    added: Iterable[tuple[str, str]], sites: tuple[Site, ...]
) -> tuple[tuple[Site, ...], tuple[LeftOut, ...]]:
    """`sites` with the servers `added` that can be, and the others: one mistake may not hold up all the rest."""
    left_out = []
    for kind, host in added:
        try:
            sites = _with_added(sites, kind, host)
        except SiteError as error:
            owner = error.owner if isinstance(error, _OfAnotherError) else None
            left_out.append(LeftOut(kind, host, str(error), owner))
    return sites, tuple(left_out)


def why_not(
    kind: str, host: str, added: Iterable[tuple[str, str]], sites: tuple[Site, ...] | None = None
) -> LeftOut | None:
    """What speaks against the server `host` of `kind` beside those `added` before; None where it can be one."""
    left_out = sites_and_left_out([*added, (kind, host)], sites or shipped_sites())[1]
    return next((each for each in left_out if (each.kind, each.host) == (kind, host)), None)


def usable_sites(added: Iterable[tuple[str, str]], sites: tuple[Site, ...] | None = None) -> tuple[Site, ...]:
    """`sites`, or every one, with the servers `added` that can be."""
    return sites_and_left_out(added, sites or shipped_sites())[0]


def every_site(agreed: Iterable[str], added: Iterable[tuple[str, str]], newer: Iterable[Site] = ()) -> tuple[Site, ...]:
    """Every site, with servers that a family `agreed` on (wellbeing.agreed_sites) and those `added`, as they can be.

    Definitions in `newer` take the place of those that ship.
    Those that were agreed on come first: no other kind of site takes them for its own.
    """
    return usable_sites([*servers_of(agreed), *added], with_newer(newer))


def every_host(agreed: Iterable[str], added: Iterable[tuple[str, str]], newer: Iterable[Site] = ()) -> list[str]:
    """The hosts of `every_site`: what this computer's certificate has to speak for, whatever is chosen of them."""
    return [host for site in every_site(agreed, added, newer) for host in site.hosts]


def chosen_sites(sites: Iterable[Site], ids: Iterable[str]) -> tuple[Site, ...]:
    """Those of `sites` that a person picked, by id. Raises SiteError for an id that no site has."""
    known = {site.id: site for site in sites}
    picked = set(ids)
    if unknown := sorted(picked - known.keys()):
        raise SiteError(f"no site is called {', '.join(unknown)}: choose from {', '.join(known)}")
    return tuple(site for site in known.values() if site.id in picked)
