"""The sample feed's own website, on loopback over TLS, as strict in its policies as a careful site is."""

from __future__ import annotations

import json
import mimetypes
import secrets
import ssl
import threading
import tomllib
from collections.abc import Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

FEED = files("resources") / "sample_feed"
AT_A_TIME = 10
"""Posts of one answer, as in an endless feed."""

_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; img-src 'self';"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)


def sample_posts() -> list[dict[str, Any]]:
    """The posts of the sample feed, in reading order."""
    return list(tomllib.loads((FEED / "posts.toml").read_text("utf-8"))["post"])


def as_answered(post: Mapping[str, Any]) -> dict[str, Any]:
    """`post` as the website's API tells it, in the words of https://schema.org/SocialMediaPosting."""
    told = {name: post[name] for name in ("id", "minutes", "likes", "replies")}
    author = {"name": post["author"], "alternateName": post["handle"]}
    picture = {"image": {"contentUrl": post["picture"], "caption": post["alt"]}} if post.get("picture") else {}
    return {"@type": "SocialMediaPosting", "author": author, "articleBody": post["text"], **told, **picture}


class SampleOrigin:
    """The website. `requests` lists the (method, path) pairs that reached it, so that anybody can check what did."""

    def __init__(self, chain: Path) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chain)
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.posts = sample_posts()
        self._server.context = context
        threading.Thread(target=self._server.serve_forever, name="sample feed", daemon=True).start()

    @property
    def port(self) -> int:
        """The loopback port."""
        return int(self._server.server_address[1])

    @property
    def requests(self) -> Sequence[tuple[str, str]]:
        """What was asked for so far."""
        return tuple(self._server.asked)

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    posts: Sequence[Mapping[str, Any]] = ()
    context: ssl.SSLContext

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(address, handler)
        self.asked: list[tuple[str, str]] = []

    def finish_request(self, request: Any, client_address: Any) -> None:
        """TLS in the connection's own thread, so that a slow client holds up nobody."""
        request.settimeout(30)
        try:
            with self.context.wrap_socket(request, server_side=True) as secure:
                super().finish_request(secure, client_address)
        except (OSError, ssl.SSLError):  # a client that hung up
            return


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer the page, its posts and its pictures."""
        self.server.asked.append((self.command, self.path))
        address = urlsplit(self.path)
        if address.path == "/":
            self._page()
        elif address.path == "/api/posts":
            self._posts(parse_qs(address.query))
        elif address.path.startswith("/pictures/"):
            self._picture(address.path.removeprefix("/pictures/"))
        else:
            self._send(404, "text/plain", b"not here")

    def _page(self) -> None:
        nonce = secrets.token_urlsafe(16)
        page = (FEED / "page.html").read_text("utf-8").replace("{nonce}", nonce)
        policy = ("Content-Security-Policy", _POLICY.format(nonce=nonce))
        self._send(200, "text/html; charset=utf-8", page.encode(), policy)

    def _posts(self, query: Mapping[str, Sequence[str]]) -> None:
        asked = query.get("from", ["0"])[0]
        start = int(asked) if asked.isdecimal() else 0
        end = start + AT_A_TIME
        posts = [as_answered(post) for post in self.server.posts[start:end]]
        body = {"posts": posts, "next": end if end < len(self.server.posts) else None}
        self._send(200, "application/json", json.dumps(body).encode())

    def _picture(self, name: str) -> None:
        picture = FEED / "pictures" / name
        if "/" in name or not picture.is_file():
            self._send(404, "text/plain", b"not here")
            return
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._send(200, kind, picture.read_bytes())

    def _send(self, status: int, kind: str, body: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are counted, not printed."""
