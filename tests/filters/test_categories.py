"""The labels: the ones of the label guide, in words that describe a post and never a person."""

import re

from filters.categories import CATEGORIES, COMPARISON, HARMS, SUPPORTIVE
from filters.policy import Choice, Policy, decide
from filters.posts import Post
from filters.verdicts import Action

GUIDE = {
    "self_harm": "Self-harm and suicide",
    "eating_disorder": "Eating disorders and extreme dieting",
    "violence": "Violence and abuse",
    "harassment": "Bullying and hate",
    "sexual": "Sexual content",
    "substance": "Alcohol and drugs",
    "distressing_news": "Distressing news",
    "distress": "Heavy feelings",
    "stigma": "Mental-illness stigma",
    "health_misinformation": "Health claims without a source",
    "appearance_comparison": "Looks and body comparison",
    "lifestyle_comparison": "Perfect lives and success",
    "toxic_positivity": "Pressure to be positive",
    "supportive": "Support and recovery",
}
"""Ids and the words shown to people, from LABELS.md."""

AVOID = (
    "wasted", "addicted", "addiction", "failed", "cheat", "caught", "lazy", "willpower", "bad", "only", "again?",
    "you promised", "streak lost", "too much", "should",
)  # fmt: skip
"""Words that shame. Source: notes/evidence.md, section 4, "Wording that does not shame", the list after "Avoid"."""

DIAGNOSES = ("you are", "you seem", "you have", "depressed", "disturbing", "will improve")
"""Never a diagnosis, an alarm or a promise. Source: the same section."""


def shaming(words: str) -> list[str]:
    """The words to avoid that occur in `words`, as whole words."""
    return [each for each in AVOID + DIAGNOSES if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", words.lower())]


def every_reason() -> list[str]:
    """Each sentence that a verdict can carry: every harm alone, as support, and as support with details."""
    policy = Policy({harm: Choice(Action.COVER, 0.5) for harm in HARMS})
    texts = ("a day in my life", "I weighed 40 kg then, and I am better now")
    verdicts = [
        decide(Post("p", text), {harm: 0.9, SUPPORTIVE: support}, policy)
        for harm in HARMS
        for text in texts
        for support in (0.0, 0.9)
    ]
    return [f"{verdict.reason} {verdict.certainty}" for verdict in verdicts]


def test_the_labels_are_those_of_the_guide():
    """Ids and titles are the label guide's, in its order; everything but support is a harm."""
    assert {each.id: each.title for each in CATEGORIES.values()} == GUIDE
    assert list(CATEGORIES) == list(GUIDE)
    assert [*HARMS, SUPPORTIVE] == list(GUIDE)
    assert set(HARMS) >= COMPARISON == {"appearance_comparison", "lifestyle_comparison"}


def test_no_label_shames_or_diagnoses():
    """Titles and the words after "reads like" hold no word that shames."""
    words = [text for each in CATEGORIES.values() for text in (each.title, each.reads_like)]
    assert [(text, found) for text in words if (found := shaming(text))] == []


def test_no_reason_shames_or_diagnoses():
    """Every sentence of a verdict says what a post reads like, in calm words."""
    reasons = every_reason()
    assert len(set(reasons)) > len(HARMS)
    assert [(text, found) for text in reasons if (found := shaming(text))] == []
    assert all(text.startswith("Reads like ") for text in reasons)


def test_the_search_for_shaming_words_finds_them():
    """The check above can fail: it sees whole words in any letter case, and leaves "badge" alone."""
    assert shaming("You failed AGAIN? Too much.") == ["failed", "again?", "too much"]
    assert shaming("a badge for lonely commoners") == []
