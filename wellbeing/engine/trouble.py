"""A trouble that comes and goes: said once when it comes and once when it is over, however often it is met."""

from __future__ import annotations

from collections.abc import Callable

from wellbeing import protocol as say


class Trouble:
    """One kind of trouble. `meanwhile` says what holds as long as it lasts, `over` that it has ended."""

    def __init__(self, problem: say.Problem, meanwhile: str, over: str, tell: Callable[[say.Notice], None]) -> None:
        self._problem, self._meanwhile, self._over, self._tell = problem, meanwhile, over, tell
        self.message = ""

    def met(self, message: str) -> None:
        """How it went now: `message` says what is wrong, "" that nothing is."""
        before, self.message = self.message, f"{message} {self._meanwhile}" if message else ""
        if self.message and not before:
            self._tell(say.Notice(problem=self._problem, message=self.message))
        elif before and not self.message:
            self._tell(say.Notice(problem=self._problem, message=self._over, resolved=True))
