"""Help beside posts: who is offered which, and who is not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from filters.categories import CATEGORIES, HARMS
from filters.offers import HELP_BESIDE, offer_beside, tells_of_self_harm
from filters.policy import Policy, decide
from filters.posts import Post
from filters.presets import choices
from filters.verdicts import SHOWN, Action, Verdict

BALANCED = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5)))
HEAVY = Post("1", "I cannot sleep and nothing matters any more", "@ana", site="x")


def covered(*categories: str, supportive: bool = False) -> Verdict:
    return Verdict(Action.COVER, categories, supportive=supportive)


@pytest.mark.parametrize("category", sorted(HELP_BESIDE))
def test_help_is_offered_beside_what_a_reader_may_be_in_the_middle_of(category: str):
    """On covers and on labels."""
    assert offer_beside(HEAVY, covered(category))
    assert offer_beside(HEAVY, replace(covered(category), action=Action.LABEL))


@pytest.mark.parametrize("category", sorted(CATEGORIES.keys() - HELP_BESIDE))
def test_nothing_is_offered_beside_other_things(category: str):
    assert offer_beside(HEAVY, covered(category)) == ""


def test_nothing_is_offered_beside_a_post_that_is_shown_or_that_a_rule_covered():
    assert offer_beside(HEAVY, SHOWN) == ""
    assert offer_beside(HEAVY, Verdict(Action.COVER, (), rule="Heavy things")) == ""


@pytest.mark.parametrize(
    "text",
    [
        "I cannot sleep",
        "Ich kann nicht mehr",
        "No puedo más y estoy muy sola",
        "Je n'en peux plus, aide-moi",
        "MY days are all the same",
    ],
)
def test_who_writes_about_themselves_can_be_answered(text: str):
    assert offer_beside(structs.replace(HEAVY, text=text), covered("distress")) == "answer"
    assert offer_beside(structs.replace(HEAVY, text=text), covered("self_harm", "distress")) == "answer"


@pytest.mark.parametrize("text", ["A town in mourning", "Nothing matters", "Ichthyology is sad", ""])
def test_who_writes_about_something_else_gets_no_answer_but_help_is_near(text: str):
    assert offer_beside(structs.replace(HEAVY, text=text), covered("distress")) == "find"


def test_nobody_answers_themselves_or_a_story_of_recovery():
    assert offer_beside(structs.replace(HEAVY, own=True), covered("distress")) == "find"
    assert offer_beside(HEAVY, covered("self_harm", supportive=True)) == "find"


def test_an_eating_disorder_alone_asks_for_no_answer():
    """Three sentences for a friend in despair do not fit there."""
    assert offer_beside(HEAVY, covered("eating_disorder")) == "find"


def test_a_post_that_reads_like_self_harm_tells_of_it_whatever_is_done_about_it():
    nothing_softened = Policy(choices("none", dict.fromkeys(HARMS, 0.5)))
    for policy in (BALANCED, nothing_softened):
        assert tells_of_self_harm(HEAVY, {"self_harm": 0.9}, policy)
        assert not tells_of_self_harm(HEAVY, {"self_harm": 0.4, "distress": 0.9}, policy)
    assert not tells_of_self_harm(HEAVY, {}, BALANCED)


def test_support_never_does_not_even_with_details():
    post = structs.replace(HEAVY, text="I threw my blades away two years ago, and you can be free of it, too")
    scores = {"self_harm": 0.9, "supportive": 0.8}
    assert decide(post, scores, BALANCED).action is Action.COVER
    assert not tells_of_self_harm(post, scores, BALANCED)


def test_one_s_own_posts_and_trusted_people_s_never_do():
    scores = {"self_harm": 0.99}
    assert not tells_of_self_harm(structs.replace(HEAVY, own=True), scores, BALANCED)
    assert not tells_of_self_harm(HEAVY, scores, replace(BALANCED, trusted=frozenset({("x", "ana")})))


@given(st.text(max_size=200), st.sets(st.sampled_from(sorted(CATEGORIES))), st.booleans(), st.booleans())
def test_an_answer_is_offered_only_where_help_is(text: str, categories: set[str], own: bool, supportive: bool):
    post = structs.replace(HEAVY, text=text, own=own)
    offer = offer_beside(post, covered(*sorted(categories), supportive=supportive))
    assert bool(offer) == bool(categories & HELP_BESIDE)
    assert offer != "answer" or not (own or supportive)
