"""Has the rules file read and written, one job after the other: short ones in a thread, long ones by a process.

Every job is answered, once, whatever goes wrong with it; then comes the next.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ui.work import LARGE, Outside, Work
from wellbeing import rules_keeping as keeping
from wellbeing.rule_values import Rule
from wellbeing.rules_keeping import Found, Request

Then = Callable[[Found, tuple[Rule, ...]], None]


@dataclass(frozen=True)
class Job:
    """`request` is called when its turn comes, and knows what jobs before it made of the file. None: nothing to do.

    `then` is told what the file holds, or why nobody knows.
    """

    request: Callable[[], Request | None]
    then: Then
    writes: bool = True


class Keeper(QObject):
    """Does jobs in the order in which they come."""

    def __init__(self, known: Callable[[], str | None], parent: QObject) -> None:
        """Rules of the text that is `known` are not sent again. `parent` outlives what is told to it."""
        super().__init__(parent)
        self._known = known
        self._work = Work(self)
        self._waiting: deque[Job] = deque()
        self._now: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether something is read or written, or will be."""
        return self._now is not None or bool(self._waiting)

    @property
    def writing(self) -> bool:
        """Whether something is written, or will be."""
        return any(job.writes for job in (self._now, *self._waiting) if job)

    def do(self, job: Job, *, next_of_all: bool = False) -> None:
        """Do `job` once its turn comes; `next_of_all`: before what waits."""
        if next_of_all:
            self._waiting.appendleft(job)
        else:
            self._waiting.append(job)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and self._now is None:
            self._now = self._waiting.popleft()
            try:
                self._begin(self._now)
            except Exception as error:  # noqa: BLE001 - whoever asked says it in words; the others go on
                self._refuse(error)

    def _begin(self, job: Job) -> None:
        request = job.request()
        if request is None:
            self._now = None
        elif _size(request) < LARGE:
            self._work.run(partial(keeping.answer, request), self._answered)
        else:
            Outside(keeping.__name__, request, self._heard, self)

    def _answered(self, result: object) -> None:
        if isinstance(result, Exception):
            self._refuse(result)
        else:
            self._tell(*result)  # type: ignore[misc]

    def _heard(self, said: bytes | Exception) -> None:
        try:
            if isinstance(said, Exception):
                raise said
            first, *lines = said.splitlines()
            found = keeping.found_in(first)
        except Exception as error:  # noqa: BLE001 - as above
            self._refuse(error)
            return
        self._take_up(found, iter(() if found.text == self._known() else lines), [])

    def _take_up(self, found: Found, lines: Iterable[bytes], rules: list[Rule]) -> None:
        """Some rules in each turn of the event loop."""
        try:
            for line in lines:
                rules += keeping.rules_of(line)
                QTimer.singleShot(0, self, partial(self._take_up, found, lines, rules))
                return
        except Exception as error:  # noqa: BLE001 - as above
            self._refuse(error)
            return
        gc.freeze()  # they stay for long; to go through thousands of them takes a tenth of a second each time
        self._tell(found, tuple(rules))

    def _refuse(self, error: Exception) -> None:
        self._tell(Found(refused="disk", why=str(error)), ())

    def _tell(self, found: Found, rules: tuple[Rule, ...]) -> None:
        job, self._now = self._now, None
        try:
            if job:
                job.then(found, rules)
        finally:
            self._go_on()


def _size(request: Request) -> int:
    """About how much is to be read and written, in characters."""
    if isinstance(request, keeping.Write):
        return max(len(request.base), len(request.text))
    try:
        return Path(request.path).stat().st_size
    except OSError:
        return 0
