"""Whose a connection is, as Linux tells it: /proc/net/tcp and tcp6 (proc(5), Documentation/networking/proc_net_tcp).

Each socket of this network is a line there with the user who made it, the client's side of a connection over loopback
too. A socket that its program has closed has no inode any more, and the user 0 in place of its own.
"""

from __future__ import annotations

import pwd
import socket
import struct
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from wellbeing.system.connection_owner import Pair

TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))

TRIES = 3
"""Looks at the tables: one that changes while it is read may leave a line out."""

_MAPPED = bytes(10) + b"\xff\xff"
"""Begins an IPv4 address that a socket for IPv6 uses (RFC 4291, 2.5.5.2)."""


def user_in(table: str, pair: Pair) -> int | None:
    """The user of the client's side of `pair` in the text of a `table`; None where no line is about it."""
    theirs, ours = (_end(pair.address, port) for port in (pair.theirs, pair.ours))
    here, there = f":{pair.theirs:04X} ", f":{pair.ours:04X} "
    for line in table.splitlines():
        if here not in line or there not in line:  # all but a few of what may be hundreds
            continue
        fields = line.split()
        if len(fields) < 10 or fields[9] == "0":  # cut off, or a socket that nobody has open
            continue
        with suppress(ValueError):
            if (address(fields[1]), address(fields[2])) == (theirs, ours):
                return int(fields[7])
    return None


def address(field: str) -> tuple[bytes, int]:
    """The address and port of a `field` such as "0100007F:1F90". Raises ValueError for what is none.

    Each four bytes of an address are one number, in the order of this computer.
    """
    host, colon, port = field.partition(":")
    raw = bytes.fromhex(host)
    if not colon or len(raw) not in (4, 16) or len(port) != 4:
        raise ValueError(field)
    if sys.byteorder == "little":
        raw = struct.pack(f"<{len(raw) // 4}I", *struct.unpack(f">{len(raw) // 4}I", raw))
    return raw.removeprefix(_MAPPED), int(port, 16)


def _end(host: str, port: int) -> tuple[bytes, int]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.inet_pton(family, host).removeprefix(_MAPPED), port


class LinuxOwner:
    """`tables` are the system's own, and `known` says whether a user id is of an account, unless a test has others."""

    def __init__(self, tables: Iterable[Path] = TABLES, known: Callable[[int], bool] | None = None) -> None:
        self._tables, self._known = tuple(tables), known or _has_account

    def of(self, pair: Pair) -> str | None:
        """See Owner."""
        for _ in range(TRIES):
            for table in self._tables:
                user = self._look(table, pair)
                if user is not None:
                    return str(user) if self._known(user) else None
        return None

    def _look(self, table: Path, pair: Pair) -> int | None:
        try:
            return user_in(table.read_text("ascii", "replace"), pair)
        except (OSError, ValueError):
            return None


def _has_account(user: int) -> bool:
    """Whether somebody can log in as `user`, or a service runs so: ids for containers have no name (subuid(5))."""
    try:
        pwd.getpwuid(user)
    except (KeyError, OverflowError):
        return False
    return True
