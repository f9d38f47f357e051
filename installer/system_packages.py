"""Knows what the program and its tests need from the operating system, and gets it on Debian and Ubuntu."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from installer.progress import SetUpError, must, say, step


@dataclass(frozen=True)
class Need:
    """A Debian package, and the programs (any one of them will do) that tell it is there; libraries name none."""

    package: str
    programs: tuple[str, ...] = ()


_LIBRARIES = (
    "libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 "
    "libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0 "
    "libxss1"
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "brave-browser")
_TO_SHOW = (*(Need(package) for package in _LIBRARIES.split()), Need("libnss3-tools", ("certutil",)))
TO_RUN: tuple[Need, ...] = (*_TO_SHOW, Need("chromium", BROWSERS))
TO_TEST: tuple[Need, ...] = (
    *_TO_SHOW,
    Need("chromium", ("chromium",)),
    Need("firefox-esr", ("firefox-esr", "firefox")),
    Need("xvfb", ("Xvfb",)),
    Need("dbus", ("dbus-daemon",)),
    Need("dbus-x11", ("dbus-launch",)),
    Need("libglib2.0-bin", ("gsettings",)),
    Need("gsettings-desktop-schemas"),
    Need("dconf-gsettings-backend"),
    Need("gnome-keyring", ("gnome-keyring-daemon",)),
    Need("libsecret-tools", ("secret-tool",)),
    Need("openbox", ("openbox",)),
    Need("trayer", ("trayer",)),
    Need("xdotool", ("xdotool",)),
    Need("imagemagick", ("import",)),
    Need("pulseaudio", ("pulseaudio",)),
    Need("pulseaudio-utils", ("pactl",)),
    Need("nodejs", ("node",)),
    Need("npm", ("npm",)),
    Need("systemd", ("systemd-analyze",)),
    Need("appstream", ("appstreamcli",)),
    Need("desktop-file-utils", ("desktop-file-validate",)),
    Need("dpkg-dev", ("dpkg-parsechangelog",)),
)
TO_PACKAGE: tuple[Need, ...] = (
    *(Need(package) for package in _LIBRARIES.split()),
    Need("binutils", ("objcopy",)),
    Need("chrpath", ("chrpath",)),
    Need("dpkg-dev", ("dpkg-shlibdeps",)),
)
TO_TRY_A_PACKAGE: tuple[Need, ...] = (
    Need("mmdebstrap", ("mmdebstrap",)),
    Need("util-linux", ("nsenter",)),
    Need("lintian", ("lintian",)),
)
_ELSEWHERE_TO_RUN: tuple[Need, ...] = ()
_ELSEWHERE_TO_TEST: tuple[Need, ...] = (
    Need("Chromium or Google Chrome", BROWSERS),
    Need("Node.js 20 with npm", ("node",)),
    Need("npm", ("npm",)),
)


def missing(
    needs: Sequence[Need], installed: set[str] | None, which: Callable[[str], str | None] = shutil.which
) -> list[str]:
    """Packages that are not there. `installed` is None where packages cannot be asked for: programs are, then."""

    def there(need: Need) -> bool:
        if need.programs:
            return any(which(name) for name in need.programs)
        return installed is None or need.package in installed

    return [need.package for need in needs if not there(need)]


def parse_dpkg(listing: str) -> set[str]:
    """Names of installed packages and of what they stand in for (Ubuntu's libglib2.0-0t64 provides libglib2.0-0).

    `listing` has lines of state, package and provided names, with a tab between them.
    """
    names: set[str] = set()
    for line in listing.splitlines():
        state, package, provided = line.split("\t")
        if state == "installed":
            names.add(package)
            names.update(part.split()[0] for part in provided.split(",") if part.strip())
    return names


def _installed() -> set[str] | None:
    """What dpkg has installed, or None where there is no apt."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return None
    fields = "--showformat=${db:Status-Status}\t${Package}\t${Provides}\n"
    listing = subprocess.run(
        ["dpkg-query", "--show", fields], capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL
    )
    return parse_dpkg(listing.stdout)


def command_for(packages: Sequence[str]) -> str:
    """What a person types to get `packages`."""
    names = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install --yes --no-install-recommends {names}"


def _apt_install(packages: Sequence[str]) -> None:
    env: dict[str, str] = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    with step(f"Installing {len(packages)} system packages: {' '.join(packages)}"):
        must([*apt, "update"], "apt-get could not renew its lists", env)
        must([*apt, "install", "--yes", "--no-install-recommends", *packages], "apt-get could not install them", env)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _needs(for_tests: bool) -> tuple[Need, ...]:
    if sys.platform.startswith("linux"):
        return TO_TEST if for_tests else TO_RUN
    return _ELSEWHERE_TO_TEST if for_tests else _ELSEWHERE_TO_RUN


def _how_to_get(packages: Sequence[str], apt: bool) -> str:
    if apt:
        return f"These system packages are missing. Install them, then run this again:\n  {command_for(packages)}"
    return f"Missing here; install with your system's own tool, then run this again: {', '.join(packages)}"


def ensure(for_tests: bool, strict: bool = True) -> None:
    """See that all needs are met, installing them where we may. Raises SetUpError for what is missing if `strict`."""
    _ensure(_needs(for_tests), strict)


def ensure_for_packages(try_out: bool) -> None:
    """See that packages can be made, and tried out (`try_out`): on Linux alone they need the system's own programs."""
    if sys.platform.startswith("linux"):
        _ensure((*TO_PACKAGE, *TO_TRY_A_PACKAGE) if try_out else TO_PACKAGE, strict=True)


def _ensure(needs: Sequence[Need], strict: bool) -> None:
    installed = _installed()
    absent = missing(needs, installed)
    if absent and installed is not None and _is_root():
        _apt_install(absent)
        installed = _installed()
        absent = missing(needs, installed)
    if absent and strict:
        raise SetUpError(_how_to_get(absent, installed is not None))
    if absent:
        say(_how_to_get(absent, installed is not None))
