"""An engine that fails half-way leaves nothing behind. Folders, keys, store and proxy are real."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from wellbeing import protocol as say
from wellbeing.engine import foundation
from wellbeing.engine.foundation import Foundation, lay
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.pac_server import PacServer
from wellbeing.engine.ports import choose, free_port, is_free, remember
from wellbeing.engine.service import Engine


@pytest.fixture
def options(tmp_path: Path) -> EngineOptions:
    return EngineOptions(data=tmp_path / "data", key_file=True)


@pytest.fixture
def laid(options: EngineOptions, monkeypatch: pytest.MonkeyPatch) -> Iterator[Foundation]:
    """A real foundation but for the model, which takes its time."""
    monkeypatch.setattr(foundation, "SHIPPED", Path("none"))
    made = lay(options)
    yield made
    made.close()


def threads() -> set[str]:
    """What runs beside the test."""
    return {thread.name for thread in threading.enumerate()}


def test_what_was_started_is_stopped_when_the_rest_cannot_start(
    options: EngineOptions, laid: Foundation, monkeypatch: pytest.MonkeyPatch
):
    """The last part, the server of the PAC, fails: the proxy listens no more, no thread and no task is left.

    The ports that browsers know stay the next engine's: those of this start were told to nobody.
    """

    async def fails(server: PacServer, port: int = 0) -> None:
        raise OSError("no room for another socket")

    async def story() -> int:
        engine = Engine(options, laid, said.append)
        with pytest.raises(OSError, match="no room"):
            await engine.start()
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return engine._ports[0]

    monkeypatch.setattr(PacServer, "start", fails)
    said: list[say.Event] = []
    remember(laid.places.data, 0, told := free_port()).close()
    before = threads()
    assert is_free(asyncio.run(story()))
    ends = time.monotonic() + 5
    while not threads() <= before:  # the classifier's has nothing to do any more, and ends as soon as it may run
        assert time.monotonic() < ends, threads() - before
        time.sleep(0.01)
    assert said == []
    assert choose(laid.places.data)[0] == told


def test_it_starts_and_stops_in_order(options: EngineOptions, laid: Foundation):
    """`Ready` comes first, then what is not as it could be; stopping twice is no error."""

    async def story() -> int:
        engine = Engine(options, laid, said.append)
        await engine.start()
        await engine.stop()
        await engine.stop()
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return engine._ports[0]

    said: list[say.Event] = []
    assert is_free(asyncio.run(story()))
    assert isinstance(said[0], say.Ready)
    assert [event.problem for event in said if isinstance(event, say.Notice)] == ["model"]
