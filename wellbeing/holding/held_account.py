"""What everybody on this computer may know of a guardian's service: for which account it stands, and where it listens.

The installer writes it, as the administrator; the app looks here before it starts a filter of its own.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

LARGEST = 65_536
"""Bytes; ours has some hundred."""


class HeldAccountError(ValueError):
    """The file says nothing that can be used; the message is for people."""


class HeldAccount(msgspec.Struct, frozen=True):
    """The service for `account`, whose user id is `uid` (its SID on Windows): its proxy is at `port`, the app speaks
    to it at `socket`."""

    account: str
    uid: int | str
    port: int
    socket: str


def held_file(system: str = sys.platform) -> Path:
    """Where it is written on `system`, as sys.platform names it. Only an administrator can write there."""
    if system == "darwin":
        return Path("/Library/Application Support/Feed Wellbeing/guardian.json")
    return Path("/etc/feed-wellbeing/guardian.json")


def read_held(path: Path) -> HeldAccount:
    """What is written in `path`. Raises HeldAccountError."""
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(LARGEST), type=HeldAccount)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise HeldAccountError(f"{path} does not say for which account a guardian's service stands") from error


def held_for(uid: int | str, path: Path) -> HeldAccount | None:
    """The service that stands for the account `uid`; None where there is none, or the file was not root's to write."""
    try:
        if path.stat().st_uid != 0:
            return None
        held = read_held(path)
    except (OSError, HeldAccountError):
        return None
    return held if held.uid == uid else None
