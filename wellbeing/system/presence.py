"""Asks this system whether somebody is at the screen: how long ago the last input was, and whether it is locked.

Every way is one class with `look`, which may take a second or two and so is called in a thread; it raises nothing, and
says None where it cannot know. Nothing of it is stored.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol

from wellbeing.absence import Here


class Presence(Protocol):
    """One way to ask."""

    def look(self) -> Here:
        """How it is now."""


class Together:
    """Several ways as one: the first that knows of input is believed, and any that says locked."""

    def __init__(self, ways: Sequence[Presence]) -> None:
        self._ways = ways

    def look(self) -> Here:
        """How it is now, None in what nobody knows."""
        said = [way.look() for way in self._ways]
        idle = next((each.idle_seconds for each in said if each.idle_seconds is not None), None)
        locks = [each.locked for each in said if each.locked is not None]
        return Here(idle, any(locks) if locks else None)


def presence_here(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> Presence:
    """Every way on `system` (sys.platform). X11 is not asked under Wayland: there it sees the input of few programs."""
    if system == "win32":
        from wellbeing.system.presence_windows import WindowsPresence

        return WindowsPresence()
    if system == "darwin":
        from wellbeing.system.presence_macos import MacPresence

        return MacPresence()
    return Together(_on_linux(environment))


def _on_linux(environment: Mapping[str, str]) -> list[Presence]:
    from wellbeing.system.presence_dbus import DesktopPresence, LogindPresence
    from wellbeing.system.presence_x11 import X11Presence

    bus, display = environment.get("DBUS_SESSION_BUS_ADDRESS", ""), environment.get("DISPLAY", "")
    ways: list[Presence] = (
        [DesktopPresence(bus, kde="KDE" in environment.get("XDG_CURRENT_DESKTOP", ""))] if bus else []
    )
    if display and not environment.get("WAYLAND_DISPLAY"):
        ways.append(X11Presence(display))
    return [*ways, LogindPresence(environment.get("DBUS_SYSTEM_BUS_ADDRESS", "SYSTEM"))]
