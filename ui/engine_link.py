"""What every way to an engine has in common: questions and their answers, and starting again when it is gone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from ui.engine_words import in_our_language
from ui.late import is_wanted
from ui.lines import Lines
from ui.words import words
from wellbeing import protocol

log = logging.getLogger(__name__)

Answer = Callable[[protocol.AnyEvent], None]


@dataclass(frozen=True)
class Patience:
    """How long the app waits, in milliseconds.

    `silence` is under the 3 s within which a person must see that the engine hangs; a heartbeat comes each second.
    `start` is more than the minute that a keyring may take, since a person may be typing its password.
    `served` is how long an engine has to have worked to be followed soon (`soon`) however many were lost before: it is
    worth having. One that ends earlier each time is begun ever more rarely.
    """

    start: int = 90_000
    silence: int = 2_700
    steady: int = 60_000
    served: int = 5_000
    soon: int = 100
    leave: int = 5_000
    terminate: int = 2_000
    first_restart: int = 100
    last_restart: int = 10_000

    def restart(self, in_a_row: int, lived: int = 0) -> int:
        """The wait before the next start after `in_a_row` losses: 100, 200, 400 … up to 10 s.

        `lived`: for so long the last engine was ready.
        """
        most = self.soon if lived >= self.served else self.last_restart
        return min(self.first_restart << min(in_a_row - 1, 20), most)


class EngineLink(QObject):
    """One engine at a time, always coming back until `stop` is called. Nothing here waits: news comes as signals."""

    said = Signal(object)
    """A `protocol.AnyEvent` that answers nothing, `Ready` included."""
    lost = Signal(int, str)
    """The engine is gone: how many times in a row, and its last words. It is tried again by itself."""
    left = Signal()
    """The engine ended as asked, or was left to itself."""

    def __init__(self, patience: Patience | None = None, parent: QObject | None = None) -> None:
        """Nothing is begun before `start`."""
        super().__init__(parent)
        self._patience = patience or Patience()
        self._lines = Lines()
        self._answers: dict[int, Answer] = {}
        self._last_id = 0
        self._in_a_row = 0
        self._ready = False
        self._leaving = False
        self._last_words = ""
        self._up = QElapsedTimer()
        self._watch = self._timer(self._give_up)
        self._again = self._timer(self._launch)
        self._nothing_to_wait_for = self._timer(self.left.emit)

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(then)
        return timer

    # what each way does in its own manner

    @property
    def _runs(self) -> bool:
        """Whether there is an engine, or one is about to come."""
        raise NotImplementedError

    def _launch(self) -> None:
        """Begin anew; afterwards `_begun`."""
        raise NotImplementedError

    def _write(self, line: bytes) -> None:
        raise NotImplementedError

    def _give_up(self) -> None:
        """There was no sign of life."""
        raise NotImplementedError

    def start_with(self, option: str) -> None:
        """Start the engine with one more `option` from now on."""
        raise NotImplementedError

    def replace(self) -> None:
        """Have the engine begin anew, as far as that is ours. Does nothing after `stop`."""
        raise NotImplementedError

    def stop(self) -> None:
        """Let the engine go; `left` follows."""
        raise NotImplementedError

    def wait_for_end(self) -> bool:
        """For the very end, when no event loop runs any more: whether nothing is left to wait for."""
        raise NotImplementedError

    # what all have in common

    def start(self) -> None:
        """Start the engine now, also ahead of a planned restart. Does nothing while one runs or after `stop`."""
        if not self._leaving and not self._runs:
            self._again.stop()
            self._launch()

    def ask(self, command: protocol.Command, answer: Answer | None = None) -> None:
        """Send `command`; `answer` is called once, with `Failed` if the engine is not there or goes away."""
        if not self._ready:
            if answer:
                answer(protocol.Failed(message=words.ENGINE_NOT_RUNNING))
            return
        self._last_id += 1
        if answer:
            self._answers[self._last_id] = answer
        self._write(protocol.write(msgspec.structs.replace(command, id=self._last_id)))

    def _begun(self) -> None:
        self._lines = Lines()
        self._ready = False
        self._last_words = ""
        self._watch.start(self._patience.start)

    def _take(self, data: bytes) -> None:
        for line in self._lines.feed(data):
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

    def _gone(self) -> None:
        self._watch.stop()
        lived = self._up.elapsed() if self._ready else 0
        steady = self._ready and lived >= self._patience.steady
        self._ready = False
        self._refuse_all()
        if self._leaving:
            self.left.emit()
            return
        self._in_a_row = 1 if steady else self._in_a_row + 1
        self._again.start(self._patience.restart(self._in_a_row, lived))
        self.lost.emit(self._in_a_row, self._last_words)

    def _refuse_all(self) -> None:
        waiting, self._answers = self._answers, {}
        for number, answer in waiting.items():
            _tell(answer, protocol.Failed(id=number, message=words.ENGINE_NOT_RUNNING))


def _tell(answer: Answer, event: protocol.AnyEvent) -> None:
    """Give `event` to whoever asked, unless their window is gone by now."""
    if is_wanted(answer):
        answer(event)
