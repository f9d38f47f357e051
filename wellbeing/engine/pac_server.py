"""Serves the PAC on loopback, at an address that changes with every change, to browsers and to nobody's page."""

from __future__ import annotations

import asyncio
import contextlib
import secrets

import h11

from wellbeing.engine.pac import may_read

_TIMEOUT = 5.0
"""Seconds a client may take to ask."""

_HEADERS = [
    ("Content-Type", "application/x-ns-proxy-autoconfig"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
    ("Connection", "close"),
]


class PacServer:
    """One PAC text at one secret address. `publish` changes both."""

    def __init__(self) -> None:
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self._path = ""
        self._text = b""

    async def start(self, port: int = 0) -> None:
        """Listen on loopback, on `port` or any free one. Raises OSError when the port is taken."""
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", port)

    @property
    def port(self) -> int:
        """The port listened on."""
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def url(self) -> str:
        """Where the PAC is now."""
        return f"http://127.0.0.1:{self.port}{self._path}"

    def publish(self, text: str) -> None:
        """Serve `text` from now on, at a new address; the old one is gone."""
        self._text, self._path = text.encode(), f"/{secrets.token_urlsafe(24)}.pac"

    async def close(self) -> None:
        """Stop listening; connections that browsers opened in advance end too."""
        if self._server is not None:
            self._server.close()
            for writer in self._open:
                writer.transport.abort()
            await self._server.wait_closed()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        with contextlib.suppress(OSError, TimeoutError, h11.ProtocolError):
            async with asyncio.timeout(_TIMEOUT):
                connection = h11.Connection(h11.SERVER)
                request = await self._request(connection, reader)
                if request is not None:
                    writer.write(self._reply(connection, request))
                    await writer.drain()
        writer.close()
        self._open.discard(writer)

    @staticmethod
    async def _request(connection: h11.Connection, reader: asyncio.StreamReader) -> h11.Request | None:
        while (event := connection.next_event()) is h11.NEED_DATA:
            connection.receive_data(await reader.read(4096))
        return event if isinstance(event, h11.Request) else None

    def _reply(self, connection: h11.Connection, request: h11.Request) -> bytes:
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers]
        method, path = request.method.decode("latin-1"), request.target.decode("latin-1")
        allowed = may_read(method, path, self._path, headers, self.port)
        body = self._text if allowed else b""
        fields = [*_HEADERS, ("Content-Length", str(len(body)))]
        head = connection.send(h11.Response(status_code=200 if allowed else 404, headers=fields)) or b""
        return head + (connection.send(h11.Data(data=body)) or b"")
