"""Ways round a guardian's service that its account may try in browsers: with it away, a feed that opens passed it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.held_computer import PATIENCE, TEEN, HeldComputer, held_computer
from tests.end_to_end.held_web import (
    CLOSED,
    ELSEWHERE,
    FEED,
    TALK,
    Web,
    furnish,
    install,
    opens,
    start,
    until,
)
from tests.end_to_end.test_turned_on_firefox import QUIET
from wellbeing.holding.layout import Layout

pytestmark = pytest.mark.end_to_end

OWN_PROXY = """
import socket, sys, threading
target = int(sys.argv[1])
side = socket.create_server(("127.0.0.1", 0))
def pump(one, other):
    try:
        while data := one.recv(65536):
            other.sendall(data)
    except OSError:
        pass
    for each in (one, other):
        each.close()
def serve(client):
    head = b""
    while b"\\r\\n\\r\\n" not in head:
        head += client.recv(4096)
    site = socket.create_connection(("127.0.0.1", target))
    client.sendall(b"HTTP/1.1 200 OK\\r\\n\\r\\n")
    threading.Thread(target=pump, args=(client, site), daemon=True).start()
    pump(site, client)
print(side.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(side.accept()[0],), daemon=True).start()
"""
"""A proxy of the account's own, which brings whatever is asked for to one port."""

PROFILES = "".join(
    f"[Profile{number}]\nName={name}\nIsRelative=1\nPath={name}.profile\nDefault={1 - number}\n\n"
    for number, name in enumerate(("default", "other"))
)
UNSIGNED = {"xpinstall.signatures.required": False, "extensions.autoDisableScopes": 0, "extensions.enabledScopes": 15}
"""What lets Firefox take an add-on of the test's own; those of the store need none of it."""


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


# what an account hands over


def hand_over(computer: HeldComputer, settings: str) -> None:
    """As the account's app does; what is too long for a command line lies in a file."""
    talk = TALK.replace("sys.argv[2:]", "[open(each).read() for each in sys.argv[2:]]")
    handed = computer.shared / "handed.json"
    handed.write_text(json.dumps({"command": "take_over", "settings": settings, "rules": ""}))
    told = computer.run("python3", "-c", talk, str(computer.at().socket), str(handed), user=TEEN)
    assert '"event":"done"' in told.stdout.replace(" ", ""), told.stdout[-500:] + told.stderr[-500:]


def test_giant_settings_do_not_break_the_pac(computer: HeldComputer, web: Web) -> None:
    """An account hands over as many servers of its own as settings can have: the PAC stays one that browsers take."""
    install(computer)
    service = start(computer, web)
    label = "a" * 60
    hosts = [f"generic={label}.{label}.{label}.s{number}.example" for number in range(999)]
    hand_over(computer, f'sites = ["generic"]\nadded_hosts = {json.dumps([f"generic={FEED}", *hosts])}\n')
    assert computer.wellbeing("guardian", "refresh").returncode == 0
    assert 100 < len(computer.held().hosts) < 999
    service.process.kill()
    service.process.wait()
    assert CLOSED in opens(computer, web, web.feed_address)
    assert "here" in opens(computer, web, web.other_address)


def test_a_server_that_cannot_be_added_freezes_no_policy(computer: HeldComputer, web: Web) -> None:
    """A kind of site without servers stands in the settings: what is agreed on later still reaches browsers."""
    install(computer)
    start(computer, web)
    hand_over(computer, f'sites = ["generic"]\nadded_hosts = ["generic={FEED}", "x=foo.example"]\n')
    done = computer.wellbeing("guardian", "refresh")
    assert done.returncode == 0, done.stderr
    status = computer.wellbeing("guardian", "status", "--account", TEEN)
    assert status.returncode == 0, status.stdout + status.stderr


# Firefox


class Firefox:
    """The teen's, with two profiles, in each of which the feed's own certificate is trusted."""

    def __init__(self, computer: HeldComputer, web: Web, prefs: Mapping[str, object] | None = None) -> None:
        self._computer, self._web = computer, web
        self._root = f"/home/{TEEN}/.mozilla/firefox"
        own = {"network.dns.localDomains": f"{FEED},{ELSEWHERE}", **(prefs or {})}
        told = QUIET + "".join(f'user_pref("{name}", {json.dumps(value)});\n' for name, value in own.items())
        self._runs(f"mkdir -p {self._root} && cat > {self._root}/profiles.ini", PROFILES)
        for profile in ("default", "other"):
            self._furnish(f"{self._root}/{profile}.profile", told)

    def _runs(self, script: str, stdin: str = "") -> None:
        words = self._computer.command(["sh", "-ec", script], TEEN)
        subprocess.run(words, input=stdin.encode(), check=True, timeout=PATIENCE)

    def _furnish(self, profile: str, prefs: str) -> None:
        self._runs(f"mkdir -p {profile}/extensions && cat > {profile}/user.js", prefs)
        trusted = f"certutil -d sql:{profile} -A -t C,, -n site -i {self._computer.shared}/0.pem"
        self._runs(f"certutil -d sql:{profile} -N --empty-password && {trusted}")

    def add(self, xpi: Path) -> None:
        """Put an add-on into the first profile."""
        self._runs(f"cp {xpi} {self._root}/default.profile/extensions/")

    @contextmanager
    def on(self, *words: str, env: Mapping[str, str] | None = None, profile: str = "default") -> Iterator[None]:
        """It runs, with `words` and a page elsewhere that asks for something of the feed."""
        words = ("firefox-esr", "--headless", "--no-remote", "-P", profile, *words, f"{self._web.other_address}both")
        null = subprocess.DEVNULL
        command = self._computer.command(words, TEEN, env)
        process = subprocess.Popen(command, stdin=null, stdout=null, stderr=null, start_new_session=True)
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(PATIENCE)

    def reaches(self, asks: str = "/after", env: Mapping[str, str] | None = None, profile: str = "default") -> bool:
        """Whether the feed is reached before the page elsewhere, or an add-on, is done and `asks`."""
        with self.on(env=env, profile=profile):
            until(lambda: bool(self._web.feed.log) or asks in self._web.asked)
        return bool(self._web.feed.log)


@pytest.mark.parametrize("profile", ["default", "other"])
def test_firefox_reaches_the_feed_before_anything_is_set_up_and_not_after(
    computer: HeldComputer, web: Web, profile: str
) -> None:
    """With the service away: another profile is no way round."""
    teens = Firefox(computer, web)
    assert teens.reaches(profile=profile)
    forget(web)
    install(computer)
    assert not teens.reaches(profile=profile)


def test_firefox_has_no_private_window_for_the_feed(computer: HeldComputer, web: Web) -> None:
    teens = Firefox(computer, web)
    with teens.on("-private-window", web.feed_address):
        until(lambda: "/" in web.feed.paths())
    forget(web)
    install(computer)
    with teens.on("-private-window", web.feed_address):
        until(lambda: "/after" in web.asked)
    assert web.feed.log == []


def forget(web: Web) -> None:
    web.asked.clear()
    web.feed.log.clear()


def test_firefox_with_hosts_left_out_in_its_own_profile(computer: HeldComputer, web: Web) -> None:
    install(computer)
    assert not Firefox(computer, web, {"network.proxy.no_proxies_on": FEED}).reaches()


def test_firefox_with_another_place_for_its_policies(computer: HeldComputer, web: Web) -> None:
    install(computer)
    assert not Firefox(computer, web).reaches(env={"MOZ_SYSTEM_CONFIG_DIR": f"/home/{TEEN}/nowhere"})


def own_proxy(computer: HeldComputer, web: Web) -> int:
    """The port of a proxy of the teen's that brings everything to the feed."""
    command = computer.command([sys.executable, "-c", OWN_PROXY, str(web.feed.port)], TEEN)
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    computer.stack.callback(process.wait)
    computer.stack.callback(process.kill)
    assert process.stdout is not None
    computer.stack.callback(process.stdout.close)
    return int(process.stdout.readline())


def packed(computer: HeldComputer, name: str, permissions: Sequence[str], script: str) -> Path:
    """An add-on for Firefox that runs `script`."""
    gecko = {"id": f"{name}@round.example", "data_collection_permissions": {"required": ["none"]}}
    manifest = {"manifest_version": 2, "name": name, "version": "1", "permissions": [*permissions, "<all_urls>"]}
    own = {"background": {"scripts": ["b.js"]}, "browser_specific_settings": {"gecko": gecko}}
    xpi = computer.shared / f"{gecko['id']}.xpi"
    with zipfile.ZipFile(xpi, "w") as file:
        file.writestr("manifest.json", json.dumps({**manifest, **own}))
        file.writestr("b.js", script)
    xpi.chmod(0o644)
    return xpi


def vpn(computer: HeldComputer, web: Web, answer: str) -> Path:
    """An add-on as those for VPNs are: it answers `answer` where Firefox asks for a proxy, and asks for the feed."""
    asks = f'fetch("{web.feed_address}").catch(() => 0).then(() => fetch("{web.other_address}add-on"))'
    listens = f'browser.proxy.onRequest.addListener(() => ({answer}), {{urls: ["https://{FEED}/*"]}})'
    return packed(computer, "vpn", ["proxy"], f"{listens}; {asks}")


def witness(computer: HeldComputer, web: Web) -> Path:
    """An add-on that says, some seconds after add-ons have begun, that they have."""
    return packed(computer, "witness", [], f'setTimeout(() => fetch("{web.other_address}witness"), 3000)')


def test_firefox_with_an_add_on_that_has_a_proxy_of_its_own(computer: HeldComputer, web: Web) -> None:
    """It outweighs the locked setting where only an administrator's own rules for add-ons stand; ours are put beside
    them, and none with that permission runs.
    """
    teens = Firefox(computer, web, UNSIGNED)
    teens.add(vpn(computer, web, f'{{type: "http", host: "127.0.0.1", port: {own_proxy(computer, web)}}}'))
    teens.add(witness(computer, web))
    policies = computer.path(Layout().firefox_policies)
    policies.parent.mkdir(parents=True)
    theirs = {"ExtensionSettings": {"*": {"blocked_permissions": ["nativeMessaging"]}}}
    policies.write_text(json.dumps({"policies": theirs}))
    install(computer)
    ours = json.loads(policies.read_text())["policies"]
    policies.write_text(json.dumps({"policies": {**ours, **theirs}}))
    with teens.on():
        until(lambda: bool(web.feed.log))
    forget(web)
    install(computer)
    assert not teens.reaches(asks="/witness")
    assert "/add-on" not in web.asked
    assert computer.wellbeing("guardian", "uninstall", "--account", TEEN, "--yes").returncode == 0
    assert json.loads(policies.read_text()) == {"policies": theirs}


def test_firefox_with_an_add_on_that_says_direct(computer: HeldComputer, web: Web) -> None:
    install(computer)
    teens = Firefox(computer, web, UNSIGNED)
    teens.add(vpn(computer, web, '{type: "direct"}'))
    teens.add(witness(computer, web))
    assert not teens.reaches(asks="/witness")
