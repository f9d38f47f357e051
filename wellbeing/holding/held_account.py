"""What everybody on this computer may know of guardians' services: for which accounts they stand, and at which ports.

Each held account has a file of its own in one folder. The installer writes it, as the administrator; the app looks here
before it starts a filter of its own, and each service finds the others.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

HELD = Path("/etc/feed-wellbeing/accounts")
"""Only an administrator can write there. This is Linux's; where the others have theirs, their layouts say."""

LARGEST = 1_000_000
"""Bytes; ours have some thousand, and a tenth of this where an account has as many servers as it may."""


class HeldAccountError(ValueError):
    """The file says nothing that can be used; the message is for people."""


class HeldAccount(msgspec.Struct, frozen=True):
    """The service for `account`, whose user id is `uid` (its SID on Windows): its proxy is at `port`, the app speaks
    to it at `socket`.

    `hosts` are the patterns (as Site has them) that browsers send to this computer's services because of it.
    """

    account: str
    uid: int | str
    port: int
    socket: str
    hosts: tuple[str, ...] = ()


def held_file(uid: int) -> Path:
    """Where it is written of the account `uid`."""
    return HELD / f"{uid}.json"


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


def all_held(folder: Path) -> tuple[HeldAccount, ...]:
    """Every account that a service stands for, in an order that stays. What cannot be read is nobody's."""
    found = []
    for path in folder.glob("*.json"):
        with suppress(HeldAccountError):
            found.append(read_held(path))
    return tuple(sorted(found, key=lambda held: str(held.uid)))
