"""What accounts of a computer with a guardian's service visit: a feed, a site that is none, and how they get there."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.end_to_end.held_computer import PATIENCE, TEEN, HeldComputer, Service
from tests.end_to_end.origin import Origin
from wellbeing.demo import certificate
from wellbeing.demo.browser import LEFT_OUT, find_browser

FEED, SECOND, ELSEWHERE = "feed.example", "second.example", "school.example"
SETTINGS = f'sites = ["generic"]\nadded_hosts = ["generic={FEED}"]\n'
PAGE = "<!doctype html><title>Feed</title><main><article><p>The sourdough rose well.</p></article></main>"
CLOSED = "ERR_PROXY_CONNECTION_FAILED"
NOTES_A_VISIT = """<!doctype html><title>School</title><p id=p></p><script>
document.getElementById("p").textContent = localStorage.been ? "been here before" : "first time here";
localStorage.been = 1;
</script>"""
TALK = """
import json, os, socket, sys
side = socket.socket(socket.AF_UNIX)
side.connect(sys.argv[1])
lines = side.makefile("rwb")
first = lines.readline()
if not first:
    sys.exit("turned away")
for word in sys.argv[2:]:
    command = json.loads(word) if word.startswith("{") else {"command": word}
    lines.write(json.dumps({**command, "id": 7}).encode() + b"\\n")
    lines.flush()
    while json.loads(said := lines.readline())["id"] != 7:
        pass
    print(said.decode().strip())
"""


class Web:
    """Two feeds over TLS, and a site that is no feed, over plain HTTP."""

    def __init__(self, folder: Path) -> None:
        self.authorities: list[Path] = []
        self.feed, self.second = (self._feed(folder / host, host) for host in (FEED, SECOND))
        self.asked: list[str] = []
        self.elsewhere = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self.asked, self.feed.port))
        threading.Thread(target=self.elsewhere.serve_forever, daemon=True).start()

    def _feed(self, folder: Path, host: str) -> Origin:
        folder.mkdir()
        made = certificate.make(folder, host)
        self.authorities.append(made.authority)
        feed = Origin(made.chain)
        feed.page("/", PAGE)
        return feed

    @property
    def rules(self) -> str:
        """For Chromium: every name leads to this machine, as a name server would say."""
        return ", ".join(f"MAP {host} 127.0.0.1" for host in (FEED, SECOND, ELSEWHERE))

    @property
    def feed_address(self) -> str:
        return f"https://{FEED}:{self.feed.port}/"

    @property
    def second_address(self) -> str:
        return f"https://{SECOND}:{self.second.port}/"

    @property
    def other_address(self) -> str:
        return f"http://{ELSEWHERE}:{self.elsewhere.server_address[1]}/"

    @property
    def visits(self) -> int:
        """How often the feed's page was fetched."""
        return self.feed.paths().count("/")

    def close(self) -> None:
        self.feed.close()
        self.second.close()
        self.elsewhere.shutdown()
        self.elsewhere.server_close()


def _handler(asked: list[str], feed_port: int) -> type[BaseHTTPRequestHandler]:
    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            pages = {"/": NOTES_A_VISIT, "/both": f'<img src="https://{FEED}:{feed_port}/x" onerror="fetch(`/after`)">'}
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(pages.get(self.path, "").encode())

        def log_message(self, format: str, *args: object) -> None:
            return

    return Elsewhere


def furnish(computer: HeldComputer, web: Web, name: str = TEEN, settings: str = SETTINGS) -> None:
    """Give the account `name` its own settings, and a Chromium that trusts the sites as it would real ones."""
    database = f"/home/{name}/.pki/nssdb"
    steps = f"mkdir -p {database} ~/.config/feed-wellbeing && certutil -d sql:{database} -N --empty-password"
    for number, authority in enumerate(web.authorities):
        there = readable_there(computer, f"{number}.pem", authority.read_bytes())
        steps += f" && certutil -d sql:{database} -A -t C,, -n site{number} -i {there}"
    steps += ' && printf %s "$1" > ~/.config/feed-wellbeing/settings.toml'
    done = computer.run("sh", "-c", steps, "sh", settings, user=name)
    assert done.returncode == 0, done.stderr


def readable_there(computer: HeldComputer, name: str, content: bytes) -> str:
    """A file that every account there can read."""
    there = computer.shared / name
    there.write_bytes(content)
    there.chmod(0o644)
    return str(there)


def trusted_there(computer: HeldComputer, web: Web) -> str:
    """A file with the authorities of all feeds."""
    return readable_there(computer, "authorities.pem", b"".join(each.read_bytes() for each in web.authorities))


def install(computer: HeldComputer, name: str = TEEN) -> None:
    """As the administrator."""
    done = computer.wellbeing("guardian", "install", "--account", name)
    assert done.returncode == 0, done.stdout + done.stderr


def start(computer: HeldComputer, web: Web, name: str = TEEN) -> Service:
    """The service for the account `name`, which finds the feeds."""
    extra = ["--upstream-ca", trusted_there(computer, web)]
    for host, feed in ((FEED, web.feed), (SECOND, web.second)):
        extra += ["--resolve", f"{host}=127.0.0.1:{feed.port}"]
    return computer.start_service(*extra, name=name)


def chromium(web: Web, user: str) -> list[str]:
    """The command of that account's Chromium."""
    words = [find_browser(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    words += ["--disable-component-update", "--no-first-run", "--disable-sync", "--password-store=basic", LEFT_OUT]
    return [*words, f"--user-data-dir=/home/{user}/profile", f"--host-resolver-rules={web.rules}"]


def opens(computer: HeldComputer, web: Web, address: str, *extra: str, user: str = TEEN) -> str:
    """What the Chromium of `user` shows of `address`, and what it says where it shows nothing."""
    ran = computer.run(*chromium(web, user), "--timeout=15000", *extra, "--dump-dom", address, user=user)
    return ran.stdout + ran.stderr


def says(
    computer: HeldComputer, *words: str, user: str = TEEN, service: str = TEEN
) -> subprocess.CompletedProcess[str]:
    """What the `service` of an account answers to commands of `user` at its socket."""
    return computer.run("python3", "-c", TALK, str(computer.at(service).socket), *words, user=user)


def until(so: Callable[[], bool]) -> None:
    """Wait for it, looking a few times a second: browsers do not say when they are done."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if so():
            return
        time.sleep(0.2)
    pytest.fail("it did not come to that")
