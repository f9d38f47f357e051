"""What a page may claim of its own posts, and what that changes: what filters.policy says, and nothing else."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from filters.categories import HARMS
from filters.policy import Policy
from filters.presets import choices
from tests.wellbeing.engine.test_conversation import SITE, Noted
from wellbeing.engine.conversation import Conversation
from wellbeing.engine.filtering import Filtering
from wellbeing.judge import Judge
from wellbeing.page_messages import PageMessageError


def told(post: dict[str, Any], harm: str) -> dict[str, Any]:
    """What a page is told that describes a post so; to the model it is surely `harm`."""

    async def talk() -> dict[str, Any]:
        judge, heard = Judge(lambda texts: [{harm: 0.99} for _ in texts]), []
        judge.start()
        filtering = Filtering(Policy(choices("balanced", dict.fromkeys(HARMS, 0.5))))
        page = Conversation(b"d" * 12, SITE, lambda sent: heard.append(json.loads(sent)), judge, filtering, Noted())
        try:
            posts = [{"key": "1", "text": "a", "author": "@ana", **post}]
            await page.hear(json.dumps({"t": "judge", "posts": posts}).encode(), 0.0)
        finally:
            await judge.close()
        return dict(heard[0]["verdicts"]["1"])

    return asyncio.run(talk())


@pytest.mark.parametrize("harm", ["self_harm", "eating_disorder", "violence", "sexual", "harassment"])
def test_claiming_that_one_follows_somebody_lifts_no_such_cover(harm: str) -> None:
    """What the balanced preset covers stays covered, whoever it is from."""
    assert told({}, harm)["action"] == "cover"
    claimed = told({"followed": True, "community": "friends", "language": "xx", "sponsored": True}, harm)
    assert claimed["action"] == "cover"


def test_claiming_it_lets_comparison_pass() -> None:
    """As for people one follows: a page can show that anyhow, by drawing it in a way that is no post."""
    assert told({}, "appearance_comparison")["action"] == "space"
    assert told({"followed": True}, "appearance_comparison") == {"action": "show"}


def test_one_s_own_posts_are_never_touched() -> None:
    """Nor is a post that a page claims to be one's own; nothing is told of it that a page did not know."""
    assert told({"own": True}, "self_harm") == {"action": "show"}


@pytest.mark.parametrize(
    "claim",
    [{"links": ["a"] * 21}, {"links": ["a" * 2001]}, {"links": "a"}, {"language": "x" * 36}, {"community": "x" * 201},
     {"own": 1}, {"followed": "yes"}, {"sponsored": None}],
)  # fmt: skip
def test_claims_beyond_what_our_script_sends_are_no_message(claim: dict[str, Any]) -> None:
    with pytest.raises(PageMessageError):
        told(claim, "violence")
