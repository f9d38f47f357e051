"""What a request to a site asks for, as its browser says it, and what is answered in the place of the site."""

from __future__ import annotations

from urllib.parse import urlsplit

from mitmproxy import http

from filters.rewrite import headers as rewrite
from filters.sites.definition import Site
from wellbeing.at_limit import Asked
from wellbeing.at_limit_page import POLICY
from wellbeing.engine.channel import host_of

LATER = "600"
"""Seconds after which a page that was told to wait may ask again; scripts of sites mind it."""

FRAMES = ("iframe", "frame", "embed", "object")


def said(message: http.Message, name: bytes) -> str | None:
    """The header `name` (in small letters), or None: as mitmproxy has it, at a fraction of what that costs."""
    found = [value for other, value in message.headers.fields if other.lower() == name]
    return b", ".join(found).decode("utf-8", "surrogateescape") if found else None


def asks_for_document(request: http.Request) -> bool:
    """Whether a page is asked for, to be shown."""
    destination, mode = said(request, b"sec-fetch-dest"), said(request, b"sec-fetch-mode")
    if destination is None:  # browsers before Sec-Fetch, and curl
        return "text/html" in (said(request, b"accept") or "")
    return destination == "document" or (destination == "empty" and mode == "navigate")


def is_document(request: http.Request, response: http.Response) -> bool:
    """A service worker's own fetch of a page is for "empty", but its mode is to navigate."""
    destination, mode = said(request, b"sec-fetch-dest"), said(request, b"sec-fetch-mode")
    return rewrite.is_document(response.headers.fields, destination, response.status_code, mode)


def fetched_ahead(request: http.Request) -> bool:
    """Whether a browser fetches it before anybody asked for it (Sec-Purpose, in the Fetch standard)."""
    return "prefetch" in (said(request, b"sec-purpose") or "")


def asked(site: Site, request: http.Request) -> Asked:
    """What `request` is, and the path of the page of the same host that asks, as far as its browser says."""
    referer = said(request, b"referer") or ""
    from_path = urlsplit(referer).path if host_of(referer) == request.host.lower() else ""
    sends = request.method not in ("GET", "HEAD")
    page = not sends and asks_for_document(request)
    script = said(request, b"sec-fetch-dest") in (None, "empty")
    frame = not sends and _is_framed(request)
    return Asked(site, request.host.lower(), request.path.partition("?")[0], page, from_path, script, sends, frame)


def _is_framed(request: http.Request) -> bool:
    """Whether it is for a frame in a page of the same host: other sites show single posts and films so."""
    framed = (said(request, b"sec-fetch-dest") or "") in FRAMES
    return framed and said(request, b"sec-fetch-site") == "same-origin"


def answer_in_place(page: bytes | None) -> http.Response:
    """`page` instead of the one that was asked for; None for what a page's script asked for: it may ask again later."""
    if page is None:
        return http.Response.make(429, b"", {"Cache-Control": "no-store", "Retry-After": LATER})
    headers = {"Cache-Control": "no-store", "Content-Type": "text/html; charset=utf-8"}
    return http.Response.make(403, page, {**headers, "Content-Security-Policy": POLICY})
