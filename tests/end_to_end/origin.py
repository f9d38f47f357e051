"""A website for tests: real TLS on loopback, pages written by the test, and a log of every byte-carrying request."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from wellbeing.engine.channel import accept_key


@dataclass(frozen=True)
class Answer:
    """What the site answers. `pieces` are sent one by one where `body` is not whole."""

    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    pieces: Callable[[], Any] | None = None


Route = Callable[["Request"], Answer]


@dataclass(frozen=True)
class Request:
    """What reached the site."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""


class Origin:
    """The site: `routes` by path. `log` holds each request that arrived, whatever became of it."""

    def __init__(self, chain: Path) -> None:
        self.routes: dict[str, Route] = {}
        self.log: list[Request] = []
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chain)
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.origin, self._server.context = self, context
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def page(self, path: str, html: str, **headers: str) -> None:
        """Serve `html` at `path`; headers are named with underscores for dashes."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.routes[path] = lambda _request: Answer(html.encode(), headers=named)

    def serve(self, path: str, body: bytes, kind: str, **headers: str) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.routes[path] = lambda _request: Answer(body, kind, headers=named)

    def paths(self) -> list[str]:
        return [request.path for request in self.log]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    origin: Origin
    context: ssl.SSLContext

    def finish_request(self, request: Any, client_address: Any) -> None:
        request.settimeout(60)
        try:
            with self.context.wrap_socket(request, server_side=True) as secure:
                super().finish_request(secure, client_address)
        except OSError:
            return


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # sites do: a body must not wait 40 ms until somebody has confirmed its head

    def _answer(self) -> None:
        length = int(self.headers.get("content-length", 0))
        request = Request(self.command, self.path, dict(self.headers.items()), self.rfile.read(length))
        self.server.origin.log.append(request)
        if self.headers.get("upgrade", "").lower() == "websocket":
            self._echo_socket()
            return
        route = self.server.origin.routes.get(urlsplit(self.path).path)
        answer = route(request) if route else Answer(b"not here", "text/plain", 404)
        self._send(answer)

    do_GET = do_POST = do_HEAD = do_PUT = do_OPTIONS = _answer

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in {"Content-Type": answer.kind, **answer.headers}.items():
            self.send_header(name, value)
        if answer.pieces is None:
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(answer.body)
            return
        self.send_header("Connection", "close")
        self.end_headers()
        for piece in answer.pieces():
            self.wfile.write(piece)
            self.wfile.flush()
        self.close_connection = True

    def _echo_socket(self) -> None:
        """A WebSocket that sends each short unfragmented text back: enough to see that sockets pass."""
        self.send_response(101)
        for name, value in (
            ("Upgrade", "websocket"),
            ("Connection", "Upgrade"),
            ("Sec-WebSocket-Accept", accept_key(self.headers["sec-websocket-key"])),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True
        while len(head := self.rfile.read(2)) == 2:
            opcode, length = head[0] & 15, head[1] & 127
            if length == 126:
                length = int.from_bytes(self.rfile.read(2))
            mask, masked = self.rfile.read(4), self.rfile.read(length)
            text = bytes(byte ^ mask[index % 4] for index, byte in enumerate(masked))
            if opcode == 8:
                return
            size = bytes([len(text)]) if len(text) < 126 else b"\x7e" + len(text).to_bytes(2)
            self.wfile.write(bytes([0x80 | opcode]) + size + text)
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        return
