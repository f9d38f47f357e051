"""What we think about HTML, policies and service workers, asked of a real browser against a real server on loopback."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

from filters.rewrite.csp import amend
from filters.rewrite.headers import is_document
from filters.rewrite.html import Injector
from filters.rewrite.service_worker import with_prelude
from wellbeing.demo.browser import LEFT_OUT

pytestmark = pytest.mark.end_to_end

NONCE, CONNECT = "0urN0nce", "wss://c.feed-wellbeing.invalid"
SCRIPT = f"""<script nonce="{NONCE}">
document.currentScript.remove();
window.broken = [];
window.headAtStart = document.head && document.head.childElementCount;
addEventListener("securitypolicyviolation", e => broken.push(e.effectiveDirective + " " + e.blockedURI));
window.connect = () => new Promise(done => {{
  let socket;
  try {{ socket = new WebSocket("{CONNECT}/x"); }} catch {{ return done("refused"); }}
  socket.onerror = () => setTimeout(() => done(broken.some(b => b.startsWith("connect-src")) ? "refused" : "allowed"));
}});
</script>""".encode()
SITE_SCRIPT = "<script>window.inline = true</script><script nonce=abc>window.nonced = true</script>"

Answer = tuple[int, dict[str, str], bytes]
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", LEFT_OUT]


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """One tab for all tests; each has a site, and so an origin, of its own."""
    program = shutil.which("chromium") or pytest.fail("this test needs chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--headless=new", "--no-first-run", *FLAGS])
        yield browser.new_page()
        browser.close()


class Site:
    """An origin whose answers a test sets, and the requests that it saw: path and Sec-Fetch headers."""

    def __init__(self) -> None:
        self.answer: Callable[[str], Answer | None] = lambda path: None
        self.seen: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None:
                """Keeps quiet."""

            def do_GET(self) -> None:
                site.seen.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                answer = site.answer(self.path)
                if answer is None:
                    self.close_connection = True
                    return
                status, headers, body = answer
                self.send_response(status)
                for name, value in {"content-length": str(len(body)), "cache-control": "no-cache", **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()

    def show(self, body: bytes, headers: dict[str, str] | None = None) -> None:
        """Every path answers with this page."""
        self.answer = lambda path: (200, {"content-type": "text/html; charset=utf-8", **(headers or {})}, body)

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def inject(document: str, amend_policy: Callable[[str], str] = str) -> bytes:
    injector = Injector(SCRIPT, amend_policy)
    return injector.feed(document.encode()) + injector.finish()


@pytest.mark.parametrize(
    "document",
    [
        "<!doctype html><html><head><title>x</title></head><body>",
        "<p>no head at all",
        "<!-- <head> --><html lang='>'><header><head></header>",
        "<!doctype html><body><p>",
        "<html>words",
        "<!--><!---> <!--!> <head> --></p></ ><link rel=x>",
        "<html =\"><head a='<head>'>x",
        "<html></br>",
        "<html><frameset>",
    ],
)
def test_the_script_runs_before_all_else(page: Page, site: Site, document: str) -> None:
    """The browser finds it in the head with nothing before it, and afterwards the page is as the site wrote it."""
    site.show(document.encode())
    page.goto(site.address)
    untouched = page.content()
    site.show(inject(document))
    page.goto(site.address)
    assert page.evaluate("headAtStart") == 0
    assert page.content() == untouched


POLICIES = [
    "script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; require-trusted-types-for 'script'",
    "default-src 'self'",
    "default-src 'none'; script-src 'self' https://cdn.example; connect-src https://api.example",
    "script-src 'self' 'unsafe-inline'; connect-src 'self'",
    "script-src 'nonce-abc', default-src 'self' 'unsafe-inline'",
    "default-src 'none'",
    "script-src-elem 'none'; script-src 'unsafe-inline'; default-src *",
    "script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'unsafe-inline'; connect-src 'none'",
    "default-src 'unsafe-inline' 'nonce-abc' https:",
    "img-src 'self'",
]


@pytest.mark.parametrize("policy", POLICIES)
def test_under_any_policy_we_run_and_connect_and_the_site_is_unchanged(page: Page, site: Site, policy: str) -> None:
    """The rows of notes/proxy.md, section 3; the site's own scripts run afterwards exactly if they ran before."""
    name = "content-security-policy"
    site.show(f"<head>{SITE_SCRIPT}".encode(), {name: policy})
    page.goto(site.address)
    before = page.evaluate("[!!window.inline, !!window.nonced]")
    site.show(inject(f"<head>{SITE_SCRIPT}"), {name: amend(policy, NONCE, CONNECT)})
    page.goto(site.address)
    assert page.evaluate("connect()") == "allowed"
    assert page.evaluate("[!!window.inline, !!window.nonced]") == before


def test_without_amending_the_same_policies_stop_us(page: Page, site: Site) -> None:
    """Else the test above would show nothing."""
    site.show(inject("<head>"), {"content-security-policy": "default-src 'self'"})
    page.goto(site.address)
    assert page.evaluate("typeof connect") == "undefined"
    site.show(inject("<head>"), {"content-security-policy": "default-src 'unsafe-inline'"})
    page.goto(site.address)
    assert page.evaluate("connect()") == "refused"


@pytest.mark.parametrize(
    "policy", ["default-src 'self'", "connect-src &#39;none&#39;; script-src &apos;nonce-abc&apos;"]
)
def test_a_meta_policy_lets_us_connect(page: Page, site: Site, policy: str) -> None:
    document = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">{SITE_SCRIPT}'
    site.show(inject(document))
    page.goto(site.address)
    assert page.evaluate("connect()") == "refused"
    site.show(inject(document, lambda text: amend(text, "", CONNECT)))
    page.goto(site.address)
    assert page.evaluate("connect()") == "allowed"
    assert not page.evaluate("!!window.inline")


def test_a_late_charset_declaration_still_counts(page: Page, site: Site) -> None:
    """Our script pushes `<meta charset>` beyond the 1,024 bytes that browsers look at first."""
    text = "<head>|<meta charset=windows-1251><title>Привет</title>".encode("windows-1251")
    padded = text.replace(b"|", SCRIPT.replace(b"</script>", b"//" + b"x" * 40_000 + b"</script>"))
    site.show(padded, {"content-type": "text/html"})
    page.goto(site.address)
    assert page.evaluate("[document.characterSet, document.title]") == ["windows-1251", "Привет"]


WORKER = b"""'use strict';
const HTML = {headers: {"content-type": "text/html"}};
addEventListener("install", e => e.waitUntil(caches.open("c").then(c => c.addAll(["/offline"]))));
addEventListener("fetch", e => {
  if (e.request.mode !== "navigate") return;
  e.respondWith((async () => {
    const cache = await caches.open("c"), url = new URL(e.request.url);
    if (url.pathname === "/shell") return new Response("<title>shell</title>", HTML);
    try {
      return await cache.match(e.request) || await fetch(e.request).then(r => (cache.put(e.request, r.clone()), r));
    } catch { return cache.match("/offline"); }
  })());
});"""
REGISTERING = "<script>navigator.serviceWorker.register('/worker.js', {updateViaCache: 'none'})</script>"


def serve_worker(site: Site, worker: bytes) -> None:
    """Pages whose title counts up with each request, and this worker."""

    def answer(path: str) -> Answer:
        if path == "/worker.js":
            return 200, {"content-type": "text/javascript"}, worker
        status = 404 if path in ("/shell", "/favicon.ico", "/missing") else 200
        title = "offline" if path == "/offline" else str(len(site.seen))
        return status, {"content-type": "text/html"}, f"<title>{title}</title>{REGISTERING}".encode()

    site.answer = answer


def update_worker(page: Page) -> None:
    """Waits until another worker than before answers for this page."""
    page.evaluate(
        "new Promise(async done => { navigator.serviceWorker.addEventListener('controllerchange', () => done());"
        " (await navigator.serviceWorker.getRegistration()).update() })"
    )


def title_of(page: Page, address: str) -> str:
    page.goto(address)
    return page.title()


def test_a_worker_that_answers_from_its_cache_lets_pages_through(page: Page, site: Site) -> None:
    """Before: the same page for ever. With the prelude: the next load comes from the network, known as a document."""
    serve_worker(site, WORKER)
    page.goto(site.address)
    page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    cached = title_of(page, site.address)
    assert title_of(page, site.address) == cached
    serve_worker(site, with_prelude(WORKER))
    update_worker(page)
    assert page.title() == cached  # the open page was not reloaded
    assert title_of(page, site.address) != cached != title_of(page, site.address)
    sent = next(headers for path, headers in reversed(site.seen) if path == "/")
    assert is_document([(b"content-type", b"text/html")], sent["sec-fetch-dest"], 200, sent["sec-fetch-mode"])
    assert page.evaluate("fetch('/data').then(r => r.status)") == 200
    sent = next(headers for path, headers in reversed(site.seen) if path == "/data")
    assert not is_document([(b"content-type", b"text/html")], sent["sec-fetch-dest"], 200, sent["sec-fetch-mode"])


def test_the_site_still_answers_where_the_network_does_not(page: Page, site: Site) -> None:
    """Its app shell, its offline page, its cached pages; and a page that is not there anywhere is still a 404."""
    serve_worker(site, with_prelude(WORKER))
    page.goto(site.address)
    page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    assert title_of(page, site.address + "/shell") == "shell"
    answer = page.goto(site.address + "/missing")
    assert answer is not None
    assert answer.status == 404
    site.answer = lambda path: None
    assert title_of(page, site.address + "/elsewhere") == "offline"
