"""Whose each connection is: only those of the accounts that a family agreed about are read, and counted.

A guardian's service is reached from every account of a computer (wellbeing.system.connection_owner says why). What
comes from one that another service stands for is that one's: it is passed on as it is, before anything is read, and
closes where that one is away. What comes from anybody else passes through unread; what nobody can tell is closed, since
it may be either.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable
from typing import Any

from filters.sites.definition import host_matches
from wellbeing.holding.held_account import HeldAccount
from wellbeing.system.connection_owner import Owner, Pair, owner_here

EVERYONE: frozenset[str] = frozenset()
"""No account is named: the engine runs on the young person's own, and nobody else is sent to it."""

Everybody = tuple[HeldAccount, ...]


class Whose:
    """The open connections, by the name that the proxy has for each. `accounts` are those that are read.

    `unknown` is called when a connection's account cannot be known. Nobody is asked where everyone is read. `held` says
    for whom services stand on this computer now, and may take a moment.
    """

    def __init__(
        self,
        accounts: frozenset[str],
        unknown: Callable[[], object],
        owner: Callable[[], Owner] = owner_here,
        held: Callable[[], Everybody] = tuple,
    ) -> None:
        self._accounts, self._unknown, self._owner, self._ask_held = accounts, unknown, owner(), held
        self._read: set[str] = set()
        self._passed: dict[str, int] = {}
        self._held: Everybody = ()

    async def may_enter(self, name: str, theirs: Any, ours: Any) -> bool:
        """Whether the connection `name` between the addresses `theirs` and `ours` may come in."""
        if self._accounts == EVERYONE:
            self._read.add(name)
            return True
        account, self._held = await asyncio.to_thread(self._ask, Pair(theirs[1], ours[1], ours[0]))
        others = {str(each.uid): each.port for each in self._others}
        if account is None:
            self._unknown()
        elif account in self._accounts or (others and account == _ourselves()):
            self._read.add(name)  # what another service passes on is of our account: nobody else runs as it does
        elif account in others:
            self._passed[name] = others[account]
        return account is not None

    def _ask(self, pair: Pair) -> tuple[str | None, Everybody]:
        return self._owner.of(pair), self._ask_held()

    @property
    def _others(self) -> Everybody:
        return tuple(each for each in self._held if str(each.uid) not in self._accounts)

    def reads(self, name: str) -> bool:
        """Whether what passes over this connection is read."""
        return name in self._read

    def passed_to(self, name: str) -> int | None:
        """The port of the service that this connection is passed to as it is; None where it is not another's."""
        return self._passed.get(name)

    def is_service(self, port: int) -> bool:
        """Whether a service of this computer listens at `port`: nothing but what is passed on may go there from us, or
        one account's connection would count for another.
        """
        return port in {each.port for each in self._held}

    def unread_host(self, name: str, host: str) -> bool:
        """Whether `host` comes in over this connection because of another account, so that it passes unread."""
        host = host.lower().rstrip(".")
        others = self._others if self.reads(name) else self._held
        mine = [each for each in self._held if each not in others]
        return _has(others, host) and not _has(mine, host)

    def ended(self, name: str) -> None:
        """It is closed."""
        self._read.discard(name)
        self._passed.pop(name, None)


def _has(held: Iterable[HeldAccount], host: str) -> bool:
    return any(host_matches(pattern, host) for each in held for pattern in each.hosts)


def _ourselves() -> str:
    """The account that services run as, where they share one."""
    return str(os.getuid()) if hasattr(os, "getuid") else ""
