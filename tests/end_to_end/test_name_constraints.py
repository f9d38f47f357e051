"""Real Chromium, certificate checks on: our authority is good for feeds, and worth nothing for anybody else."""

from __future__ import annotations

import ipaddress
import os
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from mitmproxy.certs import CertStore
from playwright.sync_api import Browser, Error

from tests.end_to_end.driver import DRIVER
from wellbeing.certificate_authority import Authority, ensure_authority
from wellbeing.demo.browser import LEFT_OUT
from wellbeing.engine.hosts import CHANNEL_DOMAIN
from wellbeing.secret_store import SecretsInMemory

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
    "--host-resolver-rules=MAP * 127.0.0.1",
)


def _program(*names: str) -> str:
    for name in names:
        if found := shutil.which(name):
            return found
    pytest.fail(f"this test needs {names[0]}: apt-get install chromium libnss3-tools")


class Hello(BaseHTTPRequestHandler):
    """Answers every request with a word, and logs nothing."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, format: str, *args: object) -> None:
        return


class Server(ThreadingHTTPServer):
    """Browsers that refuse a certificate hang up: that is the very thing tested, no error to print."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        return


def _leaf(authority: Authority, folder: Path, name: x509.GeneralName) -> Path:
    store = CertStore.from_store(authority.bundle_path.parent, "mitmproxy", 2048, authority.passphrase)
    entry = store.get_cert(None, x509.GeneralNames([name]))
    key = entry.privatekey.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "leaf.pem"
    path.write_bytes(key + entry.cert.to_pem())
    return path


@contextmanager
def _serving(leaf: Path) -> Iterator[int]:
    """A TLS server on loopback that shows `leaf`; its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(leaf)
    with Server(("127.0.0.1", 0), Hello) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join(10)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """The authority as the engine makes it, for one feed."""
    folder = tmp_path_factory.mktemp("certificate")
    return ensure_authority(folder, ["social.example"], SecretsInMemory(), datetime.now(UTC))


@pytest.fixture(scope="module")
def browser(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium with a home of its own, in which the authority is trusted through NSS, as the installer does it."""
    home = tmp_path_factory.mktemp("home")
    database = f"sql:{home / '.pki' / 'nssdb'}"
    (home / ".pki" / "nssdb").mkdir(parents=True)
    certutil = _program("certutil")
    trust = ["-A", "-t", "C,,", "-n", "Feed Wellbeing", "-i", str(authority.certificate_path)]
    for arguments in (["-N", "--empty-password"], trust):
        subprocess.run([certutil, "-d", database, *arguments], check=True, timeout=60, capture_output=True)
    environment = {**os.environ, "HOME": str(home)}
    program = _program("chromium", "google-chrome", "chromium-browser")
    chromium = DRIVER.running().chromium
    with chromium.launch(executable_path=program, args=list(ARGUMENTS), env=dict(environment)) as browser:
        yield browser


def _visit(browser: Browser, host: str, port: int) -> str:
    """What the page says, or the name of the browser's error."""
    page = browser.new_page()
    try:
        page.goto(f"https://{host}:{port}/", timeout=20_000)
        return page.inner_text("body")
    except Error as error:
        return error.message
    finally:
        page.close()


@pytest.mark.parametrize("host", ["social.example", "deep.www.social.example", f"q7.{CHANNEL_DOMAIN}"])
def test_chromium_accepts_feed_hosts(authority: Authority, browser: Browser, tmp_path: Path, host: str) -> None:
    """A feed, what lies below it and our channel are loaded without a warning."""
    with _serving(_leaf(authority, tmp_path, x509.DNSName(host))) as port:
        assert _visit(browser, host, port) == "hello"


@pytest.mark.parametrize("host", ["bank.example", "notsocial.example", "social.example.bank.example"])
def test_chromium_refuses_other_hosts(authority: Authority, browser: Browser, tmp_path: Path, host: str) -> None:
    """A leaf for a host that is no feed is refused, though the authority itself is trusted."""
    with _serving(_leaf(authority, tmp_path, x509.DNSName(host))) as port:
        assert "ERR_CERT_INVALID" in _visit(browser, host, port)


def test_chromium_refuses_an_address(authority: Authority, browser: Browser, tmp_path: Path) -> None:
    """A leaf for an IP address is refused, this computer's own included."""
    name = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    with _serving(_leaf(authority, tmp_path, name)) as port:
        assert "ERR_CERT_INVALID" in _visit(browser, "127.0.0.1", port)
