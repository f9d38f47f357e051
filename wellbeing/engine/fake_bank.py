"""Lets a person see it: a page of a made-up bank whose certificate we signed, opened in a browser that trusts us.

The browser gets a proxy of ours for everything, which answers for the made-up bank alone and connects to nobody: no
request of that browser leaves the computer. Certificate checks are on; the browser must refuse the page.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from wellbeing.certificate_authority import Authority
from wellbeing.engine.at_work import AtWork
from wellbeing.engine.false_certificate import BANK, server_context
from wellbeing.private_file import write_private
from wellbeing.system.browsers import Browser, find_browser
from wellbeing.system.own_profile import OwnProfile, firefox_preferences, start
from wellbeing.system.place import PlaceError

PATIENCE = 45.0
"""Seconds for the browser to come: the first start of a new profile on a busy computer."""

STAYS = 600.0
"""Seconds that the bank goes on answering, so that a person may try again by themselves."""

_CONNECT = f"CONNECT {BANK}:443 ".encode()
_PAGE = (
    b"<!doctype html><meta charset=utf-8><title>This should not be</title><h1>This page should have been refused</h1>"
    b"<p>Please turn the filter off and tell us what browser this is."
)

NOBODY_CAME = "The browser did not open the made-up bank’s page. Please close its window and try again."
BELIEVED = (
    "The browser showed the made-up bank’s page. It should have refused it: please do not use the filter with this"
    " browser, and tell us which one it is."
)


class FakeBank:
    """The made-up bank behind its proxy, on loopback. `refused` is whether it was, once a browser has come."""

    def __init__(self, authority: Authority) -> None:
        self._context = server_context(authority)
        self.refused: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._server: asyncio.Server | None = None

    @property
    def port(self) -> int:
        """Its proxy's port."""
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    @asynccontextmanager
    async def open(self) -> AsyncIterator[FakeBank]:
        """Answer until this is left."""
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        try:
            yield self
        finally:
            self._server.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            async with asyncio.timeout(30):
                head = await reader.readuntil(b"\r\n\r\n")
                if head.startswith(_CONNECT):
                    await self._as_bank(reader, writer)
                else:
                    writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    await writer.drain()
        writer.close()

    async def _as_bank(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await writer.drain()
        try:
            await writer.start_tls(self._context)
        except ssl.SSLError:  # the alert with which a browser refuses a certificate
            self._saw(refused=True)
            raise
        if await reader.readuntil(b"\r\n\r\n"):  # only a browser that believes us asks
            self._saw(refused=False)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + _PAGE)
            await writer.drain()

    def _saw(self, refused: bool) -> None:
        if not self.refused.done():
            self.refused.set_result(refused)


async def show(engine: AtWork, own: OwnProfile, stays: float = STAYS) -> asyncio.Task[None]:
    """Open the bank's page and see it refused; it answers for `stays` seconds more, in the task that is returned.

    Raises PlaceError where no browser can be opened, none came, or one believed us.
    """
    loop = asyncio.get_running_loop()
    seen: asyncio.Future[bool] = loop.create_future()
    staying = loop.create_task(_stay(engine, own, seen, stays))
    try:
        async with asyncio.timeout(PATIENCE):
            refused = await seen
    except TimeoutError:
        staying.cancel()
        raise PlaceError(NOBODY_CAME) from None
    if not refused:
        staying.cancel()
        raise PlaceError(BELIEVED)
    return staying


async def _stay(engine: AtWork, own: OwnProfile, seen: asyncio.Future[bool], stays: float) -> None:
    try:
        async with FakeBank(engine.authority).open() as bank:
            await asyncio.to_thread(_open, engine, own, bank.port)
            seen.set_result(await bank.refused)
            await asyncio.sleep(stays)
    except (PlaceError, OSError, ValueError) as error:
        if not seen.done():
            seen.set_exception(error if isinstance(error, PlaceError) else PlaceError(f"That did not work ({error})."))


def _open(engine: AtWork, own: OwnProfile, port: int) -> None:
    browser = find_browser(own.here.system, own.here.env)
    profile = own.profile(browser, "fake-bank")
    own.prepare(browser, profile, engine.wanted)
    start([browser.program, *_words(own, browser, profile, port), f"https://{BANK}/"], own.environment())


def _words(own: OwnProfile, browser: Browser, profile: Path, port: int) -> list[str]:
    """Everything that this browser asks for goes to the bank's proxy."""
    if browser.kind == "firefox":
        here = "127.0.0.1"
        way: dict[str, str | int] = {"type": 1, "http": here, "http_port": port, "ssl": here, "ssl_port": port}
        named = {f"network.proxy.{name}": value for name, value in way.items()}
        write_private(profile / "user.js", firefox_preferences(named))
        return ["--no-remote", "--profile", str(profile)]
    return [*own.chromium_arguments(profile), f"--proxy-server=http://127.0.0.1:{port}"]
