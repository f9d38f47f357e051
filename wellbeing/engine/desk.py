"""Answers the app's commands, one by one, in the words of the protocol."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import assert_never

from filters.policy import decide
from filters.posts import Post
from wellbeing import protocol as say
from wellbeing.engine.service import Engine

log = logging.getLogger(__name__)


async def serve(engine: Engine, lines: asyncio.Queue[bytes], tell: Callable[[say.Event], None]) -> None:
    """Answer every command that comes, until one says quit or the app is gone."""
    while line := await lines.get():
        if not line.strip():
            continue
        try:
            command = say.read_command(line)
        except say.ProtocolError as error:
            tell(say.Failed(id=say.number_of(line), message=f"This command is not known: {error}"))
            continue
        if isinstance(command, say.Quit):
            tell(say.Done(id=command.id))
            return
        tell(await _safely(engine, command))


async def _safely(engine: Engine, command: say.AnyCommand) -> say.Event:
    try:
        return await answer(engine, command)
    except Exception as error:  # one command's trouble is not the engine's
        log.exception("a command failed")
        return say.Failed(id=command.id, message=f"That did not work ({error}). The filter goes on as before.")


async def answer(engine: Engine, command: say.AnyCommand) -> say.Event:
    """Carry `command` out and say how it went."""
    match command:
        case say.Status():
            return await engine.status(command.id)
        case say.Explain():
            return await explain(engine, command)
        case say.TrustedAuthors():
            return say.TrustedAuthorsAre(id=command.id, authors=engine.trusted)
        case say.Pause():
            engine.cover(on=False, minutes=command.minutes)
        case say.Resume():
            engine.cover(on=True)
        case say.Reload():
            engine.reload()
        case say.ForgetAuthor():
            engine.forget_author(command.site, command.author)
        case say.Quit():
            pass
        case _:
            assert_never(command)
    return say.Done(id=command.id)


async def explain(engine: Engine, command: say.Explain) -> say.Explained:
    """Judge a text just as a post would be judged, paused or not."""
    post = Post("explained", command.text, command.author, site=command.site)
    scores = await engine.judge.scores(post)
    verdict = decide(post, scores, engine.filtering.policy)
    return say.Explained(
        id=command.id,
        action=verdict.action.value,
        categories=list(verdict.categories),
        reason=verdict.reason,
        certainty=verdict.certainty,
        scores={category: round(score, 4) for category, score in scores.items()},
    )
