"""Two children of one family on one computer, each held by a service of their own; a third account is left alone.

Installed for real, with real accounts and browsers in a namespace of their own (held_computer.py). All of them send
feeds to the same ports, since a computer's policies know no accounts: whose each connection is, the services find out.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.held_computer import OTHER, PATIENCE, STRANGER, TEEN, HeldComputer, held_computer
from tests.end_to_end.held_web import (
    ELSEWHERE,
    FEED,
    SECOND,
    Web,
    chromium,
    furnish,
    install,
    opens,
    readable_there,
    says,
    start,
    trusted_there,
    until,
)
from tests.end_to_end.test_turned_on_firefox import PROFILES, QUIET
from wellbeing.events import StatusIs
from wellbeing.holding.layout import USER, Layout
from wellbeing.protocol import read_event

pytestmark = pytest.mark.end_to_end

TRAP = "trap.example"
"""A feed of mia's own, as she says, whose name leads to this computer."""

MIAS = f'sites = ["generic"]\nadded_hosts = ["generic={FEED}", "generic={TRAP}"]\npreset = "gentle"\n'
NOAHS = f'sites = ["generic"]\nadded_hosts = ["generic={FEED}", "generic={SECOND}"]\npreset = "quiet"\n'
SCRIPT = "attachShadow"
"""A word of the page script: it is in a page that the engine has read, until the script takes its tag away."""

ASKS_THROUGH = """
import socket, sys, time
port, first, *pieces = sys.argv[1:]
side = socket.create_connection(("127.0.0.1", int(port)), 20)
side.sendall(f"CONNECT {first} HTTP/1.1\\r\\nHost: {first}\\r\\n\\r\\n".encode())
print(side.recv(4096).split(b"\\r\\n")[0].decode())
for piece in pieces:  # slowly: a proxy that sees no words at first takes it for no web traffic
    side.sendall(piece.encode().decode("unicode_escape").encode())
    time.sleep(0.3)
try:
    print(side.recv(4096).split(b"\\r\\n")[0].decode(errors="replace") or "closed")
except OSError as error:
    print(type(error).__name__)
"""

LOOKS = """
import sys
from wellbeing.holding.browsers_held import browsers_held
from wellbeing.holding.installing import Holding
print(*(browsers_held(Holding(), int(uid)) for uid in sys.argv[1:]))
"""
AGREES = """
import sys
from pathlib import Path
from tests.wellbeing.families import agreed
from wellbeing.agreement import minutes_of
from wellbeing.guardian_folder import GuardianFolder
terms = {"minutes": minutes_of(0, 0), "quiet": (), "covered": frozenset(), "sites": frozenset({"generic"})}
GuardianFolder(Path(sys.argv[1])).keep_agreement(agreed(**terms))
"""


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def computer(web: Web) -> Iterator[HeldComputer]:
    """On which both are held, with settings of their own; a third account has a browser, too."""
    with held_computer() as made:
        for name, settings in ((TEEN, MIAS), (OTHER, NOAHS), (STRANGER, "")):
            furnish(made, web, name, settings)
        install(made, TEEN)
        install(made, OTHER)
        yield made


def status(computer: HeldComputer, name: str) -> StatusIs:
    """How the service of the account `name` stands."""
    answer = read_event(says(computer, "status", user=name, service=name).stdout.splitlines()[-1].encode())
    assert isinstance(answer, StatusIs)
    return answer


def fetch(computer: HeldComputer, web: Web, address: str, user: str, through: str = TEEN) -> str:
    """The page at `address` as the site sent it, or as the service `through` whose port it came made it."""
    authorities = [Path(trusted_there(computer, web))]
    authorities += [computer.path(computer.at(name).public_certificate) for name in (TEEN, OTHER)]
    trusted = readable_there(computer, "every.pem", b"".join(each.read_bytes() for each in authorities))
    return fetch_at(computer, computer.held(through).port, trusted, user, address)


def fetch_at(computer: HeldComputer, port: int, trusted: str, user: str, address: str = f"https://{FEED}/") -> str:
    """The page that comes through the service at `port`, from whoever has a certificate in `trusted`."""
    words = ["curl", "-sS", "-m", "20", "-H", "Accept: text/html", "-H", "Sec-Fetch-Dest: document"]
    words += ["--noproxy", "", "--proxy", f"http://127.0.0.1:{port}", "--cacert", trusted]
    return computer.run(*words, address, user=user).stdout


@contextmanager
def open_browser(computer: HeldComputer, words: list[str], user: str) -> Iterator[None]:
    """A browser that stays open."""
    process = subprocess.Popen(
        computer.command(words, user),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(PATIENCE)


def test_what_one_reads_counts_for_them_alone(computer: HeldComputer, web: Web) -> None:
    """Minutes, posts and pages that are open, whosever port the browser came to."""
    reads, rests = TEEN, OTHER
    start(computer, web, TEEN)
    start(computer, web, OTHER)
    with open_browser(computer, [*chromium(web, reads), web.feed_address], reads):
        until(lambda: status(computer, reads).feed_seconds_today >= 3)
        one, other = status(computer, reads), status(computer, rests)
    assert (one.open_documents, one.posts_judged > 0) == (1, True)
    assert (other.feed_seconds_today, other.posts_judged, other.open_documents) == (0, 0, 0)


def test_each_has_their_own_agreement(computer: HeldComputer, web: Web) -> None:
    """One's minutes are over, and the other's feed is open in the same browsers."""
    agreed, free = OTHER, TEEN
    folder = str(computer.at(agreed).guardian)
    computer.python(AGREES, folder)
    assert computer.run("chown", "-R", f"{USER}:{USER}", folder).returncode == 0
    start(computer, web, TEEN)
    start(computer, web, OTHER)
    closed = opens(computer, web, web.feed_address, user=agreed)
    assert "Feed time is over for today" in closed
    assert "sourdough" not in closed
    assert "sourdough" in opens(computer, web, web.feed_address, user=free)


def test_each_ones_app_finds_their_own_service(computer: HeldComputer, web: Web) -> None:
    """Both at once, as when a family switches between accounts: what one sets reaches nobody else."""
    services = [start(computer, web, name) for name in (TEEN, OTHER)]
    apps = []
    for name, preset in ((TEEN, "quiet"), (OTHER, "balanced")):
        own = f"/home/{name}/.config/feed-wellbeing/settings.toml"
        changed = f"sed -i 's/^preset = .*/preset = \"{preset}\"/' {own} && mkdir -m 700 ~/run"
        assert computer.run("sh", "-c", changed, user=name).returncode == 0
        env = {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": f"/home/{name}/run"}
        command = computer.command([sys.executable, "-m", "ui"], name, env)
        apps.append(subprocess.Popen(command, stderr=subprocess.DEVNULL))
    try:
        for name, settings in ((TEEN, MIAS.replace("gentle", "quiet")), (OTHER, NOAHS.replace("quiet", "balanced"))):
            there = computer.path(computer.at(name).settings)
            until(lambda there=there, settings=settings: there.read_text() == settings)
    finally:
        for app in apps:
            app.terminate()
            assert app.wait(PATIENCE) == 0
    assert [service.process.poll() for service in services] == [None, None]


def test_each_goes_on_with_their_own_settings(computer: HeldComputer) -> None:
    for name, settings in ((TEEN, MIAS), (OTHER, NOAHS)):
        assert settings.splitlines()[-1] in computer.path(computer.at(name).settings).read_text()


def test_nobody_speaks_to_anothers_service_or_reads_what_it_keeps(computer: HeldComputer, web: Web) -> None:
    start(computer, web, TEEN)
    start(computer, web, OTHER)
    for name, stranger in ((TEEN, OTHER), (OTHER, TEEN), (TEEN, STRANGER)):
        assert says(computer, "status", user=name, service=name).returncode == 0
        turned_away = says(computer, "status", user=stranger, service=name)
        assert turned_away.returncode != 0
        assert "turned away" in turned_away.stderr
        looked = computer.run("ls", str(computer.at(name).engine), user=stranger)
        assert "Permission denied" in looked.stderr


def test_whose_connection_it_is_decides_at_every_port(computer: HeldComputer, web: Web) -> None:
    """Each is read by their own service, whichever port they choose; who is not held gets the site's own page."""
    start(computer, web, TEEN)
    start(computer, web, OTHER)
    for through in (TEEN, OTHER):
        assert SCRIPT in fetch(computer, web, f"https://{FEED}/", TEEN, through)
        assert SCRIPT in fetch(computer, web, f"https://{FEED}/", OTHER, through)
        alone = fetch(computer, web, f"https://{FEED}/", STRANGER, through)
        assert "sourdough" in alone
        assert SCRIPT not in alone
    assert "sourdough" in opens(computer, web, web.feed_address, user=STRANGER)
    for name in (TEEN, OTHER):
        assert (status(computer, name).feed_seconds_today, status(computer, name).posts_judged) == (0, 0)


def test_a_site_that_one_alone_chose_passes_the_other_by(computer: HeldComputer, web: Web) -> None:
    """Browsers send it for all. It is read for noah; mia gets it as it is, and no host that nobody chose."""
    start(computer, web, TEEN)
    start(computer, web, OTHER)
    for through in (TEEN, OTHER):
        assert SCRIPT in fetch(computer, web, f"https://{SECOND}/", OTHER, through)
        as_it_is = fetch(computer, web, f"https://{SECOND}/", TEEN, through)
        assert "sourdough" in as_it_is
        assert SCRIPT not in as_it_is
        assert fetch(computer, web, "https://bank.example/", TEEN, through) == ""
    assert "sourdough" in opens(computer, web, web.second_address, user=TEEN)
    assert (status(computer, TEEN).feed_seconds_today, status(computer, TEEN).posts_judged) == (0, 0)


def test_a_service_that_is_away_closes_its_own_feeds_alone(computer: HeldComputer, web: Web) -> None:
    """The other service makes no way round, and counts nothing; then it is back."""
    away, there = TEEN, OTHER
    services = {name: start(computer, web, name) for name in (TEEN, OTHER)}
    services[away].process.kill()
    services[away].process.wait()
    closed = opens(computer, web, web.feed_address, user=away)
    assert "sourdough" not in closed
    assert "ERR_" in closed
    assert web.visits == 0
    assert "here" in opens(computer, web, web.other_address, user=away)
    assert "sourdough" in opens(computer, web, web.feed_address, user=there)
    assert "sourdough" in opens(computer, web, web.feed_address, user=STRANGER)
    start(computer, web, away)
    assert "sourdough" in opens(computer, web, web.feed_address, user=away)


def test_firefox_finds_the_service_that_is_there(computer: HeldComputer, web: Web) -> None:
    """Where both are away, nothing goes past them."""
    for name in (TEEN, OTHER):
        root = f"/home/{name}/.mozilla/firefox"
        names = f'user_pref("network.dns.localDomains", "{FEED},{SECOND},{ELSEWHERE}");'
        words = f"mkdir -p {root}/me.default && cat > {root}/profiles.ini"
        write = computer.command(
            ["sh", "-c", f'{words} && printf %s "$1" > {root}/me.default/user.js', "sh", QUIET + names], name
        )
        subprocess.run(write, input=PROFILES.encode(), check=True, timeout=PATIENCE)
    firefox = ["firefox-esr", "--headless", "--no-remote", "-P", "default"]
    with open_browser(computer, [*firefox, f"{web.other_address}both"], TEEN):
        until(lambda: "/after" in web.asked)
    assert web.feed.log == []
    start(computer, web, OTHER)
    web.asked.clear()
    with open_browser(computer, [*firefox, f"{web.other_address}both"], TEEN):
        until(lambda: "/after" in web.asked)
    assert web.feed.log == []
    with open_browser(computer, [*firefox, web.feed_address], OTHER):
        until(lambda: status(computer, OTHER).open_documents == 1)


def test_nobody_gets_in_as_somebody_else(computer: HeldComputer, web: Web) -> None:
    """What one service passes on comes as the user of all services: no feed of mia's own leads to noah's port."""
    start(computer, web, TEEN)
    start(computer, web, OTHER)
    with computer.path(Path("/etc/hosts")).open("a") as hosts:
        hosts.write(f"127.0.0.1 {TRAP}\n")
    for port in (computer.held(OTHER).port, computer.held(TEEN).port):
        words = [f"{TRAP}:{port}", "CO", f"NNECT {FEED}:443 HTTP/1.1\\r\\nHost: {FEED}:443\\r\\n\\r\\n"]
        told = computer.python(ASKS_THROUGH, str(computer.held(TEEN).port), *words, user=TEEN).splitlines()
        assert told[0].startswith("HTTP/1.1 200")
        assert told[1] in ("closed", "ConnectionResetError")


def test_a_second_that_cannot_be_set_up_leaves_the_first_as_it_was(web: Web) -> None:
    """In every file, and it goes on."""
    with held_computer() as computer:
        furnish(computer, web, TEEN, MIAS)
        furnish(computer, web, OTHER, NOAHS)
        install(computer, TEEN)
        service = start(computer, web, TEEN)
        traces, policies = computer.traces(), told(computer)
        (computer.shared / "systemd-fails").touch()
        failed = computer.wellbeing("guardian", "install", "--account", OTHER)
        assert failed.returncode == 1
        assert "Everything is as it was before." in failed.stderr
        assert (computer.traces(), told(computer)) == (traces, policies)
        assert service.process.poll() is None
        trusted = str(computer.at(TEEN).public_certificate)
        assert SCRIPT in fetch_at(computer, computer.held(TEEN).port, trusted, TEEN)


def test_services_that_run_hear_of_a_new_one_and_of_one_that_is_gone(web: Web) -> None:
    """From the next connection on; nothing has to be started anew."""
    with held_computer() as computer:
        furnish(computer, web, TEEN, MIAS)
        furnish(computer, web, OTHER, NOAHS)
        install(computer, TEEN)
        start(computer, web, TEEN)
        through = computer.held(TEEN).port
        ours, theirs = computer.at(OTHER).public_certificate, trusted_there(computer, web)
        assert "sourdough" in fetch_at(computer, through, theirs, OTHER)
        install(computer, OTHER)
        service = start(computer, web, OTHER)
        assert SCRIPT in fetch_at(computer, through, str(ours), OTHER)
        assert service.end() == 0
        assert fetch_at(computer, through, theirs, OTHER) == ""
        assert computer.wellbeing("guardian", "uninstall", "--account", OTHER, "--yes").returncode == 0
        assert "sourdough" in fetch_at(computer, through, theirs, OTHER)


def told(computer: HeldComputer) -> dict[str, bytes]:
    """What browsers are told, by the file."""
    files = [*Layout().chromium_policies.values(), Layout().firefox_policies]
    return {str(path): computer.path(path).read_bytes() for path in files}


def test_one_goes_and_the_other_is_held(web: Web) -> None:
    """The account that is held no more is left alone, and with the last one nothing is left."""
    first, second = OTHER, TEEN
    with held_computer() as computer:
        traces, users = computer.traces(), computer.users()
        for name, settings in ((TEEN, MIAS), (OTHER, NOAHS)):
            furnish(computer, web, name, settings)
            install(computer, name)
        services = {name: start(computer, web, name) for name in (TEEN, OTHER)}
        assert services[first].end() == 0
        gone = computer.wellbeing("guardian", "uninstall", "--account", first, "--yes")
        assert (gone.returncode, gone.stderr) == (0, "")
        assert gone.stdout == f"Nothing of it is left for {first}. Services still stand for: {second}.\n"
        assert computer.wellbeing("guardian", "status", "--account", second).returncode == 0
        assert computer.wellbeing("guardian", "status", "--account", first).returncode == 1
        assert "sourdough" in opens(computer, web, web.feed_address, user=second)
        assert "sourdough" in opens(computer, web, web.feed_address, user=first)
        assert services[second].end() == 0
        visits = web.visits
        assert "ERR_PROXY_CONNECTION_FAILED" in opens(computer, web, web.feed_address, user=second)
        assert web.visits == visits
        gone = computer.wellbeing("guardian", "uninstall", "--account", second, "--yes")
        assert (gone.returncode, gone.stdout) == (0, "Nothing of it is left on this computer.\n")
        assert (computer.traces(), computer.users()) == (traces, users)
        assert "sourdough" in opens(computer, web, web.feed_address, user=second)


def test_each_service_sees_a_policy_that_is_gone(computer: HeldComputer) -> None:
    """As the user that it runs as, which can read what that takes: both families are told."""
    computer.uids[USER] = int(computer.run("id", "-u", USER).stdout)
    uids = [str(computer.uids[name]) for name in (TEEN, OTHER)]
    assert computer.python(LOOKS, *uids, user=USER) == "True True"
    computer.path(Layout().chromium_policies["Edge"]).unlink()
    assert computer.python(LOOKS, *uids, user=USER) == "False False"


def test_systemd_accepts_the_units_of_both(computer: HeldComputer) -> None:
    units = [
        str(Layout().units / each)
        for name in (TEEN, OTHER)
        for each in (computer.at(name).service, computer.at(name).watch)
    ]
    verified = computer.run("systemd-analyze", "verify", *units)
    ours = [line for line in verified.stderr.splitlines() if "feed-wellbeing" in line]
    assert (verified.returncode, ours) == (0, [])


def test_what_one_family_agrees_on_reaches_browsers_for_all(computer: HeldComputer, web: Web) -> None:
    """Whoever's it is: the same command follows all of them, and each is told how it stands for them."""
    settings = computer.path(computer.at(OTHER).settings)
    settings.write_text(settings.read_text().replace('"generic"', '"generic", "reddit"', 1))
    before = told(computer)
    assert computer.wellbeing("guardian", "refresh").returncode == 0
    after = told(computer)
    assert all(after[path] != before[path] for path in before)
    assert "www.reddit.com" in computer.held(OTHER).hosts
    assert "www.reddit.com" not in computer.held(TEEN).hosts
    for name in (TEEN, OTHER):
        said = computer.wellbeing("guardian", "status", "--account", name)
        assert said.returncode == 0, said.stdout
    assert json.loads(after[str(Layout().firefox_policies)])["policies"]["Certificates"]["Install"] == [
        str(computer.at(name).public_certificate) for name in (TEEN, OTHER)
    ]
    assert USER in computer.users()
