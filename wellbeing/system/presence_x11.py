"""Seconds since the last input on an X11 screen, from the X server's own screen saver extension (libXss, by ctypes)."""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from functools import cache

from wellbeing.absence import Here


class _Info(ctypes.Structure):
    """XScreenSaverInfo (X11/extensions/scrnsaver.h); `idle` is in milliseconds."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


_STAYS = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _data: None)
"""What Xlib calls instead of ending the whole program when a server dies while it is asked."""


@cache
def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL] | None:
    """Xlib and its screen saver extension, where both are installed and Xlib (1.7, 2020) can lose a server alive."""
    names = [find_library("X11"), find_library("Xss")]
    try:
        x11, saver = (ctypes.CDLL(name) for name in names if name)
        x11.XOpenDisplay.restype = x11.XDefaultRootWindow.restype = ctypes.c_void_p
        x11.XSetIOErrorExitHandler.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        x11.XDefaultRootWindow.argtypes = x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
        saver.XScreenSaverQueryInfo.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(_Info)]
        number = ctypes.POINTER(ctypes.c_int)
        saver.XScreenSaverQueryExtension.argtypes = [ctypes.c_void_p, number, number]
    except (OSError, ValueError, AttributeError):
        return None
    return x11, saver


class X11Presence:
    """The screen `display` (":0"). A connection lasts for one look alone, so that a server may come and go."""

    def __init__(self, display: str) -> None:
        self._display = display.encode()

    def look(self) -> Here:
        """How long ago the last input was; X11 itself knows of no lock."""
        found = _libraries()
        display = found and found[0].XOpenDisplay(self._display)
        if not found or not display:
            return Here()
        x11, saver = found
        x11.XSetIOErrorExitHandler(display, ctypes.cast(_STAYS, ctypes.c_void_p), None)
        try:
            return Here(_idle(x11, saver, display))
        finally:
            x11.XCloseDisplay(display)


def _idle(x11: ctypes.CDLL, saver: ctypes.CDLL, display: int) -> float | None:
    """Seconds since the last input, None where the server has no such extension."""
    event, error, info = ctypes.c_int(), ctypes.c_int(), _Info()
    if not saver.XScreenSaverQueryExtension(display, ctypes.byref(event), ctypes.byref(error)):
        return None
    asked = saver.XScreenSaverQueryInfo(display, x11.XDefaultRootWindow(display), ctypes.byref(info))
    return info.idle / 1000 if asked else None
