"""Input and lock as Windows tells them: GetLastInputInfo, and the session's flags (both after Microsoft Learn).

Not run on Windows here: tests put recorded answers in the place of the three libraries.
"""

from __future__ import annotations

import ctypes
from typing import Any

from wellbeing.absence import Here

THIS_SESSION = 0xFFFFFFFF
SESSION_INFO = 25
"""WTSSessionInfoEx of WTS_INFO_CLASS."""

LOCKED, UNLOCKED = 0, 1
"""WTS_SESSIONSTATE_LOCK and _UNLOCK, as they are since Windows 8."""

_TICKS = 1 << 32
"""GetTickCount begins anew after so many milliseconds (49.7 days)."""


class LastInput(ctypes.Structure):
    """LASTINPUTINFO: `ticks` are milliseconds since the start."""

    _fields_ = (("size", ctypes.c_uint), ("ticks", ctypes.c_uint))


class Session(ctypes.Structure):
    """The beginning of WTSINFOEXW, as far as its flags; the union of its levels stands at a multiple of eight."""

    _fields_ = (
        ("level", ctypes.c_uint),
        ("_gap", ctypes.c_uint),
        ("session", ctypes.c_uint),
        ("state", ctypes.c_int),
        ("flags", ctypes.c_int),
    )


class WindowsPresence:
    """This person's session. `windll` has user32, kernel32 and wtsapi32 (None: the system's own)."""

    def __init__(self, windll: Any = None) -> None:
        self._libraries: Any = windll or getattr(ctypes, "windll", None)

    def look(self) -> Here:
        """How it is now."""
        try:
            return Here(self._idle(), self._locked())
        except (OSError, AttributeError):
            return Here()

    def _idle(self) -> float | None:
        last = LastInput(ctypes.sizeof(LastInput), 0)
        if not self._libraries.user32.GetLastInputInfo(ctypes.byref(last)):
            return None
        now = self._libraries.kernel32.GetTickCount() % _TICKS
        return float((now - last.ticks) % _TICKS) / 1000

    def _locked(self) -> bool | None:
        wts, found, size = self._libraries.wtsapi32, ctypes.POINTER(Session)(), ctypes.c_uint()
        where = (None, THIS_SESSION, SESSION_INFO, ctypes.byref(found), ctypes.byref(size))
        if not wts.WTSQuerySessionInformationW(*where) or not found:
            return None
        try:
            flags = found.contents.flags if size.value >= ctypes.sizeof(Session) else None
        finally:
            wts.WTSFreeMemory(found)
        return {LOCKED: True, UNLOCKED: False}.get(flags) if flags is not None else None
