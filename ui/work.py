"""Slow work leaves the Qt thread and comes back as a call: small work in a thread, the reading of long texts outside.

A Python thread that goes through megabytes holds the others up for tenths of a second; a process does not.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QProcess, QThreadPool, Signal

from ui.programs import module
from wellbeing import rules_at_work as at_work

LARGE = 200_000
"""Characters from which on a text is read in a process of its own."""

TURN = 0.0002
"""Seconds after which a thread lets another one go on; Python's own are 25 times as long."""

Then = Callable[[Any], None]


class Work(QObject):
    """One job at a time. A job that comes meanwhile waits; another one takes its place."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        """`parent` outlives what is told to it."""
        super().__init__(parent)
        self._running = False
        self._waiting: tuple[Callable[[], object], Then] | None = None
        self._done.connect(self._tell)

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._running

    def run(self, job: Callable[[], object], then: Then) -> None:
        """Have `job` done in a thread, and its result (or the exception that it raised) told to `then` here."""
        if self._running:
            self._waiting = (job, then)
            return
        self._running = True
        QThreadPool.globalInstance().start(lambda: self._do(job, then))

    def _do(self, job: Callable[[], object], then: Then) -> None:
        with _considerate():
            try:
                result = job()
            except Exception as error:  # noqa: BLE001 - whoever asked says it in words
                result = error
        with suppress(RuntimeError):  # the window is gone
            self._done.emit(then, result)

    def _tell(self, then: Then, result: object) -> None:
        self._running = False
        waiting, self._waiting = self._waiting, None
        then(result)
        if waiting and not self._running:
            self.run(*waiting)


@contextmanager
def _considerate() -> Iterator[None]:
    """Let the Qt thread have its turn soon: a list that is drawn asks for it a hundred times, and waits each time.

    Nor is anything collected meanwhile: thousands of rules would be gone through with every thread standing still.
    """
    usual = sys.getswitchinterval()
    gc.disable()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
        gc.enable()


class Reader(QObject):
    """Has texts read: answers `Check` and `Add`. The last request alone is answered."""

    def __init__(self, parent: QObject) -> None:
        """`parent` outlives what is told to it."""
        super().__init__(parent)
        self._work = Work(self)
        self._process: QProcess | None = None
        self._number = 0

    def ask(self, request: at_work.Request, then: Then) -> None:
        """Call `then` with the answer, or with an exception, unless something else is asked before."""
        self.forget()
        number = self._number

        def told(answer: object) -> None:
            if number == self._number:
                then(answer)

        if at_work.size(request) < LARGE:
            self._work.run(lambda: at_work.answer(request), told)
        else:
            self._ask_outside(request, told)

    def forget(self) -> None:
        """Let go of what is asked at the moment."""
        self._number += 1
        if self._process is not None:
            self._process.kill()
            self._process = None

    def _ask_outside(self, request: at_work.Request, then: Then) -> None:
        process = QProcess(self)
        program = module("wellbeing.rules_at_work")
        process.setWorkingDirectory(program.folder)
        process.finished.connect(lambda: self._heard(process, type(request), then))
        process.errorOccurred.connect(lambda error: self._not_started(process, error, then))
        process.start(program.path, list(program.arguments))
        process.write(msgspec.json.encode(request))
        process.closeWriteChannel()
        self._process = process

    def _heard(self, process: QProcess, kind: type, then: Then) -> None:
        wanted = at_work.Added if kind is at_work.Add else at_work.Checked
        said = bytes(process.readAllStandardOutput().data())
        process.deleteLater()
        self._process = None if self._process is process else self._process
        try:
            then(msgspec.json.decode(said, type=wanted))
        except msgspec.DecodeError as error:
            then(error)

    def _not_started(self, process: QProcess, error: QProcess.ProcessError, then: Then) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            process.deleteLater()
            then(OSError("no second process could be started"))
