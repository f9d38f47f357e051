"""Posts that mean the same as a corrected one are judged accordingly, whoever wrote them: within bounds, and undone."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from filters.agreed import Agreed
from filters.alike import BOUND, NEAR, PAGE_BOUND, alike, packed
from filters.categories import HARMS
from filters.corrections import COVERED_FROM, MadeIn, Said, Wants, digest_of
from filters.heard import corrections_of
from filters.policy import Policy, decide
from filters.posts import Post
from filters.presets import choices
from filters.rules import Rule
from filters.scores import Understood
from filters.verdicts import Action, Verdict

KEY, MODEL = b"k" * 32, b"model"
CHOICES = choices("balanced", dict.fromkeys(HARMS, 0.5))
FIGHT = Post("p", "a fight at the station", "@ana", site="x")
STRANGERS = Post("q", "they fought near the station", "@ben", site="reddit")


def meaning(degrees: float, model: bytes = MODEL) -> bytes:
    """Two meanings are as near as the cosine of the angle between them; 48 degrees are about `NEAR`."""
    return packed((math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), 0.0), model)


def said(
    wants: Wants, degrees: float = 0, category: str = "violence", post: Post = FIGHT, made_in: MadeIn = "app"
) -> Said:
    """What a person says of a post that means what lies at so many degrees, or what a page of x made them say."""
    words = structs.replace(post, text=f"{post.text} {degrees}")
    number = int(digest_of(words, KEY)[:8], 16)
    author, digest = f"a{degrees}", digest_of(words, KEY)
    return Said(number, "2026-11-22", "x", author, category, wants, digest, {category: 0.3}, made_in, meaning(degrees))


def verdict(
    all_said: Sequence[Said], degrees: float = 0, post: Post = STRANGERS, policy: Policy | None = None, **scores: float
) -> Verdict:
    """On a post of that meaning after everything that was said."""
    heard = replace(policy or Policy(CHOICES), corrections=corrections_of(all_said, KEY))
    return decide(post, Understood(scores, meaning(degrees)), heard)


# what a handful does


def test_a_post_that_means_the_same_is_shown_whoever_wrote_it_and_wherever():
    """Once it was said to be fine; it is told why. What means something else stays covered."""
    assert verdict([], violence=0.6).action is Action.COVER
    found = verdict([said("fine")], violence=0.6)
    assert (found.action, found.moved) == (Action.SHOW, "fine")
    far = verdict([said("fine")], degrees=90, violence=0.6)
    assert (far.action, far.moved) == (Action.COVER, "")


def test_what_was_missed_is_covered_once_such_a_post_is_not_for_someone():
    """And nothing of another category."""
    found = verdict([said("not_for_me")], violence=0.4)
    assert (found.action, found.categories, found.moved) == (Action.COVER, ("violence",), "not_for_me")
    assert verdict([said("not_for_me")], harassment=0.4).action is Action.SHOW


def test_a_category_that_is_shown_is_covered_where_it_means_what_is_not_for_someone():
    """Its other posts stay as the person chose, and one word about a post that is only a little alike does not do."""
    substance = said("not_for_me", category="substance")
    assert verdict([substance], substance=0.9).action is Action.COVER
    assert verdict([substance], degrees=90, substance=0.9).action is Action.SHOW
    assert verdict([substance], degrees=41, substance=0.9).action is Action.SHOW


def test_the_more_alike_and_the_more_often_said_the_further():
    """Up to the bound."""
    once = [alike_shift([said("fine")], degrees) for degrees in (0, 10, 20, 30, 40, 49)]
    assert once == sorted(once)
    assert once[-1] == 0.0
    often = [alike_shift([said("fine", each) for each in range(n)], 0) for n in (1, 2, 5, 20)]
    assert often == sorted(often, reverse=True)
    assert -BOUND < often[-1] < -0.9 * BOUND


def alike_shift(all_said: Sequence[Said], degrees: float, site: str = "x", category: str = "violence") -> float:
    return corrections_of(all_said, KEY).shifts(site, meaning(degrees)).get(category, 0.0)


def test_a_clear_post_is_not_moved_out_of_sight_of_its_category():
    """However often such posts were said to be fine."""
    assert verdict([said("fine", each) for each in range(40)], violence=0.9).action is Action.COVER


def test_the_last_word_about_a_post_counts_once():
    """Said twice, or the other way before: as if only that had been said."""
    first, then = said("not_for_me"), replace(said("fine"), number=7)
    assert alike_shift([first, then], 0) == alike_shift([then, then], 0) == alike_shift([then], 0)


def test_what_this_author_wrote_is_not_turned_round_by_what_others_wrote():
    """Who is not for someone stays covered among posts that are fine, and the other way round."""
    theirs = replace(said("not_for_me", 90), author="ben", site="reddit")
    fine = [said("fine", each) for each in range(20)]
    assert verdict([theirs, *fine], violence=0.55).action is Action.COVER
    hers = replace(said("fine", 90), author="ben", site="reddit")
    unwanted = [said("not_for_me", each) for each in range(20)]
    assert verdict([hers, *unwanted], violence=0.45).action is Action.SHOW


# what never moves


def test_a_rule_ones_own_posts_and_trusted_authors_stand_above():
    """The person's own word."""
    unwanted = [said("not_for_me", each) for each in range(20)]
    assert verdict(unwanted, post=structs.replace(STRANGERS, own=True), violence=0.9).action is Action.SHOW
    trusting = Policy(CHOICES, trusted=frozenset({("reddit", "ben")}))
    assert verdict(unwanted, policy=trusting, violence=0.9).action is Action.SHOW
    ruled = Policy(CHOICES, rules=(Rule("No fights", Action.HIDE, words=("fought",)),))
    found = verdict([said("fine")], policy=ruled, violence=0.9)
    assert (found.rule, found.moved) == ("No fights", "")


def test_a_rule_that_asks_for_a_score_asks_for_the_models():
    """Not for one that was moved."""
    ruled = Policy(CHOICES, rules=(Rule("Surely violent", Action.HIDE, scores=(("violence", 0.55),)),))
    assert verdict([said("fine")], policy=ruled, violence=0.56).action is Action.HIDE
    assert verdict([said("not_for_me")], policy=ruled, violence=0.54).action is Action.COVER


def test_what_a_family_agreed_on_goes_by_the_models_score():
    """Covered, however often such posts were said to be fine."""
    kept = Policy(CHOICES, agreed=Agreed({"violence": 0.5}))
    assert verdict([said("fine")], policy=kept, violence=0.55).action is Action.COVER


def test_a_friend_who_may_need_an_answer_stays_in_place():
    """Also when such posts were said to be fine: another category neither folds nor leaves out the post."""
    hiding = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5), {"violence": Action.HIDE}))
    friend = structs.replace(STRANGERS, followed=True)
    fine = [said("fine", category="distress")]
    assert verdict(fine, post=friend, policy=hiding, violence=0.9, distress=0.55).action is Action.COVER


def test_support_is_what_the_model_says_it_is():
    """No correction is about it, and none moves it."""
    unwanted = [said("not_for_me", each) for each in range(20)]
    assert verdict(unwanted, violence=0.9, supportive=0.5).action is Action.LABEL
    forged = [said("fine", each, category="supportive") for each in range(20)]
    assert verdict([*unwanted, *forged], violence=0.9, supportive=0.5).action is Action.LABEL


# what pages say


def pressed(wants: Wants = "fine", count: int = 50) -> list[Said]:
    return [said(wants, each / 10, made_in="page") for each in range(count)]


def test_a_forged_press_moves_no_other_site():
    """And on its own less than the app does; both together no further than either way's bound."""
    assert alike_shift(pressed(), 0, "reddit") == 0.0
    assert -PAGE_BOUND <= alike_shift(pressed(), 0, "x") < -0.9 * PAGE_BOUND
    told = [said("fine", -each / 10) for each in range(1, 50)]
    assert -BOUND <= alike_shift([*told, *pressed()], 0, "x") < alike_shift(told, 0, "reddit")


def test_pages_cover_nothing_that_the_person_chose_to_show():
    """Their word is too weak for that."""
    assert PAGE_BOUND < COVERED_FROM < BOUND
    unwanted = [replace(each, category="substance") for each in pressed("not_for_me")]
    assert verdict(unwanted, post=structs.replace(STRANGERS, site="x"), substance=0.9).action is Action.SHOW


def test_the_apps_word_about_a_post_ends_what_a_page_said_of_it():
    """As for the very post."""
    assert alike_shift([said("not_for_me", made_in="page"), said("fine")], 0) == alike_shift([said("fine")], 0)


# what cannot be compared


def test_what_another_model_understood_says_nothing():
    """Nor does one that gives more numbers, or what no model understood."""
    other = replace(said("fine"), meaning=meaning(0, b"other"))
    longer = replace(said("fine"), meaning=packed((1.0, 0.0, 0.0, 0.0), MODEL))
    unknown = replace(said("fine"), meaning=b"")
    for each in (other, longer, unknown, replace(said("fine"), meaning=MODEL)):
        assert alike_shift([each], 0) == 0.0
    heard = corrections_of([said("fine")], KEY)
    assert (heard.shifts("x", b""), heard.shifts("x", b"abc")) == ({}, {})


@pytest.mark.parametrize("nothing", [(), (0.0, 0.0), (math.nan, 1.0), (math.inf, 1.0)], ids=str)
def test_an_embedding_that_says_nothing_is_no_meaning(nothing: tuple[float, ...]):
    """Empty, all zero, or not a number."""
    assert packed(nothing, MODEL) == b""


def test_a_meaning_keeps_how_near_embeddings_are():
    """To a hundredth of a cosine, in a byte for each number."""
    one, other = packed((0.3, -0.02, 0.1), MODEL), packed((0.25, 0.05, 0.12), MODEL)
    assert len(one) == 8 + 3
    vectors = [[byte - 256 if byte > 127 else byte for byte in each[8:]] for each in (one, other)]
    near = sum(a * b for a, b in zip(*vectors, strict=True)) / math.prod(math.hypot(*each) for each in vectors)
    assert near == pytest.approx(0.966, abs=0.01)


# properties

MEANINGS = st.one_of(
    st.builds(meaning, st.floats(-180, 180)),
    st.builds(lambda numbers: MODEL.ljust(8, b"\0") + numbers, st.binary(min_size=3, max_size=3)),
    st.binary(max_size=20),
)
ANYTHING_SAID = st.builds(
    Said,
    st.integers(0, 2**53),
    st.just("2026-11-22"),
    st.sampled_from(["x", "reddit"]),
    st.just(""),
    st.sampled_from(["violence", "distress", "self_harm"]),
    st.sampled_from(["fine", "not_for_me"]),
    st.uuids().map(lambda each: each.hex),
    made_in=st.sampled_from(["app", "page"]),
    meaning=MEANINGS,
)
EVERYTHING = st.lists(ANYTHING_SAID, max_size=30, unique_by=lambda each: each.number)


def shifts(everything: Sequence[Said], site: str, of: bytes) -> Mapping[str, float]:
    return corrections_of(everything, KEY).shifts(site, of)


@given(EVERYTHING, st.sampled_from(["x", "reddit", "y"]), MEANINGS)
def test_no_sequence_moves_anything_beyond_its_bounds(everything: list[Said], site: str, of: bytes):
    """Whatever bytes are stored: numbers within the bound, and pages add no more than theirs."""
    found = shifts(everything, site, of)
    told = shifts([each for each in everything if each.made_in == "app"], site, of)
    for category in found.keys() | told.keys():
        assert -BOUND <= found.get(category, 0.0) <= BOUND
        assert abs(found.get(category, 0.0) - told.get(category, 0.0)) <= PAGE_BOUND + 1e-6


@given(EVERYTHING, st.randoms(use_true_random=False), MEANINGS)
def test_order_plays_no_role(everything: list[Said], chance: object, of: bytes):
    """To the last digit."""
    mixed = list(everything)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert shifts(mixed, "x", of) == shifts(everything, "x", of)


@given(EVERYTHING, ANYTHING_SAID, MEANINGS)
def test_one_more_fine_never_moves_up(everything: list[Said], one: Said, of: bytes):
    """And one more "not for me" never down."""
    kept = [each for each in everything if each.number != one.number]
    before, after = shifts(kept, one.site, of), shifts([*kept, one], one.site, of)
    change = after.get(one.category, 0.0) - before.get(one.category, 0.0)
    assert change <= 1e-6 if one.wants == "fine" else change >= -1e-6


@given(EVERYTHING, MEANINGS, st.floats(0, 1), st.floats(0.5, 1))
def test_no_sequence_covers_support(everything: list[Said], of: bytes, score: float, support: float):
    """A post that reads like help is labelled at most."""
    scores = Understood({"violence": score, "self_harm": score, "supportive": support}, of)
    assert decide(STRANGERS, scores, Policy(CHOICES, corrections=corrections_of(everything, KEY))).action <= (
        Action.LABEL
    )


def test_hundreds_in_any_order_are_the_same():
    """Sums of floats depend on their order, by a digit that could turn a verdict: here they do not."""
    many = [said("fine" if each % 3 else "not_for_me", 38 * math.sin(each)) for each in range(400)]
    orders = (many, many[::-1], many[1::2] + many[::2])
    for degrees in range(30):
        assert len({alike_shift(each, degrees) for each in orders}) == 1


def test_nothing_said_moves_nothing():
    """The start."""
    assert alike({})("x", meaning(0)) == {}
    assert 0 < NEAR < 1
