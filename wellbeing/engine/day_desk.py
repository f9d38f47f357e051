"""Answers what the app asks about days and about everything that is stored: today, export, erase."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

from wellbeing import protocol as say
from wellbeing.engine.day import told
from wellbeing.engine.service import Engine
from wellbeing.export_store import Kind, everything
from wellbeing.private_file import write_private
from wellbeing.store import Store
from wellbeing.store_day import first_of_week


async def _today(engine: Engine, command: say.Today) -> say.Event:
    try:
        day = date.fromisoformat(command.day) if command.day else engine.today
        first_of_week(day)
    except (ValueError, OverflowError):
        return say.Failed(id=command.id, message="That is no day. Write it as year, month and day: 2026-11-05.")
    return told(day, await engine.keeping.day(day), engine.about_posts.rests_until, command.id)


async def _limits(engine: Engine, command: say.Limits) -> say.Event:
    limits, times = await engine.limiting.now()
    return say.LimitsAre(id=command.id, limits=limits, carried_on=times)


async def _export(engine: Engine, command: say.Export) -> say.Event:
    engine.about_posts.history.write()
    written = await engine.keeping.export(lambda store: _written(Path(command.file), command.form, store))
    return say.Exported(id=command.id, written=written)


def _written(file: Path, form: str, store: Store) -> bool:
    kind: Kind = "csv" if file.suffix.lower() == ".csv" else "json"
    try:
        write_private(file, everything("activitywatch" if form else kind, store))
    except OSError:
        return False
    return True


async def _erase(engine: Engine, _command: say.Erase) -> None:
    await engine.erase()


DAY_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.Today: _today,
    say.Limits: _limits,
    say.Export: _export,
    say.Erase: _erase,
}

DAY_SLOW: frozenset[type[say.Command]] = frozenset(DAY_ANSWERS)
"""Each waits for the disk."""
