"""What is done about a post, story by story, from DESIGN.md, "Policy, from evidence"."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from filters.categories import CATEGORIES, HARMS
from filters.groups import Source
from filters.policy import Choice, Policy, decide
from filters.posts import MAX_TEXT, Post
from filters.presets import BALANCED, choices
from filters.rules import Rule
from filters.verdicts import SHOWN, Action, Verdict

BALANCED_POLICY = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5)))


def with_choices(**actions: Action) -> Policy:
    """Balanced, with some actions set by hand."""
    return Policy(choices("balanced", dict.fromkeys(HARMS, 0.5), actions))


def verdict(post: Post | str, policy: Policy = BALANCED_POLICY, **scores: float) -> Verdict:
    """The verdict on a post (or a text) that the model scored so."""
    return decide(Post("p", post) if isinstance(post, str) else post, scores, policy)


FRIEND = Post("p", "I cannot go on like this", author="@ana", site="x", followed=True)
STRANGER = structs.replace(FRIEND, followed=False)


# sources


def test_a_trusted_source_is_never_covered_and_who_links_to_it_is():
    """Its own account, also under a handle of its domain; a link alone proves nothing."""
    who = Source("WHO", ("who.int",), (("x", "WHO"),))
    policy = replace(BALANCED_POLICY, sources=(who,))
    post = Post("p", "some words", author="@who", site="x")
    assert verdict(post, policy, violence=0.9) == SHOWN
    assert verdict(structs.replace(post, author="@news@who.int", site="mastodon"), policy, violence=0.9) == SHOWN
    linking = structs.replace(post, author="@whoever", links=("https://who.int/news",))
    for other in (structs.replace(post, site="reddit"), structs.replace(post, author=""), linking):
        assert verdict(other, policy, violence=0.9).action is Action.COVER


# scores


@pytest.mark.parametrize("harm", HARMS)
def test_a_clear_post_gets_the_chosen_action(harm: str):
    """Above the threshold, the preset's action happens, and the reason names what the post reads like."""
    decided = verdict("some words", **{harm: 0.95})
    assert decided.action is BALANCED[harm]
    if decided.action > Action.SHOW:
        assert decided.categories == (harm,)
        assert decided.reason == f"Reads like {CATEGORIES[harm].reads_like}."
        assert decided.rule == ""


def test_the_threshold_itself_counts_and_less_does_not():
    """Scores reach a threshold by being at least as high."""
    assert verdict("x", violence=0.5).action is Action.COVER
    assert verdict("x", violence=0.499) == SHOWN


def test_without_a_model_nothing_is_covered():
    """No scores, or scores that are no numbers, cover nothing."""
    assert verdict("x") == SHOWN
    assert verdict("x", violence=float("nan"), harassment=float("nan")) == SHOWN


def test_the_strongest_action_wins_and_names_its_reason():
    """A post that is to be labelled for one thing and covered for another is covered, for that other thing."""
    decided = verdict("x", stigma=0.99, harassment=0.6)
    assert decided.action is Action.COVER
    assert decided.categories == ("harassment", "stigma")
    assert decided.reason == "Reads like bullying."


@pytest.mark.parametrize(
    ("score", "words"), [(0.5, "unsure"), (0.66, "unsure"), (0.7, "fairly sure"), (0.84, "sure"), (1.0, "sure")]
)
def test_certainty_is_told_in_words(score: float, words: str):
    """People get words: how far the score lies between the threshold (here one half) and certainty, in thirds."""
    assert verdict("x", violence=score).certainty == words


# support first


@pytest.mark.parametrize("harm", ["self_harm", "eating_disorder", "distress", "substance"])
def test_support_is_never_covered(harm: str):
    """A post that helps is at most labelled, as support, even where a person chose to hide its topic."""
    decided = verdict(
        "It got better. You are not alone.", with_choices(**{harm: Action.HIDE}), supportive=0.9, **{harm: 0.99}
    )
    assert (decided.action, decided.supportive) == (Action.LABEL, True)
    assert decided.reason == "Reads like support or recovery."


def test_support_is_not_spaced_either():
    """Folding support away would be covering it."""
    assert verdict("kind words", appearance_comparison=0.9, supportive=0.9).action is Action.LABEL


@pytest.mark.parametrize(
    "text",
    [
        "I recovered. Back then I weighed 41 kg.",
        "Two years on. I used to eat 600 kcal and call it a day.",
        "I am well now; it began with a 36 hour fast",
        "recovery is real. my bmi was 15",
        "I threw out the razors and asked for help",
        "I stopped purging last spring",
        "It was 20 pills. I am glad I am here",
    ],
)
def test_support_with_methods_or_numbers_is_covered_as_such(text: str):
    """Numbers and methods are what others measure themselves by: "a recovery story with details"."""
    decided = verdict(text, eating_disorder=0.9, supportive=0.9)
    assert decided.action is Action.COVER
    assert decided.reason == "Reads like a recovery story with details."
    assert decided.supportive


@pytest.mark.parametrize(
    "text", ["I am 3 years clean, and it is possible", "Call 988, they listen", "Day 100! You can do this", ""]
)
def test_a_count_of_days_or_a_phone_number_is_no_detail(text: str):
    """Helplines and anniversaries are the support that people need."""
    assert verdict(text, self_harm=0.9, supportive=0.9).action is Action.LABEL


def test_support_that_is_about_nothing_else_is_simply_shown():
    """And it is said to be support."""
    assert verdict("you are not alone", supportive=0.9) == Verdict(Action.SHOW, supportive=True)


def test_details_are_looked_for_in_no_time(within_seconds):
    """A page cannot stall the engine with a post made of digits: it took six seconds once."""
    for text in ("1," * MAX_TEXT, "1 " * MAX_TEXT, "1" + " " * MAX_TEXT, "ate " * MAX_TEXT, "ate " + "a" * MAX_TEXT):
        with within_seconds(0.5):
            verdict(text, eating_disorder=0.9, supportive=0.9)


# friends


@pytest.mark.parametrize(
    "harm", ["appearance_comparison", "lifestyle_comparison", "toxic_positivity", "health_misinformation"]
)
def test_good_news_of_friends_stays(harm: str):
    """Comparison, pressure and health labels do not count from people one follows, unless the person wants that."""
    assert verdict(FRIEND, **{harm: 0.99}) == SHOWN
    assert verdict(STRANGER, **{harm: 0.99}).action is BALANCED[harm]
    assert verdict(FRIEND, replace(BALANCED_POLICY, except_followed=False), **{harm: 0.99}).action is BALANCED[harm]


@pytest.mark.parametrize("harm", ["violence", "harassment", "sexual", "stigma"])
def test_other_harms_count_from_friends_too(harm: str):
    """Following somebody is no consent to everything."""
    assert verdict(FRIEND, **{harm: 0.99}).action is BALANCED[harm]


@pytest.mark.parametrize("harm", ["self_harm", "distress"])
@pytest.mark.parametrize(
    ("chosen", "done"),
    [
        (Action.SHOW, Action.SHOW),
        (Action.LABEL, Action.LABEL),
        (Action.SPACE, Action.LABEL),
        (Action.COVER, Action.COVER),
        (Action.HIDE, Action.COVER),
    ],
)
def test_a_friends_call_stays_where_it_is(harm: str, chosen: Action, done: Action):
    """A friend may need an answer: such a post is never spaced or hidden. A stranger's gets what was chosen."""
    policy = with_choices(**{harm: chosen})
    assert verdict(FRIEND, policy, **{harm: 0.9}).action is done
    assert verdict(STRANGER, policy, **{harm: 0.9}).action is chosen


@pytest.mark.parametrize("chosen", list(Action))
def test_a_friends_call_stays_whatever_else_the_post_is(chosen: Action):
    """Another harm in the same post must not take it away either."""
    hiding = with_choices(self_harm=chosen, violence=Action.HIDE)
    spacing = replace(with_choices(distress=chosen, sexual=Action.SHOW), except_followed=False)
    assert verdict(FRIEND, hiding, self_harm=0.9, violence=0.9).action is Action.COVER
    decided = verdict(FRIEND, spacing, distress=0.9, appearance_comparison=0.9)
    assert decided.action is (Action.COVER if chosen >= Action.COVER else Action.LABEL)


# the person's word


def test_a_rule_wins_over_the_model():
    """Both ways: it hides what the model would show, and shows what the model would cover."""
    hide = replace(BALANCED_POLICY, rules=(Rule("No yachts", Action.HIDE, words=("yacht",)),))
    decided = verdict("my yacht", hide)
    assert (decided.action, decided.rule, decided.certainty) == (Action.HIDE, "No yachts", "your rule")
    assert decided.reason == "Your rule “No yachts”."
    show = replace(BALANCED_POLICY, rules=(Rule("Boxing", Action.SHOW, words=("boxing",)),))
    assert verdict("boxing tonight", show, violence=0.99).action is Action.SHOW


def test_a_rule_wins_over_support_and_friends():
    """ "Unless the person asks for it": their own rule is asking. That the post is support is still told."""
    policy = replace(BALANCED_POLICY, rules=(Rule("Rest", Action.HIDE, words=("recovery",)),))
    decided = decide(structs.replace(FRIEND, text="my recovery"), {"self_harm": 0.9, "supportive": 0.9}, policy)
    assert (decided.action, decided.supportive) == (Action.HIDE, True)


def test_a_trusted_author_is_always_shown():
    """On that site, however the name is written; not on another site, and nobody else."""
    policy = replace(BALANCED_POLICY, trusted=frozenset({("x", "ana")}), rules=(Rule("r", Action.HIDE, words=("go",)),))
    assert verdict(FRIEND, policy, violence=0.99) == SHOWN
    assert verdict(structs.replace(FRIEND, author="ANA"), policy, violence=0.99) == SHOWN
    assert verdict(structs.replace(FRIEND, text="", site="reddit"), policy, violence=0.99).action is Action.COVER
    assert verdict(structs.replace(FRIEND, text="", author="bo"), policy, violence=0.99).action is Action.COVER


@pytest.mark.parametrize("nobody", ["", "@", "  "])
def test_nobody_is_never_trusted(nobody: str):
    """A blank name among the trusted does not open the door to every post whose author is not known."""
    policy = replace(BALANCED_POLICY, trusted=frozenset({("x", "")}))
    assert verdict(structs.replace(STRANGER, author=nobody), policy, violence=0.99).action is Action.COVER


def test_ones_own_posts_are_never_touched():
    """Neither scores nor one's own rules cover what one wrote oneself."""
    policy = replace(BALANCED_POLICY, rules=(Rule("r", Action.HIDE, words=("go",)),))
    assert verdict(structs.replace(STRANGER, own=True), policy, self_harm=0.99) == SHOWN


# whatever comes

SCORES = st.dictionaries(st.sampled_from(list(CATEGORIES)), st.floats(0, 1))
CHOICES = st.dictionaries(st.sampled_from(HARMS), st.builds(Choice, st.sampled_from(Action), st.floats(0, 1)))
POSTS = st.builds(Post, st.just("p"), st.text(max_size=60), followed=st.booleans(), own=st.booleans())


@given(POSTS, SCORES, CHOICES)
def test_every_post_gets_a_verdict_that_can_be_shown(post: Post, scores: dict[str, float], chosen: dict[str, Choice]):
    """Whatever is chosen and scored: no more is done than was chosen, and whatever is done has its reason."""
    decided = decide(post, scores, Policy(chosen))
    reached = [harm for harm, choice in chosen.items() if harm in scores and scores[harm] >= choice.threshold]
    assert decided.action <= max((chosen[harm].action for harm in reached), default=Action.SHOW)
    assert set(decided.categories) <= set(reached)
    if decided.action > Action.SHOW:
        assert decided.categories
        assert decided.reason.startswith("Reads like ")
        assert decided.certainty in ("sure", "fairly sure", "unsure")
        assert not post.own
