"""What another definition of a site would have the filter read beyond the one before: nothing of that without a yes.

Pure. Patterns are compared with patterns, as filters.sites.definition reads them: "*.site.example" holds
"a.site.example" and "*.a.site.example", but not "site.example" itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from filters.sites.definition import Site, SiteError, domain_of, host_matches
from filters.sites.hosts import HostError, host_name

ANY_SERVER = "*"
"""Stands among hosts for any that a person adds later, where a site takes added hosts and did not before."""

_LETTERS = re.compile(r"[a-z0-9?-]{1,63}")


def covers(pattern: str, other: str) -> bool:
    """Whether every host of the pattern `other` is one of `pattern`, too."""
    if other.startswith("*.") and not pattern.startswith("*."):
        return False  # a "?" of `pattern` would stand for the star itself
    return pattern == other or host_matches(pattern, other)


def widened(new: Site, before: Site, agreed: Iterable[str] = ()) -> tuple[str, ...]:
    """The host patterns of `new` that neither `before` nor what was `agreed` on covers; ANY_SERVER may be among them.

    Hosts of pictures never pass through us, so that one of those which is to be read is as new as any other.
    """
    known = (*before.hosts, *agreed)
    hosts = tuple(host for host in new.hosts if not any(covers(each, host) for each in known))
    opened = new.any_host and not before.any_host and ANY_SERVER not in known
    return (*hosts, ANY_SERVER) if opened else hosts


def see_hosts(site: Site) -> None:
    """Raises SiteError for a host of `site` that is no pattern of one site's own hosts, such as "*.com"."""
    for pattern in site.hosts:
        first, _, rest = pattern.partition(".")
        domain = domain_of(pattern)
        whole = domain == pattern or (domain == rest and (first == "*" or _LETTERS.fullmatch(first)))
        try:
            named = host_name(domain) == domain
        except HostError:
            named = False
        if not (whole and named):
            raise SiteError(f"{site.id}: {pattern!r} names no hosts of one site")
