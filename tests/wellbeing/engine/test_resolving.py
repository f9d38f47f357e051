"""Tests for the hosts that tests and curious people send elsewhere."""

import asyncio
import socket

from wellbeing.engine.resolving import resolve_on


async def _said_at(host: str, port: int) -> bytes:
    reader, writer = await asyncio.open_connection(host, port)
    said = await reader.read()
    writer.close()
    await writer.wait_closed()
    return said


def test_a_host_is_found_where_it_was_said_to_be_and_others_stay_where_they_are():
    """`--resolve` reaches a server on another port under the host's own name; no other name is touched."""

    async def story() -> None:
        async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"here")
            writer.close()

        async with await asyncio.start_server(greet, "127.0.0.1", 0, family=socket.AF_INET) as server:
            port = server.sockets[0].getsockname()[1]
            resolve_on(asyncio.get_running_loop(), {"feed.example": ("127.0.0.1", port)})
            assert await _said_at("feed.example", 443) == b"here"
            assert await _said_at("127.0.0.1", port) == b"here"

    asyncio.run(story())
