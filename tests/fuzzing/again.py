"""Tries everything that was kept for one target again, and long inputs made of it: a process of its own.

Started by __main__: `python -m tests.fuzzing.again TARGET NOTES TIMES`. Without a fuzzer in the process, so that memory
that it holds on to is the program's own. Long inputs show what takes more than linear time.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil

from tests.fuzzing import doors
from tests.fuzzing.watched import Watched

LONG = 128 * 1024
"""Bytes of a long input."""

LONG_ONES = 60


def long_inputs(kept: list[bytes], rng: random.Random) -> Iterator[bytes]:
    """Long inputs: a part of one that was kept, again and again, between its beginning and its end."""
    for _ in range(LONG_ONES if kept else 0):
        one = rng.choice(kept)
        start, end = sorted((rng.randrange(len(one) + 1), rng.randrange(len(one) + 1)))
        part = one[start:end] or b"<"
        yield one[:start] + part * (LONG // len(part)) + one[end:]


def main() -> None:
    """Long ones first, which also warms up; then all of them `TIMES` in sum, watching memory in the second half."""
    name, notes, times = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    kept = doors.inputs(doors.CORPUS / name, doors.FOUND / name) or [b""]
    watched = Watched(doors.target(name).try_one, notes)
    try:
        for each in long_inputs(kept, random.Random(name)):
            _try(watched, name, each)
        before = 0.0
        for number in range(times):
            if number == times // 2:
                before = _memory()
            _try(watched, name, kept[number % len(kept)])
        watched.noted.growth = _memory() - before
    finally:
        watched.write()


def _try(watched: Watched, name: str, data: bytes) -> None:
    try:
        watched(data)
    except BaseException:
        print(f"{name}: broken by {doors.keep(doors.FOUND / 'broken' / name, data)}", file=sys.stderr)
        raise


def _memory() -> float:
    gc.collect()
    return float(psutil.Process().memory_full_info().uss) / 1e6


if __name__ == "__main__":
    main()
