"""Answers the app about the person's page for hard days: give it, keep it. No word of it comes into a log or notice."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from wellbeing import protocol as say
from wellbeing.bad_day import BadDayPage
from wellbeing.engine.service import Engine
from wellbeing.store import Store
from wellbeing.store_bad_day import StoredBadDay

NOT_ENCRYPTED = (
    "In this run there is no place where your page can be kept encrypted, so it is not kept at all."
    " “Good to know” in the app's window says why."
)


async def _bad_day(engine: Engine, command: say.BadDay) -> say.Event:
    def read(store: Store) -> BadDayPage:
        return StoredBadDay(store).read()

    page = await engine.keeping.ask(read)
    return say.BadDayIs(id=command.id, page=page, why_not_kept="" if engine.keeping.lasts else NOT_ENCRYPTED)


async def _keep(engine: Engine, command: say.KeepBadDay) -> say.Event | None:
    def keep(store: Store) -> None:
        StoredBadDay(store).keep(command.page)

    if not engine.keeping.lasts:
        return say.Failed(id=command.id, message=NOT_ENCRYPTED)
    await engine.keeping.ask(keep)
    return None


BAD_DAY_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.BadDay: _bad_day,
    say.KeepBadDay: _keep,
}

BAD_DAY_SLOW: frozenset[type[say.Command]] = frozenset(BAD_DAY_ANSWERS)
"""Each waits for the disk."""
