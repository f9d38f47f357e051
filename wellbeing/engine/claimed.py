"""Web pages that are asked for as something else: an add-on can have a browser call a page a picture, and show it.

What a request says of itself is a claim, so what comes is looked at: a whole page of a feed waits where pages wait, and
else counts as a page that our script was kept from.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace

from mitmproxy import http

from filters.rewrite import headers as rewrite
from filters.rewrite.encodings import decoder
from filters.sites.definition import Site
from wellbeing.at_limit import Rests
from wellbeing.engine.asking import FRAMES, asked, asks_for_document, is_document, said
from wellbeing.engine.gate import Gate
from wellbeing.engine.streams import ClaimedStream

Waits = Callable[[Site, Rests], bytes]


class Claimed:
    """`gate` decides, and `waits` makes the page for what has to wait."""

    def __init__(self, gate: Gate, waits: Waits) -> None:
        self._gate, self._waits = gate, waits

    def stream(self, site: Site, request: http.Request, response: http.Response) -> ClaimedStream | None:
        """What the body of `response` is to pass through, decoded; None where it may come as it is."""
        if not _may_be_shown(request, response):
            return None
        page = replace(asked(site, request), page=True)
        if not page.of_feed:
            return None
        why = self._gate.why_closed(page)
        if why is None and (is_document(request, response) or not _navigates(request)):
            return None
        encoding = response.headers.get("content-encoding", "")
        return ClaimedStream(decoder(encoding), lambda: self._whole(site, why))

    def _whole(self, site: Site, why: Rests | None) -> bytes | None:
        if why is not None:
            return self._waits(site, why)
        self._gate.sent(site.id, secrets.token_bytes(12))
        return None


def _framed(request: http.Request) -> bool:
    return said(request, b"sec-fetch-dest") in FRAMES


def _may_be_shown(request: http.Request, response: http.Response) -> bool:
    """Whether a browser could show it as a page. A frame of another site may, where the page lets it."""
    fields = response.headers.fields
    if asks_for_document(request) or not (200 <= response.status_code < 300 and rewrite.is_web_page(fields)):
        return False
    return not _framed(request) or rewrite.forbids_frames(fields)


def _navigates(request: http.Request) -> bool:
    """Whether it still looks like a page that somebody opens. Else nothing counts: many servers answer with their first
    page where a picture is missing.
    """
    opens = said(request, b"sec-fetch-mode") == "navigate" or said(request, b"upgrade-insecure-requests") is not None
    return opens and not _framed(request)
