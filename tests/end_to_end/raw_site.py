"""A website that keeps to no rules, and a client that reads to the last byte: what passes is compared as bytes."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Behaviour = Callable[[ssl.SSLSocket], None]


def says(*pieces: bytes) -> Behaviour:
    """A site that answers exactly these bytes and hangs up."""

    def answer(connection: ssl.SSLSocket) -> None:
        for piece in pieces:
            connection.sendall(piece)

    return answer


def head(*lines: str, status: str = "200 OK") -> bytes:
    """The first line and header lines of an answer."""
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


def page(body: bytes, *lines: str, kind: str = "text/html") -> Behaviour:
    """A site that answers `body` properly, with more header `lines`."""
    return says(head(f"Content-Type: {kind}", f"Content-Length: {len(body)}", *lines), body)


def reset(connection: ssl.SSLSocket) -> None:
    """Break the connection off as a crash does, with a TCP reset."""
    raw = socket.socket(fileno=os.dup(connection.fileno()))
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    raw.close()


class RawSite:
    """TLS on loopback. `behaviour` by path; `requests` holds the head of each request that arrived."""

    def __init__(self, chain: Path, context: ssl.SSLContext | None = None) -> None:
        self.behaviour: dict[str, Behaviour] = {}
        self.requests: list[bytes] = []
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if context is None else context
        self._context.load_cert_chain(chain)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        client.settimeout(60)
        with client, contextlib.suppress(OSError), self._context.wrap_socket(client, server_side=True) as secure:
            request = b""
            while b"\r\n\r\n" not in request and (piece := secure.recv(65_536)):
                request += piece
            if not request:
                return
            self.requests.append(request)
            path = request.split(b" ", 2)[1].decode().partition("?")[0]
            self.behaviour[path](secure)
            if secure.fileno() != -1:
                secure.unwrap()


@dataclass(frozen=True)
class Answer:
    """`whole` is False where the answer broke off before the end that it announced."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes
    whole: bool


@dataclass(frozen=True)
class Client:
    """Asks `host` through the engine, trusting our authority alone."""

    port: int
    authority: str
    host: str

    def connection(self, timeout: float = 60) -> http.client.HTTPSConnection:
        """A tunnel through the proxy, TLS inside."""
        context = ssl.create_default_context(cafile=self.authority)
        made = http.client.HTTPSConnection("127.0.0.1", self.port, context=context, timeout=timeout)
        made.set_tunnel(self.host, 443)
        return made

    def ask(self, path: str, method: str = "GET", body: Any = None, **headers: str) -> Answer:
        """One request; names of headers have underscores for dashes. The usual headers are those of a navigation."""
        named = {"Accept": "text/html", "Accept-Encoding": "gzip, br, zstd", "Sec-Fetch-Dest": "document"}
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = self.connection()
        try:
            connection.request(method, path, body, named)
            answer = connection.getresponse()
            try:
                return Answer(answer.status, answer.headers, answer.read(), whole=True)
            except (http.client.IncompleteRead, OSError) as error:
                read = error.partial if isinstance(error, http.client.IncompleteRead) else b""
                return Answer(answer.status, answer.headers, read, whole=False)
        finally:
            connection.close()

    def api(self, path: str, **headers: str) -> Answer:
        """Ask as a page's script does."""
        return self.ask(path, **{"Accept": "application/json", "Sec_Fetch_Dest": "empty", **headers})


class Memory:
    """How much more memory a process takes at its highest, from now on. Linux counts it (proc(5), clear_refs)."""

    def __init__(self, pid: int) -> None:
        self._folder = Path(f"/proc/{pid}")
        (self._folder / "clear_refs").write_text("5")
        self._before = self._highest()

    @property
    def grown_mb(self) -> float:
        return self._highest() - self._before

    def _highest(self) -> float:
        lines = (self._folder / "status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
