"""Scores for any text, the same ones however they are asked for."""

import math
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import Classifier

LABELS = {
    "self_harm",
    "eating_disorder",
    "violence",
    "harassment",
    "sexual",
    "substance",
    "distressing_news",
    "distress",
    "stigma",
    "health_misinformation",
    "appearance_comparison",
    "lifestyle_comparison",
    "toxic_positivity",
    "supportive",
}
POSTS = [
    "We baked bread today and it even rose.",
    "Does anyone know a quiet campsite near the lake?",
    "",
    "The new album is out on Friday, and the first single is lovely.",
    "My tomatoes are finally ripe 🍅",
    "I finished the scarf. Next: socks! " * 30,
    "Tired.",
    "😀",
    "Looking for a second-hand bicycle, size M, with working lights.",
    "Доброе утро, друзья",
]
ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=300)


def test_the_labels_are_those_of_the_product(classifier: Classifier) -> None:
    assert set(classifier.labels) == LABELS
    assert set(classifier.thresholds) == LABELS
    assert all(0 < threshold <= 1 for threshold in classifier.thresholds.values())


def test_thresholds_cannot_be_changed_by_accident(classifier: Classifier) -> None:
    with pytest.raises(TypeError):
        classifier.thresholds["violence"] = 0.1  # type: ignore[index]


@given(st.lists(ANY_TEXT, max_size=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_texts_get_fourteen_probabilities_each(classifier: Classifier, texts: list[str]) -> None:
    """Whatever a feed throws at it: lone surrogates, control characters, nothing at all."""
    found = classifier.scores(texts)
    assert len(found) == len(texts)
    for scores in found:
        assert set(scores) == LABELS
        assert all(math.isfinite(score) and 0 <= score <= 1 for score in scores.values())


def test_no_texts_no_scores(classifier: Classifier) -> None:
    assert classifier.scores([]) == []


@pytest.mark.parametrize("text", ["", " \n\t ", "😀🎉", "\ud83d", "2026", "доброе утро", "おはよう"])
def test_a_text_that_cannot_be_read_scores_nothing(classifier: Classifier, text: str) -> None:
    """Better silent than guessing."""
    assert set(classifier.scores([text])[0].values()) == {0.0}


@pytest.mark.parametrize("text", ["a" * 1_000_000, "bread and butter " * 60_000, "🥖" * 250_000, "\x00" * 1_000_000])
def test_a_megabyte_is_no_harder_than_a_page(classifier: Classifier, text: str) -> None:
    assert set(classifier.scores([text])[0]) == LABELS


def test_a_post_reads_the_same_alone_and_in_company(classifier: Classifier) -> None:
    """To the last digit: a verdict must not depend on what else was on the screen."""
    alone = [classifier.scores([post])[0] for post in POSTS]
    assert classifier.scores(POSTS * 3) == alone * 3
    assert classifier.scores(POSTS[::-1]) == alone[::-1]


def test_ten_thousand_posts_in_one_call(classifier: Classifier) -> None:
    """Each gets its own answer, in its place; a text that came before is not run again."""
    posts = [f"post {n % 500}" for n in range(10_000)]
    found = classifier.scores(posts)
    assert len(found) == 10_000
    assert found[500:1000] == found[9_500:]
    assert found[7] == classifier.scores(["post 7"])[0]


@given(st.binary(max_size=2_000))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_judged(classifier: Classifier, body: bytes) -> None:
    """However they were taken for text."""
    for text in (body.decode("utf-8", "replace"), body.decode("utf-8", "surrogateescape"), body.decode("latin-1")):
        assert all(0 <= score <= 1 for score in classifier.scores([text])[0].values())


def test_an_embedding_has_length_one_and_is_near_for_like_posts(classifier: Classifier) -> None:
    bread, loaf, match, nothing = (
        each.embedding
        for each in classifier.read(["We baked bread today.", "We baked a loaf today.", "What a second half!", "😀"])
    )
    assert np.linalg.norm(bread) == pytest.approx(1, abs=1e-3)
    assert bread @ loaf > bread @ match
    assert not nothing.any()


def test_a_network_that_finds_no_numbers_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the reason: a post of which nothing is known is left alone."""
    broken = Classifier(files("models") / "text_v1")
    usual = broken._run("bread")
    monkeypatch.setattr(broken, "_run", lambda piece: (usual[0] * np.nan, usual[1]))
    assert set(broken.scores(["We baked bread."])[0].values()) == {0.0}


def test_order_is_kept(classifier: Classifier) -> None:
    """Answers come back in the order of the questions."""
    found = classifier.scores(["", POSTS[5], "😀", POSTS[0]])
    assert set(found[0].values()) == set(found[2].values()) == {0.0}
    assert found[3] == classifier.scores([POSTS[0]])[0]


def test_the_same_question_gets_the_same_answer(classifier: Classifier) -> None:
    assert classifier.scores(POSTS) == classifier.scores(POSTS)


def test_two_classifiers_agree_whatever_their_threads(classifier: Classifier) -> None:
    double = Classifier(files("models") / "text_v1", threads=2)
    assert double.scores(POSTS) == classifier.scores(POSTS)


def test_threads_get_the_answers_that_one_caller_gets(classifier: Classifier) -> None:
    expected = [classifier.scores([post]) for post in POSTS]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda post: classifier.scores([post]), POSTS * 4))
    assert found == expected * 4


def test_a_heavy_end_is_heard_after_a_long_mild_start(classifier: Classifier) -> None:
    """A long post scores as high as its heaviest window."""
    heavy = "I feel hopeless and alone, I cry every night and nothing matters any more."
    long = "We walked around the lake and fed the ducks. " * 12 + heavy
    mild = "We walked around the lake and fed the ducks. " * 12
    assert classifier.scores([long])[0]["distress"] > classifier.scores([mild])[0]["distress"] + 0.05
