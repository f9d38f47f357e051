"""Answers the app about the first look: begin it, what would have been softened, end it with a choice."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from filters.moments import Moment
from filters.policy import Policy, decide
from wellbeing import protocol as say
from wellbeing.engine.recent import Met, seen
from wellbeing.engine.service import Engine
from wellbeing.facts import PresetWouldHave, SeenPost, TopicWouldHave
from wellbeing.first_look import FirstLook, covered_by, is_much, is_soft
from wellbeing.spoken import Spoken

EXAMPLES = 5


async def _show_me_first(engine: Engine, command: say.ShowMeFirst) -> None:
    await engine.reload()  # what was chosen was written just now
    engine.about_posts.show_me_first(command.days, engine.preferences.settings.preset)


async def _would_have(engine: Engine, command: say.WouldHave) -> say.Event:
    """In a thread, on copies, as a preview: 10,000 rules on the last posts must not keep pages waiting."""
    watching, moment = engine.about_posts.watching, engine.filtering.moment()
    look, policies, posts = watching.look, watching.policies, [replace(met) for met in engine.about_posts.recent]
    if look is None:
        return say.WouldHaveIs(id=command.id)
    presets = await asyncio.to_thread(would_have, look, policies, posts, moment, engine.filtering.spoken)
    until = watching.until.isoformat(timespec="minutes") if watching.until else ""
    return say.WouldHaveIs(id=command.id, of=look.posts, until=until, presets=presets)


def would_have(
    look: FirstLook, policies: Mapping[str, Policy], posts: Sequence[Met], moment: Moment, speech: Spoken
) -> list[PresetWouldHave]:
    """What each preset would have done, as counted, with examples from the last `posts`. Pure; for a worker thread."""
    return [
        PresetWouldHave(
            preset=preset,
            covered=(covered := covered_by(look.counts, preset)),
            much=is_much(covered, look.posts),
            topics=_topics(look, preset),
            examples=_examples(posts, policy, moment, speech),
        )
        for preset, policy in policies.items()
    ]


def _topics(look: FirstLook, preset: str) -> list[TopicWouldHave]:
    counts = Counter({(topic, action): n for (which, topic, action), n in look.counts.items() if which == preset})
    return [TopicWouldHave(topic, action, n) for (topic, action), n in counts.most_common()]


def _examples(posts: Sequence[Met], policy: Policy, moment: Moment, speech: Spoken) -> list[SeenPost]:
    """The last that would have been softened most, the newest first among equals."""
    judged = [(met, decide(met.post, met.scores, policy, moment)) for met in posts]
    softened = sorted((each for each in judged if is_soft(each[1])), key=lambda each: each[1].action, reverse=True)
    return [seen(met, speech, verdict) for met, verdict in softened[:EXAMPLES]]


FIRST_LOOK_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.ShowMeFirst: _show_me_first,
    say.WouldHave: _would_have,
}

FIRST_LOOK_SLOW: frozenset[type[say.Command]] = frozenset({say.WouldHave})
