"""Writes settings until it is killed, and says on standard output which were in the file: see bench_kills.py.

python -m tests.benchmarks.kill_writer SETTINGS FIRST [SECONDS BETWEEN TWO]
"""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from itertools import count
from pathlib import Path

from wellbeing.settings_file import read_settings, write_settings

LOWEST, WIDTH = 800, 1_200


def hold_of(number: int) -> int:
    """The hold, in ms, that stands for `number` in the settings: long, so that a busy machine covers in time."""
    return LOWEST + number % WIDTH


class Writing:
    """Somebody who changes the settings in the file `path` all the time, from the change `first` on."""

    def __init__(self, path: Path, first: int, pause: float = 0.0) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.kill_writer", str(path), str(first), str(pause)]
        self._path, self._done = path, first - 1
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE)

    def kill(self) -> None:
        """End it as hard as can be."""
        self._process.kill()

    def look(self) -> tuple[int, str]:
        """After `kill`: the last change that was said to be done, and what is wrong with the file, or ""."""
        assert self._process.stdout is not None
        with self._process.stdout as said:
            self._done = max([self._done, *(int(line) for line in said.read().split())])
        self._process.wait()
        hold = read_settings(self._path).hold_ms
        if self._done and hold not in (hold_of(self._done), hold_of(self._done + 1)):
            return self._done, f"the settings say {hold}, the last change was {hold_of(self._done)}"
        return self._done, ""


def main(path: Path, first: int, pause: float = 0.0) -> None:
    for number in count(first):
        time.sleep(pause)
        write_settings(path, replace(read_settings(path), hold_ms=hold_of(number)))
        print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *map(float, sys.argv[3:]))
