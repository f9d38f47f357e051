"""`python -m models.training prepare|train|export|thresholds|evaluate|all`: each step leaves its result in --out."""

import argparse
from pathlib import Path

from models.training import pool

STEPS = ["prepare", "train", "baseline", "export", "thresholds", "evaluate"]


def main() -> None:
    """Runs one step, or all of them but the last look at the captions."""
    asked = _arguments()
    steps = STEPS if asked.step == "all" else [asked.step]
    for step in steps:
        _run(step, asked)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m models.training", description=__doc__)
    parser.add_argument("step", choices=[*STEPS, "all"])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the training pool")
    parser.add_argument("--out", type=Path, default=Path("build/feed_v1"), help="prepared rows, checkpoint, tables")
    parser.add_argument("--model", type=Path, default=Path("models/feed_v1"), help="the model folder to write")
    parser.add_argument("--limit", type=int, help="train on so many rows only, to try the path out")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--captions", action="store_true", help=f"evaluate: open {pool.CAPTIONS}, once, when all else is settled"
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
        from models.training.baseline import baseline

        baseline(asked.out)
    elif step == "thresholds":
        from models.training.thresholds import set_thresholds

        set_thresholds(asked.out, asked.model)
    else:
        from models.training.evaluate import evaluate

        evaluate(asked.data, asked.out, asked.model, captions=asked.captions)


if __name__ == "__main__":
    main()
