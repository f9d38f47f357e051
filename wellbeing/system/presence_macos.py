"""Input and lock as macOS tells them: CGEventSource, and the dictionary of the login session (both CoreGraphics).

Not run on a Mac here: tests put recorded answers in the place of the two libraries.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any

from wellbeing.absence import Here

BOTH_SOURCES = 0
"""kCGEventSourceStateCombinedSessionState: hardware, and what programs send in its name."""

ANY_INPUT = 0xFFFFFFFF
"""kCGAnyInputEventType."""

LOCKED = b"CGSSessionScreenIsLocked"
"""In the session's dictionary, and true, only while the screen is locked."""

_UTF_8 = 0x08000100
_GRAPHICS = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
_FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"


@cache
def _libraries() -> tuple[Any, Any]:
    """CoreGraphics and CoreFoundation, with what ctypes has to know of them. Raises OSError elsewhere."""
    graphics, foundation = ctypes.CDLL(_GRAPHICS), ctypes.CDLL(_FOUNDATION)
    pointer = ctypes.c_void_p
    graphics.CGEventSourceSecondsSinceLastEventType.restype = ctypes.c_double
    graphics.CGEventSourceSecondsSinceLastEventType.argtypes = [ctypes.c_int32, ctypes.c_uint32]
    graphics.CGSessionCopyCurrentDictionary.restype = pointer
    foundation.CFStringCreateWithCString.restype = foundation.CFDictionaryGetValue.restype = pointer
    foundation.CFStringCreateWithCString.argtypes = [pointer, ctypes.c_char_p, ctypes.c_uint32]
    foundation.CFDictionaryGetValue.argtypes = [pointer, pointer]
    foundation.CFBooleanGetValue.argtypes = foundation.CFRelease.argtypes = [pointer]
    foundation.CFBooleanGetValue.restype = ctypes.c_bool
    return graphics, foundation


class MacPresence:
    """This person's session. `graphics` and `foundation` are the system's own libraries unless a test has others."""

    def __init__(self, graphics: Any = None, foundation: Any = None) -> None:
        self._given = (graphics, foundation) if graphics is not None else None

    def look(self) -> Here:
        """How it is now."""
        try:
            graphics, foundation = self._given or _libraries()
            idle = float(graphics.CGEventSourceSecondsSinceLastEventType(BOTH_SOURCES, ANY_INPUT))
            return Here(idle, _locked(graphics, foundation))
        except (OSError, AttributeError):
            return Here()


def _locked(graphics: Any, foundation: Any) -> bool | None:
    """Whether the screen is locked; None without a session on a screen (over ssh)."""
    session = graphics.CGSessionCopyCurrentDictionary()
    if not session:
        return None
    name = foundation.CFStringCreateWithCString(None, LOCKED, _UTF_8)
    try:
        value = foundation.CFDictionaryGetValue(session, name)
        return bool(value and foundation.CFBooleanGetValue(value))
    finally:
        foundation.CFRelease(name)
        foundation.CFRelease(session)
