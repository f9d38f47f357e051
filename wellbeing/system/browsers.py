"""Finds browsers that can be opened with a profile of their own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wellbeing.system.place import PlaceError

Kind = Literal["chromium", "firefox"]

_CHROMIUMS = (
    *("chromium", "google-chrome", "google-chrome-stable"),
    *("microsoft-edge", "brave-browser", "chromium-browser"),
)
_FIREFOXES = ("firefox", "firefox-esr")
_MAC: tuple[tuple[Kind, str], ...] = (
    ("chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    ("chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium"),
    ("chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
    ("chromium", "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser"),
)
_WINDOWS = (
    ("Google", "Chrome", "Application", "chrome.exe"),
    ("Microsoft", "Edge", "Application", "msedge.exe"),
    ("BraveSoftware", "Brave-Browser", "Application", "brave.exe"),
)
_TITLES = (("firefox", "Firefox"), ("edge", "Edge"), ("brave", "Brave"), ("chromium", "Chromium"), ("chrome", "Chrome"))
NONE = "No Chromium, Chrome, Edge, Brave or Firefox was found. Please install one of them and try again."
ONLY_SNAPS = (
    "The browsers of this computer are Snap packages, which accept no profile from outside. Install Chrome, Chromium,"
    " Brave or Firefox as an ordinary package, or turn the filter on for this computer instead."
)


@dataclass(frozen=True, slots=True)
class Browser:
    """`program` is the path that starts it."""

    kind: Kind
    program: str

    @property
    def title(self) -> str:
        """What people call it."""
        return next((title for part, title in _TITLES if part in self.program.lower()), "Chromium")


def find_browser(system: str, env: Mapping[str, str], which: Callable[[str], str | None] = shutil.which) -> Browser:
    """The browser to open on `system` (sys.platform); one of the Chromium family first. Raises PlaceError."""
    found = installed(system, env, which)
    usable = [browser for browser in found if not _is_snap(Path(browser.program))]
    if not usable:
        raise PlaceError(ONLY_SNAPS if found else NONE)
    return usable[0]


def installed(system: str, env: Mapping[str, str], which: Callable[[str], str | None]) -> list[Browser]:
    """Every one that is found. Firefox has no certificates of a profile's own where certutil is not: Linux alone."""
    if system == "darwin":
        return [Browser(kind, program) for kind, program in _MAC if Path(program).exists()]
    if system == "win32":
        roots = [env[name] for name in ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA") if env.get(name)]
        places = [Path(root, *parts) for parts in _WINDOWS for root in roots]
        return [Browser("chromium", str(place)) for place in places if place.exists()]
    named: list[tuple[Kind, str]] = [
        *(("chromium", name) for name in _CHROMIUMS),
        *(("firefox", name) for name in _FIREFOXES),
    ]
    return [Browser(kind, path) for kind, name in named if (path := which(name))]


def _is_snap(program: Path) -> bool:
    """Whether it is a Snap, or Ubuntu's small script that starts one."""
    real = Path(os.path.realpath(program))
    if real.name == "snap" or "/snap/" in str(program):
        return True
    try:
        with real.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return head.startswith(b"#!") and b"/snap/bin/" in head
