"""A lean mitmproxy: only what feeds need, on loopback, in this process. The only maker of its master.

Upstream, TLS 1.2 is the least (the default of mitmproxy 12).

Measured choices (notes/proxy.md): `upstream_cert=false` and `connection_strategy=lazy` for a name-constrained CA, no
stored bodies, and only the four addons that carry traffic (the hook dispatch of the others costs 28 % of the time).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import wellbeing.engine.lean_addons  # noqa: F401 before the addons

# isort: split
from mitmproxy import http
from mitmproxy.addons.core import Core
from mitmproxy.addons.next_layer import NextLayer
from mitmproxy.addons.proxyserver import Proxyserver
from mitmproxy.master import Master
from mitmproxy.options import Options
from mitmproxy.proxy.mode_servers import ProxyConnectionHandler

from wellbeing.engine.dispatch import Dispatch
from wellbeing.engine.leaves import Leaves
from wellbeing.engine.mends import mend

log = logging.getLogger(__name__)

CLOSING = 2.0
"""Seconds for connections to end in order."""


class ProxyError(RuntimeError):
    """The proxy could not listen."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Whom clients trust (our CA: its folder and the passphrase of its key) and whom we trust (`upstream_ca`)."""

    folder: Path
    passphrase: bytes
    upstream_ca: Path | None = None


class _Server(Proxyserver):
    """Ends its connections itself, before the event loop does.

    A loop that ends cancels what still runs, and asyncio's streams (CPython 3.12, `StreamReaderProtocol`) print a
    traceback for each connection whose task was cancelled: one for each open tab.
    """

    name = "proxyserver"

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def register_connection(
        self, connection_id: tuple[Any, ...] | str, handler: ProxyConnectionHandler
    ) -> Iterator[None]:
        """Remember the task of each connection, too."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        with super().register_connection(connection_id, handler):
            yield

    async def close(self) -> None:
        """Listen no more, hang up on every client, and wait until all sides of each connection are closed."""
        await self.servers.update([])
        for handler in self.connections.values():
            client = handler.transports.get(handler.client)
            if client is not None and client.handler is not None:
                client.handler.cancel("the filter leaves")
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=CLOSING)


CIPHERS = ":".join(
    [
        *("ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384"),
        *("ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305"),
        *("ECDHE-RSA-AES128-SHA", "ECDHE-RSA-AES256-SHA"),
        *("AES128-GCM-SHA256", "AES256-GCM-SHA384", "AES128-SHA", "AES256-SHA"),
    ]
)
"""What is offered to sites below TLS 1.3: what Chromium offers, in its order (a ClientHello of Chromium 156), so
that no site is read that a browser would refuse."""


class FeedProxy:
    """The running proxy. Made on the event loop that it then runs on."""

    def __init__(self, trust: Trust, port: int) -> None:
        mend()
        self._master = Master(Options(confdir=str(trust.folder), listen_host="127.0.0.1", listen_port=port))
        self._master.addons = Dispatch(self._master)
        self._server = _Server()
        self._master.addons.add(Core(), self._server, NextLayer(), Leaves())
        self._master.options.update(
            cert_passphrase=trust.passphrase.decode(),
            upstream_cert=False,
            connection_strategy="lazy",
            store_streamed_bodies=False,
            ciphers_server=CIPHERS,
            ssl_verify_upstream_trusted_ca=str(trust.upstream_ca) if trust.upstream_ca else None,
        )
        self._running: asyncio.Task[None] | None = None

    def add(self, *addons: object) -> None:
        """Let `addons` see what passes, one after the other."""
        self._master.addons.add(*addons)

    async def start(self) -> None:
        """Listen. Raises ProxyError when the port is taken."""
        self._running = asyncio.get_running_loop().create_task(self._master.run(), name="proxy")
        while not self._server.is_running:
            if self._running.done():
                raise ProxyError("the proxy ended while starting") from self._running.exception()
            await asyncio.sleep(0.005)
        if not self._server.listen_addrs():
            await self.stop()
            raise ProxyError("the port is taken")

    async def stop(self) -> None:
        """Listen no more, and close every connection."""
        await self._server.close()
        self._master.shutdown()
        if self._running is not None:
            await asyncio.wait([self._running], timeout=5)

    def send(self, flow: http.HTTPFlow, message: bytes) -> None:
        """Write `message` as one WebSocket text message to the client of `flow`; a socket that has gone is no error."""
        if flow.live and flow.client_conn.id in self._server.connections:
            self._server.inject_websocket(flow, True, message)
