"""The PAC over real sockets: browsers get it, pages and garbage do not, and nobody holds the engine up."""

import asyncio
import socket
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from urllib.error import HTTPError
from urllib.parse import urlsplit

import pytest

from wellbeing.engine.pac_server import PacServer

PAC = 'function FindProxyForURL(url, host) { return "DIRECT"; } // é'


def with_server(story: Callable[[PacServer], Awaitable[None]]) -> None:
    """Tell `story` with a server that has published a PAC."""

    async def told() -> None:
        server = PacServer()
        await server.start()
        server.publish(PAC)
        try:
            async with asyncio.timeout(20):
                await story(server)
        finally:
            await server.close()

    asyncio.run(told())


def fetch(url: str, headers: dict[str, str] | None = None, method: str = "GET") -> tuple[int, bytes, dict[str, str]]:
    """Status, body and headers (lower case) of a real request, in this thread."""
    request = urllib.request.Request(url, headers=headers or {}, method=method, data=b"x" if method == "POST" else None)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=10) as answer:
            return answer.status, answer.read(), {name.lower(): value for name, value in answer.headers.items()}
    except HTTPError as error:
        with error:
            return error.code, error.read(), {name.lower(): value for name, value in error.headers.items()}


@asynccontextmanager
async def connected(server: PacServer) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """A connection of a program on this machine, closed afterwards."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    try:
        yield reader, writer
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


async def rest(reader: asyncio.StreamReader) -> bytes:
    """Everything that comes until the server closes, kindly or not."""
    try:
        return await reader.read()
    except ConnectionResetError:
        return b""


async def raw(server: PacServer, sent: bytes) -> bytes:
    """Everything that comes back for `sent`."""
    async with connected(server) as (reader, writer):
        writer.write(sent)
        return await rest(reader)


def asking(server: PacServer, *more: str, path: str = "", start: str = "GET") -> bytes:
    """A browser's request for the PAC, with `more` header lines."""
    lines = [f"{start} {path or urlsplit(server.url).path} HTTP/1.1", f"Host: 127.0.0.1:{server.port}", *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def test_a_browsers_fetch_gets_it():
    """With the type that browsers ask of a PAC, and with everything that keeps it from being read as something else."""

    async def story(server: PacServer) -> None:
        status, body, headers = await asyncio.to_thread(fetch, server.url)
        assert (status, body.decode()) == (200, PAC)
        assert headers["content-type"] == "application/x-ns-proxy-autoconfig"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers

    with_server(story)


def test_it_listens_on_loopback_alone():
    """Nobody on the network can ask."""

    async def story(server: PacServer) -> None:
        assert server._server is not None
        assert {each.getsockname()[0] for each in server._server.sockets} == {"127.0.0.1"}

    with_server(story)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Dest": "script", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://x.example"},
        {"Referer": "https://x.example/"},
        {"Cookie": "a=b"},
        {"Host": "x.example"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_a_page_gets_nothing(headers: dict[str, str]):
    """A plain "not found" without a word of the PAC."""

    async def story(server: PacServer) -> None:
        status, body, _ = await asyncio.to_thread(fetch, server.url, headers)
        assert (status, body) == (404, b"")

    with_server(story)


def test_a_wrong_path_or_method_gets_nothing():
    """The address is the secret."""

    async def story(server: PacServer) -> None:
        root = f"http://127.0.0.1:{server.port}/"
        for url, method in (
            (root, "GET"),
            (root + "proxy.pac", "GET"),
            (server.url, "POST"),
            (server.url + "?", "GET"),
        ):
            status, body, _ = await asyncio.to_thread(fetch, url, {}, method)
            assert (status, body) == (404, b""), (url, method)

    with_server(story)


def test_every_change_has_a_new_address():
    """Browsers cache a PAC for hours: the new one is elsewhere, and the old address is gone."""

    async def story(server: PacServer) -> None:
        before = server.url
        server.publish("// another")
        assert server.url != before
        assert (await asyncio.to_thread(fetch, before))[0] == 404
        assert (await asyncio.to_thread(fetch, server.url))[1] == b"// another"
        addresses = set()
        for _ in range(20):
            server.publish(PAC)
            addresses.add(server.url)
        assert len(addresses) == 20
        assert all(len(urlsplit(each).path) > 32 for each in addresses)

    with_server(story)


def test_before_anything_is_published_nobody_gets_anything():
    """Between listening and the first PAC there is none."""

    async def story() -> None:
        server = PacServer()
        await server.start()
        for target in (b"/", b"*", b"http://127.0.0.1/", b"/.pac"):
            assert b" 200 " not in await raw(server, b"GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" % target)
        await server.close()

    asyncio.run(story())


GARBAGE = [
    b"\r\n\r\n", b"hello\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"GET\r\n\r\n", b"\x00" * 9,
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"CONNECT x.example:443 HTTP/1.1\r\nHost: x.example:443\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 20_000,
    b"GET /" + b"a" * 100_000,
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n",
]  # fmt: skip


@pytest.mark.parametrize("sent", GARBAGE, ids=lambda sent: repr(sent[:24]))
def test_garbage_gets_nothing_and_does_no_harm(sent: bytes, caplog: pytest.LogCaptureFixture):
    """Whatever a program sends: no PAC, no error in the log, and the next browser is served."""

    async def story(server: PacServer) -> None:
        async with connected(server) as (reader, writer):
            writer.write(sent)
            writer.write_eof()
            assert PAC.encode() not in await rest(reader)
        assert PAC.encode() in await raw(server, asking(server))

    with_server(story)
    assert caplog.text == ""


def test_a_request_in_single_bytes_is_a_request():
    """Slow is not wrong."""

    async def story(server: PacServer) -> None:
        async with connected(server) as (reader, writer):
            for byte in asking(server):
                writer.write(bytes([byte]))
                await writer.drain()
            assert PAC.encode() in await rest(reader)

    with_server(story)


def test_half_a_request_is_given_up(monkeypatch: pytest.MonkeyPatch):
    """A connection that says nothing more is closed after the time limit, without an answer."""
    monkeypatch.setattr("wellbeing.engine.pac_server._TIMEOUT", 0.05)

    async def story(server: PacServer) -> None:
        assert await raw(server, b"") == b""
        assert await raw(server, asking(server)[:-2]) == b""
        assert PAC.encode() in await raw(server, asking(server))

    with_server(story)


def test_a_silent_connection_holds_nobody_up():
    """Browsers open connections in advance: others are served meanwhile, and the engine can leave at once."""

    async def story() -> None:
        server = PacServer()
        await server.start()
        server.publish(PAC)
        async with AsyncExitStack() as silent:
            readers = [(await silent.enter_async_context(connected(server)))[0] for _ in range(5)]
            assert PAC.encode() in await raw(server, asking(server))
            async with asyncio.timeout(2):
                await server.close()
            assert [await rest(reader) for reader in readers] == [b""] * 5

    asyncio.run(story())


def test_a_port_that_is_taken_is_said():
    """The engine decides what to do then."""

    async def story() -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="address already in use"):
            await PacServer().start(taken.getsockname()[1])

    asyncio.run(story())


def test_closing_what_never_started_is_no_error():
    """A start that broke off elsewhere still ends cleanly."""
    asyncio.run(PacServer().close())
