"""A lean mitmproxy: only what feeds need, on loopback, in this process. The only maker of its master.

Upstream, TLS 1.2 is the least (the default of mitmproxy 12).

Measured choices (notes/proxy.md): `upstream_cert=false` and `connection_strategy=lazy` for a name-constrained CA, no
stored bodies, and only the four addons that carry traffic (the hook dispatch of the others costs 28 % of the time).
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from pathlib import Path

from mitmproxy import http
from mitmproxy.addons.core import Core
from mitmproxy.addons.next_layer import NextLayer
from mitmproxy.addons.proxyserver import Proxyserver
from mitmproxy.addons.tlsconfig import TlsConfig
from mitmproxy.master import Master
from mitmproxy.options import Options

from wellbeing.engine.mends import mend

log = logging.getLogger(__name__)


class ProxyError(RuntimeError):
    """The proxy could not listen."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Whom clients trust (our CA: its folder and the passphrase of its key) and whom we trust (`upstream_ca`)."""

    folder: Path
    passphrase: bytes
    upstream_ca: Path | None = None


class FeedProxy:
    """The running proxy. Made on the event loop that it then runs on."""

    def __init__(self, trust: Trust, port: int) -> None:
        mend()
        self._master = Master(Options(confdir=str(trust.folder), listen_host="127.0.0.1", listen_port=port))
        self._server = Proxyserver()
        self._master.addons.add(Core(), self._server, NextLayer(), TlsConfig())
        self._master.options.update(
            cert_passphrase=trust.passphrase.decode(),
            upstream_cert=False,
            connection_strategy="lazy",
            store_streamed_bodies=False,
            ssl_verify_upstream_trusted_ca=str(trust.upstream_ca) if trust.upstream_ca else None,
        )
        self._running: asyncio.Task[None] | None = None

    def add(self, addon: object) -> None:
        """Let `addon` see what passes."""
        self._master.addons.add(addon)

    async def start(self) -> None:
        """Listen. Raises ProxyError when the port is taken."""
        self._running = asyncio.get_running_loop().create_task(self._master.run(), name="proxy")
        while not self._server.is_running:
            if self._running.done():
                raise ProxyError("the proxy ended while starting")
            await asyncio.sleep(0.005)
        if not self._server.listen_addrs():
            await self.stop()
            raise ProxyError("the port is taken")

    async def stop(self) -> None:
        """Close every connection."""
        self._master.shutdown()
        if self._running is not None:
            await asyncio.wait([self._running], timeout=5)

    def send(self, flow: http.HTTPFlow, message: bytes) -> None:
        """Write `message` as one WebSocket text message to the client of `flow`; a socket that has gone is no error."""
        if flow.live and flow.client_conn.id in self._server.connections:
            self._server.inject_websocket(flow, True, message)
