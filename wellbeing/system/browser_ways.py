"""Says of each browser here whether it asks the filter which way to go: by policy, by desktop, or by its own setting.

Nothing is changed and nobody is asked. What an extension of a browser decides cannot be seen from outside.
Sources: the choice of desktops in Chromium's proxy_config_service_linux.cc; the folders of managed policies on Linux in
the makers' documentation (Chromium's tried); Mozilla's list of policies for "Proxy".
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wellbeing.facts import Check
from wellbeing.system.browsers import installed
from wellbeing.system.firefox_profiles import Profile
from wellbeing.system.place import Place, Wanted
from wellbeing.system.proxy_gnome import ProxyGnome
from wellbeing.system.proxy_here import proxy_places, sets_chromium
from wellbeing.system.proxy_xfce import WHAT_TO_DO
from wellbeing.system.runner import Run
from wellbeing.system.trust_firefox import DOES_NOT_FOLLOW, LOCKED_APART, firefox_profiles, follows_system, kept_apart

ASKS = "{browser} asks the filter which way to go"
NOT_ON = "Turn the filter on for this computer, or open a protected browser, which works without this."
POLICY = (
    "A policy of this computer decides which way it goes, and that is another one. Whoever looks after this computer"
    " can change that; a protected browser follows the same policy."
)
STARTED_APART = (
    "It was started with a way of its own ({option}), which comes before every setting. Start it without that option."
)
BY_ENVIRONMENT = (
    "It goes where the variable {name} of its environment says, which was set by you or by whoever looks after this"
    " computer. It is left as it is. Open a protected browser, which has an environment of its own."
)
_VARIABLES = ("auto_proxy", "all_proxy", "ALL_PROXY", "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY")
_OPTIONS = ("--proxy-server", "--proxy-pac-url", "--no-proxy-server", "--proxy-auto-detect")


@dataclass(frozen=True, slots=True)
class Family:
    """A browser of Chromium's family: how it is started, where its policies are, and its Flatpak and Snap names."""

    title: str
    programs: tuple[str, ...]
    policies: str
    flatpak: str
    snap: str = ""


FAMILY = (
    Family("Chromium", ("chromium", "chromium-browser"), "etc/chromium", "org.chromium.Chromium", "chromium"),
    Family("Chrome", ("google-chrome", "google-chrome-stable"), "etc/opt/chrome", "com.google.Chrome"),
    Family("Edge", ("microsoft-edge", "microsoft-edge-stable"), "etc/opt/edge", "com.microsoft.Edge"),
    Family("Brave", ("brave-browser", "brave"), "etc/brave", "com.brave.Browser", "brave"),
)


def browser_ways(
    system: str,
    home: Path,
    env: Mapping[str, str],
    run: Run,
    wanted: Wanted,
    root: Path = Path("/"),
    which: Callable[[str], str | None] = shutil.which,
) -> list[Check]:
    """A line for each browser that is found on `system` (sys.platform); `root` holds its etc."""
    places = proxy_places(system, home, env, run)
    profiles = firefox_profiles(system, home, env, root / "etc")
    fox = [_fox(f"Firefox (profile “{each.name}”)", each, places, wanted) for each in profiles]
    if system in ("win32", "darwin"):
        kinds = {browser.title for browser in installed(system, env, which) if browser.kind == "chromium"}
        return [*(_line(title, _by_places(places, wanted)) for title in sorted(kinds)), *fox]
    here = [each for each in FAMILY if _is_here(each, home, which)]
    running = run(["ps", "x", "-o", "args="], seconds=5).out.splitlines()
    return [*(_line(each.title, _chromium(each, places, wanted, env, root, running)) for each in here), *fox]


def _line(browser: str, advice: str) -> Check:
    return Check(name=ASKS.format(browser=browser), well=not advice, advice=advice)


def _is_here(family: Family, home: Path, which: Callable[[str], str | None]) -> bool:
    set_apart = [home / ".var" / "app" / family.flatpak, *([home / "snap" / family.snap] if family.snap else [])]
    return any(map(which, family.programs)) or any(folder.is_dir() for folder in set_apart)


def _chromium(
    family: Family, places: Sequence[Place], wanted: Wanted, env: Mapping[str, str], root: Path, running: Sequence[str]
) -> str:
    """What is in the way, "" for nothing: policies come first, then options, the desktop, and the environment."""
    pac_urls = [*_policy_ways(root / family.policies / "policies" / "managed")]
    if pac_urls:
        return "" if pac_urls == [wanted.pac_url] else POLICY
    if option := _option(family, running):
        return STARTED_APART.format(option=option)
    settings = [place for place in places if sets_chromium(place)]
    if settings:
        return _by_places(settings, wanted)
    name = next((each for each in _VARIABLES if env.get(each)), "")
    return BY_ENVIRONMENT.format(name=name) if name else WHAT_TO_DO


def _by_places(places: Sequence[Place], wanted: Wanted) -> str:
    looks = [place.look(wanted) for place in places]
    if any(look.state == "on" for look in looks):
        return ""
    return next((look.message for look in looks if look.message), NOT_ON)


def _option(family: Family, running: Sequence[str]) -> str:
    """The option with which one that runs was sent elsewhere; one with a profile of its own is another browser."""
    mine = (line.split() for line in running if line.split()[:1] and _runs(family, line.split()[0]))
    options = (word.partition("=")[0] for words in mine for word in words[1:] if not _stands_apart(words))
    return next((option for option in options if option in _OPTIONS), "")


def _runs(family: Family, program: str) -> bool:
    name = program.rpartition("/")[2]
    return name in family.programs or (family.title == "Chrome" and name == "chrome" and "/google/chrome" in program)


def _stands_apart(words: Sequence[str]) -> bool:
    """Whether this is a part of a browser (a renderer), or one with a profile of its own: a test's, or ours."""
    return any(word.startswith(("--type=", "--user-data-dir")) for word in words)


def _policy_ways(folder: Path) -> Iterator[str]:
    """The PAC addresses that policies in `folder` decide on, "" for any other way."""
    for file in sorted(folder.glob("*.json")):
        try:
            read: Any = json.loads(file.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(read, dict):
            told = read.get("ProxySettings", read)
            told = told if isinstance(told, dict) else {}
            if "ProxyMode" in told or "ProxyServer" in told or "ProxyPacUrl" in told:
                yield str(told.get("ProxyPacUrl", "")) if told.get("ProxyMode", "pac_script") == "pac_script" else ""


def _fox(browser: str, profile: Profile, places: Sequence[Place], wanted: Wanted) -> Check:
    if kept_apart(profile, wanted.pac_url):
        return _line(browser, LOCKED_APART)
    if not follows_system(profile, wanted.pac_url):
        return _line(browser, DOES_NOT_FOLLOW)
    if profile.preferences.get("network.proxy.type") == 2:
        return _line(browser, "")
    gnome: list[Place] = [place for place in places if isinstance(place, ProxyGnome)]
    return _line(browser, _by_places(gnome or places, wanted))
