"""A person's browser opens a feed through the real engine: what they see, and what passes as it came."""

from __future__ import annotations

import gzip
import hashlib
import json
import socket
import time
from collections.abc import Iterator

import brotli
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.end_to_end.origin import Answer
from tests.end_to_end.world import World, world
from wellbeing import protocol as say
from wellbeing.demo.engine_at_hand import EngineAtHand

RULES = """
[[rule]]
name = "Body stuff"
words = ["thighgap"]
action = "cover"
"""
POSTS = """
<article id="plain"><h2>ana</h2><p>The sourdough rose twice as high as last week.</p></article>
<article id="named"><h2>ben</h2><p>Day four of the thighgap plan.</p></article>
"""
PAGE = f"<!doctype html><html><head><title>Feed</title></head><body><main>{POSTS}</main></body></html>"
STRICT = (
    "default-src 'none'; script-src 'nonce-site' 'strict-dynamic'; connect-src 'self';"
    " require-trusted-types-for 'script'"
)


def begun(small: World) -> BrowserContext:
    """A browser whose feed passes through a real engine with one rule."""
    (small.data / "rules.toml").write_text(RULES)
    small.start_engine()
    return small.open_browser()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, BrowserContext]]:
    """One engine and one browser for all who leave nothing there but a page."""
    with world(tmp_path_factory.mktemp("feed")) as made:
        yield made, begun(made)


@pytest.fixture
def feed(shared: tuple[World, BrowserContext]) -> Iterator[Page]:
    """An empty page of that browser; the site has none yet."""
    site, browser = shared
    site.origin.routes.clear()
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def site(shared: tuple[World, BrowserContext]) -> World:
    """The site that `feed` shows."""
    return shared[0]


def covered(page: Page, post: str) -> bool:
    """Whether the post cannot be read now: blurred, and out of reach of the keyboard."""
    return bool(page.evaluate("id => [...document.getElementById(id).children].some(each => each.inert)", post))


def shown(page: Page, post: str) -> bool:
    return page.evaluate("id => getComputedStyle(document.getElementById(id)).opacity", post) == "1"


def until_judged(page: Page) -> None:
    page.wait_for_function("() => getComputedStyle(document.getElementById('plain')).opacity === '1'")
    page.wait_for_function("() => [...document.getElementById('named').children].some(each => each.inert)")


def test_posts_of_a_rule_are_covered_and_the_others_are_not(feed: Page, site: World) -> None:
    site.origin.page("/", PAGE)
    feed.goto(site.address)
    until_judged(feed)
    assert shown(feed, "plain")
    assert not covered(feed, "plain")


@pytest.mark.parametrize(
    ("policy", "meta"),
    [
        (STRICT, ""),
        ("default-src 'none'", ""),
        ("script-src 'self'; connect-src 'self', script-src 'nonce-other' 'strict-dynamic'", ""),
        ("", "<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'; connect-src 'none'\">"),
    ],
    ids=["nonce, strict-dynamic, trusted types", "nothing allowed", "two policies", "meta"],
)
def test_strict_policies_are_kept_and_posts_are_covered(feed: Page, site: World, policy: str, meta: str) -> None:
    """Our script runs, a script of nobody's still does not, and nothing is reported."""
    violations: list[str] = []
    feed.on("console", lambda message: violations.append(message.text))
    headers = {"Content_Security_Policy": policy} if policy else {}
    blocked = "<script>document.title = 'not allowed'</script>"
    site.origin.page("/", PAGE.replace("<head>", f"<head>{meta}").replace("</main>", f"</main>{blocked}"), **headers)
    feed.goto(site.address)
    until_judged(feed)
    assert feed.title() == "Feed"
    assert not [each for each in violations if "wellbeing" in each or "wss:" in each]


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_compressed_pages_are_softened_too(feed: Page, site: World, encoding: str) -> None:
    squeeze = {"gzip": gzip.compress, "br": brotli.compress}[encoding]
    site.origin.serve("/", squeeze(PAGE.encode()), "text/html", Content_Encoding=encoding)
    feed.goto(site.address)
    until_judged(feed)


def test_pages_keep_streaming(feed: Page, site: World) -> None:
    """The first post is there long before the site has sent its last byte."""

    def slowly() -> Iterator[bytes]:
        head, tail = PAGE.encode().split(b"</main>")
        yield head
        time.sleep(3)
        yield b"<p id=last>end</p></main>" + tail

    site.origin.routes["/"] = lambda _: Answer(pieces=slowly)
    began = time.monotonic()
    feed.goto(site.address, wait_until="commit")
    feed.wait_for_selector("#plain", state="attached")
    assert time.monotonic() - began < 2.5
    expect(feed.locator("#last")).to_be_attached(timeout=10_000)


def test_sockets_and_event_streams_pass(feed: Page, site: World) -> None:
    site.origin.page("/", PAGE)
    site.origin.routes["/events"] = lambda _: Answer(
        kind="text/event-stream", pieces=lambda: iter([b"data: one\n\n", b"data: two\n\n"])
    )
    feed.goto(site.address)
    echoed = feed.evaluate(
        """() => new Promise(done => { const socket = new WebSocket(`wss://${location.host}/chat`);
           socket.onopen = () => socket.send("hello"); socket.onmessage = event => done(event.data); })"""
    )
    heard = feed.evaluate(
        """() => new Promise(done => { const all = [], source = new EventSource("/events");
           source.onmessage = event => { all.push(event.data);
             if (all.length === 2) { source.close(); done(all); } }; })"""
    )
    assert echoed == "hello"
    assert heard == ["one", "two"]


def test_uploads_and_downloads_are_the_same_bytes(feed: Page, site: World) -> None:
    picture = bytes(range(256)) * 4_000
    site.origin.serve("/picture", picture, "image/png")
    site.origin.routes["/upload"] = lambda request: Answer(str(len(request.body)).encode(), "text/plain")
    site.origin.page("/", PAGE)
    feed.goto(site.address)
    digest = "async body => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', body)))"
    there = feed.evaluate(f"async () => ({digest})(await (await fetch('/picture')).arrayBuffer())")
    sent = feed.evaluate(
        "async () => (await fetch('/upload', {method: 'POST', body: new Uint8Array(3_000_000)})).text()"
    )
    assert bytes(there) == hashlib.sha256(picture).digest()
    assert sent == "3000000"


def test_a_page_from_a_service_worker_is_softened(small_world: World) -> None:
    """A worker that answers navigations from its cache no longer hides the page from us."""
    worker = """
    const old = () => new Response("<!doctype html><head></head><article id=plain><p>From the cache.</p></article>",
        {headers: {"content-type": "text/html"}});
    self.addEventListener("install", event => event.waitUntil(caches.open("v1").then(each => each.put("/", old()))));
    self.addEventListener("fetch", event => event.respondWith(
        caches.match(event.request).then(hit => hit || fetch(event.request))));
    """
    feed = begun(small_world).new_page()
    small_world.origin.page("/", PAGE)
    small_world.origin.serve("/sw.js", worker.encode(), "text/javascript")
    feed.goto(small_world.address)
    feed.evaluate("() => navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)")
    feed.reload()
    assert feed.evaluate("() => navigator.serviceWorker.controller !== null")
    until_judged(feed)
    assert "From the cache" not in feed.content()


def test_strangers_are_refused(small_world: World) -> None:
    """The proxy connects to feed hosts alone, whoever asks."""
    ready = small_world.start_engine().ready
    for request in (b"CONNECT bank.example:443 HTTP/1.1\r\nHost: bank.example\r\n\r\n",
                    b"GET http://bank.example/ HTTP/1.1\r\nHost: bank.example\r\n\r\n"):  # fmt: skip
        with socket.create_connection(("127.0.0.1", ready.ports[0]), 5) as client:
            client.sendall(request)
            assert client.recv(100).startswith(b"HTTP/1.1 403")


def test_alternative_services_are_not_offered(feed: Page, site: World) -> None:
    """A site that offers HTTP/3 would take the browser past us."""
    site.origin.page("/", PAGE, Alt_Svc='h3=":443"; ma=86400')
    answer = feed.goto(site.address)
    assert answer is not None
    assert "alt-svc" not in answer.headers


def test_posts_in_answers_are_judged_before_the_page_asks(small_world: World) -> None:
    """An API answer warms the judge while it passes, untouched."""
    posts = [{"id": str(n), "content": f"<p>Note {n} from the garden</p>", "account": {"acct": "a"}} for n in range(5)]
    body = json.dumps(posts).encode()
    small_world.origin.serve("/api/v1/timelines/home", body, "application/json")
    small_world.origin.page("/", "<!doctype html><head></head><p>no posts here</p>")
    small_world.kind = "mastodon"
    (small_world.data / "settings.toml").write_text('preset = "balanced"\nsites = ["mastodon"]\n')
    engine = small_world.start_engine()
    page = small_world.open_browser().new_page()
    page.goto(small_world.address)
    passed = page.evaluate("async () => (await (await fetch('/api/v1/timelines/home')).text())")
    assert passed.encode() == body
    assert judged(engine, at_least=5) == 5


def judged(engine: EngineAtHand, at_least: int) -> int:
    """How many posts the engine has judged, once there are `at_least` that many (it has ten seconds)."""
    end = time.monotonic() + 10
    while True:
        status = engine.ask(say.Status(id=engine.number()))
        assert isinstance(status, say.StatusIs)
        if status.posts_judged >= at_least or time.monotonic() > end:
            return status.posts_judged
