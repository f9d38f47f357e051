"""Answers the app about rests: what the person pressed, and that reminders stay away for a while."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from wellbeing import protocol as say
from wellbeing.engine.service import Engine


async def _answer(engine: Engine, command: say.AnswerBreak) -> None:
    engine.about_time.reminding.answer(command.answer, command.kind)


async def _offer(engine: Engine, _command: say.OfferBreaks) -> None:
    engine.about_time.reminding.offer()


async def _pause(engine: Engine, command: say.PauseReminders) -> None:
    engine.about_time.reminding.pause(command.minutes)


async def _resume(engine: Engine, _command: say.ResumeReminders) -> None:
    engine.about_time.reminding.resume()


BREAKS_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.AnswerBreak: _answer,
    say.OfferBreaks: _offer,
    say.PauseReminders: _pause,
    say.ResumeReminders: _resume,
}
