"""Whatever a site sends: the page as it came, apart from our tag; where none can come, words for the person.

One engine stands it all, with room to spare; every test ends by seeing that it still serves a plain page.
"""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest
import zstandard
from playwright.sync_api import expect

from tests.end_to_end.raw_site import Answer, Client, Memory, RawSite, head, page, reset, says
from tests.end_to_end.world import World
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand
from wellbeing.engine.streams import COPIES_AT_ONCE

HOST, UNTRUSTED, MISNAMED, DOWN = "feed.example", "untrusted.example", "misnamed.example", "down.example"
HTML = b"<!doctype html><html><head><title>A feed</title></head><body><p>posts</p></body></html>"
CHUNKED = "Transfer-Encoding: chunked"
HTML_HEAD = "Content-Type: text/html"
API = "/api/v1/timelines/home"
FIFTY_MB = 50_000_000
ROOM_MB = 64
"""How much more memory than at rest 50 MB bodies may take: a tenth of what holding one in three copies would."""


@dataclass
class Bench:
    """A site without rules behind a running engine."""

    engine: EngineAtHand
    site: RawSite
    client: Client
    log: Path

    def serve(self, behaviour: Callable[[ssl.SSLSocket], None]) -> Answer:
        """What a browser's navigation gets from a site that behaves like this."""
        self.site.behaviour["/page"] = behaviour
        return self.client.ask("/page")

    def other(self, host: str) -> Client:
        return Client(self.client.port, self.client.authority, host)


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("bad-input")
    for name in ("data", "stranger"):
        (folder / name).mkdir(mode=0o700)
    (folder / "data" / "settings.toml").write_text('preset = "balanced"\nsites = ["mastodon"]\n')
    made, stranger = certificate.make(folder, HOST), certificate.make(folder / "stranger", UNTRUSTED)
    with ExitStack() as stack:
        site, untrusted = RawSite(made.chain), RawSite(stranger.chain)
        stack.callback(site.close)
        stack.callback(untrusted.close)
        with socket.create_server(("127.0.0.1", 0)) as unused:
            nobody = unused.getsockname()[1]
        ports = {HOST: site.port, UNTRUSTED: untrusted.port, MISNAMED: site.port, DOWN: nobody}
        arguments = ["--data", str(folder / "data"), "--key-file", "--upstream-ca", str(made.authority)]
        for host, port in ports.items():
            arguments += ["--site-host", f"mastodon={host}", "--resolve", f"{host}=127.0.0.1:{port}"]
        engine = EngineAtHand(arguments, folder / "engine.log")
        stack.callback(engine.close)
        client = Client(engine.ready.ports[0], engine.ready.ca_certificate, HOST)
        yield Bench(engine, site, client, folder / "engine.log")


@pytest.fixture
def bench(started: Bench) -> Iterator[Bench]:
    """The engine, which must serve a plain page after every test, and must not have crashed in it."""
    before = len(started.log.read_bytes())
    yield started
    assert without_tag(started.serve(page(HTML)).body) == HTML
    assert b"Traceback" not in started.log.read_bytes()[before:]


def without_tag(body: bytes) -> bytes:
    """`body` without our script tag, which must be there once."""
    before, found, after = body.partition(b'<script nonce="')
    assert found, body[:300]
    return before + after.partition(b"</script>")[2]


def chunks(*pieces: bytes) -> list[bytes]:
    return [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces]


def one_by_one(*pieces: bytes) -> Callable[[ssl.SSLSocket], None]:
    """A site whose pieces arrive each for itself."""

    def answer(connection: ssl.SSLSocket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(0.05)  # the site's slowness is what is tested

    return answer


# pages


@pytest.mark.parametrize(
    "body",
    [
        b"<p>no head, no end",
        b"<html><head><head><body><head></html></html>text",
        b"<!doctype html><!-- a comment that never ends <head></head>",
        b"<head><title>never closed <body>",
        b"<head><meta http-equiv=content-security-policy content=",
        b"<\x00html><<<head>>><script>if (a < b) {</script",
        b"\xef\xbb\xbf<html><head></head>\xff\xfe\xc3\x28 broken UTF-8",
        b"<table><tr><head></table>" * 5_000,
        b"<div>" * 100_000,
        b"<html " + b"a=b " * 100_000 + b"><head></head>",
    ],
    ids=lambda body: repr(body[:24]),
)
def test_malformed_html_is_the_same_bytes_but_for_the_tag(bench: Bench, body: bytes) -> None:
    answer = bench.serve(page(body))
    assert (answer.status, answer.whole) == (200, True)
    tagged = b'<script nonce="' in answer.body
    assert (without_tag(answer.body) if tagged else answer.body) == body


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (HTML.decode().encode("utf-16"), "text/html; charset=utf-16"),
        (bytes(range(256)) * 20, "text/html"),
        (HTML, "text/html\xff"),
        (HTML, "application/octet-stream"),
        (HTML, ""),
    ],
    ids=["UTF-16", "a picture called a page", "an unknown type", "a download", "no type"],
)
def test_what_is_no_page_of_ours_is_the_same_bytes(bench: Bench, body: bytes, kind: str) -> None:
    assert bench.serve(page(body, kind=kind)).body == body


@pytest.mark.parametrize(
    "line",
    [
        "Content-Security-Policy: \xff\xfe;;,,script-src;;default-src 'none' 'none'\t,",
        "Content-Security-Policy: " + "script-src 'self'; " * 3_000,
        "Content-Security-Policy:",
        "Content-Type: text/html; charset=\"\xff'klingon",
        "Set-Cookie: a=b; \xe9",
        "X-Nul: a\x00b",
        "Cache-Control: max-age=\xff, =,;",
        "Alt-Svc: ,,;;=",
    ],
    ids=lambda line: line[:30],
)
def test_odd_headers_keep_no_page_from_coming(bench: Bench, line: str) -> None:
    assert without_tag(bench.serve(page(HTML, line)).body) == HTML


def test_a_request_that_two_readers_would_read_differently_goes_no_further(bench: Bench) -> None:
    """Nobody smuggles a second request to the site inside the first."""
    before = len(bench.site.requests)
    both = {"Content_Length": "3", "Transfer_Encoding": "chunked"}
    answer = bench.client.ask("/page", "POST", b"0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n", **both)
    assert answer.status == 400
    assert b"request could not be understood" in answer.body
    assert len(bench.site.requests) == before


def test_a_very_long_header_passes_and_one_without_end_is_refused(bench: Bench) -> None:
    """The engine does not fill the memory with a head that never ends."""
    raw = raw_answer(bench, page(HTML, "X-Long: " + "a" * 200_000))
    assert b"a" * 200_000 in raw
    assert HTML[-20:] in raw

    def endless(connection: ssl.SSLSocket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X-Endless: aaaaaaaa\r\n" * 5_000)

    memory = Memory(bench.engine.pid)
    assert b"could not be understood" in raw_answer(bench, endless)
    assert memory.grown_mb < ROOM_MB


def raw_answer(bench: Bench, behaviour: Callable[[ssl.SSLSocket], None]) -> bytes:
    """Every byte of the answer, where Python's own client would not read such a head."""
    bench.site.behaviour["/raw"] = behaviour
    connection = bench.client.connection()
    connection.connect()
    assert connection.sock is not None
    connection.sock.sendall(b"GET /raw HTTP/1.1\r\nHost: feed.example\r\nSec-Fetch-Dest: document\r\n\r\n")
    got = b""
    while not got.endswith((b"</html>\n", b"0\r\n\r\n")) and (piece := connection.sock.recv(65_536)):
        got += piece
    connection.close()
    return got


# encodings

PACKED = {"gzip": gzip.compress, "br": brotli.compress, "zstd": zstandard.compress}


@pytest.mark.parametrize("encoding", PACKED)
@pytest.mark.parametrize("size", [1, 3, 100_000])
def test_packed_pages_come_whole_however_they_are_cut(bench: Bench, encoding: str, size: int) -> None:
    """A first piece of one byte unpacks to nothing yet; nothing must not look like the end."""
    body = PACKED[encoding](HTML)
    pieces = [body[at : at + size] for at in range(0, len(body), size)][:20]
    pieces.append(body[sum(map(len, pieces)) :])
    whole = head(HTML_HEAD, CHUNKED, f"Content-Encoding: {encoding}")
    answer = bench.serve(one_by_one(whole, *chunks(*filter(None, pieces)), b"0\r\n\r\n"))
    assert answer.whole
    assert without_tag(answer.body) == HTML


@pytest.mark.parametrize("encoding", ["foo", "gzip, foo", "\xff\xfe", ", ".join(["gzip"] * 40)])
def test_pages_in_unknown_encodings_pass_untouched(bench: Bench, encoding: str) -> None:
    """The browser may know more than we do."""
    answer = bench.serve(page(HTML, f"Content-Encoding: {encoding}"))
    assert answer.body == HTML
    assert answer.headers["content-encoding"] == encoding


@pytest.mark.parametrize("encoding", PACKED)
def test_a_page_that_cannot_be_unpacked_is_said_to_be_damaged(bench: Bench, encoding: str) -> None:
    """Rather than a blank page."""
    answer = bench.serve(page(HTML, f"Content-Encoding: {encoding}"))
    assert b"This page arrived damaged" in answer.body


def test_a_page_that_is_damaged_later_comes_up_to_there_and_is_not_taken_for_whole(bench: Bench) -> None:
    packer = zlib.compressobj(wbits=16 + zlib.MAX_WBITS)
    packed = packer.compress(HTML) + packer.flush(zlib.Z_FULL_FLUSH)
    bad = b"\xff" * 400
    lengths = [HTML_HEAD, "Content-Encoding: gzip", f"Content-Length: {len(packed + bad)}"]
    answer = bench.serve(one_by_one(head(*lengths), packed, bad))
    assert without_tag(answer.body) == HTML
    assert not answer.whole


def test_bombs_neither_fill_the_memory_nor_stop_the_engine(bench: Bench) -> None:
    """300 MB in 290 kB, and in 455 bytes: over in seconds, other pages come meanwhile."""
    memory = Memory(bench.engine.pid)
    bombs = {
        "gzip": gzip.compress(HTML + b"\0" * 300_000_000, 6),
        "br": brotli.compress(b"\0" * 300_000_000, quality=5),
    }
    for encoding, bomb in bombs.items():
        began = time.monotonic()
        answer = bench.serve(page(bomb, f"Content-Encoding: {encoding}"))
        assert len(answer.body) < 80_000_000
        assert not answer.whole or b"arrived damaged" in answer.body
        assert time.monotonic() - began < 15
    assert memory.grown_mb < 300


# how bodies are framed


@pytest.mark.parametrize(
    "behaviour",
    [
        one_by_one(head(HTML_HEAD, CHUNKED), *chunks(HTML[:2], HTML[2:]), b"0\r\n\r\n"),
        says(head(HTML_HEAD, CHUNKED), b"%x;note=1\r\n%s\r\n" % (len(HTML), HTML), b"0\r\n\r\n"),
        says(head(HTML_HEAD, CHUNKED, "X-Folded: one\r\n two"), *chunks(HTML), b"0\r\n\r\n"),
        says(head(HTML_HEAD, CHUNKED), *chunks(HTML), b"0\r\nX-Trailer: 1\r\n\r\n"),
        says(head(HTML_HEAD), HTML),
        says(head(HTML_HEAD).replace(b"1.1", b"1.0"), HTML),
        says(head("Link: </a>; rel=preload", status="103 Early Hints"), head(HTML_HEAD), HTML),
        says(head(status="100 Continue"), head(HTML_HEAD), HTML),
        page(HTML, "Connection: keep-alive, close"),
    ],
    ids=[
        "tiny chunk",
        "chunk with a note",
        "folded header",
        "trailers",
        "no length",
        "HTTP/1.0",
        "early hints",
        "continue",
        "connection",
    ],
)
def test_every_framing_that_browsers_read_is_read(bench: Bench, behaviour: Callable[[ssl.SSLSocket], None]) -> None:
    answer = bench.serve(behaviour)
    assert (answer.status, answer.whole) == (200, True)
    assert without_tag(answer.body) == HTML


def breaks_off(connection: ssl.SSLSocket) -> None:
    connection.sendall(head(HTML_HEAD, "Content-Length: 5000") + HTML)
    time.sleep(0.3)  # the page is on its way when the site crashes
    reset(connection)


@pytest.mark.parametrize(
    "behaviour",
    [
        says(head(HTML_HEAD, "Content-Length: 5000"), HTML),
        says(head(HTML_HEAD, CHUNKED), *chunks(HTML)),
        says(head(HTML_HEAD, CHUNKED), *chunks(HTML), b"zz\r\n"),
        breaks_off,
    ],
    ids=["hung up early", "chunks without end", "broken chunk", "reset in mid-page"],
)
def test_a_page_that_breaks_off_comes_so_far_and_is_not_taken_for_whole(
    bench: Bench, behaviour: Callable[[ssl.SSLSocket], None]
) -> None:
    """A browser that is told so can say it, and load again."""
    answer = bench.serve(behaviour)
    assert not answer.whole
    assert not answer.body or without_tag(answer.body) == HTML


@pytest.mark.parametrize(
    ("behaviour", "status"),
    [
        (page(b""), 200),
        (page(gzip.compress(b""), "Content-Encoding: gzip"), 200),
        (says(head(HTML_HEAD)), 200),
        (says(head(HTML_HEAD, CHUNKED), b"0\r\n\r\n"), 200),
        (says(head(status="204 No Content")), 204),
        (says(head(HTML_HEAD, "Content-Length: 500", status="304 Not Modified")), 304),
        (says(head(HTML_HEAD, "Location: /x", "Content-Length: 0", status="302 Found")), 302),
    ],
    ids=["empty", "empty, packed", "empty to the end", "no chunk", "204", "304", "302"],
)
def test_empty_answers_stay_empty(bench: Bench, behaviour: Callable[[ssl.SSLSocket], None], status: int) -> None:
    answer = bench.serve(behaviour)
    assert (answer.status, answer.body, answer.whole) == (status, b"", True)


def test_head_requests_are_answered_as_the_site_answers(bench: Bench) -> None:
    bench.site.behaviour["/page"] = says(head(HTML_HEAD, f"Content-Length: {len(HTML)}"))
    answer = bench.client.ask("/page", "HEAD")
    assert (answer.status, answer.body, answer.headers["content-length"]) == (200, b"", str(len(HTML)))


# where no page can come


@pytest.mark.parametrize(
    "behaviour",
    [
        says(),
        says(b"HTTP/1.1 200 OK\r\nContent-Ty"),
        says(HTML),
        says(head(HTML_HEAD, status="abc"), HTML),
        says(head(HTML_HEAD, "Content-Length: abc"), HTML),
        says(head(HTML_HEAD, "Content-Length: 10", f"Content-Length: {len(HTML)}"), HTML),
        says(head(HTML_HEAD, "no colon here"), HTML),
        reset,
    ],
    ids=["nothing", "half a head", "no head", "status", "length", "two lengths", "no colon", "reset"],
)
def test_an_answer_that_cannot_be_read_is_explained(bench: Bench, behaviour: Callable[[ssl.SSLSocket], None]) -> None:
    explained(bench.serve(behaviour), "could not be understood")


def explained(answer: Answer, title: str) -> None:
    """A page of ours, in words for people: without the proxy's own, and without anything that the site sent."""
    assert answer.status == 502
    assert answer.headers["content-type"].startswith("text/html")
    assert title.encode() in answer.body
    assert b"quit Feed Wellbeing" in answer.body
    everything = (answer.body.decode() + str(answer.headers)).lower()
    assert "mitmproxy" not in everything
    assert "<script" not in everything


def test_a_site_that_is_down_is_said_to_be_down(bench: Bench) -> None:
    explained(bench.other(DOWN).ask("/"), "could not be reached")


@pytest.mark.parametrize("host", [UNTRUSTED, MISNAMED])
def test_a_site_with_a_wrong_certificate_is_never_asked(bench: Bench, host: str) -> None:
    """Signed by nobody we trust, or for another name: no request leaves, and the person reads why."""
    before = len(bench.site.requests)
    explained(bench.other(host).ask("/private?word=1", Cookie="session=secret"), "could not prove who it is")
    assert len(bench.site.requests) == before


# answers with posts, and large bodies


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b'[{"id": 1, "content": "<p>',
        b'[{"id": "1", "content": "\xff\xfe", "account": {"acct": 7}}]',
        b"[" * 100_000,
        b'[{"id": 1e999, "content": null}]' * 3,
        b"\x00" * 5_000,
        b"<html>not JSON</html>",
    ],
    ids=lambda body: repr(body[:20]),
)
@pytest.mark.parametrize("encoding", ["", "gzip", "foo"])
def test_broken_answers_with_posts_are_the_same_bytes(bench: Bench, body: bytes, encoding: str) -> None:
    """Named gzip, they are broken in that too."""
    lines = [f"Content-Encoding: {encoding}"] if encoding else []
    bench.site.behaviour[API] = page(body, *lines, kind="application/json")
    answer = bench.client.api(API)
    assert (answer.status, answer.body, answer.whole) == (200, body, True)
    assert answer.headers.get("content-encoding", "") == encoding


@pytest.mark.parametrize("post", [b'{"content":"a","account":{}}', b'{"content":"","account":{}}', b"[]"])
@pytest.mark.parametrize("megabytes", [3, 30])
def test_an_answer_of_a_million_posts_holds_nobody_up(bench: Bench, post: bytes, megabytes: int) -> None:
    """Some kilobytes, packed. The app takes an engine for hung that says nothing for three seconds."""
    plain = b"[" + b",".join([post] * (megabytes * 1_000_000 // len(post))) + b"]"
    packed = gzip.compress(plain, 6)
    bench.site.behaviour[API] = page(packed, "Content-Encoding: gzip", kind="application/json")
    memory = Memory(bench.engine.pid)
    assert bench.client.api(API).body == packed
    began = time.monotonic()
    assert bench.serve(page(HTML)).whole
    assert time.monotonic() - began < 3
    assert memory.grown_mb < ROOM_MB


@pytest.mark.parametrize(
    ("path", "kind"), [("/page", "text/html"), (API, "application/json"), ("/picture", "image/png")]
)
def test_fifty_megabytes_pass_through_without_being_held(bench: Bench, path: str, kind: str) -> None:
    piece = b"<p>one of very many posts</p>\n" * 2_000
    memory = Memory(bench.engine.pid)

    def large(connection: ssl.SSLSocket) -> None:
        connection.sendall(head(f"Content-Type: {kind}", f"Content-Length: {FIFTY_MB}") + HTML)
        left = FIFTY_MB - len(HTML)
        while left > 0:
            connection.sendall(piece[:left])
            left -= len(piece)

    bench.site.behaviour[path] = large
    answer = bench.client.ask(path) if path == "/page" else bench.client.api(path)
    body = without_tag(answer.body) if path == "/page" else answer.body
    assert answer.whole
    assert len(body) == FIFTY_MB
    assert body.startswith(HTML)
    print(f"50 MB of {kind}: the engine's peak grew by {memory.grown_mb:.0f} MB")
    assert memory.grown_mb < ROOM_MB


def test_fifty_megabytes_go_up_without_being_held(bench: Bench) -> None:
    memory = Memory(bench.engine.pid)
    got: list[int] = []

    def takes(connection: ssl.SSLSocket) -> None:
        early = bench.site.requests[-1].partition(b"\r\n\r\n")[2]
        left = FIFTY_MB - len(early)
        while left > 0 and (piece := connection.recv(1 << 20)):
            left -= len(piece)
        got.append(FIFTY_MB - left)
        connection.sendall(head("Content-Length: 0"))

    bench.site.behaviour["/upload"] = takes
    assert bench.client.ask("/upload", "POST", bytes(FIFTY_MB)).status == 200
    assert got == [FIFTY_MB]
    assert memory.grown_mb < ROOM_MB


# connections that end by halves


def test_a_client_that_hangs_up_in_mid_page_leaves_nothing_behind(bench: Bench) -> None:
    """The site is let go of too, so that nobody downloads for no one."""
    gone = threading.Event()

    def endless(connection: ssl.SSLSocket) -> None:
        connection.sendall(head(HTML_HEAD, "Content-Length: 100000000000") + HTML)
        try:
            while True:
                connection.sendall(b"<p>more</p>" * 5_000)
        except OSError:
            gone.set()

    bench.site.behaviour["/endless"] = endless
    connection = bench.client.connection()
    connection.request("GET", "/endless", headers={"Sec-Fetch-Dest": "document"})
    connection.getresponse().read(100_000)
    connection.close()
    assert gone.wait(20)


def test_answers_that_are_left_make_room_for_others(bench: Bench) -> None:
    """More hang than are read at once; their page leaves, and the next answer is read for its posts again."""

    def hangs(connection: ssl.SSLSocket) -> None:
        connection.sendall(head("Content-Type: application/json", "Content-Length: 1000000") + b"[")
        connection.recv(1)  # until the client has left

    bench.site.behaviour["/api/v1/timelines/list/1"] = hangs
    left = [bench.client.connection() for _ in range(COPIES_AT_ONCE)]
    for connection in left:
        connection.request("GET", "/api/v1/timelines/list/1", headers={"Sec-Fetch-Dest": "empty"})
        assert connection.getresponse().read(1) == b"["
    bench.site.behaviour[API] = page(b'[{"content":"not read","account":{}}]', kind="application/json")
    before = judged(bench)
    bench.client.api(API)
    for connection in left:
        connection.close()
    bench.site.behaviour[API] = page(b'[{"content":"read at last","account":{}}]', kind="application/json")
    until = time.monotonic() + 20
    while judged(bench) == before and time.monotonic() < until:
        bench.client.api(API)
    assert judged(bench) == before + 1


def judged(bench: Bench) -> int:
    status = bench.engine.ask(say.Status(id=bench.engine.number()))
    assert isinstance(status, say.StatusIs)
    return status.posts_judged


def test_a_client_that_closes_its_half_harms_nobody(bench: Bench) -> None:
    """mitmproxy takes it for gone (browsers never do this); what matters is that nothing hangs."""
    bench.site.behaviour["/page"] = one_by_one(head(HTML_HEAD, CHUNKED), *chunks(HTML), b"0\r\n\r\n")
    connection = bench.client.connection(timeout=20)
    connection.connect()
    assert connection.sock is not None
    connection.sock.sendall(b"GET /page HTTP/1.1\r\nHost: feed.example\r\n\r\n")
    socket.socket.shutdown(connection.sock, socket.SHUT_WR)
    while connection.sock.recv(65_536):
        continue
    connection.close()


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\x00\x01\x02\xff" * 100,
        b"GET / HTTP/9.9\r\n\r\n",
        b"CONNECT feed.example\r\n\r\n",
        b"\x16\x03\x01\x02\x00",
    ],
    ids=["nothing", "noise", "version", "no port", "half a TLS hello"],
)
def test_noise_at_the_port_harms_nobody(bench: Bench, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", bench.client.port), 20) as client:
        client.sendall(sent)
        client.shutdown(socket.SHUT_WR)
        while client.recv(65_536):
            continue


def test_after_it_all_the_engine_is_well(bench: Bench) -> None:
    status = bench.engine.ask(say.Status(id=bench.engine.number()))
    assert isinstance(status, say.StatusIs)
    assert status.problems == []
    assert status.passed_through == []


def test_a_person_reads_in_the_browser_why_no_page_came(small_world: World) -> None:
    """Over HTTP/2, as browsers speak to us."""
    with socket.create_server(("127.0.0.1", 0)) as unused:
        nobody = unused.getsockname()[1]
    small_world.start_engine("--site-host", f"generic={DOWN}", "--resolve", f"{DOWN}=127.0.0.1:{nobody}")
    small_world.origin.serve("/damaged", HTML, "text/html", Content_Encoding="gzip")
    tab = small_world.open_browser().new_page()
    answer = tab.goto(f"https://{DOWN}/")
    assert answer is not None
    assert "mitmproxy" not in str(answer.all_headers())
    expect(tab.get_by_role("heading")).to_have_text("The site could not be reached")
    tab.goto(f"{small_world.address}/damaged")
    expect(tab.get_by_role("heading")).to_have_text("This page arrived damaged")


def test_pages_that_are_left_are_forgotten(small_world: World) -> None:
    """The channel of a page that is gone is closed in order: nothing of it stays, and the log says nothing."""
    small_world.origin.page("/", "<!doctype html><head></head><article><p>Bread</p></article>")
    engine = small_world.start_engine()
    tab = small_world.open_browser().new_page()
    for visit in range(3):
        tab.goto(f"{small_world.address}/?{visit}")
        assert until_open_documents(engine, 1)
    tab.goto("about:blank")
    assert until_open_documents(engine, 0)
    assert (small_world.folder / "engine.log").read_text() == ""


def until_open_documents(engine: EngineAtHand, wanted: int) -> bool:
    """Whether the engine comes to know of so many; it has ten seconds."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        status = engine.ask(say.Status(id=engine.number()))
        assert isinstance(status, say.StatusIs)
        if status.open_documents == wanted:
            return True
        time.sleep(0.05)  # the browser says in its own time that a page is gone
    return False
