"""Tries inputs one by one, and notes how many there were, and how long the longest took."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

HANG = 1.0
"""Seconds of this thread's processor time: others use the machine too, and what waits for them does not hang."""


@dataclass(slots=True)
class Noted:
    """Of some inputs: how `many`, the `longest` in seconds, the memory that was added in MB, and what `broke`."""

    many: int = 0
    longest: float = 0.0
    growth: float = 0.0
    broke: str = ""


class HangError(Exception):
    """An input took too long."""


class Watched:
    """`try_one`, watched. Notes are written to `file` now and then, since a fuzzer ends its process itself."""

    def __init__(self, try_one: Callable[[bytes], None], file: Path, each: int = 1_000) -> None:
        self.noted = Noted()
        self._try_one, self._file, self._each = try_one, file, each

    def __call__(self, data: bytes) -> None:
        began = time.thread_time()
        try:
            self._try_one(data)
        except BaseException as error:
            self.noted.broke = f"{type(error).__name__}: {error}"[:200]
            self.write()
            raise
        took = time.thread_time() - began
        self.noted.many += 1
        self.noted.longest = max(self.noted.longest, took)
        if took > HANG:
            self.noted.broke = f"took {took:.1f} s"
            self.write()
            raise HangError(self.noted.broke)
        if self.noted.many % self._each == 0:
            self.write()

    def write(self) -> None:
        """Put what was noted into the file."""
        self._file.write_text(json.dumps(asdict(self.noted)))


def read(file: Path) -> Noted:
    """What a process noted in `file`; nothing where it came to none."""
    return Noted(**json.loads(file.read_text())) if file.exists() else Noted(broke="the process ended before any input")
