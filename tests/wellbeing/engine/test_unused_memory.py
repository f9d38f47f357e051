"""An engine gives back what it needed to start, and what busy minutes left."""

from __future__ import annotations

import asyncio
import sys

import psutil  # type: ignore[import-untyped]
import pytest

from wellbeing.engine import unused_memory
from wellbeing.engine.unused_memory import give_back, memory_given_back

MB = 1_000_000


def own_memory() -> float:
    return float(psutil.Process().memory_info().rss) / MB


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' allocators give back by themselves")
def test_what_was_freed_below_something_that_lives_is_given_back() -> None:
    """Small pieces, as JSON is read into; the last one stays, and would keep them all."""
    pieces = [bytes(1_000) for _ in range(60_000)]
    last = bytes(1_000)
    pieces.clear()
    before = own_memory()
    assert give_back()
    assert before - own_memory() > 20
    assert len(last) == 1_000


def test_while_an_engine_runs_memory_is_given_back_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """From its start to its end, and not beyond."""
    given: list[bool] = []
    monkeypatch.setattr(unused_memory, "_collect_only_what_comes", lambda: None)  # these tests are what would stay
    monkeypatch.setattr(unused_memory, "GIVE_BACK_EVERY", 0.01)
    monkeypatch.setattr(unused_memory, "give_back", lambda: given.append(True))

    async def run() -> int:
        async with memory_given_back():
            assert given == [True]
            while len(given) < 3:  # noqa: ASYNC110  # it has no event for this
                await asyncio.sleep(0.01)
        return len(given)

    assert asyncio.run(run()) == len(given)
