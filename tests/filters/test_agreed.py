"""What a family agreed on is covered at least: over any setting, rule or correction, and never over support."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.agreed import Agreed
from filters.categories import HARMS
from filters.groups import Source
from filters.policy import Choice, Policy, decide
from filters.posts import Post
from filters.rules import Rule
from filters.verdicts import Action

AGREED = Agreed({"sexual": 0.5, "self_harm": 0.5}, kept=frozenset({"sexual"}))
POST = Post("one", "words of a post", "@ana", site="x")


def chose(action: Action) -> dict[str, Choice]:
    """The person chose `action` for every topic, for posts that are surely about it."""
    return {harm: Choice(action, 0.9) for harm in HARMS}


@pytest.mark.parametrize("action", [Action.SHOW, Action.LABEL, Action.SPACE, Action.COVER])
def test_whatever_the_person_chose_it_is_covered(action: Action) -> None:
    """At the model's own threshold, also where the person moved theirs to certainty."""
    verdict = decide(POST, {"self_harm": 0.6}, Policy(chose(action), agreed=AGREED))
    assert verdict.action is Action.COVER
    assert verdict.categories == ("self_harm",)
    assert not verdict.kept


def test_stricter_choices_of_the_person_stay() -> None:
    """Whoever hides such posts hides them still."""
    verdict = decide(POST, {"self_harm": 0.95}, Policy(chose(Action.HIDE), agreed=AGREED))
    assert verdict.action is Action.HIDE


def test_only_sexual_content_has_no_show() -> None:
    """Where it is beside another topic, too."""
    policy = Policy(chose(Action.SHOW), agreed=AGREED)
    assert decide(POST, {"sexual": 0.6}, policy).kept
    assert decide(POST, {"sexual": 0.6, "self_harm": 0.9}, policy).kept
    assert decide(POST, {"sexual": 0.95}, Policy(chose(Action.COVER), agreed=AGREED)).kept


def test_neither_a_trusted_author_nor_a_rule_lifts_it() -> None:
    """*Always show* and rules of one's own are about everything else."""
    trusting = Policy(chose(Action.SHOW), trusted=frozenset({("x", "ana")}), agreed=AGREED)
    ruling = Policy(chose(Action.SHOW), rules=(Rule("Show all", Action.SHOW, words=("words",)),), agreed=AGREED)
    assert decide(POST, {"self_harm": 0.6}, trusting).action is Action.COVER
    assert decide(POST, {"self_harm": 0.6}, ruling).action is Action.COVER
    assert decide(POST, {"violence": 0.99}, trusting).action is Action.SHOW


def test_support_stays_open() -> None:
    """A post about getting through it is never covered for this, unless it carries methods or numbers."""
    scores, policy = {"self_harm": 0.9, "supportive": 0.9}, Policy(chose(Action.SHOW), agreed=AGREED)
    assert decide(POST, scores, policy).action is Action.SHOW
    detailed = Post("two", "I took 40 pills and got help", site="x")
    assert decide(detailed, scores, policy).action is Action.COVER


def test_sources_that_are_known_to_help_stay_open() -> None:
    """Those that ship; one that somebody added is no way round."""
    helpful = Source("Samaritans", accounts=(("x", "ana"),))
    known = Policy(chose(Action.SHOW), agreed=Agreed(AGREED.thresholds, sources=(helpful,)))
    added = Policy(chose(Action.SHOW), sources=(helpful,), agreed=AGREED)
    assert decide(POST, {"self_harm": 0.6}, known).action is Action.SHOW
    assert decide(POST, {"self_harm": 0.6}, added).action is Action.COVER


def test_ones_own_posts_are_never_touched() -> None:
    """What one wrote oneself stays as it is."""
    mine = Post("three", "words", own=True, site="x")
    assert decide(mine, {"self_harm": 0.9}, Policy(chose(Action.SHOW), agreed=AGREED)).action is Action.SHOW


scores = st.dictionaries(st.sampled_from([*HARMS, "supportive"]), st.floats(0, 1))


@given(scores, st.sampled_from(list(Action)), st.booleans())
def test_an_agreement_only_ever_adds(found: dict[str, float], action: Action, followed: bool) -> None:
    """Nothing is covered less than without it, and nothing else is covered more."""
    post = Post("four", "words", "@ana", followed=followed, site="x")
    parts: dict[str, Any] = {"choices": chose(action)}
    without, with_it = decide(post, found, Policy(**parts)), decide(post, found, Policy(**parts, agreed=AGREED))
    assert with_it.action >= without.action
    if not AGREED.reached(found):
        assert with_it == without
