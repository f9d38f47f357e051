"""What a person said of posts acts at once, within bounds, and a topic that rests is covered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from filters.agreed import NOTHING_AGREED, Agreed
from filters.alike import packed
from filters.categories import HARMS
from filters.corrections import MadeIn, Said, Wants, digest_of
from filters.heard import corrections_of
from filters.policy import Policy, decide, with_rests
from filters.posts import Post
from filters.presets import choices
from filters.rules import Rule
from filters.scores import Understood
from filters.verdicts import Action

KEY = b"k" * 32
POST = Post("p", "a fight at the station", author="@Ana", site="x")
SIMILAR = Post("q", "another fight", author="ana", site="x")
STRANGERS = Post("r", "a fight elsewhere", author="@ben", site="x")
CHOICES = choices("balanced", dict.fromkeys(HARMS, 0.5))


def said(
    wants: Wants,
    category: str = "violence",
    post: Post = POST,
    number: int = 1,
    made_in: MadeIn = "app",
    **scores: float,
) -> Said:
    """What a person says of `post`, or what a page may have made them say."""
    author = post.author.removeprefix("@").casefold()
    return Said(number, "2026-11-22", post.site, author, category, wants, digest_of(post, KEY), scores, made_in)


def action(post: Post, *all_said: Said, agreed: Agreed = NOTHING_AGREED, **scores: float) -> Action:
    """What happens to `post` after everything that was said."""
    policy = with_rests(Policy(CHOICES, corrections=corrections_of(all_said, KEY), agreed=agreed))
    return decide(post, scores, policy).action


# fine


def test_a_post_that_was_fine_is_not_covered_again():
    """Not for the category that was wrong, and not for another one that it reads like as well."""
    assert action(POST, violence=0.9, harassment=0.9) is Action.COVER
    assert action(POST, said("fine"), violence=0.9, harassment=0.9) is Action.LABEL


def test_such_posts_by_this_author_get_a_label_at_most():
    """However sure the model is; the author's other topics, and the same name on another site, stay as they were."""
    assert action(SIMILAR, said("fine"), violence=1.0) is Action.LABEL
    assert action(SIMILAR, said("fine"), harassment=1.0) is Action.COVER
    assert action(Post("s", "a fight", "@ana", site="reddit"), said("fine"), violence=1.0) is Action.COVER


def test_everybody_elses_posts_stay_as_they_were():
    """Unless they mean alike (test_alike): no threshold moves for everybody."""
    assert action(STRANGERS, said("fine"), violence=0.5) is Action.COVER
    assert action(STRANGERS, said("not_for_me", violence=0.3), violence=0.49) is Action.SHOW


def test_an_author_without_a_name_is_nobody():
    """Posts whose author could not be read have nothing in common: only the very post is fine."""
    nameless, other = Post("p", "a fight", site="x"), Post("q", "another fight", site="x")
    assert action(nameless, said("fine", post=nameless), violence=0.9) is Action.LABEL
    assert action(other, said("fine", post=nameless), violence=0.9) is Action.COVER


# not for me


def test_what_is_not_for_someone_is_covered_from_its_score_on():
    """This post, and such posts by this author; weaker ones and other people's stay."""
    wants = said("not_for_me", violence=0.3)
    assert action(POST, wants, violence=0.3) is Action.COVER
    assert action(SIMILAR, wants, violence=0.31) is Action.COVER
    assert action(SIMILAR, wants, violence=0.29) is Action.SHOW
    assert action(STRANGERS, wants, violence=0.31) is Action.SHOW


def test_it_counts_for_topics_that_are_shown_and_for_people_one_follows():
    """The person's word about this author stands above the preset, and above what friends are excepted from."""
    friend = Post("p", "my third house", "@ana", site="x", followed=True)
    topic = "lifestyle_comparison"
    assert action(friend, said("not_for_me", topic, friend, **{topic: 0.8}), **{topic: 0.8}) is Action.COVER
    assert action(POST, said("not_for_me", "substance", substance=0.6), substance=0.6) is Action.COVER


def test_support_comes_first_whatever_was_said():
    """A supportive post is labelled at most."""
    assert action(POST, said("not_for_me", violence=0.3), violence=0.9, supportive=0.9) is Action.LABEL


def test_the_last_word_counts():
    """Said one way and then the other: the later one."""
    first, then = said("not_for_me", violence=0.3), said("fine", number=2)
    assert action(POST, first, then, violence=0.9) is Action.LABEL
    assert action(POST, then, first, violence=0.9) is Action.COVER


# from a page, which may press by itself

ELSEWHERE = structs.replace(POST, site="reddit", author="@zoe")


def forged(count: int, wants: Wants = "fine") -> list[Said]:
    """What a page of x may press: posts of authors that it made up."""
    return [said(wants, post=Post("p", f"post {n}", f"author{n}", site="x"), made_in="page") for n in range(count)]


def test_a_page_moves_nothing_on_other_sites():
    """Not even what happens to the same words there."""
    elsewhere = Post("p", "a fight", "@zoe", site="reddit")
    assert action(elsewhere, *forged(50), violence=0.5) is Action.COVER
    word = said("fine", made_in="page")
    assert action(POST, word, violence=0.9) is Action.LABEL
    assert action(ELSEWHERE, word, violence=0.9) is Action.COVER


def test_what_the_app_was_told_holds_wherever_the_words_are_read():
    """The same words from another site; what pages pressed before or after changes nothing of it there."""
    assert action(ELSEWHERE, said("fine"), violence=0.9) is Action.LABEL
    assert action(ELSEWHERE, said("fine"), *forged(50, "not_for_me"), violence=0.9) is Action.LABEL
    unwanted = said("not_for_me", violence=0.3)
    assert action(ELSEWHERE, unwanted, said("fine", made_in="page"), violence=0.3) is Action.COVER


def test_the_app_has_the_last_word_on_a_pages_own_site_too():
    """Said in the app after it was pressed in the page."""
    pressed, then = said("fine", made_in="page"), said("not_for_me", violence=0.3)
    assert action(POST, pressed, violence=0.9) is Action.LABEL
    assert action(POST, pressed, then, violence=0.3) is Action.COVER


ANY_SCORES = st.fixed_dictionaries({harm: st.floats(0, 1) for harm in ("violence", "distress", "self_harm")})
ANY_POST = st.builds(
    Post,
    st.just("p"),
    st.sampled_from(["a fight", "how I feel", "an end"]),
    author=st.sampled_from(["", "@ana", "ben"]),
    site=st.sampled_from(["x", "reddit"]),
    followed=st.booleans(),
)


MEANINGS = {"a fight": (9, 1, 0), "how I feel": (1, 9, 1), "an end": (1, 8, 4)}


def understood(post: Post, scores: Mapping[str, float]) -> Understood:
    """As a model would that takes two of the three texts to mean nearly the same."""
    return Understood(scores, packed(MEANINGS[post.text], b"model"))


def as_said(post: Post, category: str, wants: Wants, made_in: MadeIn, scores: dict[str, float], number: int) -> Said:
    return replace(said(wants, category, post, number, made_in, **scores), meaning=understood(post, scores).meaning)


ANYTHING_SAID = st.builds(
    as_said,
    ANY_POST,
    st.sampled_from(["violence", "distress", "self_harm", "no such category"]),
    st.sampled_from(["fine", "not_for_me"]),
    st.sampled_from(["app", "page"]),
    ANY_SCORES,
    st.integers(0, 2**53),
)


def under(everything: Sequence[Said]) -> Policy:
    return with_rests(Policy(CHOICES, corrections=corrections_of(everything, KEY)))


@given(st.lists(ANYTHING_SAID, max_size=40))
def test_no_sequence_of_corrections_moves_a_threshold(everything: list[Said]):
    """Forged or not: for everybody's posts the person's settings hold as they are."""
    assert under(everything).choices == CHOICES


@given(st.lists(ANYTHING_SAID, max_size=40), ANY_POST, ANY_SCORES, st.floats(0.5, 1))
def test_no_sequence_of_corrections_covers_support(
    everything: list[Said], post: Post, scores: dict[str, float], support: float
):
    """A post that reads like help is labelled at most, whatever was pressed."""
    helping = understood(post, {**scores, "supportive": support})
    assert decide(post, helping, under(everything)).action <= Action.LABEL


@given(st.lists(ANYTHING_SAID, max_size=40), ANY_POST, ANY_SCORES)
def test_what_pages_of_a_site_say_changes_no_verdict_of_another(
    everything: list[Said], post: Post, scores: dict[str, float]
):
    """As if they had not said it."""
    without = [each for each in everything if each.made_in == "app" or each.site == post.site]
    read = understood(post, scores)
    assert decide(post, read, under(everything)) == decide(post, read, under(without))


@given(st.lists(ANYTHING_SAID, max_size=20, unique_by=lambda each: each.number), st.randoms(), ANY_POST, ANY_SCORES)
def test_taking_everything_back_is_the_start(
    everything: list[Said], order: Random, post: Post, scores: dict[str, float]
):
    """One by one, in any order: nothing is left of them."""
    left = list(everything)
    for each in order.sample(everything, len(everything)):
        left.remove(each)
    assert under(left) == under([]) == Policy(CHOICES, corrections=corrections_of([], KEY))
    read = understood(post, scores)
    assert decide(post, read, under(left)) == decide(post, read, Policy(CHOICES))


# what stays untouched


def test_a_rule_and_ones_own_posts_stand_above_corrections():
    """Corrections teach the model's side alone."""
    heard = corrections_of([said("fine")], KEY)
    rule = Rule("No fights", Action.HIDE, words=("fight",))
    assert decide(POST, {}, Policy(CHOICES, rules=(rule,), corrections=heard)).action is Action.HIDE
    own = Post("p", POST.text, POST.author, site="x", own=True)
    assert action(own, said("not_for_me", violence=0.3), violence=0.9) is Action.SHOW


def test_what_a_guardian_agreed_on_is_not_corrected_away():
    """Neither for the author, nor for the very post; without the agreement it would be."""
    agreed = Agreed({"violence": 0.5})
    assert action(POST, said("fine"), agreed=agreed, violence=0.5) is Action.COVER
    assert action(POST, said("fine", "harassment"), agreed=agreed, violence=0.9, harassment=0.9) is Action.COVER
    assert action(POST, said("fine"), violence=0.5) < Action.COVER


def test_a_digest_is_worth_nothing_without_its_key():
    """The same words have another name on another computer, whatever white space lies between them."""
    assert digest_of(POST, KEY) != digest_of(POST, b"o" * 32)
    assert digest_of(POST, KEY) == digest_of(Post("z", "a  fight at\nthe station"), KEY)


# a topic that rests


@pytest.mark.parametrize("followed", [False, True])
def test_a_topic_that_rests_is_covered(followed: bool):
    """Also one that is spaced or shown otherwise, and from people one follows; other topics stay as they were."""
    post = Post("p", "abs", "@ana", site="x", followed=followed)
    resting = with_rests(Policy(CHOICES, resting=frozenset({"appearance_comparison"})))
    assert decide(post, {"appearance_comparison": 0.6}, resting).action is Action.COVER
    assert decide(post, {"appearance_comparison": 0.4}, resting).action is Action.SHOW
    assert decide(post, {"substance": 0.9}, resting).action is Action.SHOW


def test_support_is_not_covered_while_its_topic_rests():
    """Support first."""
    resting = with_rests(Policy(CHOICES, resting=frozenset({"distress"})))
    assert decide(POST, {"distress": 0.9, "supportive": 0.9}, resting).action is Action.LABEL


def test_a_rest_never_shows_what_is_hidden():
    """A topic that a person has left out stays left out."""
    hidden = choices("balanced", dict.fromkeys(HARMS, 0.5), {"violence": Action.HIDE})
    resting = with_rests(Policy(hidden, resting=frozenset({"violence"})))
    assert decide(POST, {"violence": 0.9}, resting).action is Action.HIDE
