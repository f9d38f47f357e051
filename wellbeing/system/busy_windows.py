"""Camera, microphone, full screen and quiet on Windows: the privacy register, and SHQueryUserNotificationState.

Windows writes into the register of consent when each program last began and stopped to use a camera or a microphone;
LastUsedTimeStop is 0 while it does (both after Microsoft Learn). Not run on Windows here: tests have recorded answers.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any, Literal

from wellbeing.system.runner import Run, run

CONSENT = r"HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
SECONDS = 1.5
"""Seconds that one program may take to answer."""
_STOP = re.compile(r"LastUsedTimeStop\s+REG_QWORD\s+(0x[0-9a-fA-F]+)")

BUSY = frozenset({2, 3, 4, 6})
"""QUNS_BUSY (full screen), _RUNNING_D3D_FULL_SCREEN, _PRESENTATION_MODE and _QUIET_TIME."""


class InUse:
    """Whether any program uses the camera ("webcam") or the microphone."""

    def __init__(self, what: Literal["webcam", "microphone"], ran: Run = run) -> None:
        self._command = ["reg", "query", rf"{CONSENT}\{what}", "/s", "/v", "LastUsedTimeStop"]
        self._ran = ran

    def look(self) -> bool | None:
        """None where the register cannot be read, or no program was ever entered."""
        ran = self._ran(self._command, seconds=SECONDS)
        stops = _STOP.findall(ran.out)
        return any(int(stop, 16) == 0 for stop in stops) if stops else None


class Notifications:
    """Whether Windows itself would show no notification now. `shell` is shell32, or what a test puts in its place."""

    def __init__(self, shell: Any = None) -> None:
        self._shell: Any = shell or getattr(getattr(ctypes, "windll", None), "shell32", None)

    def look(self) -> bool | None:
        """None where it does not say."""
        state = ctypes.c_int()
        try:
            refused = self._shell.SHQueryUserNotificationState(ctypes.byref(state))
        except (OSError, AttributeError):
            return None
        return None if refused else state.value in BUSY
