"""Decides from header fields what is a document that we may change, and what its headers must say afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from filters.rewrite import csp
from filters.rewrite.encodings import accept_encoding

type Fields = Sequence[tuple[bytes, bytes]]

_WITHOUT_BODY = frozenset({204, 205, 304})
_ABOUT_THE_OLD_BODY = frozenset(
    {b"content-length", b"content-encoding", b"content-md5", b"content-digest", b"repr-digest", b"digest", b"etag"}
    | {b"last-modified", b"accept-ranges", b"alt-svc"}
)
_ABOUT_OTHER_COPIES = frozenset(
    {b"if-none-match", b"if-modified-since", b"if-range", b"range", b"available-dictionary", b"dictionary-id"}
)
_VARY = (b"vary", b"Sec-Fetch-Dest, Sec-Fetch-Mode")
_FRESHNESS = frozenset(
    {"public", "private", "no-cache", "immutable", "max-age", "s-maxage", "stale-while-revalidate", "stale-if-error"}
)
_CHARSET = re.compile(r";[ \t]*charset[ \t]*=[ \t]*(?:\"([^\"]*)\"|([^;\"\s]+))", re.IGNORECASE)


def is_document(fields: Fields, sec_fetch_dest: str | None, status: int, sec_fetch_mode: str | None = None) -> bool:
    """Whether this answer is a page that a person will see, whole, and that we may put our script into.

    `text/html` for a document, or where the browser does not say for what. Not: answers to `fetch()`, redirects, parts
    (206), downloads, and frames or embedded objects: our script runs in none, and the page around one could read our
    tag there before it is gone. A navigation that a service worker passes on asks with the destination "empty" but
    keeps the mode "navigate", which no script of a page can use: it is a document.
    XHTML is never one: an inline script would have to be escaped by its rules, and feeds are not written in it.
    """
    destination = (sec_fetch_dest or "document").lower()
    if destination != "document" and (destination, (sec_fetch_mode or "").lower()) != ("empty", "navigate"):
        return False
    if status < 200 or 300 <= status < 400 or status == 206 or status in _WITHOUT_BODY:
        return False
    if _value(fields, b"content-disposition").lower().lstrip().startswith("attachment"):
        return False
    return _is_html(fields)


def is_json(fields: Fields) -> bool:
    """Whether a body is one JSON value; without a type it may be one. Streams of values have no end to wait for."""
    kind = _kind(fields)
    return not kind or (kind.endswith(("/json", "+json")) and kind != "application/stream+json")


def is_web_page(fields: Fields) -> bool:
    """Whether a browser that is led to it shows it as a page, whatever it was asked for as."""
    return _is_html(fields) or _kind(fields) == "application/xhtml+xml"


def forbids_frames(fields: Fields) -> bool:
    """Whether pages of other sites may not have it in a frame, as far as a glance at its policies tells."""
    policies = [value.lower() for name, value in fields if name.lower() == b"content-security-policy"]
    return bool(_value(fields, b"x-frame-options")) or any(b"frame-ancestors" in each for each in policies)


def charset_of(fields: Fields) -> str | None:
    """The character encoding that Content-Type names, in lower case; None where it names none."""
    found = _CHARSET.search(_value(fields, b"content-type"))
    return (found[1] or found[2] or "").strip().lower() or None if found else None


def for_document(fields: Fields, nonce: str, connect: str) -> list[tuple[bytes, bytes]]:
    """The header fields of a document that our script goes into: decoded, of unknown length, never reused from a cache.

    Policies allow `nonce` and `connect` (see filters.rewrite.csp). Cookies, HSTS, Clear-Site-Data and the rest stay.
    """
    kept = csp.amend_headers(_without(fields, _ABOUT_THE_OLD_BODY), nonce, connect)
    caching = [value.decode("latin-1") for name, value in kept if name.lower() == b"cache-control"]
    rest = [(name, value) for name, value in kept if name.lower() != b"cache-control"]
    return [*rest, (b"cache-control", _uncached(caching).encode("latin-1"))]


def kept_apart(fields: Fields) -> list[tuple[bytes, bytes]]:
    """`fields` of any answer: a web page's copy in the browser's cache answers only what it was first asked for.

    Otherwise a page that fetches its own address with "force-cache" reads our script, and its secret, as text; and a
    page that was fetched ahead is shown later as it came.
    """
    return [*fields, _VARY] if _is_html(fields) else list(fields)


def without_alt_svc(fields: Fields) -> list[tuple[bytes, bytes]]:
    """`fields` without the offer to come by HTTP/3 next time, which would pass us by."""
    return _without(fields, {b"alt-svc"})


def decodable(fields: Fields) -> list[tuple[bytes, bytes]]:
    """Request fields that ask only for encodings we can decode."""
    return [
        (name, accept_encoding(value.decode("latin-1")).encode("latin-1"))
        if name.lower() == b"accept-encoding"
        else (name, value)
        for name, value in fields
    ]


def request_for_document(fields: Fields) -> list[tuple[bytes, bytes]]:
    """Request fields that ask for the whole document anew, not for "unchanged" or a part of it."""
    return decodable(_without(fields, _ABOUT_OTHER_COPIES))


def _without(fields: Fields, names: Iterable[bytes]) -> list[tuple[bytes, bytes]]:
    dropped = frozenset(names)
    return [(name, value) for name, value in fields if name.lower() not in dropped]


def _value(fields: Fields, name: bytes) -> str:
    """The last value of `name`, as browsers read repeated fields that should be single; "" where there is none."""
    return next((value.decode("latin-1") for other, value in reversed(fields) if other.lower() == name), "")


def _is_html(fields: Fields) -> bool:
    return _kind(fields) == "text/html"


def _kind(fields: Fields) -> str:
    return _value(fields, b"content-type").partition(";")[0].strip().lower()


def _uncached(caching: Sequence[str]) -> str:
    """Cache-Control as it came if it forbids storing; otherwise it asks again each time and stays in this browser."""
    asked = [part.strip() for value in caching for part in value.split(",") if part.strip()]
    names = [part.partition("=")[0].strip().lower() for part in asked]
    if "no-store" in names:
        return ", ".join(asked)
    return ", ".join(
        ["private", "no-cache", *(p for p, name in zip(asked, names, strict=True) if name not in _FRESHNESS)]
    )
