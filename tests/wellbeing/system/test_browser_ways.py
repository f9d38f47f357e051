"""Each browser is told by the way that it really takes: its policies, its options, its desktop, its own setting."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import PAC
from wellbeing.facts import Check
from wellbeing.system.browser_ways import NOT_ON, POLICY, STARTED_APART, browser_ways
from wellbeing.system.pac_address import FOREIGN
from wellbeing.system.place import Wanted
from wellbeing.system.proxy_xfce import WHAT_TO_DO
from wellbeing.system.runner import Ran
from wellbeing.system.trust_firefox import DOES_NOT_FOLLOW, LOCKED_APART

KDE = {"XDG_CURRENT_DESKTOP": "KDE"}
GNOME = {"XDG_CURRENT_DESKTOP": "GNOME"}
Ways = Callable[..., dict[str, Check]]


@pytest.fixture
def ways(tmp_path: Path) -> Ways:
    """Looks at a computer with Chromium (and what a test puts there), `ps` and GNOME's settings answering as told."""

    def look(
        env: dict[str, str], running: str = "", mode: str = "'auto'", url: str = PAC, program: str = "chromium"
    ) -> dict[str, Check]:
        def run(command: list[str], **_options: object) -> Ran:
            if command[0] == "ps":
                return Ran(0, running)
            said = {"mode": mode, "autoconfig-url": f"'{url}'"}.get(command[-1], "true")
            return Ran(0, "true" if command[1] == "writable" else said)

        found = browser_ways(
            "linux", tmp_path / "home", env, run, Wanted(PAC, tmp_path / "ca.pem"), tmp_path, {program: program}.get
        )
        return {each.name.partition(" asks")[0]: each for each in found}

    (tmp_path / "home").mkdir()
    return look


def kde(folder: Path, url: str) -> None:
    file = folder / "home" / ".config" / "kioslaverc"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"[Proxy Settings]\nProxyType=2\nProxy Config Script={url}\n")


def firefox(folder: Path, preferences: str = "") -> None:
    root = folder / "home" / ".mozilla" / "firefox"
    (root / "p").mkdir(parents=True)
    (root / "profiles.ini").write_text("[Profile0]\nName=anna\nIsRelative=1\nPath=p\n")
    (root / "p" / "cert9.db").touch()
    (root / "p" / "prefs.js").write_text(preferences)


def test_a_desktop_that_is_on_sends_its_chromium(ways: Ways, tmp_path: Path) -> None:
    assert ways(GNOME)["Chromium"].well is True
    kde(tmp_path, PAC)
    assert ways(KDE)["Chromium"].well is True


def test_a_desktop_that_is_off_or_somebody_elses_says_so(ways: Ways) -> None:
    assert ways(GNOME, mode="'none'", url="")["Chromium"].advice == NOT_ON
    assert ways(GNOME, url="http://proxy.work.example/company.pac")["Chromium"].advice == FOREIGN


def test_without_such_a_desktop_the_environment_decides(ways: Ways) -> None:
    assert ways({})["Chromium"].advice == WHAT_TO_DO
    assert "https_proxy" in ways({"https_proxy": "http://proxy.work.example:3128"})["Chromium"].advice


@pytest.mark.parametrize(
    ("policy", "advice"),
    [
        ({"ProxySettings": {"ProxyMode": "pac_script", "ProxyPacUrl": PAC}}, ""),
        ({"ProxySettings": {"ProxyMode": "fixed_servers", "ProxyServer": "proxy.work.example:3128"}}, POLICY),
        ({"ProxyMode": "direct"}, POLICY),
        ({"HomepageLocation": "https://example.org"}, WHAT_TO_DO),
        (["no", "policy"], WHAT_TO_DO),
    ],
)
def test_a_policy_comes_before_the_desktop(ways: Ways, tmp_path: Path, policy: object, advice: str) -> None:
    folder = tmp_path / "etc" / "chromium" / "policies" / "managed"
    folder.mkdir(parents=True)
    (folder / "work.json").write_text(json.dumps(policy))
    (folder / "broken.json").write_text("{")
    assert ways({})["Chromium"].advice == advice


def test_a_browser_that_was_started_with_its_own_way_is_told(ways: Ways) -> None:
    running = "/usr/lib/chromium/chromium --proxy-server=proxy.work.example:3128\n/usr/bin/other --no-proxy-server\n"
    assert ways(GNOME, running)["Chromium"].advice == STARTED_APART.format(option="--proxy-server")
    for apart in ("--type=renderer", "--user-data-dir=/tmp/test"):
        assert ways(GNOME, f"/usr/lib/chromium/chromium {apart} --no-proxy-server\n")["Chromium"].well is True


@pytest.mark.parametrize("folder", [".var/app/org.chromium.Chromium", "snap/chromium"])
def test_a_browser_that_came_as_a_flatpak_or_snap_is_found(ways: Ways, tmp_path: Path, folder: str) -> None:
    (tmp_path / "home" / folder).mkdir(parents=True)
    assert ways(GNOME, program="none")["Chromium"].well is True


def test_a_firefox_profile_follows_gnome_unless_it_was_set_up_otherwise(ways: Ways, tmp_path: Path) -> None:
    firefox(tmp_path)
    name = "Firefox (profile “anna”)"
    assert ways({})[name].well is True
    prefs = tmp_path / "home" / ".mozilla" / "firefox" / "p" / "prefs.js"
    prefs.write_text('user_pref("network.proxy.type", 0);')
    assert ways({})[name].advice == DOES_NOT_FOLLOW
    prefs.write_text(f'user_pref("network.proxy.type", 2);\nuser_pref("network.proxy.autoconfig_url", "{PAC}");')
    assert ways({}, mode="'none'", url="")[name].well is True, "pointed at us by hand"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("etc/firefox/policies/policies.json", '{"policies": {"Proxy": {"Mode": "none", "Locked": true}}}'),
        ("usr/lib/firefox/distribution/policies.json", '{"policies": {"Proxy": {"Mode": "manual", "Locked": true}}}'),
        ("usr/lib/firefox/work.cfg", '// work\nlockPref("network.proxy.type", 1);'),
    ],
)
def test_a_firefox_that_was_locked_to_another_way_is_told_so(ways: Ways, tmp_path: Path, file: str, text: str) -> None:
    firefox(tmp_path)
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(text)
    assert ways({})["Firefox (profile “anna”)"].advice == LOCKED_APART
