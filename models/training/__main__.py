"""`python -m models.training STEP`, or `all`: each step leaves on disk what the next one needs."""

import argparse
from importlib import import_module
from pathlib import Path

from models.training import pool

STEPS = {
    "prepare": ("prepare", "prepare", ("data", "out")),
    "guess": ("unseen", "guess_in", ("out",)),
    "train": ("train", "train", ("out", "limit", "threads")),
    "wide": ("wide", "learn", ("out",)),
    "baseline": ("baseline", "baseline", ("out",)),
    "export": ("export", "export", ("out", "model")),
    "thresholds": ("thresholds", "set_thresholds", ("data", "out", "model")),
    "sets": ("sets", "write_sets", ("data", "out", "last")),
}
"""Each step's module, function, and what of the command line it is given."""


def main() -> None:
    """Runs one step, or all of them but the last third of the captions."""
    asked = _arguments()
    steps = list(STEPS) if asked.step == "all" else [asked.step]
    for step in steps:
        _run(step, asked)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m models.training", description=__doc__)
    parser.add_argument("step", choices=[*STEPS, "all"])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the training pool")
    parser.add_argument("--out", type=Path, default=Path("build/text_v1"), help="prepared rows, checkpoint, tables")
    parser.add_argument("--model", type=Path, default=Path("models/text_v1"), help="the model folder to write")
    parser.add_argument("--limit", type=int, help="train on so many rows only, to try the path out")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--last", action="store_true", help=f"sets: write the last third of {pool.CAPTIONS} too, when all is settled"
    )
    return parser.parse_args()


def _run(step: str, asked: argparse.Namespace) -> None:
    """Imports late: preparing needs no torch, training no scikit-learn."""
    module, function, names = STEPS[step]
    getattr(import_module(f"models.training.{module}"), function)(*(getattr(asked, name) for name in names))


if __name__ == "__main__":
    main()
