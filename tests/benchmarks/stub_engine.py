"""The real engine with a classifier that knows nothing and takes no time, to see what the classifier costs.

Only for benchmarks: `python -m tests.benchmarks.stub_engine` takes the arguments of `wellbeing engine`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from filters.categories import CATEGORIES
from wellbeing import command_line
from wellbeing.engine import run
from wellbeing.engine.foundation import Foundation, lay
from wellbeing.engine.options import EngineOptions

PROGRAM = ("-m", "tests.benchmarks.stub_engine")


def _no_scores(texts: Sequence[str]) -> list[Mapping[str, float]]:
    return [dict.fromkeys(CATEGORIES, 0.0) for _ in texts]


def _lay(options: EngineOptions, passphrase: Callable[[], str] | None = None) -> Foundation:
    return replace(lay(options, passphrase), scorer=_no_scores, model="stub")


if __name__ == "__main__":
    run.lay = _lay
    command_line.main(["engine", *sys.argv[1:]])
