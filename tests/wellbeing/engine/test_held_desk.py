"""A service takes over what its account sets for itself, as if it had read the files."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from wellbeing import protocol as say
from wellbeing.engine.held_desk import HELD_ANSWERS, NOT_HERE
from wellbeing.engine.held_system import HeldSystem
from wellbeing.engine.service import Engine


def ask(folder: Path, system: object, settings: str = 'preset = "quiet"', rules: str = "") -> tuple[object, int]:
    """The answer, and how often files were read again."""
    read: list[int] = []

    async def reload() -> None:
        read.append(1)

    engine = SimpleNamespace(system=system, at_work=SimpleNamespace(data=folder), reload=reload)
    command = say.TakeOver(id=3, settings=settings, rules=rules)
    return asyncio.run(HELD_ANSWERS[say.TakeOver](cast(Engine, engine), command)), len(read)


def test_both_are_kept_for_the_service_alone(tmp_path: Path):
    (tmp_path / "rules.toml").write_text("# before")
    assert ask(tmp_path, HeldSystem("mia")) == (None, 1)
    assert (tmp_path / "settings.toml").read_text() == 'preset = "quiet"'
    assert (tmp_path / "settings.toml").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "rules.toml").read_text() == ""


def test_what_is_the_same_is_not_written_anew(tmp_path: Path):
    """Whoever watches the files would take it for a change."""
    ask(tmp_path, HeldSystem("mia"))
    before = (tmp_path / "settings.toml").stat()
    ask(tmp_path, HeldSystem("mia"))
    assert (tmp_path / "settings.toml").stat().st_mtime_ns == before.st_mtime_ns
    assert not (tmp_path / "rules.toml").exists()


def test_an_engine_of_the_persons_own_has_files_of_theirs(tmp_path: Path):
    assert ask(tmp_path, object()) == (say.Failed(id=3, message=NOT_HERE), 0)
    assert [*tmp_path.iterdir()] == []
