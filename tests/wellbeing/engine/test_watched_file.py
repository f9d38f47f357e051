"""A file that is edited while the engine runs is noticed, and a mistake in it changes nothing."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from wellbeing.engine.watched_file import AS_IF_AWAY, SETTLES, STAYS, LastGood, watch


def _number(path: Path) -> int:
    return int(path.read_text()) if path.exists() else 0


def test_a_broken_file_leaves_what_was_last_good(tmp_path: Path) -> None:
    """Good, broken, good again: the value stays in between, the problem is said in words and goes away."""
    path = tmp_path / "number"
    file = LastGood(path, _number, 0)
    path.write_text("7")
    assert file.take(file.look())
    assert (file.value, file.problem) == (7, "")
    path.write_text("seven")
    assert file.take(file.look())
    assert file.value == 7
    assert "stays in force" in file.problem
    assert not file.take(file.look())
    path.write_text("8")
    assert file.take(file.look())
    assert (file.value, file.problem) == (8, "")


def test_a_file_that_was_never_in_order_has_nothing_that_stays(tmp_path: Path) -> None:
    """Broken from its first line on, also where there was no file before; the next run with a good copy has one."""
    path = tmp_path / "number"
    file = LastGood(path, _number, 0)
    for _ in range(2):
        path.write_text("seven")
        file.take(file.look())
        assert file.problem.endswith(AS_IF_AWAY)
        path.unlink()
        file.take(file.look())
    path.write_text("7")
    file.take(file.look())
    path.write_text("seven")
    for each in (file, LastGood(path, _number, 0)):
        each.take(each.look())
        assert (each.value, each.problem.endswith(STAYS)) == (7, True)


def test_a_change_that_cannot_be_applied_ends_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The next change is told all the same, and the mistake is in the log."""
    path = tmp_path / "settings.toml"

    async def edit_and_wait() -> None:
        told: asyncio.Queue[bool] = asyncio.Queue()

        async def changed() -> None:
            told.put_nowait(path.exists())
            if not path.exists():
                raise RuntimeError("a mistake of ours")

        task = asyncio.create_task(watch(path, changed, every=0.01))
        assert not await asyncio.wait_for(told.get(), 10)
        path.write_text("a")
        assert await asyncio.wait_for(told.get(), 10)
        task.cancel()

    asyncio.run(edit_and_wait())
    assert "a mistake of ours" in caplog.text


def test_every_way_of_editing_is_noticed(tmp_path: Path) -> None:
    """Made, written in place, replaced as editors do, with an old date, and removed: each is one call."""
    path, other = tmp_path / "settings.toml", tmp_path / "new"

    def replace() -> None:
        other.write_text("c")
        os.utime(other, (1, 1))
        other.replace(path)

    edits = [lambda: path.write_text("a"), lambda: path.write_text("bb"), replace, path.unlink]

    async def edit_and_wait() -> int:
        changes: asyncio.Queue[None] = asyncio.Queue()
        task = asyncio.create_task(watch(path, lambda: changes.put(None), every=0.01))
        await asyncio.wait_for(changes.get(), 10)
        for edit in edits:
            edit()
            await asyncio.wait_for(changes.get(), 10)
        task.cancel()
        return changes.qsize()

    assert asyncio.run(edit_and_wait()) == 0


def test_a_file_that_is_being_written_is_waited_for(tmp_path: Path) -> None:
    """Editors empty a file and then write it: what it says in between is nobody's setting."""
    path = tmp_path / "settings.toml"
    path.write_text("all of it")

    async def edit_and_wait() -> list[str]:
        said: list[str] = []
        told = asyncio.Event()

        async def changed() -> None:
            said.append(path.read_text())
            told.set()

        path.write_text("")
        task = asyncio.create_task(watch(path, changed, every=0.01))
        for part in range(4):
            await asyncio.sleep(SETTLES / 2)
            path.write_text("all of it"[: 2 * part + 3])
        await asyncio.wait_for(told.wait(), 10)
        task.cancel()
        return said

    assert asyncio.run(edit_and_wait()) == ["all of it"]
