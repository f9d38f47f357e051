"""What a page says of a post, and when it is met, reaches the person's rules."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from filters.moments import Moment, Window
from filters.policy import Policy
from filters.rules import Rule
from filters.sites.definition import Selectors, Site
from filters.verdicts import Action
from tests.wellbeing.engine.test_conversation import Noted
from wellbeing.engine.conversation import Conversation
from wellbeing.engine.filtering import Filtering
from wellbeing.judge import Judge

SITE = Site("x", "X", Selectors(("article",)), time_kinds=(("search", ("/search",)),))


def verdict_on(rule: Rule, post: dict[str, Any], at: Moment | None = None, path: str = "") -> str:
    """What becomes of a post that the page describes so, under `rule` alone."""

    async def talk() -> str:
        judge, told = Judge(None), []
        filtering = Filtering(Policy(rules=(rule,)))
        if at is not None:
            filtering.moment = lambda: at
        talk = Conversation(b"d" * 12, SITE, lambda sent: told.append(json.loads(sent)), judge, filtering, Noted())
        await talk.hear(
            json.dumps({"t": "judge", "posts": [{"key": "1", "text": "a", **post}], "path": path}).encode(), 0.0
        )
        return str(told[0]["verdicts"]["1"]["action"])

    return asyncio.run(talk())


@pytest.mark.parametrize(
    ("conditions", "post"),
    [
        ({"links": ("shop.example",)}, {"links": ["https://www.shop.example/a"]}),
        ({"communities": ("r/running",)}, {"community": "running"}),
        ({"languages": ("de",)}, {"language": "de-AT"}),
        ({"sponsored": True}, {"sponsored": True}),
    ],
)
def test_what_only_a_page_can_say_is_asked_for(conditions: dict[str, Any], post: dict[str, Any]) -> None:
    """A page script that says nothing of it (an older one) leaves such rules without effect."""
    rule = Rule("r", Action.COVER, **conditions)
    assert verdict_on(rule, post) == "cover"
    assert verdict_on(rule, {}) == "show"


def test_the_part_of_the_site_is_told_by_the_path() -> None:
    """Without a path, a rule for searches alone fits nothing."""
    rule = Rule("r", Action.COVER, words=("a",), contexts=("search",))
    assert verdict_on(rule, {}, path="/search") == "cover"
    assert verdict_on(rule, {}, path="/home") == "show"
    assert verdict_on(rule, {}) == "show"


def test_hours_are_those_at_which_a_post_is_met() -> None:
    """Not those at which the rule was read."""
    rule = Rule("r", Action.COVER, words=("a",), schedule=(Window(frozenset({0}), 60, 120),))
    assert verdict_on(rule, {}, Moment(0.0, 0, 60)) == "cover"
    assert verdict_on(rule, {}, Moment(0.0, 0, 120)) == "show"
