"""A page's connection to mitmproxy's own HTTP layer, byte by byte: asks for one thing, and may give it up."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from mitmproxy import options
from mitmproxy.addons.proxyserver import Proxyserver
from mitmproxy.connection import Client, ConnectionState
from mitmproxy.proxy import commands, context, events
from mitmproxy.proxy.layers.http import HttpLayer, HTTPMode

STREAM = 1


class PageOf:
    """One connection of a browser, which speaks `protocol`."""

    def __init__(self, protocol: str) -> None:
        asked = options.Options()
        Proxyserver().load(cast(Any, SimpleNamespace(add_option=asked.add_option)))
        self._client = Client(peername=("127.0.0.1", 1), sockname=("127.0.0.1", 2), state=ConnectionState.OPEN)
        self._client.alpn, self._client.tls = protocol.encode(), True
        connection = context.Context(self._client, asked)
        connection.server.address = ("x.example", 443)
        self._layer = HttpLayer(connection, HTTPMode.transparent)
        self._h2 = H2Connection(H2Configuration(client_side=True)) if protocol == "h2" else None
        self._held: list[commands.StartHook] = []
        self.connects = False
        self._feed(events.Start())

    def asks(self) -> list[type[Any]]:
        """Ask for more of a feed; the hooks that hold it back now."""
        if self._h2 is None:
            self._sends(b"GET /api/home?max_id=7 HTTP/1.1\r\nhost: x.example\r\n\r\n")
        else:
            self._h2.initiate_connection()
            named = {":method": "GET", ":path": "/api/home?max_id=7", ":scheme": "https", ":authority": "x.example"}
            self._h2.send_headers(STREAM, [*named.items()], end_stream=True)
            self._sends(self._h2.data_to_send())
        return [type(each) for each in self._held]

    def gives_up(self) -> None:
        """As a page does that was left: HTTP/2 resets the stream, HTTP/1 closes the connection."""
        if self._h2 is None:
            self._client.state = ConnectionState.CAN_WRITE
            self._feed(events.ConnectionClosed(self._client))
        else:
            self._h2.reset_stream(STREAM, ErrorCodes.CANCEL)
            self._sends(self._h2.data_to_send())

    def is_let_on(self) -> None:
        """What is held goes on, and whatever follows from it."""
        while self._held:
            self._feed(events.HookCompleted(self._held.pop(0)))

    def _sends(self, data: bytes) -> None:
        self._feed(events.DataReceived(self._client, data))

    def _feed(self, event: events.Event) -> None:
        for each in self._layer.handle_event(event):
            if isinstance(each, commands.StartHook) and each.blocking:
                self._held.append(each)
            self.connects |= isinstance(each, commands.OpenConnection)
