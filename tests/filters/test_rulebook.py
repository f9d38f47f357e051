"""Many rules at once: the same answers as one by one, in the person's order, and quick."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.moments import Moment, Window
from filters.posts import MAX_TEXT, Post
from filters.rulebook import Rulebook, which_fit
from filters.rules import Group, Near, Rule, Source, first_that_fits, fits
from filters.verdicts import Action

COVER = Action.COVER


def post(text: str = "", **parts: object) -> Post:
    """A post that says `text`."""
    return Post("p", text, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("conditions", "fitting", "other"),
    [
        ({"hashtags": ("#Keto",)}, post("my #keto day"), post("my keto day")),
        ({"links": ("example.com",)}, post("see shop.example.com/x"), post("see notexample.com")),
        ({"links": ("example.com",)}, post(links=("https://example.com/a",)), post(links=("https://example.org",))),
        ({"communities": ("r/LoseIt",)}, post(community="loseit"), post(community="")),
        ({"languages": ("en",)}, post(language="en-GB"), post(language="")),
        ({"languages": ("en",)}, post(language="EN"), post(language="enm")),
        ({"kinds": ("video",)}, post(kind="video"), post(kind="post")),
        ({"contexts": ("search",)}, post(context="search"), post(context="")),
        ({"sponsored": True}, post(sponsored=True), post(sponsored=False)),
        ({"near": (Near("summer", "body", 2),)}, post("a body for summer"), post("a body for the next summer")),
        ({"authors": ("@ana",)}, post(author="Ana"), post(author="")),
        ({"sites": ("x",)}, post(site="x"), post(site="reddit")),
    ],
)
def test_each_condition_fits_what_it_says(conditions: dict[str, object], fitting: Post, other: Post):
    """One condition alone; what a page does not say fits nothing."""
    rule = Rule("r", COVER, **conditions)  # type: ignore[arg-type]
    assert fits(rule, fitting)
    assert not fits(rule, other)


def test_a_score_fits_from_its_level_on():
    """A rule may ask the classifier, alone or beside words; an unknown score fits nothing."""
    rule = Rule("r", COVER, words=("run",), scores=(("violence", 0.7),))
    assert fits(rule, post("run"), {"violence": 0.7})
    assert not fits(rule, post("run"), {"violence": 0.69})
    assert not fits(rule, post("run"))


def test_groups_are_joined_by_all_any_and_not():
    """All of these, one of those, none of the others."""
    rule = Rule(
        "r",
        COVER,
        words=("diet",),
        all_of=(Group(words=("summer",)),),
        any_of=(Group(authors=("ana",)), Group(sponsored=True)),
        none_of=(Group(words=("recipe",)),),
    )
    assert fits(rule, post("summer diet", author="ana"))
    assert fits(rule, post("summer diet", sponsored=True))
    assert not fits(rule, post("summer diet"))
    assert not fits(rule, post("diet", author="ana"))
    assert not fits(rule, post("summer diet recipe", author="ana"))


def test_a_rule_of_exceptions_alone_fits_nothing():
    """ "Not about recipes" is no wish to cover everything else."""
    assert not fits(Rule("r", COVER, none_of=(Group(words=("recipe",)),)), post("a walk"))
    assert not fits(Rule("r", COVER, none_of=(Group(),), words=("walk",)), post("a run"))
    assert fits(Rule("r", COVER, none_of=(Group(),), words=("walk",)), post("a walk"))


def test_people_one_follows_can_be_excepted():
    """Of everybody else the rule goes on to hold."""
    rule = Rule("r", COVER, words=("diet",), except_followed=True)
    assert not fits(rule, post("diet", followed=True))
    assert fits(rule, post("diet"))


WHO = Source("WHO", ("who.int",), (("x", "WHO"),))


@pytest.mark.parametrize(
    ("met", "excepted"),
    [
        (post("diet", site="x", author="@who"), True),
        (post("diet", site="reddit", author="who"), False),
        (post("diet", site="bluesky", author="@press.who.int"), True),
        (post("diet", site="mastodon", author="@news@who.int"), True),
        (post("diet", site="mastodon", author="@who.int@evil.example"), False),
        (post("diet, see who.int/news", author="bo"), True),
        (post("diet, see who.int or cure.example", author="bo"), False),
        (post("diet"), False),
    ],
)
def test_a_trusted_source_is_known_by_what_cannot_be_faked(met: Post, excepted: bool):
    """By its account, by a handle below its domain, or by linking to nothing else: naming it among others is easy."""
    assert fits(Rule("r", COVER, words=("diet",), except_sources=(WHO,)), met) is not excepted


def test_time_and_the_switch_are_looked_at():
    """A rule that is off, has ended or rests at this hour fits nothing."""
    night = Rule("r", COVER, words=("diet",), schedule=(Window(frozenset({0}), 0, 60),))
    assert fits(night, post("diet"), at=Moment(0.0, 0, 30))
    assert not fits(night, post("diet"), at=Moment(0.0, 0, 61))
    assert not fits(Rule("r", COVER, words=("diet",), expires=5.0), post("diet"), at=Moment(5.0, 0, 0))
    assert not fits(Rule("r", COVER, words=("diet",), on=False), post("diet"))


def test_which_rules_hold_changes_with_the_hour():
    """Whoever shows verdicts can ask when they may be different."""
    book = Rulebook(
        (Rule("a", COVER, words=("x",)), Rule("b", COVER, words=("x",), schedule=(Window(frozenset({0}), 0, 60),)))
    )
    assert book.held_at(Moment(0.0, 0, 59)) == {1}
    assert book.held_at(Moment(0.0, 0, 60)) == set()


def test_all_rules_that_fit_are_told_in_order_with_what_fitted():
    """The tester shows which rule decides and which would have, and why."""
    rules = (
        Rule("Ana", Action.SHOW, authors=("bo",)),
        Rule("Food", COVER, words=("keto", "diet")),
        Rule("Violence", COVER, scores=(("violence", 0.5),), sites=("x",)),
    )
    found = which_fit(rules, post("my DIET", site="x"), {"violence": 0.6})
    assert [str(fit) for fit in found] == ["Food: “diet”", "Violence: site x, reads like violence"]


WORDS = st.sampled_from(["a", "b", "a b", "*a", "b*", "*ab*", "#a", "減", " ", "*"])
LISTS = st.lists(WORDS, max_size=2).map(tuple)
GROUPS = st.builds(
    Group,
    words=LISTS,
    without=LISTS,
    authors=st.lists(st.sampled_from(["ana", "@Bo", "@"]), max_size=2).map(tuple),
    hashtags=st.lists(st.sampled_from(["a", "#b"]), max_size=2).map(tuple),
)
RULES = st.builds(
    lambda own, below, kind, on: (
        Rule("r", COVER, own.words, own.without, own.authors, hashtags=own.hashtags, on=on)
        if not below
        else Rule("r", COVER, own.words, own.without, own.authors, hashtags=own.hashtags, on=on, **{kind: tuple(below)})
    ),
    GROUPS,
    st.lists(GROUPS, max_size=2),
    st.sampled_from(["all_of", "any_of", "none_of"]),
    st.booleans(),
)
POSTS = st.builds(
    Post,
    st.just("p"),
    st.lists(st.sampled_from(["a", "b", "ab", "bab", "#a", "#b", "減a"]), max_size=6).map(" ".join),
    st.sampled_from(["", "@Ana", "bo"]),
)


@given(st.lists(RULES, max_size=8).map(tuple), POSTS)
def test_filed_rules_answer_like_rules_asked_one_by_one(rules: tuple[Rule, ...], met: Post):
    """Filing rules under what a post must have leaves none out and changes no order."""
    assert [fit.rule for fit in which_fit(rules, met)] == [rule for rule in rules if fits(rule, met)]
    assert Rulebook(rules).first_that_fits(met) == first_that_fits(rules, met)


def test_five_hundred_rules_and_a_hostile_post_are_quick(within_seconds):
    """The engine has one loop: no post may hold it up. (tests/benchmarks/bench_rules.py has the figures.)"""
    book = Rulebook(tuple(Rule(f"r{n}", COVER, words=tuple(f"w{n}x{m}" for m in range(10))) for n in range(500)))
    with within_seconds(0.5):
        for text in ("a" * MAX_TEXT, "a!" * 10_000, "w1 x1 " * 3_000):
            assert book.first_that_fits(post(text)) is None


@pytest.mark.parametrize(
    ("conditions", "text"),
    [
        ({"near": (Near("a", "b*", 1),), "without": ("a",)}, "a " * 5_000 + "c c c " + "b " * 4_900),
        ({"links": ("evil.example",)}, " ".join(f"a{n}.example{n}.com" for n in range(900))),
        ({"hashtags": ("evil",)}, "#a" * 10_000),
    ],
)
def test_no_kind_of_condition_makes_a_post_slow(conditions: dict[str, object], text: str, within_seconds):
    """Five hundred rules of one kind, and a post made to have much of what they ask for."""
    book = Rulebook(tuple(Rule(f"r{n}", COVER, **conditions) for n in range(500)))  # type: ignore[arg-type]
    with within_seconds(0.5):
        assert book.first_that_fits(post(text)) is None
