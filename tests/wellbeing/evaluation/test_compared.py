"""What is said of a judge is what anybody would count by hand."""

import math
from collections.abc import Sequence

import numpy as np
import pytest

from filters.categories import CATEGORIES
from wellbeing.evaluation.compared import beside, of_judge
from wellbeing.evaluation.judges import ByKeywords, scored
from wellbeing.evaluation.report import OfFile, data_of, text_of
from wellbeing.evaluation.rows import Labelled

LABELS = tuple(CATEGORIES)
THRESHOLDS = dict.fromkeys(LABELS, 0.5)


def rows(*labels: Sequence[str]) -> Labelled:
    answers = np.array([[label in each for label in LABELS] for each in labels], bool)
    return Labelled([f"post {n}" for n in range(len(labels))], LABELS, answers, np.ones_like(answers))


def scores(*said: dict[str, float]) -> np.ndarray:
    return np.array([[each.get(label, 0.0) for label in LABELS] for each in said])


def test_a_judge_is_told_by_its_hits_and_its_misses() -> None:
    found = of_judge(
        "it",
        scores({"violence": 0.9}, {"violence": 0.2}, {"violence": 0.7}, {}),
        THRESHOLDS,
        rows(["violence"], ["violence"], [], []),
    )
    violence = found.labels[LABELS.index("violence")]
    assert (violence.figures.precision, violence.figures.recall, violence.false_positives) == (0.5, 0.5, 0.5)
    assert violence.auroc == 0.75
    assert (found.any_harm_wrongly.yes, found.any_harm_wrongly.of) == (1, 2)
    assert (found.any_harm_found.yes, found.any_harm_found.of) == (1, 2)


def test_support_that_a_preset_covers_is_counted_for_each() -> None:
    """What one says of heavy feelings is covered under *quiet* alone; support that is seen as such never is."""
    found = of_judge(
        "it",
        scores({"distress": 0.9}, {"distress": 0.9, "supportive": 0.9}, {"self_harm": 0.9}),
        THRESHOLDS,
        rows(["supportive"], ["supportive"], ["self_harm", "supportive"]),
    )
    assert {name: (each.yes, each.of) for name, each in found.support_covered.items()} == {
        "gentle": (0, 2),
        "balanced": (0, 2),
        "quiet": (1, 2),
    }


def test_beside_a_rival_both_are_wrong_equally_often() -> None:
    labelled = rows(["violence"], ["violence"], [], [])
    it = scores({"violence": 0.9}, {"violence": 0.4}, {"violence": 0.5}, {"violence": 0.1})
    rival = scores({"violence": 1.0}, {}, {"violence": 1.0}, {})
    found = beside(labelled, {"it": it, "silent": scores({}, {}, {}, {})}, rival, LABELS.index("violence"))
    assert (found.positives, found.false_positives) == (2, 0.5)
    assert found.misses == {"it": 0.0, "silent": 1.0, "keyword list": 0.5}


def test_where_no_post_lacks_a_label_nobody_is_set_beside_anybody() -> None:
    """Any threshold would do, and all misses would be none."""
    found = beside(rows(("violence",)), {"it": scores({})}, scores({}), LABELS.index("violence"))
    assert math.isnan(found.misses["it"])
    assert found.misses["keyword list"] == 1.0


def test_keywords_are_whole_words_and_every_label_has_some() -> None:
    judge = ByKeywords()
    assert set(judge.thresholds) == set(LABELS)
    told: list[int] = []
    found = scored(judge, ["A HELPLINE is there for you", "Helplines? Grindstones!", ""], LABELS, told.append)
    assert [[LABELS[at] for at in np.flatnonzero(each)] for each in found] == [["supportive"], [], []]
    assert sum(told) == 3


def test_what_cannot_be_measured_is_a_dash_and_null() -> None:
    found = of_judge("it", scores({}), THRESHOLDS, rows([]))
    of_file = OfFile("posts.jsonl", 1, [found], [], [], math.nan)
    line = next(line for line in text_of(of_file).splitlines() if line.startswith("violence"))
    assert line.split()[:6] == ["violence", "1", "0", "0.50", "–", "–"]
    assert data_of([of_file])["files"][0]["judges"][0]["labels"]["violence"]["recall"] is None


@pytest.mark.parametrize("posts", [1, 7])
def test_a_table_has_a_line_for_each_label(posts: int) -> None:
    found = of_judge("it", scores(*[{}] * posts), THRESHOLDS, rows(*[()] * posts))
    lines = text_of(OfFile("posts.jsonl", posts, [found], [], [], 0.0)).splitlines()
    assert [line.split()[0] for line in lines[4 : 4 + len(LABELS)]] == list(LABELS)
