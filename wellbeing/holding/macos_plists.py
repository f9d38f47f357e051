"""What launchd and browsers read on macOS, as property lists. Pure.

Sources: launchd.plist(5); the policy lists of Chrome and Edge; mac/README.md of Mozilla's policy-templates. Chromium
takes a value for a policy where the Mac itself sets it (CFPreferencesAppValueIsForced), as it does for what lies in
/Library/Managed Preferences; in ~/Library everybody could change it.
"""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wellbeing.holding.macos_layout import MacLayout

DOMAINS = {
    "Chrome": "com.google.Chrome",
    "Chromium": "org.chromium.Chromium",
    "Edge": "com.microsoft.Edge",
    "Brave": "com.brave.Browser",
    "Firefox": "org.mozilla.firefox",
}
"""What each browser calls its preferences."""

OUR_MARK = "FeedWellbeing"
"""Tells a file of ours from one that an organisation's own management has written."""

CONNECTIONS = 8192
"""Files and sockets that the service may have open: launchd allows 256 by itself."""

_AGAIN_AT_ONCE, _LOOKS_EVERY = 1, 300
"""Seconds: before an ended service is started anew (10 by itself), and between two looks at what was agreed on."""


def daemons(at: MacLayout, python: str, folder: str, language: str) -> dict[str, bytes]:
    """What launchd reads of each daemon, by its label. `python` runs the packages that lie in `folder`."""
    engine = [python, "-m", "wellbeing", "engine", "--data", str(at.engine), "--key-file"]
    engine += ["--guardian", str(at.guardian), "--held", str(at.held), "--language", language]
    refresh = [python, "-m", "wellbeing", "guardian", "refresh"]
    texts = {at.service: _service(at, engine), at.follower: _follower(at, refresh)}
    return {label: plistlib.dumps({**text, "WorkingDirectory": folder}) for label, text in texts.items()}


def _service(at: MacLayout, command: list[str]) -> dict[str, Any]:
    return {
        "Label": at.service,
        "ProgramArguments": command,
        "UserName": at.user,
        "GroupName": at.user,
        "Umask": 0o077,
        "KeepAlive": True,
        "RunAtLoad": True,
        "ThrottleInterval": _AGAIN_AT_ONCE,
        "ExitTimeOut": 10,
        "ProcessType": "Interactive",
        "SoftResourceLimits": {"NumberOfFiles": CONNECTIONS},
    }


def _follower(at: MacLayout, command: list[str]) -> dict[str, Any]:
    agreed = [at.settings, at.guardian / "agreement.toml", at.certificate, at.preferences]
    return {
        "Label": at.follower,
        "ProgramArguments": command,
        "RunAtLoad": True,
        "StartInterval": _LOOKS_EVERY,
        "WatchPaths": [str(path) for path in agreed],
    }


def preferences(at: MacLayout, browser: str, values: Mapping[str, Any]) -> tuple[Path, bytes]:
    """The file in which the Mac sets `values` for the account's `browser`, and what is in it."""
    more = {"EnterprisePoliciesEnabled": True} if browser == "Firefox" else {}
    return at.preferences / f"{DOMAINS[browser]}.plist", plistlib.dumps({**values, **more, OUR_MARK: True})


def is_ours(content: bytes) -> bool:
    """Whether a file of preferences has our mark."""
    try:
        read = plistlib.loads(content)
    except (plistlib.InvalidFileException, ValueError, OverflowError, IndexError, TypeError):
        return False
    return isinstance(read, dict) and bool(read.get(OUR_MARK))
