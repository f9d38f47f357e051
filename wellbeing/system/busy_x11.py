"""Whether the window in front fills an X11 screen (a film, a talk, a game): _NET_WM_STATE_FULLSCREEN of the active one.

Under Wayland no program may know that of another; there XWayland's own windows alone are seen.
Source: Extended Window Manager Hints 1.5; Xlib by ctypes.
"""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from functools import cache

_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_EXIT_HANDLER = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
_GOES_ON = _HANDLER(lambda _display, _error: 0)
"""In the place of Xlib's own handler, which ends the whole program when a window is gone that is asked about."""
_STAYS = _EXIT_HANDLER(lambda _display, _data: None)
"""The same for a server that dies while it is asked."""
_MOST = 64
"""Values of a property that are read; windows have few."""


@cache
def _xlib() -> ctypes.CDLL | None:
    try:
        x11 = ctypes.CDLL(find_library("X11") or "libX11.so.6")
        pointer, number = ctypes.c_void_p, ctypes.c_ulong
        x11.XOpenDisplay.restype = pointer
        x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = number
        x11.XDefaultRootWindow.argtypes = x11.XCloseDisplay.argtypes = x11.XFree.argtypes = [pointer]
        x11.XInternAtom.argtypes = [pointer, ctypes.c_char_p, ctypes.c_int]
        x11.XSetIOErrorExitHandler.argtypes = [pointer, _EXIT_HANDLER, pointer]
        x11.XGetWindowProperty.argtypes = [pointer, number, number, ctypes.c_long, ctypes.c_long, ctypes.c_int, number,
                                           *[pointer] * 5]  # fmt: skip
        x11.XSetErrorHandler(_GOES_ON)
    except (OSError, AttributeError):
        return None
    return x11


class FullScreen:
    """The screen `display` (":0"). A connection lasts for one look alone, so that a server may come and go."""

    def __init__(self, display: str) -> None:
        self._display = display.encode()

    def look(self) -> bool | None:
        """None where there is no such screen, or no window manager that says."""
        x11 = _xlib()
        display = x11 and x11.XOpenDisplay(self._display)
        if not x11 or not display:
            return None
        try:
            x11.XSetIOErrorExitHandler(display, _STAYS, None)
            active = _values(x11, display, x11.XDefaultRootWindow(display), b"_NET_ACTIVE_WINDOW")
            if not active:
                return None
            full = x11.XInternAtom(display, b"_NET_WM_STATE_FULLSCREEN", 0)
            return bool(active[0]) and full in _values(x11, display, active[0], b"_NET_WM_STATE")
        finally:
            x11.XCloseDisplay(display)


def _values(x11: ctypes.CDLL, display: int, window: int, name: bytes) -> list[int]:
    """The numbers in a property of `window`, none where it has no such property, or is gone."""
    kind, size = ctypes.c_ulong(), ctypes.c_int()
    count, left, found = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)()
    answers = [ctypes.byref(each) for each in (kind, size, count, left, found)]
    refused = x11.XGetWindowProperty(
        display, window, x11.XInternAtom(display, name, 0), 0, _MOST, 0, 0, *answers
    )  # AnyPropertyType is 0, Success is 0
    if refused or not found:
        return []
    values = [found[at] for at in range(count.value)] if size.value == 32 else []
    x11.XFree(ctypes.cast(found, ctypes.c_void_p))
    return values
