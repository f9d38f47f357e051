"""Real Chromium: the browser itself gets the PAC, and no page on another origin of loopback can load or read it."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Page

from tests.end_to_end.driver import DRIVER
from wellbeing.demo.browser import LEFT_OUT
from wellbeing.engine.pac import pac_text
from wellbeing.engine.pac_server import PacServer

pytestmark = pytest.mark.end_to_end

ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    LEFT_OUT,
)
BLANK = b"<!doctype html><title>a page</title>"

TRY = """
async ([pac, own]) => {
  const script = (address, more = {}) => new Promise((resolve) => {
    const tag = Object.assign(document.createElement("script"), { src: address, ...more });
    tag.onload = () => resolve("loaded");
    tag.onerror = () => resolve("refused");
    document.head.append(tag);
  });
  const fetched = (address, options) => fetch(address, options).then((answer) => answer.text(), () => "refused");
  const found = {
    own: await script(own),
    script: await script(pac),
    quiet: await script(pac, { referrerPolicy: "no-referrer" }),
    cors: await script(pac, { crossOrigin: "anonymous" }),
    fetch: await fetched(pac),
    opaque: await fetched(pac, { mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer" }),
  };
  found.known = typeof FindProxyForURL + typeof HOSTS + typeof CHANNELS + typeof OWN;
  return found;
}
"""


class Loopback(BaseHTTPRequestHandler):
    """A site on loopback, and a proxy too: whatever is asked, it answers; it keeps the whole addresses asked for."""

    server: LoopbackServer

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        body = b"var OWN = 1;" if self.path.endswith(".js") else BLANK
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


class LoopbackServer(ThreadingHTTPServer):
    """A server that remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), Loopback)


@contextmanager
def serving_loopback() -> Iterator[LoopbackServer]:
    """The site, for as long as it is needed."""
    with LoopbackServer() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@contextmanager
def serving_pac(text: str) -> Iterator[str]:
    """The address of a real PAC server that runs in a thread of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = PacServer()
    try:
        asyncio.run_coroutine_threadsafe(server.start(), loop).result(10)
        loop.call_soon_threadsafe(server.publish, text)
        yield asyncio.run_coroutine_threadsafe(_url_of(server), loop).result(10)
    finally:
        asyncio.run_coroutine_threadsafe(server.close(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _url_of(server: PacServer) -> str:
    return server.url


@contextmanager
def chromium_page(*arguments: str) -> Iterator[Page]:
    """A page of a fresh Chromium."""
    program = shutil.which("chromium") or pytest.fail("this test needs chromium: apt-get install chromium")
    with DRIVER.running().chromium.launch(executable_path=program, args=[*ARGUMENTS, *arguments]) as browser:
        yield browser.new_page()


def test_no_page_can_load_the_pac():
    """Neither as a script, with or without a referrer, nor by fetch: no list of sites, no channel host.

    The page's own script loads, so that the test can tell a refusal from a page that loads nothing.
    """
    with ExitStack() as running:
        site = running.enter_context(serving_loopback())
        pac = running.enter_context(serving_pac(pac_text(["feed.test"], ["secret.invalid"], [4101])))
        page = running.enter_context(chromium_page())
        page.goto(f"http://localhost:{site.server_port}/")
        found = page.evaluate(TRY, [pac, "/own.js"])
    assert found.pop("own") == "loaded"
    assert found.pop("known") == "undefinedundefinedundefinednumber"
    assert found.pop("opaque") in ("", "refused")
    assert found == dict.fromkeys(("script", "quiet", "cors", "fetch"), "refused")


def test_the_browser_itself_gets_the_pac():
    """Chromium asks for it as no page can: a feed goes where the PAC says, and the rest of the web does not."""
    with ExitStack() as running:
        proxy = running.enter_context(serving_loopback())
        other = running.enter_context(serving_loopback())
        pac = running.enter_context(serving_pac(pac_text(["feed.test"], [], [proxy.server_port])))
        page = running.enter_context(
            chromium_page(f"--proxy-pac-url={pac}", "--host-resolver-rules=MAP other.test 127.0.0.1")
        )
        page.goto("http://feed.test/home")
        page.goto(f"http://other.test:{other.server_port}/elsewhere")
    assert "http://feed.test/home" in proxy.asked
    assert "/elsewhere" in other.asked
    assert not [address for address in proxy.asked if "other.test" in address]
