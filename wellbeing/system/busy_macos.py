"""Whether a microphone is in use on macOS: CoreAudio says whether the default input runs for any program.

What macOS tells no other program without more rights, or nobody at all: camera, full screen, focus. A headset that is
one device for both ways counts as in use while it plays. Source: AudioHardware.h. Not run on macOS here: tests put
recorded answers in the place of the library.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any

_CORE_AUDIO = "/System/Library/Frameworks/CoreAudio.framework/CoreAudio"
SYSTEM = 1
"""kAudioObjectSystemObject."""
DEFAULT_INPUT = int.from_bytes(b"dIn ", "big")
RUNS_SOMEWHERE = int.from_bytes(b"gone", "big")
_EVERYWHERE = int.from_bytes(b"glob", "big")


class Address(ctypes.Structure):
    """AudioObjectPropertyAddress."""

    _fields_ = (("selector", ctypes.c_uint32), ("scope", ctypes.c_uint32), ("element", ctypes.c_uint32))


@cache
def _core_audio() -> Any:
    return ctypes.CDLL(_CORE_AUDIO)


class Microphone:
    """The default input. `library` is CoreAudio, or what a test puts in its place."""

    def __init__(self, library: Any = None) -> None:
        self._library = library

    def look(self) -> bool | None:
        """None where there is no input, or it does not say."""
        device = self._number(SYSTEM, DEFAULT_INPUT)
        runs = self._number(device, RUNS_SOMEWHERE) if device else None
        return None if runs is None else bool(runs)

    def _number(self, of: int, selector: int) -> int | None:
        where, found, size = Address(selector, _EVERYWHERE, 0), ctypes.c_uint32(), ctypes.c_uint32(4)
        try:
            library = self._library or _core_audio()
            refused = library.AudioObjectGetPropertyData(
                ctypes.c_uint32(of), ctypes.byref(where), ctypes.c_uint32(0), None, ctypes.byref(size),
                ctypes.byref(found),
            )  # fmt: skip
        except (OSError, AttributeError):
            return None
        return None if refused else found.value
