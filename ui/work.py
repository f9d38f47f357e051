"""Slow work leaves the Qt thread and comes back as a call: small work in a thread, what is long in a process.

A Python thread that goes through megabytes holds the others up for tenths of a second; a process does not.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QProcess

from ui.jobs import Jobs
from ui.programs import module
from wellbeing import rules_at_work as at_work

LARGE = 100_000
"""Characters from which on a text is worked on by a process of its own."""

Then = Callable[[Any], None]


class Work(QObject):
    """One job at a time. A job that comes meanwhile waits; another one takes its place."""

    def __init__(self, parent: QObject) -> None:
        """`parent` outlives what is told to it."""
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._waiting: tuple[Callable[[], object], Then] | None = None

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._jobs.busy

    def run(self, job: Callable[[], object], then: Then) -> None:
        """Have `job`, which refers to no QObject, done in a thread, and what came of it told to `then` here.

        That is its result, or the exception that it raised.
        """
        if self.busy:
            self._waiting = (job, then)
        else:
            self._jobs.do(partial(_outcome, job), partial(self._tell, then))

    def _tell(self, then: Then, outcome: object) -> None:
        waiting, self._waiting = self._waiting, None
        then(outcome)
        if waiting and not self.busy:
            self.run(*waiting)


class Outside(QProcess):
    """One request to a module of ours, as JSON, in a process of its own; `then` gets what it wrote, or an exception."""

    def __init__(self, name: str, request: msgspec.Struct, then: Then, parent: QObject) -> None:
        """Starts at once. It is gone by itself afterwards."""
        super().__init__(parent)
        self._then = then
        program = module(name)
        self.setWorkingDirectory(program.folder)
        self.finished.connect(self._heard)
        self.errorOccurred.connect(self._not_started)
        self.start(program.path, list(program.arguments))
        self.write(msgspec.json.encode(request))
        self.closeWriteChannel()

    def _heard(self, code: int, status: QProcess.ExitStatus) -> None:
        said = bytes(self.readAllStandardOutput().data())
        self.deleteLater()
        whole = said and code == 0 and status is QProcess.ExitStatus.NormalExit
        self._then(said if whole else OSError("the second process ended without an answer"))

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.deleteLater()
            self._then(OSError("no second process could be started"))


class Reader(QObject):
    """Has texts read: answers `Check` and `Add`. The last request alone is answered."""

    def __init__(self, parent: QObject) -> None:
        """`parent` outlives what is told to it."""
        super().__init__(parent)
        self._work = Work(self)
        self._process: Outside | None = None
        self._number = 0

    def ask(self, request: at_work.Request, then: Then) -> None:
        """Call `then` with the answer, or with an exception, unless something else is asked before."""
        self.forget()
        number = self._number

        def told(answer: object) -> None:
            if number == self._number:
                self._process = None
                then(answer)

        if at_work.size(request) < LARGE:
            self._work.run(partial(at_work.answer, request), told)
        else:
            wanted = at_work.Added if isinstance(request, at_work.Add) else at_work.Checked
            self._process = Outside(at_work.__name__, request, lambda said: told(_decoded(said, wanted)), self)

    def forget(self) -> None:
        """Let go of what is asked at the moment."""
        self._number += 1
        process, self._process = self._process, None
        if process is not None:
            process.kill()


def _outcome(job: Callable[[], object]) -> object:
    try:
        return job()
    except Exception as error:  # noqa: BLE001 - whoever asked says it in words
        return error


def _decoded(said: bytes | Exception, wanted: type) -> object:
    if isinstance(said, Exception):
        return said
    try:
        return msgspec.json.decode(said, type=wanted)
    except msgspec.DecodeError as error:
        return error
