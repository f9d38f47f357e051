"""Whose each connection is: only those of the accounts that a family agreed about are read, and counted.

A guardian's service is reached from every account of a computer (wellbeing.system.connection_owner says why). What
comes from another one passes through unread; what nobody can tell is closed, since it may be either.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from wellbeing.system.connection_owner import Owner, Pair, owner_here

EVERYONE: frozenset[str] = frozenset()
"""No account is named: the engine runs on the young person's own, and nobody else is sent to it."""


class Whose:
    """The open connections, by the name that the proxy has for each. `accounts` are those that are read.

    `unknown` is called when a connection's account cannot be known. Nobody is asked where everyone is read.
    """

    def __init__(
        self, accounts: frozenset[str], unknown: Callable[[], object], owner: Callable[[], Owner] = owner_here
    ) -> None:
        self._accounts, self._unknown, self._owner = accounts, unknown, owner()
        self._read: set[str] = set()

    async def may_enter(self, name: str, theirs: Any, ours: Any) -> bool:
        """Whether the connection `name` between the addresses `theirs` and `ours` may come in."""
        if self._accounts == EVERYONE:
            self._read.add(name)
            return True
        account = await asyncio.to_thread(self._owner.of, Pair(theirs[1], ours[1], ours[0]))
        if account is None:
            self._unknown()
        elif account in self._accounts:
            self._read.add(name)
        return account is not None

    def reads(self, name: str) -> bool:
        """Whether what passes over this connection is read."""
        return name in self._read

    def ended(self, name: str) -> None:
        """It is closed."""
        self._read.discard(name)
