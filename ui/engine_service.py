"""The way to a guardian's service: the app speaks to the engine that the system runs, and never starts or ends it."""

from __future__ import annotations

import logging

from msgspec import structs
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QLocalSocket

from ui.engine_link import EngineLink, Patience
from ui.engine_process import EngineProcess
from ui.programs import Program
from wellbeing import protocol
from wellbeing.holding.held_account import HeldAccount

log = logging.getLogger(__name__)

translate = QCoreApplication.translate


class EngineService(EngineLink):
    """The engine that listens at a socket of this computer. When the app leaves, it goes on."""

    def __init__(self, address: str, patience: Patience | None = None, parent: QObject | None = None) -> None:
        """`address` is the socket's path; nothing is connected before `start`."""
        super().__init__(patience, parent)
        self._address = address
        self._socket = QLocalSocket(self)
        self._socket.readyRead.connect(self._read)
        self._socket.stateChanged.connect(self._changed)
        self._socket.errorOccurred.connect(self._failed)

    @property
    def _runs(self) -> bool:
        return self._socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState

    def start_with(self, option: str) -> None:
        """Nothing of a service's start is the app's."""
        log.info("the service is not started with %s", option)

    def replace(self) -> None:
        """Connect anew: the service itself is looked after by the system."""
        if not self._leaving and self._runs:
            self._in_a_row = 0
            self._socket.abort()

    def stop(self) -> None:
        """Hang up; the service goes on. `left` follows."""
        if self._leaving:
            return
        self._leaving = True
        self._again.stop()
        self._watch.stop()
        if self._runs:
            self._socket.disconnectFromServer()
        else:
            self._nothing_to_wait_for.start(0)

    def wait_for_end(self) -> bool:
        """See EngineLink; what was written last is on its way."""
        self.stop()
        return not self._runs or self._socket.waitForDisconnected(self._patience.leave)

    def _heard(self, event: protocol.AnyEvent) -> None:
        """The settings that the service keeps are no file of the app's: it hands over those of the account."""
        mine = isinstance(event, protocol.Ready)
        super()._heard(structs.replace(event, settings="") if mine else event)

    def _launch(self) -> None:
        self._begun()
        self._socket.connectToServer(self._address)

    def _write(self, line: bytes) -> None:
        self._socket.write(line)

    def _read(self) -> None:
        self._take(bytes(self._socket.readAll().data()))

    def _give_up(self) -> None:
        """No sign of life, unless this app itself was held up: look whether the service is there again."""
        if not self._socket.waitForReadyRead(0):
            log.warning("the service is silent; it is connected to anew")
            self._socket.abort()

    def _changed(self, state: QLocalSocket.LocalSocketState) -> None:
        if state is QLocalSocket.LocalSocketState.UnconnectedState:
            self._gone()

    def _failed(self, error: QLocalSocket.LocalSocketError) -> None:
        if error is not QLocalSocket.LocalSocketError.PeerClosedError:
            self._last_words = translate(
                "EngineService",
                "The filter that your family set up does not answer. The computer starts it again by itself; if it"
                " stays so, restart the computer.",
            )


def engine_link(engine: Program | HeldAccount, parent: QObject) -> EngineLink:
    """The way to `engine`: a program of the app's own, or the service that stands for this account."""
    if isinstance(engine, HeldAccount):
        return EngineService(engine.socket, parent=parent)
    return EngineProcess(engine, parent=parent)
