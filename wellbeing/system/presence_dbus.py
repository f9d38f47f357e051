"""Input and lock as Linux desktops tell them over D-Bus, on X11 and Wayland alike.

GNOME: org.gnome.Mutter.IdleMonitor (milliseconds) and org.gnome.ScreenSaver. KDE: org.freedesktop.ScreenSaver, whose
GetSessionIdleTime is in milliseconds (kscreenlocker, interface.cpp: KIdleTime::idleTime), not in seconds as the
specification has it; so others are not asked for it. logind: a session's LockedHint. Nobody is started by being asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


Ask = Callable[[Message], Any]
"""The first value of the answer to a message, None where nobody has one."""


@contextmanager
def _asking(address: str) -> Iterator[Ask]:
    """A connection to the bus at `address`, for one look alone: desktops come and go. Raises _SilentError."""
    try:
        with open_dbus_connection(bus=address) as connection:
            yield lambda message: _asked(connection, message)
    except Exception as error:  # jeepney raises what sockets, timers and parsers raise
        raise _SilentError from error


def _asked(connection: DBusConnection, message: Message) -> Any:
    message.header.flags |= MessageFlag.no_auto_start
    reply = connection.send_and_get_reply(message, timeout=PATIENCE)
    return reply.body[0] if reply.header.message_type is MessageType.method_return and reply.body else None


class DesktopPresence:
    """What the desktop on the session bus at `bus` says. `kde`: its screen saver tells of input in milliseconds."""

    def __init__(self, bus: str, kde: bool = False) -> None:
        self._bus, self._kde = bus, kde

    def look(self) -> Here:
        """How it is now."""
        try:
            with _asking(self._bus) as ask:
                said = [ask(new_method_call(saver, "GetActive")) for saver in SAVERS]
                locks = [each for each in said if isinstance(each, bool)]
                return Here(self._idle(ask), any(locks) if locks else None)
        except _SilentError:
            return Here()

    def _idle(self, ask: Ask) -> float | None:
        milliseconds = ask(new_method_call(MUTTER, "GetIdletime"))
        if milliseconds is None and self._kde:
            milliseconds = ask(new_method_call(SAVERS[1], "GetSessionIdleTime"))
        return milliseconds / 1000 if isinstance(milliseconds, int) else None


class LogindPresence:
    """What logind on the system bus at `bus` says of this person's session; it knows of locks alone."""

    def __init__(self, bus: str = "SYSTEM") -> None:
        self._bus = bus

    def look(self) -> Here:
        """How it is now."""
        try:
            with _asking(self._bus) as ask:
                hint = ask(Properties(SESSION).get("LockedHint"))
        except _SilentError:
            return Here()
        locked = hint[1] if isinstance(hint, tuple) else None
        return Here(None, locked if isinstance(locked, bool) else None)
