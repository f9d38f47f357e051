"""What launchd and browsers read on macOS, as property lists. Pure.

Sources: launchd.plist(5); the policy lists of Chrome and Edge; mac/README.md of Mozilla's policy-templates. Chromium
takes a value for a policy where the Mac itself sets it (CFPreferencesAppValueIsForced), as it does for what lies in
/Library/Managed Preferences; in ~/Library everybody could change it. Each edition of a browser has preferences of its
own, which go by the bundle that it is (Homebrew's casks name them; Edge's are those that public programs use).

A Mac without a configuration profile clears that folder away seconds into each start, so that what wrote into it early
has written in vain (ChaoticSi1ence/SlimBrave-Neo#7). A profile would stay, but somebody has to agree to it in System
Settings, and it holds for every account or can be taken away by the held one. So a daemon of root puts back what is
missing: when launchd sees the folder change, and every ten seconds, since launchd.plist(5) says that it may miss that.
"""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from typing import Any

from wellbeing.holding.macos_layout import MacLayout
from wellbeing.holding.program import ThisProgram

Values = Mapping[str, Any]

CHROMIUM = {
    "Chrome": "com.google.Chrome",
    "Chrome Beta": "com.google.Chrome.beta",
    "Chrome Dev": "com.google.Chrome.dev",
    "Chrome Canary": "com.google.Chrome.canary",
    "Chromium": "org.chromium.Chromium",
    "Brave": "com.brave.Browser",
    "Brave Beta": "com.brave.Browser.beta",
    "Brave Nightly": "com.brave.Browser.nightly",
}
"""What each edition calls its preferences."""

EDGE = {
    "Edge": "com.microsoft.Edge",
    "Edge Beta": "com.microsoft.Edge.Beta",
    "Edge Dev": "com.microsoft.Edge.Dev",
    "Edge Canary": "com.microsoft.Edge.Canary",
}
FIREFOX = {
    "Firefox": "org.mozilla.firefox",
    "Firefox Developer Edition": "org.mozilla.firefoxdeveloperedition",
    "Firefox Nightly": "org.mozilla.nightly",
}

OUR_MARK = "FeedWellbeing"
"""Tells a file of ours from one that an organisation's own management has written."""

CONNECTIONS = 8192
"""Files and sockets that the service may have open: launchd allows 256 by itself."""

_AGAIN_AT_ONCE, _LOOKS_EVERY, _PUTS_BACK_EVERY = 1, 300, 10
"""Seconds: before an ended service is started anew (10 by itself), between two looks at what was agreed on, and between
two at what was cleared away (launchd starts nothing more often)."""

PUTS_BACK = """\
back=
/bin/mkdir -p "$2"
for each in "$1"/*.plist; do
  there="$2/${each##*/}"
  [ -f "$each" ] && [ ! -e "$there" ] && /bin/cp "$each" "$2/.put-back" && /bin/mv "$2/.put-back" "$there" && back=yes
done
[ -z "$back" ] || "$3" cfprefsd
"""
"""Copies each file of the folder $1 that is missing in $2, whole; then $3 (killall) has preferences read anew. What
somebody changed there is left alone: `refresh` knows whose it is."""

KILLALL = "/usr/bin/killall"


def daemons(at: MacLayout, program: ThisProgram, language: str) -> dict[str, bytes]:
    """What launchd reads of each daemon, by its label."""
    engine = program.command("engine", "--data", str(at.engine), "--key-file")
    engine += ["--guardian", str(at.guardian), "--held", str(at.held), "--language", language]
    refresh = program.command("guardian", "refresh")
    python_ones = {at.service: _service(at, engine), at.follower: _follower(at, refresh)}
    texts = {label: {**text, "WorkingDirectory": program.folder} for label, text in python_ones.items()}
    return {label: plistlib.dumps(text) for label, text in {**texts, at.keeper: _keeper(at)}.items()}


def language_in(service: bytes) -> str:
    """The language in which a service was set up whose daemon's text is `service`; "" where it does not say."""
    words = _read(service).get("ProgramArguments")
    return str(words[-1]) if isinstance(words, list) and "--language" in words[-2:] else ""


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


def _keeper(at: MacLayout) -> dict[str, Any]:
    return {
        "Label": at.keeper,
        "ProgramArguments": ["/bin/sh", "-c", PUTS_BACK, "sh", str(at.kept), str(at.preferences), KILLALL],
        "RunAtLoad": True,
        "StartInterval": _PUTS_BACK_EVERY,
        "WatchPaths": [str(at.preferences.parent), str(at.preferences)],
        "ProcessType": "Background",
    }


def preferences(chromium: Values, edge: Values, firefox: Values) -> dict[str, tuple[str, bytes]]:
    """What the Mac sets for each browser: the name of the file and what is in it, by the browser's name."""
    told = {**dict.fromkeys(CHROMIUM, chromium), **dict.fromkeys(EDGE, edge)}
    told |= {name: {**firefox, "EnterprisePoliciesEnabled": True} for name in FIREFOX}
    domains = {**CHROMIUM, **EDGE, **FIREFOX}
    return {name: (f"{domains[name]}.plist", plistlib.dumps({**each, OUR_MARK: True})) for name, each in told.items()}


def is_ours(content: bytes) -> bool:
    """Whether a file of preferences has our mark."""
    return bool(_read(content).get(OUR_MARK))


def _read(content: bytes) -> dict[str, Any]:
    """What a property list says; nothing where it is none."""
    try:
        read = plistlib.loads(content)
    except (plistlib.InvalidFileException, ValueError, OverflowError, IndexError, TypeError):
        return {}
    return read if isinstance(read, dict) else {}
