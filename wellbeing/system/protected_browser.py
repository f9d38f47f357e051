"""Opens a browser of its own that uses the filter, for people who want nothing on their computer to be changed.

When the filter is restarted, its PAC moves. Chromium on Linux follows within a second, for we write its desktop's
setting anew (`follow`). Firefox reads the new one when the network changes or it is opened again. On Windows and macOS
the browser keeps the one that it was opened with: that one names a spare port, which serves one restart.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wellbeing.private_file import write_private
from wellbeing.system.browsers import find_browser
from wellbeing.system.own_profile import OwnProfile, firefox_preferences, keep_downloads, start
from wellbeing.system.place import PlaceError, Wanted

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Protected browser</title>
<meta name="viewport" content="width=device-width"><style>:root{{color-scheme:light dark}}
body{{font:1.1rem/1.6 system-ui,sans-serif;max-width:38rem;margin:12vh auto;padding:0 1.5rem}}</style>
<h1>This browser uses Feed Wellbeing</h1>
<p>It has a profile of its own. Your usual browser and your computer’s settings stay as they are.</p>
<p>Your feeds:</p><ul>{links}</ul>
"""


@dataclass(frozen=True, slots=True)
class Filter:
    """The filter that a protected browser uses: its addresses, what its PAC says, and a host for each feed."""

    wanted: Wanted
    pac_text: str
    hosts: Sequence[str] = ()


def folder_of(data: Path) -> Path:
    """Where the protected browser is kept below the data folder."""
    return data / "protected-browser"


def open_browser(own: OwnProfile, what: Filter) -> None:
    """Open it, or one more window of it. Raises PlaceError, in words for people."""
    browser = find_browser(own.here.system, own.here.env)
    profile = own.profile(browser, "profile")
    own.prepare(browser, profile, what.wanted)
    try:
        follow(own.folder, what.wanted.pac_url, what.pac_text)
        write_private(own.folder / "start.html", _start_page(what.hosts).encode())
        if browser.kind == "firefox":
            write_private(profile / "user.js", _firefox(own.folder))
        else:
            keep_downloads(profile, own.here.home)
    except OSError as error:
        raise PlaceError(f"The folder {own.folder} cannot be written ({error.strerror}).") from error
    page = (own.folder / "start.html").as_uri()
    if browser.kind == "firefox":
        start([browser.program, "--no-remote", "--profile", str(profile), page], own.environment())
    else:
        words = [*own.chromium_arguments(profile), *own.trust_arguments(what.wanted.ca_certificate)]
        start([browser.program, *words, *_way(own, what.pac_text), page], own.environment())


def follow(folder: Path, pac_url: str, pac_text: str) -> None:
    """Point the protected browser in `folder` at the PAC's new address, open or not. Raises OSError."""
    settings = folder / "home" / ".config"
    if settings.is_dir():
        words = f"[Proxy Settings]\nProxyType=2\nProxy Config Script={pac_url}\n"
        write_private(settings / "kioslaverc", words.encode())
        write_private(folder / "proxy.pac", pac_text.encode())


def _way(own: OwnProfile, pac_text: str) -> list[str]:
    """How Chromium is told the way where it follows no setting of ours."""
    if own.is_linux:
        return []
    coded = base64.b64encode(pac_text.encode()).decode()
    return [f"--proxy-pac-url=data:application/x-ns-proxy-autoconfig;base64,{coded}"]


def _firefox(folder: Path) -> bytes:
    return firefox_preferences(
        {
            "network.proxy.type": 2,
            "network.proxy.autoconfig_url": (folder / "proxy.pac").as_uri(),
            "browser.shell.checkDefaultBrowser": False,
            "browser.aboutwelcome.enabled": False,
        }
    )


def _start_page(hosts: Sequence[str]) -> str:
    named = sorted(set(hosts))
    links = (f'<li><a href="https://{html.escape(each)}/">{html.escape(each)}</a>' for each in named)
    return _PAGE.format(links="".join(links))
