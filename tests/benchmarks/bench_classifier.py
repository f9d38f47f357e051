"""How long the classifier takes per post, and how much memory: `python -m tests.benchmarks.bench_classifier`."""

import argparse
import random
import statistics
import time
from importlib.resources import files

import psutil  # type: ignore[import-untyped]

from models import Classifier

WORDS = (
    "we baked bread today and it rose quite well so the kids asked for more butter while rain fell on the garden "
    "and my neighbour brought tomatoes from her balcony she says the bicycle shop opens early on friday morning"
)
LENGTHS = {"short (12 words)": 12, "usual (28 words)": 28, "long (70 words)": 70, "very long (700 words)": 700}


def main() -> None:
    """A row per length and batch: milliseconds a post, median and 95th percentile."""
    asked = _arguments()
    before = psutil.Process().memory_info().rss
    classifier = Classifier(files("models") / "text_v1", threads=asked.threads)
    classifier.scores(_posts(16, 28))
    print(f"{asked.threads} threads, {asked.rounds} rounds; load {psutil.getloadavg()[0]:.1f}")
    for name, words in LENGTHS.items():
        for batch in (1, 16):
            took = sorted(_timed(classifier, batch, words) for _ in range(asked.rounds))
            p95 = took[int(0.95 * (len(took) - 1))]
            print(f"{name:>22}  B{batch:<2}  p50 {statistics.median(took):6.2f} ms/post  p95 {p95:6.2f} ms/post")
    after = psutil.Process().memory_info().rss
    print(f"memory of the process: {before / 1e6:.0f} MB before the model, {after / 1e6:.0f} MB after")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=40)
    return parser.parse_args()


def _posts(count: int, words: int) -> list[str]:
    return [" ".join(random.choices(WORDS.split(), k=words)) for _ in range(count)]


def _timed(classifier: Classifier, batch: int, words: int) -> float:
    posts = _posts(batch, words)
    began = time.perf_counter()
    classifier.scores(posts)
    return (time.perf_counter() - began) * 1000 / batch


if __name__ == "__main__":
    main()
