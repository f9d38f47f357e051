"""A server or a proxy that never comes to an end holds no thread, and what it says instead of HTTP is not repeated."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.wellbeing.engine.test_fetching import no_proxy as no_proxy  # a fixture, used by itself
from wellbeing.demo import certificate
from wellbeing.engine import fetching
from wellbeing.engine.ends_in_time import EndsInTime
from wellbeing.engine.fetching import FetchError, fetch


@pytest.fixture
def made(tmp_path: Path) -> certificate.OriginCertificate:
    """A server's certificate, and the authority that made it."""
    return certificate.make(tmp_path, "localhost")


@contextmanager
def speaking(talk: Callable[[socket.socket], None], tls: Path | None) -> Iterator[int]:
    """A server that knows no HTTP, on that port: `talk` is all it does after the first it hears."""

    def serve(listening: socket.socket) -> None:
        with suppress(OSError):
            connection, _ = listening.accept()
            if tls:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(tls)
                connection = context.wrap_socket(connection, server_side=True)
            with connection:
                connection.recv(65_536)
                talk(connection)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, args=[listening])
        thread.start()
        yield listening.getsockname()[1]
        thread.join(10)
        assert not thread.is_alive()


def endlessly(first: bytes, then: bytes, seconds: float) -> Callable[[socket.socket], None]:
    """Sends `first`, and `then` again and again until the other side ends it."""

    def talk(connection: socket.socket) -> None:
        connection.sendall(first)
        while True:
            connection.sendall(then)
            time.sleep(seconds)

    return talk


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "talk",
    [
        pytest.param(endlessly(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0), id="100 Continue"),
        pytest.param(endlessly(b"", b"H", 0.05), id="status"),
        pytest.param(endlessly(OK + b"X: ", b"a", 0.05), id="header"),
        pytest.param(endlessly(OK, b"X: a\r\n", 0.05), id="headers"),
        pytest.param(endlessly(CHUNKED, b"0", 0.05), id="size of a piece"),
        pytest.param(endlessly(CHUNKED + b"2\r\n{}\r\n0\r\n", b"X: a\r\n", 0.05), id="trailers"),
        pytest.param(endlessly(CHUNKED + b"2\r\n{}\r\n0\r\n", b"X: a\r\n", 0), id="trailers at once"),
    ],
)
def test_whatever_never_ends_is_ended(
    made: certificate.OriginCertificate, monkeypatch: pytest.MonkeyPatch, talk: Callable[[socket.socket], None]
) -> None:
    """Before the file, in it and after it; what came until then is not taken for whole, and no thread is left."""
    monkeypatch.setattr(fetching, "LONGEST", 0.5)
    threads, before = threading.active_count(), time.monotonic()
    with speaking(talk, made.chain) as port, pytest.raises(FetchError, match="took too long"):
        fetch(f"https://localhost:{port}/newest", 10_000, made.authority)
    assert time.monotonic() - before < 4
    assert threading.active_count() <= threads


def test_a_proxy_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before there is any TLS."""
    monkeypatch.setattr(fetching, "LONGEST", 0.5)
    before = time.monotonic()
    with speaking(endlessly(b"HTTP/1.1 200 OK\r\nX: ", b"a", 0.05), None) as port:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        with pytest.raises(FetchError, match="took too long"):
            fetch("https://localhost/newest", 10_000)
    assert time.monotonic() - before < 4


@pytest.mark.parametrize(
    "words", [b"Call 0900 1234567 at once\r\n\r\n", b"\xff" * 65_000 + b"\r\n\r\n", b"HTTP/9 0900 x\r\n"]
)
def test_a_servers_words_are_never_said_as_ours(made: certificate.OriginCertificate, words: bytes) -> None:
    answers = speaking(lambda connection: connection.sendall(words), made.chain)
    with answers as port, pytest.raises(FetchError) as error:
        fetch(f"https://localhost:{port}/newest", 10_000, made.authority)
    assert str(error.value) == fetching.NO_ANSWER.format(host="localhost")


def test_a_connection_that_is_there_too_late_is_closed() -> None:
    """A name that took long to look up."""
    with socket.create_server(("127.0.0.1", 0)) as server, EndsInTime(0.0) as bound:
        while not bound.over:
            time.sleep(0.01)
        late = socket.create_connection(server.getsockname())
        with pytest.raises(TimeoutError):
            bound.hold(late)
        assert late.fileno() == -1
