"""The protocol on a local socket: who is answered, what a newcomer is told, and that nobody can hold it up."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from wellbeing import protocol as say
from wellbeing.break_messages import Stage
from wellbeing.engine import socket_side
from wellbeing.engine.socket_side import MOST_CONNECTIONS, SocketSide, Tell

READY = say.Ready(pac_url="http://127.0.0.1:1/x", ports=[1], ca_certificate="ca.pem")
STAGE: Stage = get_args(Stage)[-1]
TROUBLE = say.Notice(problem="model", message="The model is missing.")


async def echo(lines: asyncio.Queue[bytes], tell: Tell) -> None:
    """Answers each command with `Done`; ends as the engine's desk does."""
    while line := await lines.get():
        command = say.read_command(line)
        tell(say.Done(id=command.id))
        if isinstance(command, say.Quit):
            return


class App:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def hears(self) -> say.AnyEvent | None:
        """The next event; None when it was hung up on."""
        try:
            line = await asyncio.wait_for(self.reader.readline(), 10)
        except ConnectionError:
            return None
        return say.read_event(line) if line.endswith(b"\n") else None

    def says(self, command: say.Command) -> None:
        self.writer.write(say.write(command))


def story(
    tmp_path: Path,
    told: Callable[[SocketSide, Callable[[], Coroutine[Any, Any, App]]], Coroutine[Any, Any, None]],
    may: Callable[[int], bool] = lambda uid: uid == os.getuid(),
) -> None:
    """`told` with a side that listens, and a way to connect to it."""
    path = tmp_path / "engine.socket"

    apps: list[App] = []

    async def connect() -> App:
        apps.append(App(*await asyncio.open_unix_connection(path, limit=1 << 20)))
        return apps[-1]

    async def run() -> None:
        side = SocketSide(path, may)
        side.say(READY)
        await side.start(echo)
        try:
            await told(side, connect)
        finally:
            await side.close()
            for app in apps:
                app.writer.close()
                with suppress(OSError):
                    await app.writer.wait_closed()
        assert not path.exists()

    asyncio.run(run())


def test_each_app_gets_its_own_answers_and_everybody_the_news(tmp_path: Path):
    """Two that ask at once under the same number do not hear each other."""

    async def told(side: SocketSide, connect: Callable[[], Coroutine[Any, Any, App]]) -> None:
        one, other = await connect(), await connect()
        assert [await one.hears(), await other.hears()] == [READY, READY]
        one.says(say.Status(id=7))
        assert await one.hears() == say.Done(id=7)
        side.say(TROUBLE)
        assert [await one.hears(), await other.hears()] == [TROUBLE, TROUBLE]

    story(tmp_path, told)


def test_a_newcomer_is_told_what_still_holds(tmp_path: Path):
    """The PAC's address of now, how a break stands, and of the notices those that nothing has ended."""
    stage = say.BreakIs(stage=STAGE, lasts=300.0)

    async def told(side: SocketSide, connect: Callable[[], Coroutine[Any, Any, App]]) -> None:
        side.say(TROUBLE)
        side.say(say.Notice(problem="rules", message="Line 3 is wrong."))
        side.say(say.Notice(problem="rules", message="All is well.", resolved=True))
        side.say(say.PacMoved(pac_url="http://127.0.0.1:2/y", ports=[2]))
        side.say(stage)
        app = await connect()
        now = msgspec.structs.replace(READY, pac_url="http://127.0.0.1:2/y", ports=[2])
        assert [await app.hears() for _ in range(3)] == [now, TROUBLE, stage]

    story(tmp_path, told)


def test_nobody_ends_it(tmp_path: Path):
    """An app that quits, and one that is killed, go; the next one is served as before."""

    async def told(_side: SocketSide, connect: Callable[[], Coroutine[Any, Any, App]]) -> None:
        quits = await connect()
        quits.says(say.Quit(id=1))
        assert [await quits.hears() for _ in range(3)] == [READY, say.Done(id=1), None]
        (await connect()).writer.transport.abort()
        after = await connect()
        after.says(say.Status(id=2))
        assert [await after.hears() for _ in range(2)] == [READY, say.Done(id=2)]

    story(tmp_path, told)


def test_other_accounts_are_turned_away(tmp_path: Path):
    """By what the system says of them: not a word is told."""

    async def told(_side: SocketSide, connect: Callable[[], Coroutine[Any, Any, App]]) -> None:
        stranger = await connect()
        assert await stranger.hears() is None

    story(tmp_path, told, may=lambda uid: uid == os.getuid() + 1)


def test_one_account_cannot_use_up_all_connections_of_the_system(tmp_path: Path):
    """More than a few at once are turned away; when one goes, there is room again."""

    async def told(_side: SocketSide, connect: Callable[[], Coroutine[Any, Any, App]]) -> None:
        apps = [await connect() for _ in range(MOST_CONNECTIONS)]
        assert [await app.hears() for app in apps] == [READY] * MOST_CONNECTIONS
        assert await (await connect()).hears() is None
        apps[0].says(say.Quit(id=1))
        assert [await apps[0].hears() for _ in range(2)] == [say.Done(id=1), None]
        assert await (await connect()).hears() == READY

    story(tmp_path, told)


def test_an_app_that_reads_no_more_is_hung_up_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The service neither waits for it nor keeps its lines for ever; others hear everything."""
    monkeypatch.setattr(socket_side, "WAITING_AT_MOST", 100_000)

    async def told(side: SocketSide, connect: Callable[[], Coroutine[Any, Any, App]]) -> None:
        deaf, app = await connect(), await connect()
        deaf.writer.transport.pause_reading()  # type: ignore[attr-defined]
        assert await app.hears() == READY
        long = say.Notice(problem="model", message="x" * 300_000)
        for _ in range(5):
            side.say(long)
            assert await app.hears() == long
        deaf.writer.transport.resume_reading()  # type: ignore[attr-defined]
        heard = [await deaf.hears() for _ in range(5)]
        assert None in heard

    story(tmp_path, told)


def test_a_line_without_end_is_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It cannot fill the memory of the service."""
    monkeypatch.setattr(socket_side, "LINE_AT_MOST", 1000)

    async def told(_side: SocketSide, connect: Callable[[], Coroutine[Any, Any, App]]) -> None:
        app = await connect()
        app.writer.write(b"x" * 10_000)
        assert [await app.hears() for _ in range(2)] == [READY, None]

    story(tmp_path, told)


def test_a_socket_that_a_killed_service_left_is_no_hindrance(tmp_path: Path):
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(tmp_path / "engine.socket"))
    left.close()

    async def told(_side: SocketSide, connect: Callable[[], Coroutine[Any, Any, App]]) -> None:
        assert await (await connect()).hears() == READY

    story(tmp_path, told)
