"""Has the rules file read and written: short ones in a thread, long ones by a process, taken up bit by bit."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer

from ui.work import LARGE, Outside, Work
from wellbeing import rules_keeping as keeping
from wellbeing.rule_values import Rule
from wellbeing.rules_keeping import Found

Then = Callable[[Found, tuple[Rule, ...]], None]


class Keeper(QObject):
    """One request at a time."""

    def __init__(self, parent: QObject) -> None:
        """`parent` outlives what is told to it."""
        super().__init__(parent)
        self.busy = False
        self._work = Work(self)
        self._lines: list[bytes] = []
        self._rules: list[Rule] = []
        self._free: Callable[[], None] | None = None

    def ask(self, request: keeping.Request, known: str | None, then: Then, failed: Callable[[str], None]) -> None:
        """Tell `then` what the file holds, or `failed` why nobody knows. Rules of a `known` text are not sent again."""
        self.busy = True
        done = partial(self._done, then)
        if _size(request) < LARGE:
            self._work.run(partial(keeping.answer, request), partial(self._answered, done, failed))
        else:
            Outside(keeping.__name__, request, partial(self._heard, known, done, failed), self)

    def when_free(self, later: Callable[[], None]) -> None:
        """Call `later` once nothing is going on; another one takes its place."""
        self._free = later

    def _done(self, then: Then, found: Found, rules: tuple[Rule, ...]) -> None:
        self.busy = False
        then(found, rules)
        if not self.busy and self._free:
            later, self._free = self._free, None
            later()

    def _answered(self, done: Then, failed: Callable[[str], None], result: object) -> None:
        if isinstance(result, Exception):
            self._fail(failed, result)
        else:
            done(*result)  # type: ignore[misc]

    def _fail(self, failed: Callable[[str], None], error: Exception) -> None:
        self.busy = False
        failed(str(error))

    def _heard(self, known: str | None, done: Then, failed: Callable[[str], None], said: bytes | Exception) -> None:
        try:
            if isinstance(said, Exception):
                raise said
            first, *self._lines = said.splitlines()
            found = keeping.found_in(first)
        except (OSError, ValueError, msgspec.DecodeError) as error:
            self._fail(failed, error)
            return
        if found.text == known:
            self._lines = []
        self._lines.reverse()
        self._rules = []
        self._take_up(partial(done, found))

    def _take_up(self, done: Callable[[tuple[Rule, ...]], None]) -> None:
        """Some rules in each turn of the event loop."""
        if self._lines:
            self._rules += keeping.rules_of(self._lines.pop())
            QTimer.singleShot(0, self, partial(self._take_up, done))
            return
        rules, self._rules = tuple(self._rules), []
        gc.freeze()  # they stay for long; to go through thousands of them takes a tenth of a second each time
        done(rules)


def _size(request: keeping.Request) -> int:
    """About how much is to be read and written, in characters."""
    if isinstance(request, keeping.Write):
        return max(len(request.base), len(request.text))
    try:
        return Path(request.path).stat().st_size
    except OSError:
        return 0
