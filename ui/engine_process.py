"""Keeps an engine alive: starts it, speaks the protocol over its pipes, and replaces it when it dies or hangs."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QProcess

from ui.engine_link import EngineLink, Patience
from ui.lines import Lines
from ui.programs import Program
from wellbeing import protocol

log = logging.getLogger(__name__)

LONGEST_REASON = 200


class EngineProcess(EngineLink):
    """An engine of the app's own: `program` speaks the protocol over its stdin and stdout."""

    def __init__(self, program: Program, patience: Patience | None = None, parent: QObject | None = None) -> None:
        """`program` runs once `start` is called."""
        super().__init__(patience, parent)
        self._process = QProcess(self)
        self._process.setProgram(program.path)
        self._arguments = list(program.arguments)
        self._process.setWorkingDirectory(program.folder)
        self._errors = Lines()
        self._insist = self._timer(self._terminate)
        self._kill = self._timer(self._process.kill)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._gone)
        self._process.errorOccurred.connect(self._not_started)

    @property
    def pid(self) -> int:
        """The engine's process id, 0 while none runs."""
        return self._process.processId()

    @property
    def _runs(self) -> bool:
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start_with(self, option: str) -> None:
        """Start the engine with one more `option` from now on; one that is about to give up is followed at once."""
        self._arguments = [*(each for each in self._arguments if each != option), option]
        self._in_a_row = 0
        self.start()

    def replace(self) -> None:
        """Have the running engine leave in order; another is started at once. Does nothing after `stop`."""
        if not self._leaving and self._process.state() is QProcess.ProcessState.Running:
            self._in_a_row = 0
            self._process.closeWriteChannel()

    def stop(self) -> None:
        """Ask the engine to put everything back and leave; `left` follows. Later it is terminated, then killed."""
        if self._leaving:
            return
        self._leaving = True
        self._again.stop()
        self._watch.stop()
        if not self._runs:
            self._nothing_to_wait_for.start(0)
            return
        self.ask(protocol.Quit())
        self._process.closeWriteChannel()
        self._insist.start(self._patience.leave)

    def wait_for_end(self) -> bool:
        """For the very end, when no event loop runs any more: whether the engine left in the time it is given.

        Without this wait QProcess would kill an engine that is still putting the system's settings back.
        """
        self.stop()
        return not self._runs or self._process.waitForFinished(self._patience.leave)

    def _launch(self) -> None:
        self._errors = Lines()
        self._process.setArguments(self._arguments)
        self._begun()
        self._process.start()

    def _write(self, line: bytes) -> None:
        self._process.write(line)

    def _read(self) -> None:
        self._take(bytes(self._process.readAllStandardOutput().data()))

    def _read_errors(self) -> None:
        for line in self._errors.feed(bytes(self._process.readAllStandardError().data())):
            text = line.decode(errors="replace").strip()
            self._last_words = text[:LONGEST_REASON]
            log.info("engine: %s", text)

    def _give_up(self) -> None:
        """No sign of life: unless its words wait unread because this app itself was held up, end and replace it."""
        if self._process.waitForReadyRead(0):
            return
        log.warning("the engine is silent; it is replaced")
        self._process.kill()

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._last_words = self._process.errorString()[:LONGEST_REASON]
            self._gone()

    def _gone(self) -> None:
        self._insist.stop()
        self._kill.stop()
        super()._gone()

    def _terminate(self) -> None:
        """The engine was asked to leave and has not; if it does not hear this either, it is killed."""
        self._process.terminate()
        self._kill.start(self._patience.terminate)
