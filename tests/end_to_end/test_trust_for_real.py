"""Real Chromium and Firefox accept our certificate after it was put in place, and refuse it again once it is undone."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import pytest
from cryptography import x509
from playwright.sync_api import Playwright

from tests.end_to_end.driver import DRIVER
from tests.end_to_end.test_name_constraints import ARGUMENTS, _leaf, _serving, _visit
from tests.wellbeing.system.certificates import PAC, authority
from wellbeing.certificate_authority import Authority
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, Wanted
from wellbeing.system.runner import run
from wellbeing.system.trust_here import trust_places
from wellbeing.system.turning import look, turn_on, undo

pytestmark = pytest.mark.end_to_end

HOST = "social.example"
CHROMIUM, FIREFOX = ("chromium",), ("firefox-esr", "firefox")


@pytest.fixture(scope="module")
def playwright() -> Playwright:
    return DRIVER.running()


@pytest.fixture
def ours(tmp_path: Path) -> Authority:
    return authority(tmp_path / "certificate", HOST)


@pytest.fixture
def person(tmp_path: Path) -> Path:
    """A home folder of nobody else's."""
    home = tmp_path / "home"
    home.mkdir()
    return home


def program(*names: str) -> str:
    for name in names:
        if found := shutil.which(name):
            return found
    pytest.fail(f"this test needs {names[0]}: apt-get install {names[0]} libnss3-tools")


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "MOZ_"))}
    return {**kept, "HOME": str(home)}


def places(home: Path, ledger: Ledger | None = None) -> list[Place]:
    changed = [each.place_id for each in ledger.open_changes()] if ledger else []
    return trust_places("linux", home, {}, run, changed)


class Chromium:
    """A person's usual Chromium: the same profile at each start."""

    def __init__(self, playwright: Playwright, home: Path, port: int) -> None:
        self._playwright, self._home, self._port = playwright, home, port

    def says(self) -> str:
        """What it shows of the feed: its page, or the name of the error."""
        context = self._playwright.chromium.launch_persistent_context(
            str(self._home / "profile"),
            executable_path=program(*CHROMIUM),
            args=list(ARGUMENTS),
            env=dict(environment(self._home)),
            headless=True,
        )
        try:
            return _visit(context, HOST, self._port)
        finally:
            context.close()


REFUSED = "ERR_CERT_AUTHORITY_INVALID"


@pytest.mark.parametrize("folders", [(), (".pki/nssdb",), (".pki/nssdb", ".local/share/pki/nssdb")])
def test_chromium_accepts_ours_until_it_is_undone(
    playwright: Playwright, ours: Authority, person: Path, tmp_path: Path, folders: tuple[str, ...]
) -> None:
    """In the database that it made itself, in the one of old, and where both are there."""
    for folder in folders:
        (person / folder).mkdir(parents=True)
        assert run(["certutil", "-d", f"sql:{person / folder}", "-N", "--empty-password"]).code == 0
    ledger, wanted = Ledger(tmp_path / "ledger"), Wanted(PAC, ours.certificate_path)
    with _serving(_leaf(ours, tmp_path, x509.DNSName(HOST))) as port:
        chromium = Chromium(playwright, person, port)
        assert REFUSED in chromium.says()
        assert {line.state for line in turn_on(places(person), wanted, ledger)} == {"on"}
        assert chromium.says() == "hello"
        assert {line.state for line in undo(ledger, places(person, ledger))} == {"off"}
        assert REFUSED in chromium.says()
    assert ledger.open_changes() == []


def test_chromium_that_was_never_started_accepts_ours(
    playwright: Playwright, ours: Authority, person: Path, tmp_path: Path
) -> None:
    wanted = Wanted(PAC, ours.certificate_path)
    with _serving(_leaf(ours, tmp_path, x509.DNSName(HOST))) as port:
        turn_on(places(person), wanted, Ledger(tmp_path / "ledger"))
        assert Chromium(playwright, person, port).says() == "hello"


DIES = """
import os, sys
from pathlib import Path
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Wanted
from wellbeing.system.runner import run
from wellbeing.system.trust_here import trust_places
from wellbeing.system.turning import turn_on

home, certificate, ledger, when = sys.argv[1:]

def dying(command, **options):
    adds = "-A" in command
    if adds and when == "before":
        os.kill(os.getpid(), 9)
    ran = run(command, **options)
    if adds:
        os.kill(os.getpid(), 9)
    return ran

wanted = Wanted("http://127.0.0.1:1/x.pac", Path(certificate))
turn_on(trust_places("linux", Path(home), {}, dying), wanted, Ledger(Path(ledger)))
"""


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_crash_in_between_leaves_nothing_behind(
    playwright: Playwright, ours: Authority, person: Path, tmp_path: Path, when: str
) -> None:
    """The program is killed on the spot; the next start finds the change in its ledger, and Chromium refuses us."""
    arguments = [str(person), str(ours.certificate_path), str(tmp_path / "ledger"), when]
    died = run([sys.executable, "-c", DIES, *arguments], seconds=60)
    assert died.code == -signal.SIGKILL, died.why
    ledger, wanted = Ledger(tmp_path / "ledger"), Wanted(PAC, ours.certificate_path)
    assert len(ledger.open_changes()) == 1
    expected = "on" if when == "after" else "off"
    assert [line.state for line in look(places(person), wanted)] == [expected]
    undo(ledger, places(person, ledger))
    assert [line.state for line in look(places(person), wanted)] == ["off"]
    with _serving(_leaf(ours, tmp_path, x509.DNSName(HOST))) as port:
        assert REFUSED in Chromium(playwright, person, port).says()


@contextmanager
def _listening(leaf: Path) -> Iterator[tuple[int, Queue[str]]]:
    """A TLS server on loopback, and what becomes of each connection: "accepted", or the alert that it ended with."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(leaf)
    seen: Queue[str] = Queue()

    def serve() -> None:
        while True:
            try:
                client, _ = server.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=(client,), daemon=True).start()

    def answer(client: socket.socket) -> None:
        client.settimeout(30)
        try:
            with context.wrap_socket(client, server_side=True) as secure:
                if secure.recv(4096):  # a connection opened in advance, and closed without a word, tells nothing
                    seen.put("accepted")
                    secure.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")
        except ssl.SSLError as error:
            seen.put(error.reason or str(error))
        except OSError:
            return

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1], seen
        server.shutdown(socket.SHUT_RDWR)


QUIET = """
user_pref("network.dns.localDomains", "social.example");
user_pref("network.proxy.type", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("app.update.auto", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.safebrowsing.downloads.remote.enabled", false);
user_pref("services.settings.server", "data:,");
"""


def firefox_says(home: Path, port: int, seen: Queue[str]) -> str:
    """What Firefox makes of the feed in its default profile."""
    firefox = subprocess.Popen(
        [program(*FIREFOX), "--headless", "--no-remote", "-P", "default", f"https://{HOST}:{port}/"],
        env=environment(home),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return seen.get(timeout=60)
    finally:
        os.killpg(firefox.pid, signal.SIGTERM)
        try:
            firefox.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(firefox.pid, signal.SIGKILL)
            firefox.wait()
        while not seen.empty():
            seen.get_nowait()


def test_firefox_accepts_ours_until_it_is_undone(ours: Authority, person: Path, tmp_path: Path) -> None:
    """In a profile that is found through profiles.ini, by Firefox as by us."""
    ledger, wanted = Ledger(tmp_path / "ledger"), Wanted(PAC, ours.certificate_path)
    root = person / ".mozilla" / "firefox"
    (root / "me.default").mkdir(parents=True)
    (root / "profiles.ini").write_text(
        "[Profile0]\nName=default\nIsRelative=1\nPath=me.default\nDefault=1\n\n[General]\nStartWithLastProfile=1\nVersion=2\n"
    )
    (root / "me.default" / "user.js").write_text(QUIET)
    with _listening(_leaf(ours, tmp_path, x509.DNSName(HOST))) as (port, seen):
        assert "UNKNOWN_CA" in firefox_says(person, port, seen)
        firefox = [each for each in places(person) if each.id.startswith("firefox:")]
        assert [each.look(wanted).state for each in firefox] == ["off"]
        assert [line.state for line in turn_on(firefox, wanted, ledger)] == ["on"]
        assert firefox_says(person, port, seen) == "accepted"
        assert [line.state for line in undo(ledger, places(person, ledger))] == ["off"]
        assert "UNKNOWN_CA" in firefox_says(person, port, seen)
