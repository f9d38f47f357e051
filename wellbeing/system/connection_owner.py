"""Whose a connection to us is: the account on this computer whose program opened it.

Browser policies on Linux hold for every account of a computer, and all of them reach us at one port: who is not part of
an agreement is to be left alone. Asked in a thread, for each connection once; nothing of it is stored.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Pair:
    """A connection over loopback: port `theirs` of the program that opened it, and `ours`, both at `address`."""

    theirs: int
    ours: int
    address: str = "127.0.0.1"


class Owner(Protocol):
    """One way to ask."""

    def of(self, pair: Pair) -> str | None:
        """The account: a user id in digits, a SID on Windows. None where it cannot be known, also for a while.

        Never raises. None, too, for what is no account of this computer, such as the ids that people may give out
        themselves inside containers.
        """


def owner_here(system: str = sys.platform) -> Owner:
    """The way on `system` (sys.platform)."""
    if system == "win32":
        from wellbeing.system.connection_owner_windows import WindowsOwner

        return WindowsOwner()
    if system == "darwin":
        from wellbeing.system.connection_owner_macos import MacOwner

        return MacOwner()
    from wellbeing.system.connection_owner_linux import LinuxOwner

    return LinuxOwner()
