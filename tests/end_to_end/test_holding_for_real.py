"""A guardian's service, installed for real beside a teen's own account: what it closes, what stays open, and no traces.

Real accounts, files and browsers in a namespace of their own (held_computer.py); systemd itself does not run there.
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

import psutil
import pytest

from tests.end_to_end.held_computer import OTHER, PATIENCE, TEEN, HeldComputer, held_computer
from tests.end_to_end.held_web import (
    CLOSED,
    ELSEWHERE,
    FEED,
    SETTINGS,
    Web,
    furnish,
    install,
    opens,
    says,
    start,
    until,
)
from tests.end_to_end.test_turned_on_firefox import PROFILES, QUIET
from wellbeing.holding.layout import Layout

pytestmark = pytest.mark.end_to_end

TRIES = """
import os, socket, sys
def tried(what, *words):
    try:
        what(*words)
    except OSError as error:
        return type(error).__name__
    return "done"
service, port, engine, socket_path, *policies = sys.argv[1:]
side = socket.socket()
print(tried(os.kill, int(service), 15))
print(tried(os.listdir, engine))
print(tried(open, engine + "/store.db", "rb"))
print(tried(open, engine + "/secrets.key", "rb"))
print(tried(open, engine + "/settings.toml", "ab"))
print(tried(os.unlink, socket_path))
print(tried(side.bind, ("127.0.0.1", int(port) + 0)))
for each in policies:
    print(tried(open, each, "ab"))
    print(tried(os.unlink, each))
"""


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def computer(web: Web) -> Iterator[HeldComputer]:
    """With the teen's own settings."""
    with held_computer() as made:
        furnish(made, web)
        yield made


def test_with_the_service_away_feeds_are_closed_and_all_else_is_open(computer: HeldComputer, web: Web) -> None:
    """No argument of the browser, no dot behind the name and no private window is a way round; then it is there."""
    assert "sourdough" in opens(computer, web, web.feed_address)  # before: as everywhere
    assert web.visits == 1
    install(computer)
    assert CLOSED in opens(computer, web, web.feed_address)
    assert CLOSED in opens(computer, web, web.feed_address, "--no-proxy-server")
    assert CLOSED in opens(computer, web, web.feed_address, "--proxy-server=direct://", "--proxy-bypass-list=*")
    assert CLOSED in opens(computer, web, web.feed_address.replace(FEED, f"{FEED}."))
    assert CLOSED in opens(computer, web, web.feed_address, "--incognito")
    assert "here" in opens(computer, web, web.other_address)
    assert web.visits == 1
    service = start(computer, web)
    page = opens(computer, web, web.feed_address)
    assert "sourdough" in page
    assert web.visits == 2
    service.process.kill()
    service.process.wait()
    assert CLOSED in opens(computer, web, web.feed_address)
    start(computer, web)
    assert "sourdough" in opens(computer, web, web.feed_address)


def test_it_is_back_within_three_seconds(computer: HeldComputer, web: Web) -> None:
    """The tenth of a second that systemd waits (the unit says so), and what a start takes of a processor of its own:
    on a machine that is busy with other tests it takes as much, but not at once.
    """
    install(computer)
    service = start(computer, web)
    service.process.kill()
    service.process.wait()
    times = psutil.Process(start(computer, web).process.pid).cpu_times()
    assert 0.1 + times.user + times.system < 3, times


def test_private_windows_are_off(computer: HeldComputer, web: Web) -> None:
    """Asked for one, Chromium opens a usual window: it remembers what a private one would have forgotten."""
    for seen in ("first time here", "first time here"):
        assert seen in opens(computer, web, web.other_address, "--incognito")
    install(computer)
    for seen in ("first time here", "been here before"):
        assert seen in opens(computer, web, web.other_address, "--incognito")


def test_the_account_cannot_end_read_or_change_it(computer: HeldComputer, web: Web) -> None:
    """Neither the service nor its files, nor policies; nor can it listen in the place of a service that is away."""
    install(computer)
    service = start(computer, web)
    at = computer.at()
    policies = [*Layout().chromium_policies.values(), Layout().firefox_policies]
    tries = [
        str(service.process.pid),
        str(computer.held().port),
        str(at.engine),
        str(at.socket),
        *map(str, [*policies, at.held]),
    ]
    told = computer.python(TRIES, *tries, user=TEEN).splitlines()
    assert told[:6] == ["PermissionError"] * 6
    assert told[6] in ("PermissionError", "OSError")  # it is taken, too
    assert set(told[7:]) == {"PermissionError"}
    assert service.process.poll() is None
    assert service.end() == 0
    away = computer.python(TRIES, "999999", *tries[1:], user=TEEN).splitlines()
    assert away[6] == "PermissionError"


def test_the_account_speaks_to_it_and_others_do_not(computer: HeldComputer, web: Web) -> None:
    """Quitting ends the conversation alone. What is stored is nobody else's to ask for."""
    install(computer)
    service = start(computer, web)
    answers = says(computer, "status", "turn_off", "quit")
    assert answers.returncode == 0, answers.stderr
    assert '"turned_on":true' in answers.stdout
    assert says(computer, "status").returncode == 0
    assert says(computer, "status", user="").returncode == 0  # the administrator
    stranger = says(computer, "status", user=OTHER)
    assert stranger.returncode != 0
    assert "turned away" in stranger.stderr
    assert service.process.poll() is None


def test_what_the_account_sets_for_itself_reaches_it(computer: HeldComputer, web: Web) -> None:
    """Through its app alone: a mistake in it is told, and the last good ones stay in force."""
    install(computer)
    start(computer, web)
    settings = SETTINGS + 'preset = "quiet"\n'
    handed = json.dumps({"command": "take_over", "settings": settings, "rules": ""})
    answers = says(computer, handed, "status")
    assert '"event":"done"' in answers.stdout.replace(" ", "")
    assert computer.path(computer.at().settings).read_text() == settings
    broken = json.dumps({"command": "take_over", "settings": "preset = what?", "rules": ""})
    assert "settings.toml, line 1" in says(computer, broken, "status").stdout
    assert "sourdough" in opens(computer, web, web.feed_address)


def test_the_accounts_own_app_finds_it(computer: HeldComputer, web: Web) -> None:
    """The whole app, as the teen: it starts no filter of its own, hands over settings, and leaves the service alone."""
    install(computer)
    service = start(computer, web)
    own = f"/home/{TEEN}/.config/feed-wellbeing/settings.toml"
    changed = f"echo 'preset = \"quiet\"' >> {own} && mkdir -m 700 ~/run"
    assert computer.run("sh", "-c", changed, user=TEEN).returncode == 0
    env = {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": f"/home/{TEEN}/run"}
    app = subprocess.Popen(computer.command([sys.executable, "-m", "ui"], TEEN, env), stderr=subprocess.DEVNULL)
    try:
        until(lambda: 'preset = "quiet"' in computer.path(computer.at().settings).read_text())
        assert psutil.Process(app.pid).children() == []
    finally:
        app.terminate()
        assert app.wait(PATIENCE) == 0
    assert service.process.poll() is None
    assert says(computer, "status").returncode == 0


def test_it_goes_on_with_the_accounts_own_settings(computer: HeldComputer) -> None:
    """And follows what is agreed on later: a site more is a host more in every policy."""
    install(computer)
    chromium = computer.path(Layout().chromium_policies["Chromium"])
    before = chromium.read_text()
    settings = computer.path(computer.at().settings)
    assert FEED in settings.read_text()
    settings.write_text(settings.read_text().replace('"generic"', '"generic", "reddit"', 1))
    assert computer.wellbeing("guardian", "refresh").returncode == 0
    assert chromium.read_text() != before
    assert computer.wellbeing("guardian", "status", "--account", TEEN).returncode == 0


def test_a_policy_that_was_taken_away_is_told_and_put_back(computer: HeldComputer) -> None:
    """By the administrator alone; the same command that set it up mends it."""
    install(computer)
    chromium = Layout().chromium_policies["Chromium"]
    computer.path(chromium).unlink()
    status = computer.wellbeing("guardian", "status", "--account", TEEN)
    assert status.returncode == 1
    assert f"NOT in place: Chromium’s policies. {chromium} is not there." in status.stdout
    install(computer)
    assert computer.wellbeing("guardian", "status", "--account", TEEN).returncode == 0


def test_uninstalling_leaves_nothing(computer: HeldComputer, web: Web) -> None:
    """No file, no folder, no user, and what an administrator had in Firefox's policies as it was."""
    firefox = computer.path(Layout().firefox_policies)
    firefox.parent.mkdir(parents=True)
    firefox.write_text('{"policies": {"DisablePocket": true, "BlockAboutConfig": false}}')
    traces, users, at = computer.traces(), computer.users(), computer.at()
    install(computer)
    service = start(computer, web)
    assert "sourdough" in opens(computer, web, web.feed_address)
    assert computer.wellbeing("guardian", "status", "--account", TEEN).returncode == 0
    assert service.end() == 0
    gone = computer.wellbeing("guardian", "uninstall", "--account", TEEN, "--yes")
    assert gone.returncode == 0, gone.stderr
    assert computer.traces() - traces == set()
    assert traces - computer.traces() == set()
    assert computer.users() == users
    assert json.loads(firefox.read_text()) == {"policies": {"DisablePocket": True, "BlockAboutConfig": False}}
    log = (computer.shared / "systemctl.log").read_text()
    assert f"disable --now {at.service} {at.watch}" in log
    assert "sourdough" in opens(computer, web, web.feed_address)
    again = computer.wellbeing("guardian", "uninstall", "--account", TEEN, "--yes")
    assert again.returncode == 1
    assert "No guardian's service is set up" in again.stderr


def test_on_an_account_that_administers_the_computer_nothing_holds(computer: HeldComputer) -> None:
    """It is said plainly, and nothing is set up that would only look as if."""
    traces = computer.traces()
    assert computer.run("usermod", "--append", "--groups", "sudo", TEEN).returncode == 0
    refused = computer.wellbeing("guardian", "install", "--account", TEEN)
    assert refused.returncode == 1
    assert f"Nothing holds on the account '{TEEN}'" in refused.stderr
    assert "it is in the group sudo" in refused.stderr
    assert computer.traces() == traces
    status = computer.wellbeing("guardian", "status", "--account", TEEN, user=OTHER)
    assert status.returncode == 1
    assert "Nothing holds" in status.stdout


def test_systemd_accepts_the_units(computer: HeldComputer) -> None:
    """`systemd-analyze verify` finds nothing to say, and little is open to the service."""
    install(computer)
    units = [str(Layout().units / name) for name in (computer.at().service, computer.at().watch)]
    verified = computer.run("systemd-analyze", "verify", *units)
    ours = [line for line in verified.stderr.splitlines() if "feed-wellbeing" in line]
    assert (verified.returncode, ours) == (0, [])
    exposure = computer.run("systemd-analyze", "security", "--offline=true", "--threshold=35", units[0])
    assert exposure.returncode == 0, exposure.stdout[-500:]


@contextmanager
def firefox(computer: HeldComputer, address: str) -> Iterator[None]:
    """The teen's Firefox on `address`."""
    words = ["firefox-esr", "--headless", "--no-remote", "-P", "default", address]
    process = subprocess.Popen(
        computer.command(words, TEEN),
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


def test_firefox_under_its_policies(computer: HeldComputer, web: Web) -> None:
    """With the service away the feed is closed and the rest is open; with it, our script speaks to the service."""
    root = f"/home/{TEEN}/.mozilla/firefox"
    names = f'user_pref("network.dns.localDomains", "{FEED},{ELSEWHERE}");'
    words = f"mkdir -p {root}/me.default && cat > {root}/profiles.ini && printf '%s' \"$1\" > {root}/me.default/user.js"
    write = computer.command(["sh", "-c", words, "sh", QUIET + names], TEEN)
    subprocess.run(write, input=PROFILES.encode(), check=True, timeout=PATIENCE)
    install(computer)
    with firefox(computer, f"{web.other_address}both"):
        until(lambda: "/after" in web.asked)
    assert web.feed.log == []
    start(computer, web)
    with firefox(computer, web.feed_address):
        until(lambda: '"open_documents":1' in says(computer, "status").stdout)
    assert web.feed.paths()[0] == "/"
