"""One file is fetched over checked TLS from the one server, with nothing in the request that tells of anybody."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import HTTPSHandler, getproxies

import pytest

from tests.end_to_end.origin import Answer, Origin
from wellbeing.demo import certificate
from wellbeing.engine import fetching
from wellbeing.engine.fetching import FetchError, fetch

FILE = b"{}" * 500


@pytest.fixture
def made(tmp_path: Path) -> certificate.OriginCertificate:
    """A server's certificate, and the authority that made it."""
    return certificate.make(tmp_path, "localhost")


@pytest.fixture
def server(made: certificate.OriginCertificate) -> Iterator[Origin]:
    """A real one, with a file."""
    origin = Origin(made.chain)
    origin.serve("/newest", FILE, "application/octet-stream")
    yield origin
    origin.close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the computer has; GNOME's is looked at in tests/wellbeing/system/test_proxy_for_us.py."""
    monkeypatch.setattr(fetching, "proxies_for_us", getproxies)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def address(server: Origin, path: str = "/newest") -> str:
    return f"https://localhost:{server.port}{path}"


def refused(server: Origin, authority: Path | None, path: str = "/newest", most: int = 10_000) -> FetchError:
    with pytest.raises(FetchError) as error:
        fetch(address(server, path), most, authority)
    return error.value


def test_a_file_is_fetched_and_the_request_tells_nothing(
    server: Origin, made: certificate.OriginCertificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No version, system, language, cookie or address of origin: the same from everybody."""
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert fetch(address(server), 10_000, made.authority) == FILE
    assert [(each.method, each.path, each.body) for each in server.log] == [("GET", "/newest", b"")]
    assert server.log[0].headers == {
        "Host": f"localhost:{server.port}",
        "User-Agent": "feed-wellbeing",
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


def test_cookies_are_not_kept(server: Origin, made: certificate.OriginCertificate) -> None:
    server.serve("/newest", FILE, "text/plain", Set_Cookie="id=1", ETag='"1"')
    for _ in range(2):
        fetch(address(server), 10_000, made.authority)
    assert not {"Cookie", "If-None-Match"} & set(server.log[1].headers)


def test_a_server_that_cannot_prove_itself_gets_no_request(server: Origin) -> None:
    """By the authorities that feeds are proved by; its name counts, too. A hotel's sign-in page is no answer."""
    error = refused(server, None)
    assert not error.answered
    assert str(error).startswith("Something else answered than was asked: it could not prove to be localhost")
    assert "sign in to it" in str(error)
    assert "date and time" in str(error)
    assert server.log == []


def test_a_certificate_for_another_name_is_refused(tmp_path: Path) -> None:
    other = certificate.make(tmp_path, "other.example")
    origin = Origin(other.chain)
    try:
        assert "could not prove" in str(refused(origin, other.authority))
        assert origin.log == []
    finally:
        origin.close()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("to", ["https://localhost:{port}/other", "http://127.0.0.1:{port}/", "file:///etc/passwd"])
def test_no_redirect_is_followed(server: Origin, made: certificate.OriginCertificate, status: int, to: str) -> None:
    """Not even to the same server."""
    headers = {"Location": to.format(port=server.port)}
    server.routes["/newest"] = lambda _request: Answer(b"", status=status, headers=headers)
    error = refused(server, made.authority)
    assert error.answered
    assert "sent the filter on" in str(error)
    assert server.paths() == ["/newest"]


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
def test_an_error_is_said_with_its_number(server: Origin, made: certificate.OriginCertificate, status: int) -> None:
    server.routes["/newest"] = lambda _request: Answer(b"<html>", status=status)
    assert f"answered with an error ({status})" in str(refused(server, made.authority))


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_too_large_is_not_read_to_its_end(
    server: Origin, made: certificate.OriginCertificate, whole: bool
) -> None:
    """Whether its length is told or not."""
    sent: list[int] = []

    def pieces() -> Iterator[bytes]:
        for each in range(1_000):
            sent.append(each)
            yield b"x" * 100_000

    large = Answer(b"x" * 10_001) if whole else Answer(pieces=pieces)
    server.routes["/newest"] = lambda _request: large
    error = refused(server, made.authority)
    assert (error.answered, "larger than such a file can be" in str(error)) == (True, True)
    assert len(sent) < 900


def test_what_ends_too_early_is_not_taken(server: Origin, made: certificate.OriginCertificate) -> None:
    headers = {"Content-Length": "5000"}
    server.routes["/newest"] = lambda _request: Answer(headers=headers, pieces=lambda: [FILE])
    assert "was no whole answer" in str(refused(server, made.authority))


def test_a_server_that_drips_is_given_up(
    server: Origin, made: certificate.OriginCertificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LONGEST", 0.3)

    def drips() -> Iterator[bytes]:
        for _ in range(100):
            time.sleep(0.05)
            yield b"x"

    server.routes["/newest"] = lambda _request: Answer(pieces=drips)
    before = time.monotonic()
    assert "took too long" in str(refused(server, made.authority))
    assert time.monotonic() - before < 3


def test_a_server_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "PATIENCE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(FetchError, match="timed out") as error:
        fetch(f"https://localhost:{silent.getsockname()[1]}/newest", 10)
    assert not error.value.answered


def test_where_nobody_is_that_is_said_with_what_to_do() -> None:
    """A name that is nobody's, and a port."""
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    for there in (f"https://localhost:{port}/n", "https://nobody.invalid/n"):
        with pytest.raises(FetchError, match=r"could not be reached .*Check now") as error:
            fetch(there, 10)
        assert not error.value.answered


def test_the_way_leads_through_the_systems_proxy(
    server: Origin, made: certificate.OriginCertificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which sees the host and nothing else: the tunnel is asked for, and refused here."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(10)
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.getsockname()[1]}")

        def answer() -> None:
            connection, _ = proxy.accept()
            with connection:
                asked.append(connection.recv(65_536))
                connection.sendall(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        error = refused(server, made.authority)
        thread.join()
    assert asked[0].startswith(f"CONNECT localhost:{server.port} HTTP/1.".encode())
    assert b"User-Agent" not in asked[0]
    assert "(its answer was 407)" in str(error)
    assert "Who are you" not in str(error)
    assert server.log == []


@pytest.mark.parametrize("there", ["http://localhost/n", "file:///etc/passwd", "ftp://localhost/n", "localhost"])
def test_nothing_but_https_is_fetched(there: str) -> None:
    with pytest.raises(ValueError, match="https alone"):
        fetch(there, 10)


def test_old_tls_is_refused(made: certificate.OriginCertificate, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server has to speak 1.2 at least."""
    seen: list[Any] = []
    monkeypatch.setattr(fetching, "HttpsInTime", lambda context, _bound: seen.append(context) or _Stop())
    with pytest.raises(FetchError):
        fetch("https://localhost/n", 10, made.authority)
    assert seen[0].minimum_version == fetching.ssl.TLSVersion.TLSv1_2
    assert seen[0].verify_mode == fetching.ssl.CERT_REQUIRED
    assert seen[0].check_hostname


class _Stop(HTTPSHandler):
    """Goes nowhere."""

    def https_open(self, req: Any) -> Any:
        raise OSError("nowhere")
