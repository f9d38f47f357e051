"""Answers the app about moods: give them, keep one, forget some, put them back; and lets heavy topics rest together.

No word of it comes into a log or a notice, and nothing is kept where it cannot be encrypted.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Any

import msgspec

from filters.categories import HARMS
from wellbeing import protocol as say
from wellbeing.engine.service import Engine
from wellbeing.feed_time import day_of
from wellbeing.mood import HEAVY, Answered, is_due, month_of, one_line, rests_asked
from wellbeing.mood_messages import MoodEntry
from wellbeing.store import Store
from wellbeing.store_mood import StoredMood

NOT_ENCRYPTED = (
    "In this run there is no place where this can be kept encrypted, so it is not kept at all."
    " “Good to know” in the app's window says why."
)
OFF = "Noting how you feel is turned off. You can turn it on in the settings, under “Fine tuning”."
NO_MONTH = "That is no month. Write it as year and month: 2026-11."
NO_REST = "These topics cannot rest like that: choose topics of the list, and seven days at most."
GONE = "This entry is not there any more: it was deleted meanwhile. Your words are kept with the next tap."
NO_ENTRY = "Some of these entries are damaged. Nothing was put back."


async def _moods(engine: Engine, command: say.Moods) -> say.Event:
    try:
        first, last = month_of(command.month, engine.today)
    except ValueError:
        return say.Failed(id=command.id, message=NO_MONTH)
    how, now, seconds = engine.preferences.settings.mood, _now(), await engine.keeping.feed_seconds_today()

    def read(store: Store) -> say.MoodsAre:
        moods = StoredMood(store)
        return say.MoodsAre(
            id=command.id,
            month=f"{first:%Y-%m}",
            today=engine.today.isoformat(),
            how=how,
            due=store.lasts and is_due(how, moods.answered(), now, seconds),
            entries=tuple(moods.entries(first, last)),
            days=tuple(moods.beside(first, last)),
            resting=_resting(engine),
            why_not_kept="" if store.lasts else NOT_ENCRYPTED,
        )

    return await engine.keeping.ask(read)


def _resting(engine: Engine) -> dict[str, str]:
    until = engine.about_posts.rests_until
    return {topic: until[topic].isoformat(timespec="seconds") for topic in HEAVY if topic in until}


async def _keep(engine: Engine, command: say.KeepMood) -> say.Event:
    if why := _why_not(engine):
        return say.Failed(id=command.id, message=why)
    now = _now()
    entry = MoodEntry(
        day=day_of(now).isoformat(),
        at=now.isoformat(timespec="seconds"),
        feeling=command.feeling,
        words=one_line(command.words),
    )
    answered = Answered(now, await engine.keeping.feed_seconds_today())
    number = await engine.keeping.ask(lambda store: StoredMood(store).keep(entry, answered))
    return say.MoodKept(id=command.id, number=number)


async def _reword(engine: Engine, command: say.RewordMood) -> say.Event | None:
    if why := _why_not(engine):
        return say.Failed(id=command.id, message=why)
    words = one_line(command.words)
    was_there = await engine.keeping.ask(lambda store: StoredMood(store).reword(command.number, words))
    return None if was_there else say.Failed(id=command.id, message=GONE)


def _why_not(engine: Engine) -> str:
    """Why nothing new is kept, "" where it is."""
    if engine.preferences.settings.mood == "off":
        return OFF
    return "" if engine.keeping.lasts else NOT_ENCRYPTED


async def _delete(engine: Engine, command: say.DeleteMoods) -> say.Event:
    """Also while it is turned off: what was kept before stays the person's to delete."""

    def forget(store: Store) -> list[MoodEntry]:
        moods = StoredMood(store)
        return moods.delete_all() if command.everything else moods.delete(command.numbers)

    return say.MoodsDeleted(id=command.id, entries=tuple(await engine.keeping.ask(forget)))


async def _put_back(engine: Engine, command: say.PutBackMoods) -> say.Event | None:
    if not engine.keeping.lasts:
        return say.Failed(id=command.id, message=NOT_ENCRYPTED)
    try:
        entries = [_whole(entry) for entry in command.entries]
    except ValueError:
        return say.Failed(id=command.id, message=NO_ENTRY)
    await engine.keeping.ask(lambda store: StoredMood(store).put_back(entries))
    return None


def _whole(entry: MoodEntry) -> MoodEntry:
    """Raises ValueError for one that is none of ours."""
    day, at = date.fromisoformat(entry.day), datetime.fromisoformat(entry.at)
    return msgspec.structs.replace(entry, day=day.isoformat(), at=at.isoformat(), words=one_line(entry.words))


async def _not_now(engine: Engine, _command: say.MoodNotNow) -> None:
    if engine.keeping.lasts:
        answered = Answered(_now(), await engine.keeping.feed_seconds_today())
        await engine.keeping.ask(lambda store: StoredMood(store).note_answered(answered))


async def _rest_topics(engine: Engine, command: say.RestTopics) -> say.Event | None:
    try:
        asked = rests_asked(command.until, _now(), HARMS)
    except ValueError:
        return say.Failed(id=command.id, message=NO_REST)
    engine.about_posts.rest_until(asked)
    return None


def _now() -> datetime:
    return datetime.now().astimezone()


MOOD_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.Moods: _moods,
    say.KeepMood: _keep,
    say.RewordMood: _reword,
    say.DeleteMoods: _delete,
    say.PutBackMoods: _put_back,
    say.MoodNotNow: _not_now,
    say.RestTopics: _rest_topics,
}

MOOD_SLOW: frozenset[type[say.Command]] = frozenset(MOOD_ANSWERS) - {say.RestTopics}
"""Each waits for the disk."""
