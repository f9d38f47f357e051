"""The second transport of the protocol on Windows: a pipe, which Windows opens to the right accounts alone."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from wellbeing.engine.socket_side import SocketSide
from wellbeing.engine.stdio import LINE_AT_MOST
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.windows_layout import service_of, service_sid
from wellbeing.system.pipe_windows import Connected, Pipes, rights, serve_pipe


class PipeSide(SocketSide):
    """Everybody who is connected at the pipe of `held`: whoever could open it may speak."""

    def __init__(
        self, held: HeldAccount, serve: Callable[[str, str, Connected, int], Awaitable[Pipes]] = serve_pipe
    ) -> None:
        super().__init__(Path(held.socket), lambda _uid: False)
        self._address, self._serve = held.socket, serve
        self._rights = rights(str(held.uid), service_sid(service_of(str(held.uid))))
        self._pipes: Pipes | None = None

    async def _listen(self, came: Connected) -> None:
        self._pipes = await self._serve(self._address, self._rights, came, LINE_AT_MOST)

    def _listen_no_more(self) -> None:
        if self._pipes is not None:
            self._pipes.close()

    def _may_speak(self, _writer: asyncio.StreamWriter) -> bool:
        return True


def side_for(held: HeldAccount, system: str = sys.platform) -> SocketSide:
    """Where the app finds the service that stands for `held`, on `system` as sys.platform names it."""
    if system == "win32":
        return PipeSide(held)
    return SocketSide(Path(held.socket), lambda uid: uid == held.uid)
