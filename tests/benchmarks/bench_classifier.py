"""How fast and how large the classifier is: `python -m tests.benchmarks.bench_classifier [--rounds N]`.

Posts of 64 tokens, each new, one after the other and 200 in one call; in the same rounds the network alone, on token
ids that are ready (bare onnxruntime, the same weights, threads and settings). Loading and memory are measured in a
process of their own, three times. Ends with 1 where a promise of the issue "A classifier that can be trusted" is not
held: 8 ms in the middle and 20 ms at the 95th percentile for one post, 250 posts a second, 15 % beside the network
alone, 200 MB, 0.6 s.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import median

import numpy as np

from models import SHIPPED, Classifier
from tests.benchmarks import machine
from tests.benchmarks.figures import percentile, ratio, table

TOKENS, MANY, THREADS = 64, 200, 2
TEXT = (
    "we baked bread today and it rose quite well so the kids asked for more butter while rain fell on the garden "
    "and my neighbour brought tomatoes from her home she says the bike shop opens early on friday morning"
)
WORDS = TEXT.split()
LOAD = """
import time
began = time.perf_counter()
from models import SHIPPED, Classifier
Classifier(SHIPPED).scores(["hello"])
took = time.perf_counter() - began
import psutil
classifier = Classifier(SHIPPED, threads=2)
classifier.scores([f"post {n} " + "bread and butter " * 20 for n in range(300)])
held = psutil.Process().memory_info().rss / 1e6
began = time.perf_counter()
from models.languages import Languages
Languages().likely("ready?")
print(took, held, time.perf_counter() - began, psutil.Process().memory_info().rss / 1e6)
"""


@dataclass(slots=True)
class Took:
    """Milliseconds: of each single post, and a post when there are many, in order of the rounds."""

    one: list[float] = field(default_factory=list)
    many: list[float] = field(default_factory=list)


def main() -> int:
    """Print all figures; whether every promise is held (0) or not (1)."""
    rounds = _rounds()
    one, many = Classifier(SHIPPED), Classifier(SHIPPED, threads=THREADS)
    ours, bare = Took(), Took()
    dice = random.Random(1)
    print(f"{machine.described()}; {machine.load()}; {rounds} rounds")
    for _ in range(rounds):
        posts = [_post(dice) for _ in range(MANY)]
        ids = [np.array([one._tokenizer.encode(post).ids]) for post in posts]
        _round(ours, one.scores, many.scores, posts)
        _round(bare, lambda some: [_run(one, each) for each in some], lambda some: _side_by_side(one, some), ids)
    print(_table(ours, bare))
    return _judged(ours, bare, [_fresh() for _ in range(3)])


def _round[T](
    took: Took, one: Callable[[Sequence[T]], object], many: Callable[[Sequence[T]], object], posts: list[T]
) -> None:
    took.one += [_ms(one, [post]) for post in posts[:20]]
    took.many.append(_ms(many, posts) / len(posts))


def _ms[T](scores: Callable[[Sequence[T]], object], posts: Sequence[T]) -> float:
    began = time.perf_counter()
    scores(posts)
    return (time.perf_counter() - began) * 1000


def _run(classifier: Classifier, ids: np.ndarray) -> object:
    return classifier._session.run(["raw", "embedding"], {"ids": ids, "mask": np.ones_like(ids)})


def _side_by_side(classifier: Classifier, some: Sequence[np.ndarray]) -> object:
    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(lambda ids: _run(classifier, ids), some))


def _post(dice: random.Random) -> str:
    """Every word is one token; two more mark the beginning and the end."""
    return " ".join(dice.choices(WORDS, k=TOKENS - 2))


def _fresh() -> tuple[float, ...]:
    """Of a new process: seconds until the first scores, MB after 300 posts; then, seconds and MB with languages too."""
    found = subprocess.run([sys.executable, "-c", LOAD], check=True, capture_output=True, text=True).stdout.split()
    return tuple(map(float, found))


def _table(ours: Took, bare: Took) -> str:
    rows = [["64 tokens", "p50 ms", "p95 ms", "posts/s of many"]]
    for name, took in (("classifier", ours), ("the network alone", bare)):
        p95 = percentile(took.one, 0.95)
        rows.append([name, f"{median(took.one):.1f}", f"{p95:.1f}", f"{1000 / median(took.many):.0f}"])
    return table(rows)


def _judged(ours: Took, bare: Took, fresh: Sequence[tuple[float, ...]]) -> int:
    seconds, megabytes, more, together = (median(each) for each in zip(*fresh, strict=True))
    print(f"\nwith what tells languages apart, as in the engine: {more:.2f} s more, {together:.0f} MB in all")
    beside = ratio(ours.one, bare.one).middle
    promises = [
        (f"one post, median {median(ours.one):.1f} ms", median(ours.one) <= 8),
        (f"one post, 95th percentile {percentile(ours.one, 0.95):.1f} ms", percentile(ours.one, 0.95) <= 20),
        (f"many posts, {1000 / median(ours.many):.0f} a second", median(ours.many) <= 4),
        (f"one post beside the network alone {beside:.2f}x", beside <= 1.15),
        (f"many posts beside the network alone {ratio(ours.many, bare.many).middle:.2f}x", True),
        (f"a process that holds it {megabytes:.0f} MB", megabytes <= 200),
        (f"from nothing to the first scores {seconds:.2f} s", seconds <= 0.6),
    ]
    for said, holds in promises:
        print(f"{'held  ' if holds else 'MISSED'}  {said}")
    return 0 if all(holds for _, holds in promises) else 1


def _rounds() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    return int(parser.parse_args().rounds)


if __name__ == "__main__":
    sys.exit(main())
