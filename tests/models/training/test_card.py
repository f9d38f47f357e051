"""A card states what was measured: every figure comes from a file, and one that lacks is not passed over."""

from typing import Any

import pytest

from models.training.card import TEMPLATE, card
from models.training.communities import COMMUNITIES, harmless_of
from models.training.pool import LABELS, Row
from models.training.sets import OTHER_HARM


def judge(name: str, recall: float) -> dict[str, Any]:
    label = {"threshold": 0.5, "positives": 10, "precision": None, "recall": recall, "auroc": 0.9}
    label["intervals"] = {"precision": [None, None], "recall": [0.1, 0.8], "auroc": [0.85, 0.95]}
    share = {"yes": 3, "of": 200, "interval": [0.005, 0.04]}
    return {
        "name": name,
        "labels": dict.fromkeys(LABELS, label),
        "any_harm_wrongly": share,
        "any_harm_found": share,
        "support_covered": {"balanced": {"yes": 0, "of": 0, "interval": [None, None]}},
    }


def measured(file: str) -> dict[str, Any]:
    misses = {"text_v1": 0.2, "TF-IDF": 0.3, "keyword list": 0.6}
    beside = [{"label": "violence", "positives": 60, "false_positives": 0.02, "misses": misses}]
    judges = [judge("text_v1", 0.4), judge("keyword list", 0.3), judge("TF-IDF", 0.3)]
    return {"file": f"{file}.jsonl", "judges": judges, "missed_at_the_keyword_list_s_false_positives": beside}


def test_a_set_is_a_line_per_label_with_its_intervals() -> None:
    text = card("{{captions}}", {"captions.jsonl": measured("captions")}, {})
    assert (
        "| violence | 0.50 | 10 | – | 0.40 (0.10 to 0.80) | 0.90 (0.85 to 0.95) | 0.90 | 0.20 / 0.60 / 0.30 |" in text
    )
    assert "Any harm said of posts without: 3 of 200 (1.5%, 0.5% to 4.0%)" in text


def test_the_card_of_the_project_names_figures_that_there_are() -> None:
    """Every table of the template can be filled from the sets that are measured on."""
    names = ["captions", "captions_last_third", "read_posts", "left_out_sources", "other_sources", "hobby"]
    names += ["neutral_tweeteval_emoji", "neutral_tweeteval_sentiment", *(f"community_{name}" for name in COMMUNITIES)]
    names += [f"{label}_{source}" for source, label in OTHER_HARM.items()]
    tables = {"functions": "the functions", "by_source": "by source", "licences": "with all licences"}
    text = card(TEMPLATE.read_text("utf-8"), {f"{name}.jsonl": measured(name) for name in names}, tables)
    assert "{{" not in text
    assert all(table in text for table in tables.values())
    assert all(f"| {name} | 3 of 200" in text for name in COMMUNITIES)


def test_figures_that_lack_are_not_passed_over() -> None:
    with pytest.raises(KeyError, match="captions"):
        card("{{captions}}", {}, {})


@pytest.mark.parametrize(
    ("community", "text"),
    [
        ("religion", "The mosque and the church share a car park, and Muslims and Christians share the barbecue."),
        ("disability_and_illness", "Ramps first: the new cinema is good in a wheelchair."),
        ("women", "Three women and a drill, and the shelf is up."),
    ],
)
def test_harmless_posts_of_a_community_are_found(community: str, text: str) -> None:
    harmless, heavy = (
        Row(text, (), LABELS, False, "s", "s", "A"),
        Row(text + "!", ("violence",), LABELS, False, "s", "s", "A"),
    )
    doubtful = Row(text + "?", (), LABELS, False, "s", "s", "A", uncertain=("violence",))
    other = Row("The bus was late.", (), LABELS, False, "s", "s", "A")
    assert harmless_of(community, [harmless, harmless, heavy, doubtful, other]) == [harmless]
