"""A system that is not here: answers to commands, in the shape that its programs give them, and what was asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wellbeing.system.runner import Ran


class Recorded:
    """Runs nothing. `answer` gets the words after the program; `asked` lists them, `seconds` the limits given."""

    def __init__(self, answer: Callable[[Sequence[str]], Ran]) -> None:
        self._answer = answer
        self.programs: set[str] = set()
        self.asked: list[tuple[str, ...]] = []
        self.seconds: list[float] = []

    def __call__(self, command: Sequence[str], env: object = None, seconds: float = 20) -> Ran:
        self.programs.add(command[0])
        self.asked.append(tuple(command[1:]))
        self.seconds.append(seconds)
        return self._answer(command[1:])
