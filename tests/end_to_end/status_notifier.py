"""A desktop's tray as KDE and others have it: no pictures on a panel, but an icon and a menu told over D-Bus.

After the StatusNotifierItem specification of freedesktop.org and libdbusmenu's com.canonical.dbusmenu: `Watcher` stands
where the desktop stands, `Item` reads what the app shows there, and clicks it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from jeepney import DBus, DBusAddress, MessageType, Properties, new_error, new_method_call, new_method_return
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtGui import QImage

NAME = "org.kde.StatusNotifierWatcher"
KNOWN = {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)}
PATIENCE = 20.0
"""Seconds that an answer may take on a busy machine."""


class Watcher(threading.Thread):
    """Answers apps that have an icon to show, and remembers where they are. Ends with its connection's bus."""

    def __init__(self, bus: str) -> None:
        super().__init__(name="status notifier watcher", daemon=True)
        self._connection = open_dbus_connection(bus=bus)
        self._connection.send_and_get_reply(DBus().RequestName(NAME))
        self.items: list[str] = []
        self.start()

    def run(self) -> None:
        """Serve until the bus is gone."""
        with self._connection, suppress(EOFError, OSError):
            while True:
                self._answer(self._connection.receive())

    def _answer(self, message: Any) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        member = str(message.header.fields[3])
        if member == "RegisterStatusNotifierItem":
            self.items.append(str(message.header.fields[7]))
            reply = new_method_return(message)
        elif member == "Get" and message.body[1] in KNOWN:
            reply = new_method_return(message, "v", (KNOWN[message.body[1]],))
        elif member == "GetAll":
            reply = new_method_return(message, "a{sv}", (KNOWN,))
        else:
            reply = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        self._connection.send(reply)


@dataclass(frozen=True)
class Entry:
    """One line of a menu: its `text` without the keyboard's mark, whether it can be clicked, and what is below it."""

    number: int
    text: str
    enabled: bool
    children: tuple[Entry, ...] = ()


class Item:
    """An app's icon: its menu as a person reads it, clicks on both, and its picture."""

    def __init__(self, connection: DBusConnection, owner: str) -> None:
        self._connection = connection
        self._icon = DBusAddress("/StatusNotifierItem", owner, "org.kde.StatusNotifierItem")
        menu = str(self.property("Menu"))
        self._menu = DBusAddress(menu, owner, "com.canonical.dbusmenu")

    def _call(self, where: DBusAddress, member: str, signature: str, body: tuple[Any, ...]) -> Any:
        reply = self._connection.send_and_get_reply(new_method_call(where, member, signature, body), timeout=PATIENCE)
        assert reply.header.message_type is MessageType.method_return, (member, reply.body)
        return reply.body

    def property(self, name: str) -> Any:
        """What the icon says of itself."""
        reply = self._connection.send_and_get_reply(Properties(self._icon).get(name), timeout=PATIENCE)
        assert reply.header.message_type is MessageType.method_return, (name, reply.body)
        return reply.body[0][1]

    def menu(self) -> tuple[Entry, ...]:
        """The menu as it is now: hidden entries and separators are left out."""
        self._call(self._menu, "AboutToShow", "i", (0,))
        _revision, layout = self._call(self._menu, "GetLayout", "iias", (0, -1, []))
        return _entry(layout).children

    def entry(self, text: str) -> Entry:
        """The entry that begins with `text`, wherever in the menu it is."""
        found = [each for each in _all(self.menu()) if each.text.startswith(text)]
        assert len(found) == 1, (text, found)
        return found[0]

    def click(self, text: str) -> None:
        """Click the menu's entry `text`."""
        self._call(self._menu, "Event", "isvu", (self.entry(text).number, "clicked", ("i", 0), 0))

    def activate(self) -> None:
        """Click the icon itself."""
        self._call(self._icon, "Activate", "ii", (0, 0))

    def picture(self) -> QImage:
        """The largest picture that the icon offers."""
        wide, high, pixels = max(self.property("IconPixmap"), key=lambda each: each[0])
        turned = b"".join(pixels[at : at + 4][::-1] for at in range(0, len(pixels), 4))  # sent as big-endian ARGB
        return QImage(turned, wide, high, QImage.Format.Format_ARGB32).copy()


@contextmanager
def item(bus: str, owner: str) -> Iterator[Item]:
    """The icon of the app `owner`, over a connection of its own."""
    with open_dbus_connection(bus=bus) as connection:
        yield Item(connection, owner)


def _entry(layout: Any) -> Entry:
    number, properties, children = layout
    said = {name: value for name, (_signature, value) in properties.items()}
    below = (_entry(child) for _signature, child in children if _to_be_seen(child))
    return Entry(number, str(said.get("label", "")).replace("_", ""), bool(said.get("enabled", True)), tuple(below))


def _to_be_seen(layout: Any) -> bool:
    said = {name: value for name, (_signature, value) in layout[1].items()}
    return bool(said.get("visible", True)) and said.get("type") != "separator"


def _all(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    for each in entries:
        yield each
        yield from _all(each.children)
