"""Whether somebody is there, asked of what each system has: recorded answers for all but what runs on this one."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace
from typing import Any

import pytest

from wellbeing.absence import Here
from wellbeing.system.presence import Presence, Together, presence_here
from wellbeing.system.presence_dbus import DesktopPresence, LogindPresence
from wellbeing.system.presence_macos import MacPresence
from wellbeing.system.presence_windows import LOCKED, UNLOCKED, Session, WindowsPresence
from wellbeing.system.presence_x11 import X11Presence


class Says:
    """A way that always says the same."""

    def __init__(self, here: Here) -> None:
        self._here = here

    def look(self) -> Here:
        return self._here


@pytest.mark.parametrize(
    ("ways", "together"),
    [
        ([], Here()),
        ([Here(), Here(5.0)], Here(5.0)),
        ([Here(3.0, False), Here(5.0, None)], Here(3.0, False)),
        ([Here(None, False), Here(5.0, True)], Here(5.0, True)),
        ([Here(None, None), Here(None, False)], Here(None, False)),
    ],
)
def test_several_ways_are_one(ways: list[Here], together: Here) -> None:
    """The first that knows of input, and any that says locked; what nobody knows is None."""
    assert Together([Says(each) for each in ways]).look() == together


def kinds(presence: Presence) -> list[type]:
    return [type(way) for way in getattr(presence, "_ways", [presence])]


def test_each_system_has_its_ways() -> None:
    """Under Wayland X11 is not asked, and without a session bus no desktop."""
    bus, x11 = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus"}, {"DISPLAY": ":0"}
    assert kinds(presence_here({**bus, **x11}, "linux")) == [DesktopPresence, X11Presence, LogindPresence]
    assert kinds(presence_here({**bus, **x11, "WAYLAND_DISPLAY": "wayland-0"}, "linux")) == [
        DesktopPresence,
        LogindPresence,
    ]
    assert kinds(presence_here({}, "linux")) == [LogindPresence]
    assert kinds(presence_here({}, "darwin")) == [MacPresence]
    assert kinds(presence_here({}, "win32")) == [WindowsPresence]


# Windows


class Windows:
    """user32, kernel32 and wtsapi32 as they answered; `freed` counts what was given back."""

    def __init__(self, last: int | None, now: int, flags: int | None) -> None:
        self.user32 = self.kernel32 = self.wtsapi32 = self
        self._last, self._now, self.freed = last, now, 0
        self._session = None if flags is None else Session(1, 0, 1, 0, flags)

    def GetLastInputInfo(self, asked: Any) -> bool:
        if self._last is not None:
            assert asked._obj.size == 8
            asked._obj.ticks = self._last
        return self._last is not None

    def GetTickCount(self) -> int:
        return self._now

    def WTSQuerySessionInformationW(self, server: None, session: int, what: int, found: Any, size: Any) -> bool:
        assert (server, session, what) == (None, 0xFFFFFFFF, 25)
        if self._session is None:
            return False
        found._obj.contents = self._session
        size._obj.value = ctypes.sizeof(Session)
        return True

    def WTSFreeMemory(self, found: Any) -> None:
        self.freed += 1


@pytest.mark.parametrize(
    ("last", "now", "flags", "here"),
    [
        (1_000, 61_000, UNLOCKED, Here(60.0, False)),
        (1_000, 61_000, LOCKED, Here(60.0, True)),
        (2**32 - 1_000, 4_000, UNLOCKED, Here(5.0, False)),  # GetTickCount began anew
        (1_000, -(2**32) + 61_000, UNLOCKED, Here(60.0, False)),  # ctypes gives numbers with a sign
        (None, 61_000, None, Here()),
        (1_000, 61_000, 0x7FFFFFFF, Here(60.0, None)),  # WTS_SESSIONSTATE_UNKNOWN
    ],
)
def test_windows(last: int | None, now: int, flags: int | None, here: Here) -> None:
    """Input from its ticks, also when they begin anew; locks from the session's flags, whose memory is given back."""
    windows = Windows(last, now, flags)
    assert WindowsPresence(windows).look() == here
    assert windows.freed == (flags is not None)


def test_a_windows_without_these_functions_says_nothing() -> None:
    assert WindowsPresence(SimpleNamespace()).look() == Here()


# macOS


class Mac:
    """CoreGraphics and CoreFoundation as they answered. Everything that was made is given back."""

    def __init__(self, idle: float, session: dict[bytes, bool] | None) -> None:
        self._idle, self._session = idle, session
        self.made: list[object] = []

    def CGEventSourceSecondsSinceLastEventType(self, source: int, kind: int) -> float:
        assert (source, kind) == (0, 0xFFFFFFFF)
        return self._idle

    def CGSessionCopyCurrentDictionary(self) -> object:
        if self._session is not None:
            self.made.append(self._session)
        return self._session

    def CFStringCreateWithCString(self, _allocator: None, name: bytes, encoding: int) -> bytes:
        assert encoding == 0x08000100
        self.made.append(name)
        return name

    def CFDictionaryGetValue(self, session: dict[bytes, bool], name: bytes) -> object:
        return (session[name],) if name in session else None

    def CFBooleanGetValue(self, value: tuple[bool]) -> bool:
        return value[0]

    def CFRelease(self, made: object) -> None:
        self.made.remove(made)


@pytest.mark.parametrize(
    ("session", "locked"),
    [
        ({b"kCGSSessionOnConsoleKey": True}, False),
        ({b"kCGSSessionOnConsoleKey": True, b"CGSSessionScreenIsLocked": True}, True),
        ({b"kCGSSessionOnConsoleKey": True, b"CGSSessionScreenIsLocked": False}, False),
        (None, None),
    ],
)
def test_macos(session: dict[bytes, bool] | None, locked: bool | None) -> None:
    """Seconds as they are; the key is there only while the screen is locked, and without a session nobody knows."""
    mac = Mac(12.5, session)
    assert MacPresence(mac, mac).look() == Here(12.5, locked)
    assert mac.made == []


def test_a_mac_is_not_here() -> None:
    """Its libraries are on Macs alone: elsewhere nothing is said, and nothing breaks."""
    assert MacPresence().look() == Here()


# what cannot be reached


def test_a_desktop_that_is_not_there_says_nothing(tmp_path: Any) -> None:
    """No bus, no screen: None, at once."""
    assert DesktopPresence(f"unix:path={tmp_path}/bus").look() == Here()
    assert LogindPresence(f"unix:path={tmp_path}/bus").look() == Here()
    assert X11Presence(":987").look() == Here()
