"""Where in a post the words stand that decided about it."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from filters.categories import HARMS
from filters.parts import highest, with_part
from filters.policy import Policy, decide
from filters.posts import Part, Post, parts_of
from filters.presets import choices
from filters.rules import Rule
from filters.scores import NotJudged, Understood, language_not_judged, meaning_of
from filters.verdicts import Action, Verdict

PARTS: tuple[Part, ...] = ("", "pictures", "card")
POLICY = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5)))
POST = Post("p", "look", "@ana", alts=("a ring",), site="x", cards=("a fight",))


def judged(post: Post, policy: Policy = POLICY, **violence: float) -> Verdict:
    """The verdict on `post`, whose parts score so: own, pictures, card."""
    names: dict[str, Part] = {"own": "", "pictures": "pictures", "card": "card"}
    scores = {names[name]: {"violence": score} for name, score in violence.items()}
    return with_part(decide(post, highest(scores), policy), post, scores, policy)


def parts(*scores: Mapping[str, float]) -> dict[Part, Mapping[str, float]]:
    """Of one's own words, pictures and card, as far as there are scores."""
    return dict(zip(PARTS, scores, strict=False))


def test_the_highest_part_counts():
    """Each category by itself; of a part without scores nothing is known."""
    assert highest(parts({"violence": 0.1, "sexual": 0.4}, {"violence": 0.9}, {})) == {"violence": 0.9, "sexual": 0.4}
    assert highest(parts()) == {}


def test_support_counts_in_ones_own_words_and_beside_the_harm():
    """A helpline in a picture's description opens no insult; kind words above a hard article keep it in view."""
    insult, helpline = {"harassment": 0.9, "supportive": 0.0}, {"harassment": 0.0, "supportive": 0.9}
    article, kind = {"self_harm": 0.9, "supportive": 0.1}, {"self_harm": 0.0, "supportive": 0.8}
    assert highest(parts(insult, helpline))["supportive"] == 0.0
    assert highest(parts(kind, article))["supportive"] == 0.8
    assert highest(parts({"supportive": 0.0}, {"self_harm": 0.6, "supportive": 0.7}))["supportive"] == 0.7
    assert highest({"pictures": helpline, "card": insult})["supportive"] == 0.0
    assert highest(parts(NotJudged("hi"), helpline, insult))["supportive"] == 0.0


def test_what_a_post_means_is_what_its_heaviest_part_means():
    """So that "fine" about a preview reaches the same preview below other words, and no other below the same words."""
    own, card = Understood({"harassment": 0.1}, b"own"), Understood({"harassment": 0.9}, b"card")
    assert meaning_of(highest(parts(own, card))) == b"card"
    assert meaning_of(highest(parts(card, own))) == b"card"


def test_a_picture_does_not_hide_that_a_posts_own_words_were_not_judged():
    """Both are true: the picture's score counts, and the language is named."""
    found = highest(parts(NotJudged("hi"), {"violence": 0.7}))
    assert (found, language_not_judged(found)) == ({"violence": 0.7}, "hi")
    assert language_not_judged(highest(parts({"violence": 0.7}, NotJudged("hi")))) == ""
    assert language_not_judged(highest(parts(NotJudged("hi"), NotJudged("pl")))) == "hi"


def test_a_rule_that_needs_no_words_names_no_part():
    """An advert without a text is covered for being one, wherever its words stand."""
    advert = structs.replace(POST, text="", alts=(), sponsored=True)
    by_kind = replace(POLICY, rules=(Rule("Adverts", Action.COVER, sponsored=True),))
    assert (judged(advert, by_kind, card=0.1).rule, judged(advert, by_kind, card=0.1).part) == ("Adverts", "")
    by_word = replace(POLICY, rules=(Rule("Fights", Action.COVER, words=("fight",)),))
    assert judged(advert, by_word, card=0.1).part == "card"


def test_a_linked_page_or_a_picture_is_named_where_it_alone_is_meant():
    """The post is covered for it all the same."""
    assert (judged(POST, own=0.1, card=0.9).part, judged(POST, own=0.1, pictures=0.9).part) == ("card", "pictures")
    assert judged(POST, own=0.1, card=0.9).action is Action.COVER


def test_the_posts_own_words_come_first():
    """Where they would do alone, no other part is blamed, however much clearer it is."""
    assert judged(POST, own=0.6, pictures=0.95, card=0.99).part == ""
    assert judged(POST, own=0.1, pictures=0.6, card=0.99).part == "pictures"


def test_a_post_without_words_of_its_own_is_judged_by_what_it_has():
    """A page shared without a word, a picture without a text."""
    assert judged(structs.replace(POST, text="", alts=()), card=0.9).part == "card"
    assert judged(structs.replace(POST, text="", cards=()), pictures=0.9).part == "pictures"


def test_nothing_is_said_of_what_is_shown_or_has_words_alone():
    """Nothing decided about the one, and there is nowhere else to look in the other."""
    assert judged(POST, own=0.1, card=0.2).part == ""
    assert judged(structs.replace(POST, alts=(), cards=()), own=0.9).part == ""


def test_a_part_of_another_category_is_not_named():
    """The leading category is what the reason names."""
    scores: dict[Part, dict[str, float]] = {"": {"violence": 0.9}, "card": {"sexual": 0.6}}
    verdict = decide(POST, highest(scores), POLICY)
    assert (verdict.categories, with_part(verdict, POST, scores, POLICY).part) == (("violence", "sexual"), "")


def test_a_rule_finds_its_words_in_every_part():
    """Rules see all that can be read; where their word stands in one part alone, that part is named."""
    rule = Rule("Fights", Action.HIDE, words=("fight",))
    policy = Policy(rules=(rule,))
    assert judged(POST, policy, own=0.0).part == "card"
    assert judged(structs.replace(POST, text="a fight"), policy, own=0.0).part == ""
    by_author = Policy(rules=(Rule("Ana", Action.HIDE, authors=("ana",)),))
    assert judged(POST, by_author, own=0.0).part == ""


SCORES = st.dictionaries(st.sampled_from(["violence", "sexual", "supportive"]), st.floats(0, 1), max_size=3)


@given(
    st.sampled_from(["", "look"]), st.sampled_from([(), ("a ring",)]), st.sampled_from([(), ("a fight",)]),
    st.fixed_dictionaries({"": SCORES, "pictures": SCORES, "card": SCORES}),
)  # fmt: skip
def test_a_part_changes_nothing_but_what_is_said(
    text: str, alts: tuple[str, ...], cards: tuple[str, ...], scores: dict[Part, dict[str, float]]
):
    """Whatever the scores: the same action and categories, and a part that the post has."""
    post = Post("p", text, alts=alts, cards=cards)
    verdict = decide(post, highest(scores), POLICY)
    found = with_part(verdict, post, scores, POLICY)
    assert replace(found, part="") == verdict
    assert found.part in ("", *parts_of(post))
