"""A small origin and a stand-in for the engine's end of the channel, so that the page script is tried in real Chromium.

The pages are ours, the socket is a real one (wsproto) with strict decoding by wellbeing.page_messages; only the judging
is a function that each test gives.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec
from wsproto import ConnectionType
from wsproto.connection import Connection
from wsproto.events import CloseConnection, TextMessage

from wellbeing.page_messages import (
    Act,
    FromPage,
    Judge,
    PagePost,
    PageSetup,
    PageSite,
    PageVerdict,
    ToPage,
    Verdicts,
    Words,
    read,
    write,
)
from wellbeing.page_script import page_script
from wellbeing.spoken import spoken

SITE = PageSite(
    id="test",
    post=["article.post"],
    text=[".text"],
    author=[".author"],
    media=["img"],
    card=[".card"],
    skip=[".unfold"],
    kinds={"comment": ["article.comment"], "video": ["article.film"]},
    feeds=[],
)
SHOW = PageVerdict("show")
COVER = PageVerdict("cover", "Bullying and hate", "Reads like bullying.", "fairly sure", "@mara")

Judging = Callable[[PagePost], PageVerdict | None]


def by_word(post: PagePost) -> PageVerdict | None:
    """The plain judge of these tests: a word in the text names what is done."""
    title, reason = "Looks and body comparison", "Reads like looks and body comparison."
    table = {
        "COVER": msgspec.structs.replace(COVER, author=post.author),
        "LABEL": PageVerdict("label", "Health claims without a source", "Reads like a health claim.", "fairly sure"),
        "FOLD": PageVerdict("space", title, reason, "sure", post.author, fold=True),
        "SPACED": PageVerdict("space", title, reason, "sure", post.author),
        "HIDE": PageVerdict("hide", title, reason, "your rule"),
    }
    if "NEVER" in post.text:
        return None
    return next((verdict for word, verdict in table.items() if word in post.text), SHOW)


@dataclass
class Engine:
    """What the stand-in engine does and has heard. `delay` in seconds before each answer."""

    judge: Judging = by_word
    delay: Callable[[], float] = lambda: 0.0
    heard: list[FromPage] = field(default_factory=list)
    sockets: list[Socket] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    refuse: bool = False
    words: Words = spoken("en").for_page
    news: threading.Condition = field(default_factory=threading.Condition)

    def hear(self, message: FromPage, socket: Socket) -> None:
        with self.news:
            self.heard.append(message)
            self.news.notify_all()
        if isinstance(message, Judge):
            delay = self.delay()
            threading.Timer(delay, self.answer, (message, socket)).start() if delay else self.answer(message, socket)

    def answer(self, message: Judge, socket: Socket) -> None:
        verdicts = {post.key: verdict for post in message.posts if (verdict := self.judge(post))}
        socket.say(Verdicts(verdicts))

    def say(self, message: ToPage) -> None:
        for socket in self.sockets:
            socket.say(message)

    def drop(self) -> None:
        for socket in list(self.sockets):
            socket.close()

    def of(self, kind: type) -> list[FromPage]:
        return [message for message in self.heard if isinstance(message, kind)]

    @property
    def posts(self) -> list[PagePost]:
        return [post for message in self.of(Judge) for post in message.posts]

    @property
    def acts(self) -> list[tuple[str, str]]:
        return [(act.act, act.key) for act in self.of(Act)]

    def wait_for(self, ready: Callable[[], object], seconds: float = 5.0) -> None:
        """Until `ready()` holds after some message; fails after `seconds`."""
        with self.news:
            assert self.news.wait_for(lambda: bool(ready()), seconds), f"not heard in time; heard {self.heard!r}"


class Socket:
    """The engine's end of one WebSocket."""

    def __init__(self, raw: object) -> None:
        self.raw = raw
        self.connection = Connection(ConnectionType.SERVER)
        self.lock = threading.Lock()

    def say(self, message: ToPage) -> None:
        with self.lock:
            try:
                self.raw.sendall(self.connection.send(TextMessage(write(message).decode())))  # type: ignore[attr-defined]
            except OSError:
                return

    def close(self) -> None:
        with contextlib.suppress(OSError):  # the browser's end may be gone already
            self.raw.shutdown(2)  # type: ignore[attr-defined]


class Origin:
    """A loopback origin with pages by path. A page is HTML in which `@SCRIPT@` stands for the injected tag.

    At each `@PAUSE@` the rest is a moment late.
    """

    def __init__(self) -> None:
        self.pages: dict[str, tuple[str, dict[str, str]]] = {}
        self.setup: dict[str, object] = {"hold_ms": 20_000}
        self.engine = Engine()
        self.secret = secrets.token_hex(16)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"origin": self}))
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def tag(self, nonce: str = "") -> str:
        """The injected script tag, with a setup of its own."""
        channel = f"ws://127.0.0.1:{self.server.server_port}/{self.secret}"
        setup = PageSetup(**{"channel": channel, "site": SITE, **self.setup})  # type: ignore[arg-type]
        return f'<script nonce="{nonce}">{page_script(setup)}</script>'

    def close(self) -> None:
        self.engine.drop()
        self.server.shutdown()
        self.server.server_close()


class Handler(BaseHTTPRequestHandler):
    """One connection of a browser: a page, or the channel."""

    protocol_version = "HTTP/1.1"
    origin: Origin

    def do_GET(self) -> None:
        if self.headers.get("Upgrade", "").lower() == "websocket":
            self.close_connection = True
            return self.talk()
        html, headers = self.origin.pages.get(self.path, ("", {}))
        nonce = secrets.token_urlsafe(12)
        body = html.replace("@SCRIPT@", self.origin.tag(nonce)).replace("@NONCE@", nonce).encode()
        self.send_response(200 if self.path in self.origin.pages else 404)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value.replace("@NONCE@", nonce))
        pieces = body.split(b"@PAUSE@")
        self.send_header("Content-Length", str(sum(map(len, pieces))))
        self.end_headers()
        self.wfile.write(pieces[0])
        for piece in pieces[1:]:
            time.sleep(0.3)
            self.wfile.write(piece)
        return None

    def talk(self) -> None:
        engine = self.origin.engine
        with engine.news:
            engine.paths.append(self.path)
            engine.news.notify_all()
        if engine.refuse or self.path != f"/{self.origin.secret}":
            return self.send_error(404)
        key = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        accept = base64.b64encode(hashlib.sha1(key.encode(), usedforsecurity=False).digest()).decode()
        self.send_response(101)
        for name, value in (("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", accept)):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.flush()
        socket = Socket(self.connection)
        socket.say(engine.words)
        with engine.news:
            engine.sockets.append(socket)
            engine.news.notify_all()
        try:
            self.listen(socket)
        except OSError:
            pass
        finally:
            engine.sockets.remove(socket)
        return None

    def listen(self, socket: Socket) -> None:
        text = ""
        while data := self.connection.recv(65536):
            socket.connection.receive_data(data)
            for event in socket.connection.events():
                if isinstance(event, CloseConnection):
                    return
                if isinstance(event, TextMessage):
                    text += event.data
                    if event.message_finished:
                        self.origin.engine.hear(read(text), socket)
                        text = ""

    def log_message(self, *_: object) -> None:
        return
