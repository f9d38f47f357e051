"""Threads that a hung program cannot keep alive, and a start that it cannot hold up."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from wellbeing.engine import recovering
from wellbeing.engine.system_side import in_thread
from wellbeing.places import places
from wellbeing.system.ledger import Ledger

HANGS = """
import asyncio, time
from contextlib import suppress
from wellbeing.engine.system_side import in_thread

async def main():
    with suppress(TimeoutError):
        async with asyncio.timeout(0.1):
            await in_thread(lambda: time.sleep(60))

asyncio.run(main())
"""


def test_what_the_work_gives_or_raises_comes_back() -> None:
    def fails() -> None:
        raise OSError("no disk")

    async def main() -> None:
        assert await in_thread(lambda: 7) == 7
        with pytest.raises(OSError, match="no disk"):
            await in_thread(fails)

    asyncio.run(main())


def test_a_program_ends_although_its_work_hangs() -> None:
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", HANGS], check=True, timeout=50)
    assert time.monotonic() - began < 45


def test_a_start_goes_on_although_taking_back_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = places(tmp_path)
    Ledger(at.ledger).write("proxy:gnome", {"ours": "x"})
    ended = threading.Event()

    class Hung:
        def recover(self) -> list[object]:
            ended.wait(30)
            return []

    monkeypatch.setattr(recovering, "switch_at", lambda _places: Hung())
    monkeypatch.setattr(recovering, "RECOVERS_WITHIN", 0.05)
    recovering.recover(at)
    assert not ended.is_set()
    ended.set()


def test_a_ledger_that_cannot_be_read_does_not_stop_a_start(tmp_path: Path) -> None:
    at = places(tmp_path)
    at.ledger.mkdir()
    recovering.recover(at)
