"""What a page may ask about help: for what stands in this very document, and a card that it was given."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

import pytest

from filters.categories import HARMS
from filters.policy import Policy
from filters.posts import Post
from filters.presets import choices
from filters.sites.definition import Selectors, Site
from filters.spacing import Spacing
from filters.verdicts import Action, Verdict
from tests.wellbeing.engine.test_conversation import Noted
from wellbeing import page_messages as page
from wellbeing.engine.conversation import Conversation
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.memory import Memory
from wellbeing.engine.page_help import PageHelp
from wellbeing.engine.witness import Witness
from wellbeing.judge import Judge

BALANCED = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5)))
HEAVY = Post("p1", "I cannot go on", "@ana", site="x", main=True)
AT = 500.0


@dataclass
class Shown:
    """Whoever shows help, and notes it: as many cards as there are."""

    cards: int = 1
    wanted_at: list[tuple[str, str]] = field(default_factory=list)
    away: list[bool] = field(default_factory=list)

    def wanted(self, site: str, topic: page.HelpTopic, at: float) -> None:
        self.wanted_at.append((site, topic))

    def card(self, at: float) -> page.HelpCard | None:
        self.cards -= 1
        return page.HelpCard("findahelpline.com") if self.cards >= 0 else None

    def put_away(self, away: bool, at: float) -> None:
        self.away.append(away)


class Talk:
    """One document, in which p1 was judged as self-harm, p2 as violence, and p3 was covered by a rule."""

    def __init__(self, cards: int = 1) -> None:
        self.shown, self.told = Shown(cards), list[dict[str, Any]]()
        self.memory = Memory(Spacing(10))
        for key, verdict in (
            ("p1", Verdict(Action.COVER, ("violence", "self_harm"))),
            ("p2", Verdict(Action.COVER, ("violence",))),
            ("p3", Verdict(Action.COVER, (), rule="Heavy")),
        ):
            self.memory.judged[key] = ("@ana", verdict)
        self.help = PageHelp("x", self.memory, self.shown, lambda sent: self.told.append(json.loads(sent)))


def test_find_help_on_a_cover_brings_up_the_window():
    talk = Talk()
    talk.help.hear(page.Help("p1", "answer"), AT)
    assert talk.shown.wanted_at == [("x", "answer")]


@pytest.mark.parametrize("key", ["p2", "p3", "p9", ""])
def test_where_no_such_button_stands_nothing_comes_up(key: str):
    """Not for another cover, a post of another document, or a card that was not given."""
    talk = Talk()
    talk.help.hear(page.Help(key), AT)
    assert talk.shown.wanted_at == []


def test_a_search_gets_the_card_and_the_card_its_presses():
    talk = Talk()
    talk.help.hear(page.PutAway(), AT)
    assert talk.shown.away == []
    talk.help.hear(page.Searched(), AT)
    assert talk.told == [{"t": "help_card", "finder": "findahelpline.com", "emergency": ""}]
    talk.help.hear(page.Help(""), AT)
    talk.help.hear(page.PutAway(), AT)
    talk.help.hear(page.PutAway(False), AT)
    assert (talk.shown.wanted_at, talk.shown.away) == ([("x", "")], [True, False])


def test_when_there_is_no_card_today_nothing_is_said():
    talk = Talk(cards=0)
    talk.help.hear(page.Searched(), AT)
    talk.help.hear(page.Help(""), AT)
    assert (talk.told, talk.shown.wanted_at) == ([], [])


def test_one_document_gets_one_card():
    talk = Talk(cards=5)
    for at in range(5):
        talk.help.hear(page.Searched(), AT + 100 * at)
    assert len(talk.told) == 1


def test_no_card_comes_in_a_pause_but_what_stands_can_be_pressed():
    talk = Talk()
    talk.help.hear(page.Searched(), AT, paused=True)
    talk.help.hear(page.Help("p1"), AT, paused=True)
    assert (talk.told, talk.shown.wanted_at) == ([], [("x", "")])


def test_a_flood_is_heard_up_to_a_limit():
    talk = Talk()
    for _ in range(1_000):
        talk.help.hear(page.Help("p1"), AT)
    assert len(talk.shown.wanted_at) == 6


def test_who_opens_a_post_about_self_harm_is_told_where_help_is():
    talk = Talk()
    talk.help.met(HEAVY, {"self_harm": 0.9}, BALANCED, AT)
    assert [each["t"] for each in talk.told] == ["help_card"]


@pytest.mark.parametrize(
    ("post", "scores"),
    [
        (Post("p1", "I cannot go on", main=False), {"self_harm": 0.9}),
        (HEAVY, {"self_harm": 0.9, "supportive": 0.9}),
        (HEAVY, {"distress": 0.9}),
        (HEAVY, {}),
    ],
    ids=["in a feed", "support", "something else", "no model"],
)
def test_other_posts_bring_no_card(post: Post, scores: dict[str, float]):
    talk = Talk()
    talk.help.met(post, scores, BALANCED, AT)
    assert talk.told == []


# in a conversation

JUDGE = {"t": "judge", "posts": [{"key": "p1", "text": "I cannot go on", "author": "@ana", "main": True}]}


async def _conversation(watching: bool, paused: bool) -> tuple[list[dict[str, Any]], Shown, Noted]:
    judge = Judge(lambda texts: [{"self_harm": 0.99} for _ in texts])
    judge.start()
    told, witness, noted = list[dict[str, Any]](), Witness(), Noted()
    shown = witness.help = Shown()
    filtering = Filtering(BALANCED, covering=not paused, watching=watching)
    site = Site("x", "X", Selectors(("article",)))
    talk = Conversation(
        b"d" * 12, site, lambda sent: told.append(json.loads(sent)), judge, filtering, noted, witness=witness
    )
    for message in (JUDGE, {"t": "help", "key": "p1"}, {"t": "searched"}):
        await talk.hear(json.dumps(message).encode(), AT)
    await judge.close()
    return told, shown, noted


def test_the_page_is_told_which_help_stands_beside_a_post_and_nothing_of_it_is_counted():
    """The post was met and covered, which is counted; that help was asked for is not."""
    told, shown, noted = asyncio.run(_conversation(watching=False, paused=False))
    (verdicts,) = [each["verdicts"] for each in told if each["t"] == "verdicts"]
    assert verdicts["p1"]["help"] == "answer"
    assert [each["t"] for each in told].count("help_card") == 1
    assert shown.wanted_at == [("x", "")]
    assert noted.counts == [("x", "self_harm", "cover")]


def test_who_looks_first_meets_the_card_but_no_cover():
    told, _, _ = asyncio.run(_conversation(watching=True, paused=False))
    assert [each["t"] for each in told].count("help_card") == 1
    assert [each["verdicts"]["p1"]["action"] for each in told if each["t"] == "verdicts"] == ["show"]


def test_in_a_pause_nothing_is_judged_and_no_card_comes():
    told, shown, _ = asyncio.run(_conversation(watching=False, paused=True))
    assert [each["t"] for each in told] == ["verdicts"]
    assert shown.wanted_at == []
