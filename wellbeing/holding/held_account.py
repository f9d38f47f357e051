"""What everybody on this computer may know of guardians' services: for which accounts they stand, and at which ports.

Each held account has a file of its own in one folder. The installer writes it, as the administrator; the app looks here
before it starts a filter of its own, and each service finds the others.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

LARGEST = 65_536
"""Bytes; ours have some thousand."""


class HeldAccountError(ValueError):
    """The file says nothing that can be used; the message is for people."""


class HeldAccount(msgspec.Struct, frozen=True):
    """The service for `account`, whose user id is `uid`: its proxy is at `port`, the app speaks to it at `socket`.

    `hosts` are the patterns ("*." for subdomains) that browsers send to this computer's services because of it.
    """

    account: str
    uid: int
    port: int
    socket: str
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldHere:
    """The service for the account `own`, whose file lies in `folder` among those of this computer's other ones."""

    own: HeldAccount
    folder: Path

    def everybody(self) -> tuple[HeldAccount, ...]:
        """All that are held on this computer now. Reads the disk."""
        return all_held(self.folder)


def held_folder(system: str = sys.platform) -> Path:
    """Where it is written on `system`, as sys.platform names it. Only an administrator can write there."""
    if system == "darwin":
        return Path("/Library/Application Support/Feed Wellbeing/accounts")
    return Path("/etc/feed-wellbeing/accounts")


def held_file(folder: Path, uid: int) -> Path:
    """The file of the account `uid` in `folder`."""
    return folder / f"{uid}.json"


def read_held(path: Path) -> HeldAccount:
    """What is written in `path`. Raises HeldAccountError."""
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(LARGEST), type=HeldAccount)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise HeldAccountError(f"{path} does not say for which account a guardian's service stands") from error


def held_for(uid: int, folder: Path) -> HeldAccount | None:
    """The service that stands for the account `uid`; None where there is none, or the file was not root's to write."""
    path = held_file(folder, uid)
    try:
        held = read_held(path) if path.stat().st_uid == 0 else None
    except (OSError, HeldAccountError):
        return None
    return held if held is not None and held.uid == uid else None


def all_held(folder: Path) -> tuple[HeldAccount, ...]:
    """Every account that a service stands for, by its user id. What cannot be read is nobody's."""
    found = []
    for path in folder.glob("*.json"):
        with suppress(HeldAccountError):
            found.append(read_held(path))
    return tuple(sorted(found, key=lambda held: held.uid))
