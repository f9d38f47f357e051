"""What a desktop says on its bus of a person's input and of its lock: GNOME's names, KDE's, and logind's, as stubs."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

from jeepney import DBus, MessageType, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection


class Saver(threading.Thread):
    """Answers on `bus` under `names` until the bus is gone. What it says can be set at any time.

    `idle_ms` is None where it has no such method, `locked` likewise; `silent`: it hangs. `asked` are the methods.
    """

    def __init__(self, bus: str, *names: str) -> None:
        super().__init__(name="screen saver", daemon=True)
        self._connection = open_dbus_connection(bus=bus)
        for name in names:
            self._connection.send_and_get_reply(DBus().RequestName(name))
        self.idle_ms: int | None = None
        self.locked: bool | None = None
        self.silent = False
        self.asked: list[str] = []
        self.start()

    def run(self) -> None:
        """Serve until the bus is gone."""
        with self._connection, suppress(EOFError, OSError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)

    def _answer(self, message: Any) -> None:
        member = str(message.header.fields[3])
        self.asked.append(member)
        if self.silent:
            return
        if member in ("GetIdletime", "GetSessionIdleTime") and self.idle_ms is not None:
            reply = new_method_return(message, "t" if member == "GetIdletime" else "u", (self.idle_ms,))
        elif member == "GetActive" and self.locked is not None:
            reply = new_method_return(message, "b", (self.locked,))
        elif member == "Get" and message.body[1] == "LockedHint" and self.locked is not None:
            reply = new_method_return(message, "v", (("b", self.locked),))
        else:
            reply = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        self._connection.send(reply)
