"""Lets one app run per person and data folder; a second start asks the first to show itself."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QLockFile, QObject, QStandardPaths, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ui.words import words
from wellbeing.places import places

ASK_MS = 3_000
"""How long a second start tries to reach the first, which may just be starting itself."""
RETRY_MS = 50
SHOW = b"show\n"
SHOWN = b"shown\n"
LONGEST_MESSAGE = 64


class InstanceError(OSError):
    """The place where instances meet cannot be used, or the first does not answer; in words for people."""


class SingleInstance(QObject):
    """The first instance's ear. A lock file decides who is first: it frees itself when its owner is gone."""

    show_asked = Signal()

    def __init__(self, lock: QLockFile, address: str, parent: QObject | None = None) -> None:
        """Listen at `address` while holding `lock`. Raises InstanceError."""
        super().__init__(parent)
        self._lock = lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(address)  # what a crashed first one left; the lock says that nobody is there
        if not self._server.listen(address):
            raise _no_room(address)
        self._server.newConnection.connect(self._welcome)

    def close(self) -> None:
        """Stop listening and let the next start be the first."""
        self._server.close()
        self._lock.unlock()

    def _welcome(self) -> None:
        while connection := self._server.nextPendingConnection():
            connection.readyRead.connect(lambda c=connection: self._hear(c))
            connection.disconnected.connect(connection.deleteLater)

    def _hear(self, connection: QLocalSocket) -> None:
        if connection.read(LONGEST_MESSAGE).data() == SHOW:
            connection.write(SHOWN)
            self.show_asked.emit()
        connection.disconnectFromServer()


def first_or_show(data: Path | None) -> SingleInstance | None:
    """The first instance for `data`, or None once the one that runs was asked to show. Raises InstanceError."""
    address = _address(data)
    lock = QLockFile(f"{_folder() / _name(data)}.lock")
    lock.setStaleLockTime(0)  # an app runs for weeks: what counts is whether its process lives
    if lock.tryLock(0):
        return SingleInstance(lock, address)
    if lock.error() is not QLockFile.LockError.LockFailedError:
        raise _no_room(_folder())
    if not _ask_to_show(address):
        raise InstanceError(words.FIRST_SILENT)
    return None


def _name(data: Path | None) -> str:
    """Short, since a socket's path may have 104 characters, and the same for every spelling of one folder."""
    place = str(places(data).data.resolve())
    return "feed-wellbeing-" + hashlib.sha256(place.encode()).hexdigest()[:16]


def _folder() -> Path:
    """The person's own run-time folder (mode 0700), where nobody else can sit on our name. Raises InstanceError."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    if not found:
        raise _no_room(os.environ.get("XDG_RUNTIME_DIR", ""))
    return Path(found)


def _no_room(folder: Path | str) -> InstanceError:
    return InstanceError(words.NO_ROOM.format(folder=folder))


def _address(data: Path | None) -> str:
    """A socket's path; on Windows a pipe's name, which all people of the machine share, so it names the person."""
    if sys.platform == "win32":
        person = hashlib.sha256(str(Path.home()).encode()).hexdigest()[:16]
        return f"{_name(data)}-{person}"
    return str(_folder() / f"{_name(data)}.socket")


def _ask_to_show(address: str) -> bool:
    """Whether the first instance took our word within ASK_MS. Blocks: there is no window yet."""
    trying = QElapsedTimer()
    trying.start()
    while not trying.hasExpired(ASK_MS):
        socket = QLocalSocket()
        socket.connectToServer(address)
        if socket.waitForConnected(RETRY_MS):
            socket.write(SHOW)
            return socket.waitForReadyRead(ASK_MS) and socket.readAll().data() == SHOWN
        QThread.msleep(RETRY_MS)
    return False
