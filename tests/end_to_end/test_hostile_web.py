"""The rest of the web, and other programs, attack: they reach no port, read no PAC, and cannot tell that we are here.

Chromium and plain sockets against the real engine. Timing is out of scope: a page can always try which ports of this
computer answer, unless its browser asks the person first (local network access).
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from tests.end_to_end.engine_process import EngineProcess, without_keyring
from tests.end_to_end.hostile import OTHER, STRANGER, Stage, channels_of, run
from tests.end_to_end.origin import Origin
from tests.end_to_end.raw_site import Client
from tests.end_to_end.world import HOST
from wellbeing import protocol as say
from wellbeing.demo import certificate

REACH = """async (addresses) => {
  const script = (src) => new Promise((done) => { const tag = Object.assign(document.createElement("script"), { src });
    tag.onload = () => done("ran"); tag.onerror = () => done("refused"); document.head.append(tag) });
  const read = (address) => fetch(address).then((answer) => answer.text(), () => "refused");
  const talk = (address) => new Promise((done) => { const socket = new WebSocket(address.replace("http", "ws"));
    socket.onopen = () => done("open"); socket.onerror = () => done("refused") });
  const all = [];
  for (const each of addresses) all.push(await script(each), await read(each), await talk(each));
  return all;
}"""


def test_a_website_reaches_neither_the_proxy_nor_the_pac(on: Stage) -> None:
    """As script, by fetch, by WebSocket, knowing every port and path: nothing runs, nothing is read."""
    page = on.browser.new_page()
    page.goto(on.stranger)
    pac, port = on.engine.ready.pac_url, on.engine.ready.ports[0]
    addresses = [f"http://{name}:{port}/" for name in ("127.0.0.1", "localhost")] + [pac, pac.rsplit("/", 1)[0] + "/"]
    assert set(run(page, REACH, addresses)) == {"refused"}
    assert run(page, REACH, [on.stranger])[:2] == ["ran", "<!doctype html><title>a page</title>"]


def test_a_rebound_name_reads_nothing(on: Stage) -> None:
    """Attack: a website's own name that now means this computer, so that our ports are of its own origin.

    Chromium itself stops that page (local network access); other browsers ask us, with the website's name as the host.
    """
    page = on.browser.new_page()
    pac = urlsplit(on.engine.ready.pac_url)
    read = "(address) => fetch(address).then((answer) => answer.text(), () => '')"
    page.route("**/before", lambda route: route.fulfill(body="<p>before", content_type="text/html"))
    for port, path in ((pac.port, pac.path), (pac.port, "/"), (on.engine.ready.ports[0], "/")):
        page.goto(f"http://{STRANGER}:{port}/before")
        said = run(page, read, path)
        client = HTTPConnection("127.0.0.1", port or 0, timeout=20)
        client.request("GET", path, headers={"Host": f"{STRANGER}:{port}"})
        answer = client.getresponse()
        assert answer.status >= 400
        said += answer.read().decode()
        client.close()
        assert not [each for each in (HOST, OTHER, "wellbeing", "mitmproxy", "PROXY") if each in said]


def test_a_website_cannot_tell_our_channel_from_a_name_that_does_not_exist(on: Stage) -> None:
    """It cannot know a channel's host, and every other name below ours fails like any unknown name."""
    page = on.browser.new_page()
    page.goto(on.stranger)
    failed = "(all) => Promise.all(all.map((each) => fetch(each, {mode: 'no-cors'}).then(() => 'there', String)))"
    names = ("feed-wellbeing.invalid", "channel.feed-wellbeing.invalid", "a" * 24 + ".feed-wellbeing.invalid")
    known, *rest = run(page, f"async {failed}", ["https://nothing.invalid/", *(f"https://{each}/" for each in names)])
    assert known != "there"
    assert set(rest) == {known}


def test_channel_hosts_differ_for_every_site_and_every_computer(on: Stage, tmp_path: Path) -> None:
    """No name to try on everybody: two for each site (of now and of before), and others with another data folder."""
    arguments = ["--data", str(tmp_path / "data"), "--key-file", "--site-host", f"generic={HOST}"]
    other = EngineProcess(arguments, without_keyring(tmp_path), tmp_path / "log")
    try:
        elsewhere = channels_of(other.ready())
    finally:
        other.close()
    here = on.channels()
    for site in (HOST, OTHER):
        assert on.stolen(site).split("/")[2] in here
    assert on.stolen(HOST).split("/")[2] != on.stolen(OTHER).split("/")[2]
    assert len(here) >= 6
    assert not here & elsewhere


def test_only_this_computer_can_reach_our_ports(on: Stage) -> None:
    """The proxy and the PAC listen on loopback, and nothing else listens."""
    process = psutil.Process(on.engine.pid)
    listening = {tuple(each.laddr) for each in process.net_connections() if each.status == psutil.CONN_LISTEN}
    ports = {on.engine.ready.ports[0], urlsplit(on.engine.ready.pac_url).port}
    assert listening == {("127.0.0.1", port) for port in ports}
    datagrams = [each for each in process.net_connections("udp") if not each.laddr.ip.startswith("127.")]
    assert datagrams == []


@pytest.mark.parametrize(
    "request_line",
    [
        "GET / HTTP/1.1\r\nHost: 127.0.0.1",
        "GET http://bank.example/ HTTP/1.1\r\nHost: HOST",
        "CONNECT bank.example:443 HTTP/1.1\r\nHost: HOST:443",
        "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: HOST",
    ],
)
def test_a_program_gets_nowhere_but_to_feeds(on: Stage, request_line: str) -> None:
    """The proxy is no open one: strangers, loopback and requests without a destination are refused."""
    with socket.create_connection(("127.0.0.1", on.engine.ready.ports[0]), 10) as client:
        client.sendall(request_line.replace("HOST", HOST).encode() + b"\r\n\r\n")
        status = client.recv(12).split()[1]
    assert status in (b"400", b"403")


# certificates that are refused


@dataclass(frozen=True)
class Passing:
    """An engine whose notices the test hears, and a site, vouched for by an authority of its own."""

    process: EngineProcess
    ready: say.Ready
    authority: Path

    @property
    def port(self) -> int:
        return self.ready.ports[0]

    def ask(self, authority: Path) -> bytes:
        """The site's page, for a client that trusts `authority` alone."""
        return Client(self.port, str(authority), HOST).ask("/").body

    def passed_through(self) -> list[str]:
        status = self.process.ask(say.Status(id=7))
        assert isinstance(status, say.StatusIs)
        return status.passed_through


PAGE = "<!doctype html><head></head><p>As it is."


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Passing]:
    """The engine and its site."""
    made = certificate.make(tmp_path, HOST)
    origin = Origin(made.chain)
    origin.page("/", PAGE)
    started = EngineProcess(
        [
            *("--data", str(tmp_path / "data"), "--key-file", "--site-host", f"generic={HOST}"),
            *("--resolve", f"{HOST}=127.0.0.1:{origin.port}", "--upstream-ca", str(made.authority)),
        ],
        without_keyring(tmp_path),
        tmp_path / "log",
    )
    yield Passing(started, started.ready(), made.authority)
    started.close()
    origin.close()


def shake_hands(port: int, authority: Path) -> str:
    """Who vouches for HOST through the proxy, as a client sees it that trusts `authority` alone. Raises SSLError."""
    with socket.create_connection(("127.0.0.1", port), 20) as client:
        client.sendall(f"CONNECT {HOST}:443 HTTP/1.1\r\nHost: {HOST}:443\r\n\r\n".encode())
        assert b" 200 " in client.recv(4096)
        with ssl.create_default_context(cafile=authority).wrap_socket(client, server_hostname=HOST) as secure:
            return str(secure.getpeercert())


def test_a_program_that_refuses_our_certificate_twice_passes_and_the_person_is_told(engine: Passing) -> None:
    """A pinned app gets its site, as it is; that and for how long is said, and shown in the status.

    Any program of this computer can bring that about: it is visible, and ends by itself (test_passing_through.py).
    """
    ours, theirs = Path(engine.ready.ca_certificate), engine.authority
    assert b"<script" in engine.ask(ours)
    for _ in range(2):
        with pytest.raises(ssl.SSLError):
            shake_hands(engine.port, theirs)
    message = engine.process.notice("passed_through")
    assert HOST in message
    assert "half hour" in message
    assert "Sample feed authority" in shake_hands(engine.port, theirs)
    assert engine.ask(theirs) == PAGE.encode()
    assert engine.passed_through() == [HOST]


def test_one_refusal_and_hanging_up_change_nothing(engine: Passing) -> None:
    """A single mistake, or a client that only goes away, leaves the host covered."""
    with pytest.raises(ssl.SSLError):
        shake_hands(engine.port, engine.authority)
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", engine.port), 20) as client:
            client.sendall(f"CONNECT {HOST}:443 HTTP/1.1\r\nHost: {HOST}:443\r\n\r\n".encode())
            assert b" 200 " in client.recv(4096)
    assert b"<script" in engine.ask(Path(engine.ready.ca_certificate))
    assert engine.passed_through() == []
