"""Input and lock as Linux desktops tell them over D-Bus, on X11 and Wayland alike.

GNOME: org.gnome.Mutter.IdleMonitor (milliseconds) and org.gnome.ScreenSaver. KDE: org.freedesktop.ScreenSaver, whose
GetSessionIdleTime is in milliseconds (kscreenlocker, interface.cpp: KIdleTime::idleTime), not in seconds as the
specification has it; so others are not asked for it. logind: a session's LockedHint. Nobody is started by being asked.
"""

from __future__ import annotations

import contextlib
from typing import Any

from jeepney import DBusAddress, Message, MessageFlag, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from wellbeing.absence import Here

PATIENCE = 1.0
"""Seconds that one answer may take; a desktop that hangs is asked anew at the next look."""

SAVERS = tuple(
    DBusAddress(path, name, name)
    for path, name in (
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
        ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
        ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
    )
)
MUTTER = DBusAddress(
    "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor", "org.gnome.Mutter.IdleMonitor"
)
SESSION = DBusAddress(
    "/org/freedesktop/login1/session/auto", "org.freedesktop.login1", "org.freedesktop.login1.Session"
)


class _SilentError(Exception):
    """Nobody answers on the bus, or not in time."""


class _Bus:
    """A connection that is opened when it is needed, and anew after it broke."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._connection: DBusConnection | None = None

    def ask(self, message: Message) -> Any:
        """The first value of the answer, None where nobody has one. Raises _SilentError."""
        message.header.flags |= MessageFlag.no_auto_start
        try:
            if self._connection is None:
                self._connection = open_dbus_connection(bus=self._address)
            reply = self._connection.send_and_get_reply(message, timeout=PATIENCE)
        except Exception as error:  # jeepney raises what sockets, timers and parsers raise
            self._close()
            raise _SilentError from error
        return reply.body[0] if reply.header.message_type is MessageType.method_return and reply.body else None

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.close()


class DesktopPresence:
    """What the desktop on the session bus at `bus` says. `kde`: its screen saver tells of input in milliseconds."""

    def __init__(self, bus: str, kde: bool = False) -> None:
        self._bus, self._kde = _Bus(bus), kde

    def look(self) -> Here:
        """How it is now."""
        try:
            said = [self._bus.ask(new_method_call(saver, "GetActive")) for saver in SAVERS]
            locks = [each for each in said if isinstance(each, bool)]
            return Here(self._idle(), any(locks) if locks else None)
        except _SilentError:
            return Here()

    def _idle(self) -> float | None:
        milliseconds = self._bus.ask(new_method_call(MUTTER, "GetIdletime"))
        if milliseconds is None and self._kde:
            milliseconds = self._bus.ask(new_method_call(SAVERS[1], "GetSessionIdleTime"))
        return milliseconds / 1000 if isinstance(milliseconds, int) else None


class LogindPresence:
    """What logind on the system bus at `bus` says of this person's session; it knows of locks alone."""

    def __init__(self, bus: str = "SYSTEM") -> None:
        self._bus = _Bus(bus)

    def look(self) -> Here:
        """How it is now."""
        try:
            hint = self._bus.ask(Properties(SESSION).get("LockedHint"))
        except _SilentError:
            return Here()
        locked = hint[1] if isinstance(hint, tuple) else None
        return Here(None, locked if isinstance(locked, bool) else None)
