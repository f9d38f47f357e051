"""Answers the app about words that people write for themselves: what they carry on for, and the lines of breaks.

No word of it comes into a log or a notice, and nothing is kept where it cannot be encrypted.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from wellbeing import protocol as say
from wellbeing.engine.mood_desk import NOT_ENCRYPTED
from wellbeing.engine.service import Engine
from wellbeing.own_words import tidy_note, tidy_purposes
from wellbeing.own_words_messages import BreakNote
from wellbeing.store import Store
from wellbeing.store_own_words import StoredOwnWords

TOO_LONG = "These are too many, or one of them is too long. Nothing was changed."
NO_NOTE = "Some of these notes are damaged. Nothing was put back."


async def _purposes(engine: Engine, command: say.OwnPurposes) -> say.Event:
    kept = await engine.keeping.ask(lambda store: StoredOwnWords(store).purposes())
    why = "" if engine.keeping.lasts else NOT_ENCRYPTED
    return say.OwnPurposesAre(id=command.id, purposes=kept, why_not_kept=why)


async def _keep_purposes(engine: Engine, command: say.KeepOwnPurposes) -> say.Event:
    if not engine.keeping.lasts:
        return say.Failed(id=command.id, message=NOT_ENCRYPTED)
    try:
        purposes = tidy_purposes(command.purposes)
    except ValueError:
        return say.Failed(id=command.id, message=TOO_LONG)
    await engine.keeping.ask(lambda store: StoredOwnWords(store).keep_purposes(purposes))
    engine.limiting.purposes = purposes
    return say.OwnPurposesAre(id=command.id, purposes=purposes)


async def _keep_note(engine: Engine, command: say.KeepBreakNote) -> say.Event | None:
    if not engine.keeping.lasts:
        return say.Failed(id=command.id, message=NOT_ENCRYPTED)
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    if words := tidy_note(command.words):
        await engine.keeping.ask(lambda store: StoredOwnWords(store).keep_note(at, words))
    return None


async def _notes(engine: Engine, command: say.BreakNotes) -> say.Event:
    notes = await engine.keeping.ask(lambda store: StoredOwnWords(store).notes())
    why = "" if engine.keeping.lasts else NOT_ENCRYPTED
    return say.BreakNotesAre(id=command.id, notes=tuple(notes), why_not_kept=why)


async def _delete_notes(engine: Engine, command: say.DeleteBreakNotes) -> say.Event:
    def forget(store: Store) -> list[BreakNote]:
        kept = StoredOwnWords(store)
        return kept.delete_all() if command.everything else kept.delete(command.numbers)

    return say.BreakNotesDeleted(id=command.id, notes=tuple(await engine.keeping.ask(forget)))


async def _put_back_notes(engine: Engine, command: say.PutBackBreakNotes) -> say.Event | None:
    if not engine.keeping.lasts:
        return say.Failed(id=command.id, message=NOT_ENCRYPTED)
    try:
        for each in command.notes:
            datetime.fromisoformat(each.at)
    except ValueError:
        return say.Failed(id=command.id, message=NO_NOTE)
    await engine.keeping.ask(lambda store: StoredOwnWords(store).put_back(command.notes))
    return None


OWN_WORDS_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.OwnPurposes: _purposes,
    say.KeepOwnPurposes: _keep_purposes,
    say.KeepBreakNote: _keep_note,
    say.BreakNotes: _notes,
    say.DeleteBreakNotes: _delete_notes,
    say.PutBackBreakNotes: _put_back_notes,
}

OWN_WORDS_SLOW: frozenset[type[say.Command]] = frozenset(OWN_WORDS_ANSWERS)
"""Each waits for the disk."""
