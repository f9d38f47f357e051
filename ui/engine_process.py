"""Keeps an engine alive: starts it, speaks the protocol over its pipes, and replaces it when it dies or hangs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QElapsedTimer, QObject, QProcess, Qt, QTimer, Signal

from ui.engine_words import in_our_language
from ui.late import is_wanted
from ui.lines import Lines
from ui.programs import Program
from ui.words import words
from wellbeing import protocol

log = logging.getLogger(__name__)

Answer = Callable[[protocol.AnyEvent], None]
LONGEST_REASON = 200


@dataclass(frozen=True)
class Patience:
    """How long the app waits, in milliseconds.

    `silence` is under the 3 s within which a person must see that the engine hangs; a heartbeat comes each second.
    `start` is more than the minute that a keyring may take, since a person may be typing its password.
    """

    start: int = 90_000
    silence: int = 2_700
    steady: int = 60_000
    leave: int = 5_000
    terminate: int = 2_000
    first_restart: int = 100
    last_restart: int = 10_000

    def restart(self, in_a_row: int) -> int:
        """The wait before the next start after `in_a_row` losses: 100, 200, 400 … up to 10 s."""
        return min(self.first_restart << min(in_a_row - 1, 20), self.last_restart)


class EngineProcess(QObject):
    """One engine at a time, always coming back until `stop` is called. Nothing here waits: news comes as signals."""

    said = Signal(object)
    """A `protocol.AnyEvent` that answers nothing, `Ready` included."""
    lost = Signal(int, str)
    """The engine is gone: how many times in a row, and its last line of stderr. It is started again by itself."""
    left = Signal()
    """The engine ended as asked."""

    def __init__(self, program: Program, patience: Patience | None = None, parent: QObject | None = None) -> None:
        """`program` speaks the protocol over its stdin and stdout; it runs once `start` is called."""
        super().__init__(parent)
        self._patience = patience or Patience()
        self._process = QProcess(self)
        self._process.setProgram(program.path)
        self._arguments = list(program.arguments)
        self._process.setWorkingDirectory(program.folder)
        self._lines, self._errors = Lines(), Lines()
        self._answers: dict[int, Answer] = {}
        self._last_id = 0
        self._in_a_row = 0
        self._ready = False
        self._leaving = False
        self._last_words = ""
        self._up = QElapsedTimer()
        self._watch = self._timer(self._give_up)
        self._again = self._timer(self._launch)
        self._insist = self._timer(self._terminate)
        self._kill = self._timer(self._process.kill)
        self._nothing_to_wait_for = self._timer(self.left.emit)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._gone)
        self._process.errorOccurred.connect(self._not_started)

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(then)
        return timer

    @property
    def pid(self) -> int:
        """The engine's process id, 0 while none runs."""
        return self._process.processId()

    def start(self) -> None:
        """Start the engine now, also ahead of a planned restart. Does nothing while one runs or after `stop`."""
        if not self._leaving and self._process.state() is QProcess.ProcessState.NotRunning:
            self._again.stop()
            self._launch()

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

    def ask(self, command: protocol.Command, answer: Answer | None = None) -> None:
        """Send `command`; `answer` is called once, with `Failed` if the engine is not there or goes away."""
        if not self._ready:
            if answer:
                answer(protocol.Failed(message=words.ENGINE_NOT_RUNNING))
            return
        self._last_id += 1
        if answer:
            self._answers[self._last_id] = answer
        self._process.write(protocol.write(msgspec.structs.replace(command, id=self._last_id)))

    def stop(self) -> None:
        """Ask the engine to put everything back and leave; `left` follows. Later it is terminated, then killed."""
        if self._leaving:
            return
        self._leaving = True
        self._again.stop()
        self._watch.stop()
        if self._process.state() is QProcess.ProcessState.NotRunning:
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
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return True
        return self._process.waitForFinished(self._patience.leave)

    def _launch(self) -> None:
        self._lines, self._errors = Lines(), Lines()
        self._ready = False
        self._last_words = ""
        self._process.setArguments(self._arguments)
        self._process.start()
        self._watch.start(self._patience.start)

    def _read(self) -> None:
        for line in self._lines.feed(bytes(self._process.readAllStandardOutput().data())):
            try:
                event = protocol.read_event(line)
            except protocol.ProtocolError:
                log.warning("the engine printed a line of %d bytes that is no message", len(line))
            else:
                self._heard(event)

    def _heard(self, event: protocol.AnyEvent) -> None:
        if self._leaving:
            return
        if isinstance(event, protocol.Ready):
            self._ready = True
            self._up.start()
        self._watch.start(self._patience.silence if self._ready else self._patience.start)
        if answer := self._answers.pop(event.id, None):
            _tell(answer, in_our_language(event))
        elif not isinstance(event, protocol.Heartbeat):
            self.said.emit(event)

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
        self._watch.stop()
        self._insist.stop()
        self._kill.stop()
        steady = self._ready and self._up.hasExpired(self._patience.steady)
        self._ready = False
        self._refuse_all()
        if self._leaving:
            self.left.emit()
            return
        self._in_a_row = 1 if steady else self._in_a_row + 1
        self._again.start(self._patience.restart(self._in_a_row))
        self.lost.emit(self._in_a_row, self._last_words)

    def _refuse_all(self) -> None:
        waiting, self._answers = self._answers, {}
        for number, answer in waiting.items():
            _tell(answer, protocol.Failed(id=number, message=words.ENGINE_NOT_RUNNING))

    def _terminate(self) -> None:
        """The engine was asked to leave and has not; if it does not hear this either, it is killed."""
        self._process.terminate()
        self._kill.start(self._patience.terminate)


def _tell(answer: Answer, event: protocol.AnyEvent) -> None:
    """Give `event` to whoever asked, unless their window is gone by now."""
    if is_wanted(answer):
        answer(event)
