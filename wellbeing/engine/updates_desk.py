"""Answers the app about newer helplines and about looking for newer files."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from wellbeing import protocol as say
from wellbeing.back_to_shipped import helplines_back
from wellbeing.engine.held_system import HeldSystem
from wellbeing.engine.newest import decline
from wellbeing.engine.service import Engine
from wellbeing.engine.sites_desk import refused
from wellbeing.helplines import shipped_directory
from wellbeing.newer_helplines import other_countries
from wellbeing.newer_helplines_file import in_use, take
from wellbeing.places import Places, places
from wellbeing.signed_file import SignedFileError


def _places(engine: Engine) -> Places:
    return places(engine.at_work.data)


async def _updates(engine: Engine, command: say.Updates) -> say.Event:
    return await engine.updating.now(command.id)


async def _look(engine: Engine, command: say.LookForUpdates) -> say.Event:
    try:
        await engine.updating.look()
    except SignedFileError as error:
        return refused(command, error)
    await engine.reload()
    return await engine.updating.now(command.id)


async def _decline(engine: Engine, command: say.DeclineSites) -> say.Event:
    try:
        async with engine.updating.alone:
            await asyncio.to_thread(decline, _places(engine), command.version)
    except SignedFileError as error:
        return refused(command, error)
    return await engine.updating.now(command.id)


async def _helplines(engine: Engine, command: say.Helplines) -> say.Event:
    return say.HelplinesAre(id=command.id) if isinstance(engine.system, HeldSystem) else await _now(engine, command)


async def _now(engine: Engine, command: say.Command) -> say.Event:
    now = await asyncio.to_thread(in_use, _places(engine).newer_helplines)
    countries = other_countries(now.directory, shipped_directory())
    return say.HelplinesAre(
        id=command.id, version=now.version, taken=now.taken, countries=countries, problem=now.problem
    )


async def _take(engine: Engine, command: say.TakeHelplines) -> say.Event:
    try:
        await asyncio.to_thread(take, _places(engine).newer_helplines, Path(command.file))
    except SignedFileError as error:
        return refused(command, error)
    return await _now(engine, command)


async def _reset(engine: Engine, command: say.ResetHelplines) -> say.Event:
    try:
        async with engine.updating.alone:
            await asyncio.to_thread(helplines_back, _places(engine))
    except SignedFileError as error:
        return refused(command, error)
    return await _now(engine, command)


UPDATES_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.Updates: _updates,
    say.LookForUpdates: _look,
    say.DeclineSites: _decline,
    say.Helplines: _helplines,
    say.TakeHelplines: _take,
    say.ResetHelplines: _reset,
}
"""Each waits for the disk; one for a server."""
