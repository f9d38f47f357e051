"""Answers of programs that are not on this computer, as they were written down, with what was asked of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from wellbeing.system.runner import Ran


@dataclass
class Recorded:
    """A runner that asks `answer` instead of the system; commands are kept in `asked`, their limits in `seconds`."""

    answer: Callable[[list[str]], Ran]
    asked: list[list[str]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def __call__(self, command: Sequence[str], env: Mapping[str, str] | None = None, seconds: float = 20) -> Ran:
        self.asked.append([*command])
        self.seconds.append(seconds)
        return self.answer([*command])
