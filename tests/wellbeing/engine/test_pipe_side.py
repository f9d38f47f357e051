"""The protocol over a pipe of Windows: whom it is opened to, and that it is spoken as over a socket.

The pipe itself is a socket here, since there are none of the kind; what Windows does is not run.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.wellbeing.engine.test_socket_side import READY, echo
from wellbeing import protocol as say
from wellbeing.engine.pipe_side import PipeSide, side_for
from wellbeing.engine.socket_side import SocketSide
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.windows_layout import service_of, service_sid
from wellbeing.system.pipe_windows import Connected, Pipes, rights

SID = "S-1-5-21-1-2-3-1003"
HELD = HeldAccount("mia", SID, 20_001, rf"\\.\pipe\feed-wellbeing-{SID}")


def test_whoever_could_open_it_is_answered(tmp_path: Path) -> None:
    """With the rights for the account that is held, and for the service's own."""
    opened: list[tuple[str, str]] = []
    path = tmp_path / "pipe"

    async def serve(address: str, sddl: str, connected: Connected, limit: int) -> Pipes:
        opened.append((address, sddl))
        return await asyncio.start_unix_server(connected, path, limit=limit)

    async def story() -> None:
        side = PipeSide(HELD, serve)
        side.say(READY)
        await side.start(echo)
        reader, writer = await asyncio.open_unix_connection(path)
        assert say.read_event(await asyncio.wait_for(reader.readline(), 10)) == READY
        writer.write(say.write(say.Status(id=7)))
        assert say.read_event(await asyncio.wait_for(reader.readline(), 10)) == say.Done(id=7)
        await side.close()
        assert await asyncio.wait_for(reader.read(), 10) == b""
        writer.close()
        await writer.wait_closed()

    asyncio.run(story())
    assert opened == [(HELD.socket, rights(SID, service_sid(service_of(SID))))]


def test_each_system_has_its_transport() -> None:
    assert isinstance(side_for(HELD, "win32"), PipeSide)
    for system in ("linux", "darwin"):
        side = side_for(HeldAccount("mia", 502, 20_001, "/run/x"), system)
        assert type(side) is SocketSide
