"""Writes a model's card: the words of `card.md`, the figures of `wellbeing evaluate … --json` and of the functions.

`python -m models.training.card FIGURES.json`, after `by_source` and `licences`: no figure in a card is copied by hand.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from models.classifier import Classifier
from models.training.functions import CASES, judge, parse
from models.training.functions import table as functions_table
from models.training.pool import LABELS
from models.training.sets import OTHER_HARM

TEMPLATE = Path(__file__).parent / "card.md"
MODEL = Path("models/text_v1")

Figures = Mapping[str, Any]


def card(template: str, files: Mapping[str, Figures], written: Mapping[str, str]) -> str:
    """`template` with each `{{name}}` replaced by the table of that name. Raises KeyError for figures that lack.

    `written` are tables that other commands made.
    """
    tables: dict[str, Callable[[], str]] = {
        **{name: lambda table=table: table for name, table in written.items()},
        "communities": lambda: _shares(each for each in files.values() if each["file"].startswith("community_")),
        "neutral": lambda: _shares(files[f"{name}.jsonl"] for name in ("hobby", *_NEUTRAL)),
        "each_other_source": lambda: _other_sources(files),
    }
    return re.sub(
        r"\{\{(\w+)\}\}",
        lambda found: tables[found[1]]() if found[1] in tables else _set(files[f"{found[1]}.jsonl"]),
        template,
    )


_NEUTRAL = ("neutral_tweeteval_emoji", "neutral_tweeteval_sentiment")


def _set(file: Figures) -> str:
    """One set of posts: a line per label, and what was said at all."""
    ours, keywords, rival = (_judge(file, at) for at in range(3))
    lines = [
        "| label | threshold | with it | precision | recall | AUROC | TF-IDF's | missed: this / keywords / TF-IDF |",
        "|---|---|---|---|---|---|---|---|",
        *(_label(label, ours, rival, file) for label in LABELS),
    ]
    shares = [f"Any harm said of posts without: {_share(ours['any_harm_wrongly'])}; keyword list "]
    shares[0] += f"{_share(keywords['any_harm_wrongly'])}."
    shares.append(f"Any harm said of posts with one: {_share(ours['any_harm_found'])}.")
    balanced = ours["support_covered"]["balanced"]
    shares.append(f"Support without harm covered at *Balanced*: {_share(balanced)}." if balanced["of"] else "")
    return "\n".join([*lines, "", " ".join(shares).strip()])


def _label(label: str, ours: Figures, rival: Figures, file: Figures) -> str:
    found = ours["labels"][label]
    beside = next((x for x in file["missed_at_the_keyword_list_s_false_positives"] if x["label"] == label), None)
    cells = [
        label,
        f"{found['threshold']:.2f}",
        str(found["positives"]),
        _figure(found, "precision"),
        _figure(found, "recall"),
        _figure(found, "auroc"),
        _number(rival["labels"][label]["auroc"]),
        _ratio(beside),
    ]
    return f"| {' | '.join(cells)} |"


def _ratio(beside: Figures | None) -> str:
    """Our misses beside the keyword list's and TF-IDF's, at the keyword list's false positives."""
    if beside is None:
        return "–"
    misses = beside["misses"]
    ours = next(value for name, value in misses.items() if name not in ("TF-IDF", "keyword list"))
    return " / ".join(_number(each) for each in (ours, misses["keyword list"], misses.get("TF-IDF")))


def _other_sources(files: Mapping[str, Figures]) -> str:
    lines = ["| source, left out whole | label | rows with it | recall | AUROC |", "|---|---|---|---|---|"]
    for source, label in OTHER_HARM.items():
        found = _judge(files[f"{label}_{source}.jsonl"], 0)["labels"][label]
        lines.append(
            f"| {source} | {label} | {found['positives']} | {_figure(found, 'recall')} | {_figure(found, 'auroc')} |"
        )
    return "\n".join(lines)


def _shares(files: Iterable[Figures]) -> str:
    lines = ["| posts without harm | flagged | keyword list |", "|---|---|---|"]
    for file in files:
        ours, keywords = (_share(_judge(file, at)["any_harm_wrongly"]) for at in (0, 1))
        lines.append(f"| {file['file'].removesuffix('.jsonl').removeprefix('community_')} | {ours} | {keywords} |")
    return "\n".join(lines)


def _judge(file: Figures, at: int) -> Figures:
    judge: Figures = file["judges"][at]
    return judge


def _share(found: Figures) -> str:
    low, high = found["interval"]
    return f"{found['yes']} of {found['of']} ({found['yes'] / found['of']:.1%}, {low:.1%} to {high:.1%})"


def _figure(found: Figures, name: str) -> str:
    low, high = found["intervals"][name]
    shown = _number(found[name])
    return shown if low is None or shown == "–" else f"{shown} ({low:.2f} to {high:.2f})"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.training.card", description=__doc__)
    parser.add_argument("figures", type=Path, help="what `wellbeing evaluate SETS --json` wrote")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument(
        "--out", type=Path, default=Path("build/text_v1"), help="where by_source and licences left theirs"
    )
    asked = parser.parse_args()
    files = {each["file"]: each for each in json.loads(asked.figures.read_text("utf-8"))["files"]}
    classifier = Classifier(asked.model)
    cases = parse(CASES.read_text("utf-8"))
    written = {name: (asked.out / name / "table.md").read_text("utf-8").strip() for name in ("by_source", "licences")}
    written["functions"] = functions_table(judge(cases, classifier.scores, classifier.thresholds))
    text = card(TEMPLATE.read_text("utf-8"), files, written)
    (asked.model / "CARD.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
