"""Lets Python look for garbage in Qt's thread alone: a timer that dies in another one is called after its death.

Python looks for garbage in whichever thread happens to make objects. A window's leftovers would be taken apart in the
thread of some job, and Qt cannot stop their timers from there ("Timers cannot be stopped from another thread"): the
next tick ends the app.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 5_000
"""Often enough for an app that makes few objects, and no work that could be measured while it idles."""


class Garbage(QObject):
    """From now on until `leave`, what nobody needs any more goes in the thread of `parent`."""

    def __init__(self, parent: QObject) -> None:
        """Stops Python's own looking."""
        super().__init__(parent)
        gc.disable()
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(look)
        self._looking.start()

    def leave(self) -> None:
        """Let Python look by itself again."""
        self._looking.stop()
        gc.enable()


def look() -> None:
    """Do what Python would have done by itself: look as far back as its own thresholds say."""
    due = [now > at for now, at in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(age for age, is_due in enumerate(due) if is_due))
