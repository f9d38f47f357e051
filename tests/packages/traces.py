"""Everything that lies in a system, before and after: what was added, what is gone, and what is not as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from tests.packages.fresh_debian import HOME, UID, FreshDebian

OF_OTHERS = (
    f"{HOME}/.cache/chromium*",
    f"{HOME}/.config/chromium*",
    "/tmp/org.chromium.*",
    f"{HOME}/.cache/dconf",
    f"{HOME}/.config/dconf",
    f"{HOME}/.local/share/keyrings",
    f"/run/user/{UID}/dconf",
    f"/run/user/{UID}/keyring",
    "/run/systemd",
    "/run/dbus",
    "/run/log",
    "/var/log",
    "/var/cache",
    "/var/lib/dpkg",
    "/var/lib/apt",
    "/var/lib/systemd",
)
"""What the browser, the desktop, systemd, dpkg and apt keep for themselves as they go (as find -path has it). Settings
and the keyring are looked into instead."""

_THEIRS = "of others"

_BACKUPS = ("/etc/passwd-", "/etc/group-", "/etc/shadow-", "/etc/gshadow-", "/etc/subuid-", "/etc/subgid-")
"""Copies that useradd and userdel make of its own files, as they were a step before."""

_HASHED = ("/etc", HOME, "/root")
"""Where the contents of files count, too."""


def lies_there(system: FreshDebian) -> dict[str, str]:
    """By path: kind, permissions, owners, where a link leads and, in some folders, what is in a file."""
    everywhere = ("/", "/run", "/tmp", "/dev/shm")
    described = _pruned("-printf", r"%p\t%y %m %u:%g %l\n")
    listed = system.run("find", *everywhere, "-xdev", *described).splitlines()
    found = dict(line.rstrip().split("\t") for line in listed)
    for line in system.run(
        "find", *_HASHED, "-xdev", *_pruned("-type", "f", "-exec", "md5sum", "{}", "+")
    ).splitlines():
        digest, _, path = line.partition("  ")
        found[path] += f" {digest}"
    return {path: how for path, how in found.items() if path not in _BACKUPS}


def _pruned(*then: str) -> list[str]:
    words = ["("]
    for path in OF_OTHERS:
        words += ["-path", path, "-o"]
    said = ["-printf", rf"%p\t{_THEIRS}\n"] if "-printf" in then else []
    return [*words[:-1], ")", "-prune", *said, "-o", *then]


def difference(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """A line for each path that is not as it was; what others made is theirs, with the folders that it lies in."""
    theirs = {path for path, how in after.items() if how == _THEIRS}
    theirs |= {str(folder) for path in theirs for folder in PurePath(path).parents}
    added = [f"+ {path} {how}" for path, how in after.items() if path not in before and path not in theirs]
    gone = [f"- {path} {how}" for path, how in before.items() if path not in after and how != _THEIRS]
    changed = [f"~ {path} {how} -> {after[path]}" for path, how in before.items() if after.get(path, how) != how]
    return sorted([*added, *gone, *changed])
