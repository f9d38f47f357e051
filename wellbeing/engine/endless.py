"""Holds back requests by which a feed goes on by itself, where a person chose to be asked first."""

from __future__ import annotations

from mitmproxy import http

from filters.sites.definition import Site, goes_on
from wellbeing.engine.asking import answer_in_place, asked
from wellbeing.engine.channel import Channel, host_of
from wellbeing.engine.gate import Gate

SENT_AT_MOST = 64 * 1024
"""Bytes of what a page sends that are looked into; to ask a feed for more takes a few hundred."""


class EndlessAddon:
    """Hears of requests after `FeedAddon`, whose answers and refusals stand."""

    def __init__(self, channel: Channel, gate: Gate) -> None:
        self._channel, self._gate = channel, gate

    async def requestheaders(self, flow: http.HTTPFlow) -> None:
        """Hold back what says in its address that it goes on with a feed; what may say so in its body is read first."""
        request = flow.request
        site = self._site_asked(flow)
        if site is None:
            return
        if goes_on(site, request.path.partition("?")[2]):
            await self._hold(flow, site)
        elif request.method == "POST" and _is_short(request):
            request.stream = False

    async def request(self, flow: http.HTTPFlow) -> None:
        """Hold back what says in its body that it goes on with a feed."""
        request = flow.request
        site = self._site_asked(flow) if request.raw_content else None
        if site is not None and goes_on(site, request.get_text(strict=False) or ""):
            await self._hold(flow, site)

    async def _hold(self, flow: http.HTTPFlow, site: Site) -> None:
        """A limit may have ended meanwhile."""
        held = await self._channel.more.wait(_asker(flow.request))
        if not held or self._gate.answer_for(asked(site, flow.request)) is not None:
            flow.response = answer_in_place(None)

    def _site_asked(self, flow: http.HTTPFlow) -> Site | None:
        """The site whose feed a page asks for, where that is to wait."""
        if flow.response is not None or not self._gate.reads(flow.client_conn.id):
            return None
        site = self._channel.hosts.site(flow.request.host)
        if site is None or not site.more or not self._channel.holds_back(_asker(flow.request)):
            return None
        return site if asked(site, flow.request).brings_posts else None


def _asker(request: http.Request) -> str:
    """The host of the page that asked. Browsers say it, except of its own host."""
    origin = request.headers.get("origin")
    return request.host.lower() if origin is None else host_of(origin)


def _is_short(request: http.Request) -> bool:
    length = request.headers.get("content-length", "")
    return length.isascii() and length.isdigit() and int(length[:9]) <= SENT_AT_MOST and "expect" not in request.headers
