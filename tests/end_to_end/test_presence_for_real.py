"""Input and locks as systems really tell them: an X server that nobody sees, and desktops on a bus of our own."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop_session import desktop_session
from tests.end_to_end.desktop import Desktop, comes, desktop
from tests.end_to_end.saver import Saver
from wellbeing.absence import Here
from wellbeing.system.presence import presence_here
from wellbeing.system.presence_dbus import PATIENCE, DesktopPresence, LogindPresence
from wellbeing.system.presence_x11 import X11Presence


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path, tray=False) as made:
        yield made


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a bus that nobody else is on."""
    with desktop_session(tmp_path / "session") as environment:
        yield environment["DBUS_SESSION_BUS_ADDRESS"]


def _idle(presence: X11Presence) -> float:
    idle = presence.look().idle_seconds
    assert idle is not None
    return idle


def test_a_hand_on_the_mouse_is_seen_on_x11(screen: Desktop) -> None:
    """Seconds go up while nobody moves, and begin anew when the pointer, a key or the wheel does."""
    presence = X11Presence(screen.environment["DISPLAY"])
    screen.do("mousemove", "100", "100")
    assert comes(lambda: _idle(presence) > 1.2, 10)
    for hand in (("mousemove", "200", "200"), ("key", "a"), ("click", "5")):
        assert comes(lambda: _idle(presence) > 0.7, 10)
        screen.do(*hand)
        assert _idle(presence) < 0.7


def test_a_look_holds_nothing_open_and_takes_no_time(screen: Desktop) -> None:
    """A hundred looks: no connection is left, and one takes some milliseconds."""
    presence = X11Presence(screen.environment["DISPLAY"])
    presence.look()
    open_before, began = len(os.listdir("/proc/self/fd")), time.monotonic()
    for _ in range(100):
        presence.look()
    assert (time.monotonic() - began) / 100 < 0.1
    assert len(os.listdir("/proc/self/fd")) == open_before


def test_an_x_server_that_is_gone_ends_nothing(tmp_path: Path) -> None:
    """Logging out takes the screen away: the filter still has the proxy to put back."""
    with desktop(tmp_path, tray=False) as screen:
        presence = X11Presence(screen.environment["DISPLAY"])
        assert presence.look().idle_seconds is not None
    assert presence.look() == Here()


def test_gnome_tells_of_input_and_lock(bus: str) -> None:
    """Mutter counts milliseconds; its screen saver says whether the screen is locked."""
    gnome = Saver(bus, "org.gnome.Mutter.IdleMonitor", "org.gnome.ScreenSaver")
    presence = DesktopPresence(bus)
    gnome.idle_ms, gnome.locked = 187_000, False
    assert presence.look() == Here(187.0, False)
    gnome.idle_ms, gnome.locked = 20, True
    assert presence.look() == Here(0.02, True)


def test_kde_tells_of_input_in_milliseconds(bus: str) -> None:
    """Elsewhere that name may count seconds, as the specification says: there it is asked of locks alone."""
    kde = Saver(bus, "org.freedesktop.ScreenSaver")
    kde.idle_ms, kde.locked = 240_000, False
    assert DesktopPresence(bus, kde=True).look() == Here(240.0, False)
    assert DesktopPresence(bus).look() == Here(None, False)


def test_logind_tells_of_locks(bus: str) -> None:
    """The session of whoever asks."""
    logind = Saver(bus, "org.freedesktop.login1")
    presence = LogindPresence(bus)
    assert presence.look() == Here()
    logind.locked = True
    assert presence.look() == Here(None, True)
    logind.locked = False
    assert presence.look() == Here(None, False)


def test_a_desktop_that_hangs_costs_a_second_and_is_asked_again(bus: str) -> None:
    """Nothing is known meanwhile; afterwards it answers as before."""
    gnome = Saver(bus, "org.gnome.ScreenSaver")
    gnome.locked, gnome.silent = True, True
    presence, began = DesktopPresence(bus), time.monotonic()
    assert presence.look() == Here()
    assert time.monotonic() - began < PATIENCE + 2
    gnome.silent = False
    assert presence.look().locked is True


def test_a_bus_that_came_back_is_found_again(tmp_path: Path) -> None:
    """A desktop that is started anew on the same address."""
    with desktop_session(tmp_path / "one") as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        presence = DesktopPresence(address)
        gnome = Saver(address, "org.gnome.ScreenSaver")
        gnome.locked = False
        assert presence.look().locked is False
    assert presence.look() == Here()


def test_all_of_a_linux_desktop_together(screen: Desktop, bus: str) -> None:
    """Input from X11, where the desktop's bus does not tell of it; the lock from the bus."""
    saver = Saver(bus, "org.xfce.ScreenSaver")
    saver.locked = True
    where = {"DISPLAY": screen.environment["DISPLAY"], "DBUS_SESSION_BUS_ADDRESS": bus, "DBUS_SYSTEM_BUS_ADDRESS": bus}
    here = presence_here(where, "linux").look()
    assert here.locked is True
    assert here.idle_seconds is not None
