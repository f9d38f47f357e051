"""Answers what the app asks about this system: how it stands, turning it on, turning it off."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from wellbeing import protocol as say
from wellbeing.engine.service import Engine


async def _look(engine: Engine, command: say.LookAtSystem) -> say.Event:
    return say.SystemIs(id=command.id, parts=await engine.system.look())


async def _turn_on(engine: Engine, command: say.TurnOn) -> say.Event:
    return say.SystemIs(id=command.id, parts=await engine.system.turn_on(command.parts))


async def _turn_off(engine: Engine, command: say.TurnOff) -> say.Event:
    return say.SystemIs(id=command.id, parts=await engine.system.turn_off(command.parts))


SYSTEM_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.LookAtSystem: _look,
    say.TurnOn: _turn_on,
    say.TurnOff: _turn_off,
}
"""Who answers which command."""

SYSTEM_SLOW: frozenset[type[say.Command]] = frozenset(SYSTEM_ANSWERS)
"""Each runs programs of the system, and some ask the person."""
