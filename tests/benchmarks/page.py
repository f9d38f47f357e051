"""A page without a browser: opens a document through the engine and talks over the channel as the page script does."""

from __future__ import annotations

import http.client
import json
import re
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, CloseConnection, RejectConnection, Request, TextMessage

from wellbeing import page_messages

LIMIT = 60.0
"""Seconds that anything may take."""

_SETUP = re.compile(rb"<script nonce=\"[^\"]+\">.*?const setup=(\{.*?\});\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Engine:
    """Where an engine is, and the CA that it made: the one trusted here."""

    port: int
    authority: Path

    def tunnel(self, host: str) -> http.client.HTTPSConnection:
        """A connection to `host` through the engine, its certificate verified."""
        trust = ssl.create_default_context(cafile=str(self.authority))
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=LIMIT, context=trust)
        connection.set_tunnel(host, 443)
        return connection


class Socket:
    """A WebSocket through the engine, to a site or to the channel."""

    def __init__(self, engine: Engine, host: str, target: str, origin: str) -> None:
        self._connection = engine.tunnel(host)
        self._connection.connect()
        self._protocol = WSConnection(ConnectionType.CLIENT)
        self._received: list[str] = []
        self._part = ""
        self._open = False
        headers = [(b"Origin", origin.encode())]
        self._sock.sendall(self._protocol.send(Request(host=host, target=target, extra_headers=headers)))
        while not self._open:
            self._take()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._sock.sendall(self._protocol.send(CloseConnection(code=1000)))
        self._connection.close()

    @property
    def _sock(self) -> ssl.SSLSocket:
        assert isinstance(self._connection.sock, ssl.SSLSocket)
        return self._connection.sock

    def send(self, text: str) -> None:
        """Send one text message."""
        self._sock.sendall(self._protocol.send(TextMessage(data=text)))

    def receive(self) -> str:
        """The next text message. Raises RuntimeError when the other side closes."""
        while not self._received:
            self._take()
        return self._received.pop(0)

    def _take(self) -> None:
        self._protocol.receive_data(self._sock.recv(65536) or None)
        for event in self._protocol.events():
            match event:
                case AcceptConnection():
                    self._open = True
                case TextMessage():
                    self._part += event.data
                    if event.message_finished:
                        self._received.append(self._part)
                        self._part = ""
                case RejectConnection() | CloseConnection():
                    raise RuntimeError(f"the socket was closed: {event}")


def document(engine: Engine, host: str, path: str) -> bytes:
    """The document at `path`, as a navigation gets it. Raises RuntimeError for anything but 200."""
    connection = engine.tunnel(host)
    try:
        connection.request("GET", path, headers={"Accept": "text/html", "Sec-Fetch-Dest": "document"})
        answer = connection.getresponse()
        if answer.status != 200:
            raise RuntimeError(f"the document came with {answer.status}")
        return answer.read()
    finally:
        connection.close()


def open_channel(engine: Engine, host: str, path: str) -> Socket:
    """Fetch the document at `path` and open the channel that the script in it would open."""
    found = _SETUP.search(document(engine, host, path))
    if found is None:
        raise RuntimeError("the document holds no page script of ours")
    setup = msgspec.json.decode(found[1], type=page_messages.PageSetup)
    channel_host, _, token = setup.channel.removeprefix("wss://").partition("/")
    return Socket(engine, channel_host, f"/{token}", f"https://{host}")


def ask(channel: Socket, texts: Sequence[str], key: str) -> dict[str, page_messages.PageVerdict]:
    """Ask for verdicts on posts with `texts`, and wait for all of them; `key` makes the posts new ones."""
    posts = [page_messages.PagePost(f"{key} {i}", text, f"person {i}") for i, text in enumerate(texts)]
    channel.send(msgspec.json.encode(page_messages.Judge(posts)).decode())
    verdicts: dict[str, page_messages.PageVerdict] = {}
    while len(verdicts) < len(posts):
        said = json.loads(channel.receive())
        if said["t"] == "verdicts":
            verdicts |= msgspec.convert(said, page_messages.Verdicts).verdicts
    return verdicts
