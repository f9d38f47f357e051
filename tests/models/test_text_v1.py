"""A few plain expectations of the model that ships, with wide margins; its real figures are in its card."""

import json
from collections.abc import Callable
from importlib.resources import files

import pytest

from models import Classifier

Score = Callable[[str, str], float]
ORDINARY = [
    "We baked bread today and it even rose.",
    "Does anyone know a quiet campsite near the lake for the weekend?",
    "The new album is out on Friday, and the first single is lovely.",
    "My tomatoes are finally ripe, so tonight there is salad.",
    "Looking for a second-hand bicycle, size M, with working lights.",
    "Our choir sings in the old church on Sunday at five, come and listen.",
    "What is your favourite chess opening against the queen's gambit?",
    "The bus was late again, so I read three chapters.",
    "New shelf is up. It is almost level.",
    "The team lost two to one, but what a second half!",
    "Thanks to everyone who helped me move last weekend.",
    "Here is how I set up my terminal and my editor this year.",
]


@pytest.mark.parametrize("post", ORDINARY)
def test_ordinary_posts_are_left_alone(classifier: Classifier, post: str) -> None:
    scores = classifier.scores([post])[0]
    assert [x for x in scores if x != "supportive" and scores[x] >= classifier.thresholds[x]] == []


@pytest.mark.parametrize(
    ("label", "post", "neighbour"),
    [
        (
            "eating_disorder",
            "I ate too much, so tomorrow I am not allowed any food, fasting until I hit my goal weight.",
            "I ate too much, so tomorrow I will take a long walk with the dog.",
        ),
        (
            "distress",
            "I feel so alone and empty, I cry every night and nothing matters.",
            "I feel so rested and calm, I sleep every night and the garden grows.",
        ),
        (
            "harassment",
            "You are a pathetic idiot and everybody hates you.",
            "You are a patient teacher and everybody thanks you.",
        ),
        (
            "appearance_comparison",
            "Before and after pictures: lost 20 pounds of belly fat, look at my abs now.",
            "Before and after pictures: painted the kitchen, look at the shelf now.",
        ),
        (
            "supportive",
            "You are not alone. It got better for me with help, and it can for you, please talk to someone.",
            "You are not late. It starts at eight, and the doors open at seven, please bring a ticket.",
        ),
        ("substance", "So drunk and high with the boys tonight, best trip ever.", "So full after lunch with the boys."),
    ],
)
def test_a_clear_post_scores_above_its_neighbour(score: Score, label: str, post: str, neighbour: str) -> None:
    """The same shape of sentence, about something else, scores lower."""
    assert score(post, label) > score(neighbour, label) + 0.05


def test_the_card_states_the_thresholds_that_are_in_force(classifier: Classifier) -> None:
    """A card that speaks of another model is worse than none."""
    card = (files("models") / "text_v1" / "CARD.md").read_text("utf-8")
    for label, threshold in classifier.thresholds.items():
        assert f"| {label} | {threshold:.2f} |" in card


def test_the_folder_fits_into_the_installer() -> None:
    folder = files("models") / "text_v1"
    assert sum(len(file.read_bytes()) for file in folder.iterdir() if file.is_file()) < 30_000_000
    assert json.loads((folder / "labels.json").read_text("utf-8"))["version"]
