"""Translates between mitmproxy's hooks and ours, and decides nothing itself: the only user of its flows."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from functools import partial

from mitmproxy import connection, http, tls
from mitmproxy.proxy import layer
from mitmproxy.proxy.layers import TCPLayer
from mitmproxy.proxy.server_hooks import ServerConnectionHookData

from filters.rewrite import headers as rewrite
from filters.rewrite.csp import amend
from filters.rewrite.encodings import EncodingError, decoder
from filters.rewrite.html import Injector
from filters.rewrite.service_worker import with_prelude
from filters.sites.definition import Site, holds_posts
from wellbeing.engine.asking import answer_in_place, asked, asks_for_document, fetched_ahead, is_document, said
from wellbeing.engine.carried import Carried
from wellbeing.engine.channel import Channel, Guest, accept_key, host_of
from wellbeing.engine.claimed import Claimed, Waits
from wellbeing.engine.conversation import Conversation
from wellbeing.engine.gate import Gate
from wellbeing.engine.hosts import CHANNEL_DOMAIN, is_channel
from wellbeing.engine.refusals import Refusals
from wellbeing.engine.streams import Copies, DocumentStream, PrefixStream
from wellbeing.page_script import page_script
from wellbeing.self_test_page import SELF_TEST_HEADERS

log = logging.getLogger(__name__)

MESSAGE_AT_MOST = 4 * 1024 * 1024
"""Bytes of one message of a page; a batch of 200 long posts stays below it."""

_STREAM = "feed-wellbeing-stream"
_SENT = "feed-wellbeing-sent"

Send = Callable[[http.HTTPFlow, bytes], None]


class FeedAddon:
    """`channel` talks to pages, `answered` gets (site, host of the page that asked, body, encoding) of answers with
    posts.

    `refusals` is told whether clients accept our certificate, and says which hosts pass through because of it; `send`
    writes a WebSocket message; `carried` knows each connection to a feed host.
    `gate` decides what may pass, and what of it is read; `waits` makes the page for what has to wait.
    """

    def __init__(
        self,
        channel: Channel,
        answered: Callable[[Site, str, bytes, str], None],
        refusals: Refusals,
        send: Send,
        carried: Carried,
        gate: Gate,
        waits: Waits,
    ) -> None:
        self._channel, self._answered, self._send = channel, answered, send
        self._refusals, self._carried = refusals, carried
        self._gate, self._waits = gate, waits
        self._claimed = Claimed(gate, waits)
        self._guests: dict[str, Guest] = {}
        self._talking: dict[str, Conversation] = {}
        self._copies = Copies()

    # connections

    def _ours(self, host: str) -> bool:
        return is_channel(host) or self._channel.hosts.site(host) is not None

    def _takes(self, client: connection.Client, host: str) -> bool:
        return self._ours(host) or self._gate.unread_host(client.id, host)

    async def client_connected(self, client: connection.Client) -> None:
        """A program opened a connection: whose it is decides what becomes of it."""
        if not await self._gate.may_enter(client.id, client.peername, client.sockname):
            client.error = "nobody can tell whose it is"

    def next_layer(self, nextlayer: layer.NextLayer) -> None:
        """What is another service's goes there as it is."""
        context = nextlayer.context
        port = self._gate.passed_to(context.client.id)
        if port is not None:
            context.server.address = ("127.0.0.1", port)
            nextlayer.layer = TCPLayer(context, ignore=True)

    def http_connect(self, flow: http.HTTPFlow) -> None:
        """Only feed hosts and our channel pass; for everything else the PAC would have said DIRECT."""
        if not self._takes(flow.client_conn, flow.request.host):
            flow.response = http.Response.make(403, b"Not a feed host: this proxy is for feeds alone.\n")
        self._carry(flow)

    def _carry(self, flow: http.HTTPFlow) -> None:
        site = self._channel.hosts.site(flow.request.host)
        if site is not None and self._gate.reads(flow.client_conn.id):
            self._carried.began(flow.client_conn.id, flow.request.host, site.id)

    def client_disconnected(self, client: connection.Client) -> None:
        """A browser's connection is closed."""
        self._carried.ended(client.id)
        self._gate.ended(client.id)

    def server_connect(self, data: ServerConnectionHookData) -> None:
        """Never connect for our channel or for a stranger, nor to a service of this computer as if for ourselves."""
        assert data.server.address is not None
        host, port = data.server.address[:2]
        passed = self._gate.passed_to(data.client.id)
        if passed is not None:
            return
        if is_channel(host) or not self._takes(data.client, host) or not self._gate.may_connect(port):
            data.server.error = "not a feed host"

    def tls_clienthello(self, data: tls.ClientHelloData) -> None:
        """Let hosts through unread whose clients refuse our certificate, and everything of who is to be left alone."""
        client, server = data.context.client, data.context.server
        host = _host_of(client, server)
        read = self._gate.reads(client.id) and self._ours(server.address[0] if server.address else host)
        if not is_channel(host) and (not read or self._refusals.unread(host)):
            data.ignore_connection = True

    def tls_failed_client(self, data: tls.TlsData) -> None:
        """A client did not accept our certificate (one that merely hung up did not say so)."""
        host = _host_of(data.context.client, data.context.server)
        if self._channel.hosts.site(host) is not None and "does not trust" in (data.conn.error or ""):
            self._refusals.refused(host)

    def tls_established_client(self, data: tls.TlsData) -> None:
        """A client accepted it."""
        self._refusals.accepted(_host_of(data.context.client, data.context.server))

    # requests

    def requestheaders(self, flow: http.HTTPFlow) -> None:
        """Answer the channel, refuse strangers, and keep documents from being answered from a cache."""
        request = flow.request
        if is_channel(request.host):
            flow.response = self._welcome(flow)
            return
        if not self._takes(flow.client_conn, request.host):
            flow.response = http.Response.make(403, b"Not a feed host: this proxy is for feeds alone.\n")
            return
        if request.scheme == "http":  # without a tunnel: each request may be for another host
            self._carry(flow)
        if not (self._gate.reads(flow.client_conn.id) and self._ours(request.host)):
            request.stream = said(request, b"expect") is None
            return
        if (site := self._channel.hosts.site(request.host)) is not None:
            asking = asked(site, request)
            if (why := self._gate.answer_for(asking)) is not None:
                flow.response = answer_in_place(self._waits(site, why) if asking.page or asking.frame else None)
                return
        request.stream = said(request, b"expect") is None
        changes = asks_for_document(request) or said(request, b"service-worker") is not None
        change = rewrite.request_for_document if changes else rewrite.decodable
        request.headers.fields = tuple(change(request.headers.fields))

    def _welcome(self, flow: http.HTTPFlow) -> http.Response:
        request = flow.request
        if (tried := self._channel.self_test_page(request.host)) is not None:
            return http.Response.make(200, tried, SELF_TEST_HEADERS)
        key = request.headers.get("sec-websocket-key", "")
        asked = {name.lower(): value for name, value in request.headers.items()}
        guest = self._channel.admit(request.host, request.path, asked)
        if guest is None or not key or request.headers.get("upgrade", "").lower() != "websocket":
            return http.Response.make(404, b"")
        self._guests[flow.id] = guest
        answer = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": accept_key(key)}
        return http.Response.make(101, b"", answer)

    # answers

    def responseheaders(self, flow: http.HTTPFlow) -> None:
        """Choose how the body streams through; a failure leaves the answer as it came."""
        assert flow.response is not None
        if flow.response.status_code == 101:
            return
        before = flow.response.headers.fields
        flow.response.stream = True
        if not (self._gate.reads(flow.client_conn.id) and self._ours(flow.request.host)):
            return
        try:
            flow.response.headers.fields = tuple(rewrite.without_alt_svc(before))
            self._choose(flow, flow.response)
        except EncodingError:
            log.info("an answer of %s comes in an encoding that is not known", self._site_id(flow))
        except Exception:  # fail open: the person gets the page unfiltered
            log.exception("an answer of %s is left as it came", self._site_id(flow))
            flow.response.headers.fields, flow.response.stream = before, True

    def _site_id(self, flow: http.HTTPFlow) -> str:
        """What may be logged of where an answer comes from: a host's name can say a lot about who visits it."""
        site = self._channel.hosts.site(flow.request.host)
        return site.id if site is not None else "a stranger"

    def _choose(self, flow: http.HTTPFlow, response: http.Response) -> None:
        site = self._channel.hosts.site(flow.request.host)
        if site is None or flow.request.scheme != "https":  # over plain HTTP a page's fetch looks like a navigation
            return
        response.headers.fields = tuple(rewrite.kept_apart(response.headers.fields))
        encoding = said(response, b"content-encoding") or ""
        path = flow.request.path.partition("?")[0]
        if (claimed := self._claimed.stream(site, flow.request, response)) is not None:
            _without_length(response)
            response.headers["cache-control"] = "no-store"
            self._stream(flow, response, claimed)
        elif is_document(flow.request, response):
            self._soften(flow, response, site, encoding)
        elif said(flow.request, b"service-worker") is not None and response.status_code == 200:
            stream = PrefixStream(decoder(encoding), with_prelude)
            _without_length(response)
            self._stream(flow, response, stream)
        elif holds_posts(site, path) and response.status_code == 200 and rewrite.is_json(response.headers.fields):
            done = partial(self._answered, site, self._asker(flow.request))
            response.stream = self._copies.of(encoding, done) or True

    def _asker(self, request: http.Request) -> str:
        """The host of the site's page that asked, "" for other pages. Browsers say it, except of its own host."""
        origin = said(request, b"origin")
        host = request.host.lower() if origin is None else host_of(origin)
        return host if self._channel.hosts.page_pattern(host) is not None else ""

    def _soften(self, flow: http.HTTPFlow, response: http.Response, site: Site, encoding: str) -> None:
        path = flow.request.path.partition("?")[0]
        setup = self._channel.setup(site, flow.request.host, fetched_ahead(flow.request), path)
        if setup is None or flow.request.method == "HEAD":
            return
        nonce = secrets.token_urlsafe(16)
        connect = f"wss://*.{CHANNEL_DOMAIN}"  # pages and sites read their policies: no name of this one computer
        tag = f'<script nonce="{nonce}">{page_script(setup)}</script>'.encode()
        injector = Injector(tag, partial(amend, nonce="", connect=connect), rewrite.charset_of(response.headers.fields))
        stream = DocumentStream(site.id, decoder(encoding), injector)
        flow.metadata[_SENT] = site, flow.request.host, setup
        response.headers.fields = tuple(rewrite.for_document(response.headers.fields, nonce, connect))
        self._stream(flow, response, stream)

    def _stream(self, flow: http.HTTPFlow, response: http.Response, stream: DocumentStream | PrefixStream) -> None:
        """Let the body pass through `stream`, which changes its length; chunks tell a client whether it is whole.

        No empty pieces: mitmproxy writes one as the empty chunk that ends a body.
        """
        if flow.request.http_version == "HTTP/1.1" and response.http_version != "HTTP/1.0":
            response.headers["transfer-encoding"] = "chunked"
        flow.metadata[_STREAM] = stream
        response.stream = lambda piece: [sent] if (sent := stream(piece)) else []

    def response(self, flow: http.HTTPFlow) -> None:
        """A body that could not be passed on whole must not end as if it were: the browser then says so."""
        stream = flow.metadata.get(_STREAM)
        if stream is not None and stream.cut_short:
            flow.kill()

    # WebSockets

    def websocket_start(self, flow: http.HTTPFlow) -> None:
        """A page of ours opened its channel."""
        guest = self._guests.pop(flow.id, None)
        if guest is not None:
            self._talking[flow.id] = self._channel.begin(guest, partial(self._send, flow))

    def websocket_message(self, flow: http.HTTPFlow) -> None:
        """Hear our pages; keep nothing of any socket (mitmproxy would keep every message)."""
        assert flow.websocket is not None
        message = flow.websocket.messages[-1]
        flow.websocket.messages.clear()
        conversation = self._talking.get(flow.id)
        if conversation is not None and message.from_client:
            message.drop()
            if len(message.content) <= MESSAGE_AT_MOST:
                self._channel.heard(conversation, message.content)

    def websocket_end(self, flow: http.HTTPFlow) -> None:
        """The page closed its channel, or is gone."""
        if (conversation := self._talking.pop(flow.id, None)) is not None:
            self._channel.end(conversation)

    def error(self, flow: http.HTTPFlow) -> None:
        """A request that ended in an error opens no channel, and half an answer is not read."""
        self._guests.pop(flow.id, None)
        if flow.response is not None:
            self._copies.left(flow.response.stream)
        if (sent := flow.metadata.get(_SENT)) is not None:
            self._channel.broke_off(*sent)


def _host_of(client: connection.Client, server: connection.Server) -> str:
    return client.sni or (server.address[0] if server.address else "")


def _without_length(response: http.Response) -> None:
    for name in ("content-length", "content-encoding", "etag", "last-modified"):
        response.headers.pop(name, None)
