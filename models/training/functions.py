"""`python -m models.training.functions`: how a model does on each kind of post that it must get right.

A function is one thing that a model must be able to do (tell a quoted insult from an insult), with short cases of our
own making, as in HateCheck (Röttger et al. 2021). Figures over many posts hide such things; a table of functions does
not. The cases are for measuring alone: a model that has learnt from them has no table.
"""

import argparse
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from models.classifier import Classifier
from models.measure import Bools, auroc, share, wilson

CASES = Path("tests/models/functions.toml")
MODEL = Path("models/text_v1")
KNOWN = frozenset({"id", "label", "fits", "about", "cases"})

Scores = Callable[[Sequence[str]], Sequence[Mapping[str, float]]]


@dataclass(frozen=True)
class Function:
    """One thing that a model must be able to do."""

    id: str
    label: str
    fits: bool
    """Whether the label should be said of the cases."""
    about: str
    cases: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """What a model said of a function's cases."""

    function: Function
    scores: tuple[float, ...]
    threshold: float

    @property
    def passes(self) -> tuple[bool, ...]:
        """A case passes when the label is said of it just where it should be."""
        return tuple((score >= self.threshold) == self.function.fits for score in self.scores)


def parse(text: str) -> list[Function]:
    """The functions in a file; raises ValueError where one has a field too few or too many."""
    return [_function(entry) for entry in tomllib.loads(text)["function"]]


def _function(entry: Mapping[str, Any]) -> Function:
    if entry.keys() != KNOWN:
        raise ValueError(f"function {entry.get('id')!r}: {sorted(entry.keys() ^ KNOWN)} missing or not known")
    return Function(entry["id"], entry["label"], entry["fits"], entry["about"], tuple(entry["cases"]))


def judge(functions: Iterable[Function], scores: Scores, thresholds: Mapping[str, float]) -> list[Result]:
    """Every case scored once, and held against the threshold of its function's label."""
    return [
        Result(each, tuple(found[each.label] for found in scores(each.cases)), thresholds[each.label])
        for each in functions
    ]


def table(results: Sequence[Result]) -> str:
    """Markdown: a line for each function, one for each label, and all of them together.

    AUROC does not depend on the threshold: how often a case that fits scores above one that does not. A function is
    held against all cases of its label that answer otherwise. Across labels scores are not alike: all have none.
    """
    return "\n".join(
        [
            "| function | label | fits | n | pass | AUROC |\n" + "|---" * 6 + "|",
            *(_function_line(result, results) for result in results),
            "\n| label | n | pass | 95 % | where it fits | where it does not | AUROC |\n" + "|---" * 7 + "|",
            *(_summary(label, group, _area(group)) for label, group in _by_label(results).items()),
            _summary("all", results, float("nan")),
        ]
    )


def _function_line(result: Result, results: Sequence[Result]) -> str:
    mine = result.function
    others = [each for each in results if each.function.label == mine.label and each.function.fits != mine.fits]
    fits = "yes" if mine.fits else "no"
    rate, area = _shown(share(np.array(result.passes)), ".0%"), _shown(_area([result, *others]), ".2f")
    return f"| {mine.id} | {mine.label} | {fits} | {len(result.passes)} | {rate} | {area} |"


def _by_label(results: Sequence[Result]) -> dict[str, list[Result]]:
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(result.function.label, []).append(result)
    return groups


def _area(results: Sequence[Result]) -> float:
    return auroc(np.array([score for result in results for score in result.scores], np.float64), _fits(results))


def _fits(results: Sequence[Result]) -> Bools:
    return np.array([result.function.fits for result in results for _ in result.scores], np.bool_)


def _summary(name: str, results: Sequence[Result], area: float) -> str:
    passes = np.array([each for result in results for each in result.passes], np.bool_)
    fits = _fits(results)
    low, high = wilson(int(passes.sum()), len(passes))
    rates = (share(passes), low, high, share(passes[fits]), share(passes[~fits]))
    rate, low_shown, high_shown, yes, no = (_shown(number, ".0%") for number in rates)
    return f"| {name} | {len(passes)} | {rate} | {low_shown} to {high_shown} | {yes} | {no} | {_shown(area, '.2f')} |"


def _shown(number: float, form: str) -> str:
    return "–" if np.isnan(number) else format(number, form)


def main() -> None:
    """Prints the table of one model folder."""
    parser = argparse.ArgumentParser(prog="python -m models.training.functions", description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL, help="the model folder to judge")
    parser.add_argument("--cases", type=Path, default=CASES)
    asked = parser.parse_args()
    classifier = Classifier(asked.model)
    functions = parse(asked.cases.read_text("utf-8"))
    print(table(judge(functions, classifier.scores, classifier.thresholds)))


if __name__ == "__main__":
    main()
