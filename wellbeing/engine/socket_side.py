"""The second transport of the protocol: the lines of stdio.py on a local socket, for a guardian's service.

The socket's file is open to everybody, since the app runs as another user; whose a connection is says the system, and
only the account that the service stands for is answered. An app that goes ends nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from wellbeing import protocol as say
from wellbeing.engine.latest import Latest
from wellbeing.engine.outgoing import WAITING_AT_MOST
from wellbeing.engine.stdio import LINE_AT_MOST
from wellbeing.system.peer import peer_uid

log = logging.getLogger(__name__)

MOST_CONNECTIONS = 8
"""At once: an app, one that takes over from it, and a few more. None can use up the service."""

WAITING_LINES = 64
"""Commands of one connection that wait for their answers; its next ones wait in the system's own buffer."""

Tell = Callable[[say.Event], None]
Answer = Callable[[asyncio.Queue[bytes], Tell], Awaitable[None]]
"""Answers the lines of one connection, until b"" comes or one says quit."""


class _Connection:
    """One app at the other end."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self.lines: asyncio.Queue[bytes] = asyncio.Queue(WAITING_LINES)

    def say(self, event: say.Event) -> None:
        """Send `event`. Whoever reads no more is hung up on: an app connects again, and is told how things stand."""
        waiting = self._writer.transport.get_write_buffer_size()
        if waiting and isinstance(event, say.Heartbeat):
            return
        if waiting > WAITING_AT_MOST:
            self.end()
        else:
            self._writer.write(say.write(event))

    def end(self) -> None:
        """Hang up."""
        self._writer.transport.abort()

    async def leave(self) -> None:
        """Hang up once everything is written, within a moment."""
        self._writer.close()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(1):
                await self._writer.wait_closed()

    async def read(self) -> None:
        """Put every line into `lines`, b"" at the end. A line without end is the end too."""
        with suppress(OSError, ValueError):
            while line := await self._reader.readline():
                await self.lines.put(line)
        await self.lines.put(b"")


class SocketSide:
    """Everybody who is connected at `path`. `may` says of a user id whether it is answered. Used on the event loop."""

    def __init__(self, path: Path, may: Callable[[int], bool]) -> None:
        self._path, self._may = path, may
        self._server: asyncio.Server | None = None
        self._open: set[_Connection] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._latest = Latest()

    async def start(self, answer: Answer) -> None:
        """Listen, and have each connection answered by `answer`. Raises OSError."""
        await self._listen(lambda reader, writer: self._came(reader, writer, answer))

    def say(self, event: say.Event) -> None:
        """News for everybody who is connected; those who come later are told what still holds of it."""
        self._latest.take(event)
        for connection in list(self._open):
            connection.say(event)

    async def close(self) -> None:
        """Listen no more, and hang up on everybody."""
        self._listen_no_more()
        for task in list(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=2)

    async def _listen(self, came: Callable[[asyncio.StreamReader, asyncio.StreamWriter], None]) -> None:
        self._path.unlink(missing_ok=True)  # one that a killed service left
        self._server = await asyncio.start_unix_server(came, self._path, limit=LINE_AT_MOST)
        self._path.chmod(0o666)

    def _listen_no_more(self) -> None:
        if self._server is not None:
            self._server.close()
        self._path.unlink(missing_ok=True)

    def _came(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, answer: Answer) -> None:
        if not self._is_welcome(writer):
            writer.transport.abort()
            return
        task = asyncio.get_running_loop().create_task(self._talk(_Connection(reader, writer), answer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _is_welcome(self, writer: asyncio.StreamWriter) -> bool:
        if not self._may_speak(writer):
            return False
        if len(self._open) >= MOST_CONNECTIONS:
            log.warning("there are %d connections already: one more is turned away", len(self._open))
            return False
        return True

    def _may_speak(self, writer: asyncio.StreamWriter) -> bool:
        try:
            return self._may(peer_uid(writer.get_extra_info("socket")))
        except OSError:
            return False

    async def _talk(self, connection: _Connection, answer: Answer) -> None:
        self._open.add(connection)
        for event in self._latest.events():
            connection.say(event)
        reading = asyncio.create_task(connection.read())
        try:
            await answer(connection.lines, connection.say)
        except Exception:  # one connection's trouble is nobody else's
            log.exception("a connection could not be answered")
        finally:
            reading.cancel()
            self._open.discard(connection)
            await connection.leave()
