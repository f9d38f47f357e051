"""The proxy listens on loopback and leaves in order, whoever is connected."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import pytest

from wellbeing.engine.ports import free_port, is_free
from wellbeing.engine.proxy import FeedProxy, ProxyError, Trust


def test_a_port_that_is_taken_is_refused_and_nothing_is_left_running(tmp_path: Path):
    """As when another program was faster."""

    async def story() -> None:
        port = free_port()
        first = FeedProxy(Trust(tmp_path, b""), port)
        await first.start()
        second = FeedProxy(Trust(tmp_path, b""), port)
        with pytest.raises(ProxyError, match="taken"):
            await second.start()
        await first.stop()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert is_free(port)

    asyncio.run(story())


@pytest.mark.parametrize("sent", [b"", b"CONNECT feed.example:443 HTTP/1.1\r\n\r\n", b"GET http://feed.exam"])
def test_open_connections_end_with_it_and_quietly(tmp_path: Path, caplog: pytest.LogCaptureFixture, sent: bytes):
    """Nobody reads a traceback about the tabs that were open."""

    async def story() -> None:
        proxy = FeedProxy(Trust(tmp_path, b""), port := free_port())
        await proxy.start()
        tabs = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
        for reader, writer in tabs:
            writer.write(sent)
            if sent.endswith(b"\r\n\r\n"):
                assert b" 200 " in await reader.readline()
        while len(proxy._server.connections) < len(tabs):  # noqa: ASYNC110 mitmproxy has no event for it
            await asyncio.sleep(0)
        await proxy.stop()
        for reader, writer in tabs:
            with contextlib.suppress(ConnectionResetError):  # half a request was left unread
                await asyncio.wait_for(reader.read(), 5)
            writer.close()
            with contextlib.suppress(ConnectionResetError):
                await writer.wait_closed()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(story())
    assert [record.message for record in caplog.records if record.levelname in ("WARNING", "ERROR")] == []
