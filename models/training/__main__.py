"""`python -m models.training prepare|train|baseline|export|thresholds|sets|all`: each step leaves what it made."""

import argparse
from pathlib import Path

from models.training import pool

STEPS = ["prepare", "train", "baseline", "export", "thresholds", "sets"]


def main() -> None:
    """Runs one step, or all of them but the last third of the captions."""
    asked = _arguments()
    steps = STEPS if asked.step == "all" else [asked.step]
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
    if step == "prepare":
        from models.training.prepare import prepare

        prepare(asked.data, asked.out)
    elif step == "train":
        from models.training.train import train

        train(asked.out, asked.limit, asked.threads)
    elif step == "export":
        from models.training.export import export

        export(asked.out, asked.model)
    elif step == "baseline":
        from models.rival import PLACE
        from models.training.baseline import baseline

        baseline(asked.out, PLACE)
    elif step == "thresholds":
        from models.training.thresholds import set_thresholds

        set_thresholds(asked.data, asked.out, asked.model)
    else:
        from models.training.sets import write_sets

        write_sets(asked.data, asked.out, asked.last)


if __name__ == "__main__":
    main()
