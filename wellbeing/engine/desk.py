"""Answers the app's commands, one by one, in the words of the protocol."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from filters.parts import with_part
from filters.policy import decide
from filters.posts import Part, Post, parts_of
from filters.scores import language_not_judged
from filters.seen import plain_name
from filters.verdicts import Verdict
from wellbeing import protocol as say
from wellbeing.engine.bad_day_desk import BAD_DAY_ANSWERS, BAD_DAY_SLOW
from wellbeing.engine.breaks_desk import BREAKS_ANSWERS
from wellbeing.engine.day_desk import DAY_ANSWERS, DAY_SLOW
from wellbeing.engine.evidence_desk import EVIDENCE_ANSWERS, EVIDENCE_SLOW
from wellbeing.engine.failed import exactly, in_words
from wellbeing.engine.family_desk import FAMILY_ANSWERS, FAMILY_SLOW, instead
from wellbeing.engine.finding_desk import FINDING_ANSWERS
from wellbeing.engine.first_look_desk import FIRST_LOOK_ANSWERS, FIRST_LOOK_SLOW
from wellbeing.engine.held_desk import HELD_ANSWERS
from wellbeing.engine.held_system import refused
from wellbeing.engine.mood_desk import MOOD_ANSWERS, MOOD_SLOW
from wellbeing.engine.moved_words import moved_words, topics_of
from wellbeing.engine.own_words_desk import OWN_WORDS_ANSWERS, OWN_WORDS_SLOW
from wellbeing.engine.posts_desk import POSTS_ANSWERS, POSTS_SLOW
from wellbeing.engine.service import Engine
from wellbeing.engine.sites_desk import SITES_ANSWERS
from wellbeing.engine.system_desk import SYSTEM_ANSWERS, SYSTEM_SLOW
from wellbeing.engine.trust_desk import TRUST_ANSWERS, TRUST_SLOW
from wellbeing.engine.updates_desk import UPDATES_ANSWERS
from wellbeing.facts import Carries, MovedWord
from wellbeing.judge import Scores
from wellbeing.settings import SITES
from wellbeing.store import StoreError

log = logging.getLogger(__name__)

NOT_UNDERSTOOD = (
    "The filter did not understand what it was asked, and goes on as before."
    " If this comes again, for example after an update, quit Feed Wellbeing and open it once more."
)

_QUOTED = re.compile(r"'.*'", re.DOTALL)
"""What the decoder quotes of a line: it may be somebody's words, which no log has."""

LONGEST_NAME = 200
"""Characters of an account."""

FINISHES_WITHIN = 3.0
"""Seconds that slow commands have when the app leaves; the app waits five for the engine."""


async def serve(engine: Engine, lines: asyncio.Queue[bytes], tell: Callable[[say.Event], None]) -> None:
    """Answer every command that comes, until one says quit or the app is gone; what is slow may then finish."""
    slow: set[asyncio.Task[None]] = set()
    while line := await lines.get():
        command = _read(line, tell)
        if isinstance(command, say.Quit):
            tell(say.Done(id=command.id))
            break
        if command is not None:
            work = asyncio.create_task(_carry_out(engine, command, tell))
            if type(command) in SLOW:
                slow.add(work)
                work.add_done_callback(slow.discard)
            else:
                await work
    if slow:
        await asyncio.wait(slow, timeout=FINISHES_WITHIN)


def _read(line: bytes, tell: Callable[[say.Event], None]) -> say.AnyCommand | None:
    """The command in `line`; None for a blank line, and for one that says nothing we know, which is answered."""
    try:
        return say.read_command(line) if line.strip() else None
    except say.ProtocolError as error:
        log.warning("a line of %d bytes is no command: %s", len(line), _QUOTED.sub("'…'", str(error)))
        tell(say.Failed(id=say.number_of(line), message=NOT_UNDERSTOOD))
        return None


async def _carry_out(engine: Engine, command: say.AnyCommand, tell: Callable[[say.Event], None]) -> None:
    tell(await _safely(engine, command))


async def _safely(engine: Engine, command: say.AnyCommand) -> say.Event:
    try:
        return await answer(engine, command)
    except StoreError as error:  # for people as it is
        return say.Failed(id=command.id, message=str(error))
    except Exception as error:  # noqa: BLE001 - one command's trouble is not the engine's
        log.error("%s failed: %s", type(command).__name__, exactly(error))
        return say.Failed(id=command.id, message=in_words(command))


async def answer(engine: Engine, command: say.AnyCommand) -> say.Event:
    """Carry `command` out and say how it went."""
    cannot = refused(engine, command) or await instead(engine, command)
    if cannot is not None:
        return cannot
    event = await ANSWERS[type(command)](engine, command)
    return event or say.Done(id=command.id)


async def explain(engine: Engine, command: say.Explain) -> say.Explained:
    """Judge a text just as a post would be judged, paused or not. What moved a score is told of its own words alone."""
    alts, cards = ((words,) if words else () for words in (command.pictures, command.card))
    post = Post("explained", command.text, command.author, alts, command.site, cards=cards)
    scores, policy, now = await engine.judge.scores(post), engine.filtering.policy, engine.filtering.moment()
    of_parts = engine.judge.parts(post)
    verdict = with_part(decide(post, scores, policy, now), post, of_parts, policy, now)
    return say.Explained(
        id=command.id,
        action=verdict.action.value,
        categories=list(verdict.categories),
        reason=engine.filtering.spoken.reason(verdict),
        certainty=verdict.certainty,
        scores={category: round(score, 4) for category, score in scores.items()},
        rules=[str(fit) for fit in policy.rulebook.which_fit(post, scores, now)],
        not_judged=language_not_judged(scores),
        counts_at=engine.preferences.counts_at(scores),
        words=await _moved(engine, post, verdict, of_parts) if command.words else [],
    )


async def _moved(engine: Engine, post: Post, verdict: Verdict, of_parts: Mapping[Part, Scores]) -> list[MovedWord]:
    """Which of the text's own words moved what was said of it; none where a picture's words or a card's decided."""
    own = of_parts.get("", {})
    topics = () if verdict.part else topics_of(verdict, own)
    return await moved_words(parts_of(post).get("", ""), own, topics, engine.judge.try_out)


async def _status(engine: Engine, command: say.Status) -> say.Event:
    return await engine.status(command.id)


async def _trusted(engine: Engine, command: say.TrustedAuthors) -> say.Event:
    return say.TrustedAuthorsAre(id=command.id, authors=sorted(engine.trusting.authors))


async def _connections(engine: Engine, command: say.Connections) -> say.Event:
    return say.ConnectionsAre(id=command.id, connections=[Carries(*each) for each in engine.carried.now()])


async def _pause(engine: Engine, command: say.Pause) -> say.Event | None:
    if command.site and command.site not in {site.id for site in engine.preferences.sites}:
        return say.Failed(id=command.id, message="This site is not among those you chose: nothing is covered there.")
    engine.pausing.begin(command.site, command.minutes)
    return None


async def _resume(engine: Engine, command: say.Resume) -> None:
    engine.pausing.end(command.site)


async def _reload(engine: Engine, _command: say.Reload) -> None:
    await engine.reload()


async def _trust_author(engine: Engine, command: say.TrustAuthor) -> say.Event | None:
    if not plain_name(command.author) or command.site not in SITES or len(command.author) > LONGEST_NAME:
        return say.Failed(id=command.id, message="This is not the name of an account. Nothing was changed.")
    engine.trusting.trust(command.site, command.author)
    return None


async def _forget_author(engine: Engine, command: say.ForgetAuthor) -> None:
    engine.trusting.forget(command.site, command.author)


async def _help_in(engine: Engine, command: say.HelpIn) -> None:
    engine.about_posts.help.country = command.country


ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.Status: _status,
    say.Explain: explain,
    say.TrustedAuthors: _trusted,
    say.Connections: _connections,
    say.Pause: _pause,
    say.Resume: _resume,
    say.Reload: _reload,
    say.TrustAuthor: _trust_author,
    say.ForgetAuthor: _forget_author,
    say.HelpIn: _help_in,
    **POSTS_ANSWERS,
    **DAY_ANSWERS,
    **BAD_DAY_ANSWERS,
    **SYSTEM_ANSWERS,
    **TRUST_ANSWERS,
    **FIRST_LOOK_ANSWERS,
    **EVIDENCE_ANSWERS,
    **MOOD_ANSWERS,
    **FINDING_ANSWERS,
    **BREAKS_ANSWERS,
    **OWN_WORDS_ANSWERS,
    **FAMILY_ANSWERS,
    **HELD_ANSWERS,
    **SITES_ANSWERS,
    **UPDATES_ANSWERS,
}
"""Who answers which command; None is answered with `Done`. `Quit` ends `serve` itself."""

SLOW: frozenset[type[say.Command]] = frozenset().union(
    POSTS_SLOW,
    DAY_SLOW,
    BAD_DAY_SLOW,
    SYSTEM_SLOW,
    TRUST_SLOW,
    FIRST_LOOK_SLOW,
    EVIDENCE_SLOW,
    MOOD_SLOW,
    FAMILY_SLOW,
    OWN_WORDS_SLOW,
    HELD_ANSWERS,
    SITES_ANSWERS,
    UPDATES_ANSWERS,
)
"""Commands that may take seconds, or wait for a person: answered beside the others, which go on."""
