"""Writes settings until it is killed, and says on standard output which were in the file: see bench_kills.py.

python -m tests.benchmarks.kill_writer SETTINGS FIRST
"""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from wellbeing.settings_file import read_settings, write_settings

LOWEST, WIDTH = 200, 1_700


def hold_of(number: int) -> int:
    """The hold, in ms, that stands for `number` in the settings."""
    return LOWEST + number % WIDTH


def main(path: Path, first: int) -> None:
    for number in count(first):
        write_settings(path, replace(read_settings(path), hold_ms=hold_of(number)))
        print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
