"""Which hosts pass through us, and the secret names and tokens of the channels to their pages: pure functions.

A channel host is random to everyone without the key, differs for every site, and changes with time, so that no website
can tell by a fixed name that the product is here (notes/proxy.md). A document's token is signed, so that an engine that
was started anew still knows the documents of tabs that were open before.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from filters.sites.definition import Site, host_matches, site_of

CHANNEL_DOMAIN = "feed-wellbeing.invalid"
"""Below .invalid (RFC 2606), which never resolves: without us nothing answers there."""

SELF_TEST = "self-test"
"""Stands where a page's host pattern would, for the host of the page that says that a browser reaches us."""

EPOCH = 3 * 86_400
"""Seconds after which channel hosts get new names. The names before are answered for as long again, and the next ones
are in the PAC for as long before, because browsers read a new PAC late."""

JOINS_LATER = "{host} joins when the filter is started again: it needs a new certificate, to be trusted then."
"""What a person is told of a host that they added and that our certificate does not speak for yet."""

HOSTS_KEPT = 200
"""Hosts of which it is kept whose they are: those of a feed and its servers; anybody may ask for more."""

_SIGNATURE = 16
_DOCUMENT = 12


@dataclass(frozen=True, slots=True)
class Hosts:
    """The hosts of the chosen sites. `patterns` may have "*." and "?", as Site says."""

    sites: tuple[Site, ...]
    _found: dict[str, Site | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def patterns(self) -> tuple[str, ...]:
        """Every host pattern whose traffic passes through us."""
        return tuple(dict.fromkeys(pattern for site in self.sites for pattern in site.hosts))

    def site(self, host: str) -> Site | None:
        """The chosen site that serves `host`, or None for hosts that are not our business."""
        if host not in self._found:  # asked half a dozen times for each request
            if len(self._found) >= HOSTS_KEPT:
                self._found.clear()
            self._found[host] = site_of(host, self.sites)
        return self._found[host]

    def page_pattern(self, host: str) -> str | None:
        """The page host pattern that `host` falls under: what its channel is named for."""
        host = host.lower().rstrip(".")
        patterns = (pattern for site in self.sites for pattern in site.page_hosts)
        return next((pattern for pattern in patterns if host_matches(pattern, host)), None)


def spoken_for(sites: Iterable[Site], speaks_for: Callable[[str], bool]) -> tuple[tuple[Site, ...], tuple[str, ...]]:
    """`sites` with only those hosts that our certificate authority speaks for, and the hosts that are left out.

    A server that a person adds while we run needs a new authority; until then it must not be sent to us.
    """
    kept = tuple(
        replace(
            site,
            page_hosts=tuple(filter(speaks_for, site.page_hosts)),
            api_hosts=tuple(filter(speaks_for, site.api_hosts)),
        )
        for site in sites
    )
    left_out = {host for site in sites for host in site.hosts if not speaks_for(host)}
    return kept, tuple(sorted(left_out))


def _digest(key: bytes, *parts: str) -> bytes:
    return hmac.new(key, "\x1f".join(parts).encode("utf-8", "surrogatepass"), hashlib.sha256).digest()


def channel_host(key: bytes, pattern: str, now: float) -> str:
    """The channel host for pages under `pattern` at `now` (seconds since 1970)."""
    label = base64.b32encode(_digest(key, "channel", pattern, str(int(now // EPOCH)))[:15])
    return f"{label.decode().lower()}.{CHANNEL_DOMAIN}"


def channel_hosts(key: bytes, patterns: Iterable[str], now: float) -> tuple[str, ...]:
    """Every channel host that may be spoken to at `now`: this epoch's, the last one's and the next one's."""
    return tuple(channel_host(key, each, when) for each in patterns for when in (now, now - EPOCH, now + EPOCH))


def is_channel(host: str) -> bool:
    """Whether `host` lies under our own channel domain."""
    return host.lower().endswith("." + CHANNEL_DOMAIN)


def document_token(key: bytes, document: bytes, host: str) -> str:
    """The secret of one document of `host`; `document` are 12 random bytes."""
    signature = _digest(key, "document", document.hex(), host.lower())[:_SIGNATURE]
    return base64.urlsafe_b64encode(document + signature).decode().rstrip("=")


def document_of(key: bytes, token: str, host: str) -> bytes | None:
    """The document that `token` was made for, or None if it was not made by us for a page of `host`."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (ValueError, UnicodeEncodeError):
        return None
    document = raw[:_DOCUMENT]
    return document if hmac.compare_digest(document_token(key, document, host), token) else None
