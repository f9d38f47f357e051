"""Answers what the app asks about posts: the last ones, rules tried on them, corrections, topics that rest."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import msgspec

from filters.categories import HARMS
from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.engine.correcting import CannotCorrect
from wellbeing.engine.preview import preview
from wellbeing.engine.recent import seen
from wellbeing.engine.service import Engine

PREVIEWED = 1_000
"""Posts that rules are tried on: so many take no longer than a person waits, also with 10,000 rules."""


async def _recent(engine: Engine, command: say.Recent) -> say.Event:
    """The last ones in memory, then those of the history before them."""
    about = engine.about_posts
    last = list(about.recent)
    wanted = [met for met in last if met.verdict.action > Action.SHOW or not command.softened][: command.most]
    past = await about.history.last(command.most - len(wanted), last, command.softened)
    return say.RecentIs(id=command.id, posts=[seen(met, engine.filtering.spoken) for met in (*wanted, *past)])


async def _preview(engine: Engine, command: say.Preview) -> say.Event:
    """In a thread, on copies: neither the reading of 10,000 rules nor the judging may keep pages waiting."""
    posts = [replace(met) for met in engine.about_posts.recent]
    posts += await engine.about_posts.history.last(PREVIEWED - len(posts), posts)
    filtering = engine.filtering
    found = await asyncio.to_thread(
        preview, command.rules, posts, filtering.policy, filtering.moment(), filtering.spoken
    )
    return msgspec.structs.replace(found, id=command.id)


async def _correct(engine: Engine, command: say.Correct) -> say.Event:
    try:
        if command.number < 0:
            await engine.about_posts.correct_past(command.number, command.wants, engine.judge.scores)
        else:
            engine.about_posts.correct(command.number, command.wants)
    except CannotCorrect as error:
        return say.Failed(id=command.id, message=str(error))
    return say.Done(id=command.id)


async def _corrections(engine: Engine, command: say.Corrections) -> say.Event:
    return say.CorrectionsAre(id=command.id, corrections=engine.about_posts.corrections())


async def _uncorrect(engine: Engine, command: say.Uncorrect) -> say.Event:
    if engine.about_posts.uncorrect(command.number):
        return say.Done(id=command.id)
    return say.Failed(id=command.id, message="This correction is not there any more: it was taken back before.")


async def _recorrect(engine: Engine, command: say.Recorrect) -> say.Event:
    if engine.about_posts.recorrect(command.number):
        return say.Done(id=command.id)
    words = (
        "This correction cannot be put back: the filter was started anew since, or there are too many. Make it again."
    )
    return say.Failed(id=command.id, message=words)


async def _rest_topic(engine: Engine, command: say.RestTopic) -> say.Event:
    if command.category not in HARMS:
        return say.Failed(id=command.id, message="There is no topic of that name. Choose one of the list.")
    engine.about_posts.rest(command.category, command.hours)
    return say.Done(id=command.id)


POSTS_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.Recent: _recent,
    say.Preview: _preview,
    say.Correct: _correct,
    say.Corrections: _corrections,
    say.Uncorrect: _uncorrect,
    say.Recorrect: _recorrect,
    say.RestTopic: _rest_topic,
}

POSTS_SLOW: frozenset[type[say.Command]] = frozenset({say.Recent, say.Preview, say.Explain})
"""The history waits for the disk; explaining leaves out word by word."""
