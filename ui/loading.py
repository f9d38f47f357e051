"""Reads what the windows are made of from the disk, behind the first window, so that opening one waits for no file."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from ui.jobs import Jobs

BEGIN_AFTER_MS = 500
"""The first window comes first; the others can be made before a hand has found the menu."""
MODULE = "ui.every_window"


class Loading(QObject):
    """Loads once; `is_done` from the moment of `done` on."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is read before `begin`."""
        super().__init__(parent)
        self.is_done = False
        self._begun = False
        self._jobs = Jobs(self)
        self._later = QTimer(self, singleShot=True, interval=BEGIN_AFTER_MS)
        self._later.timeout.connect(self.begin)

    def begin_later(self) -> None:
        """Begin when the first window has had its time."""
        self._later.start()

    def begin(self) -> None:
        """Begin now, if it has not begun."""
        if not self._begun:
            self._begun = True
            self._jobs.do(_load, self._loaded)

    def _loaded(self, _result: None) -> None:
        self.is_done = True
        self.done.emit()


def _load() -> None:
    """In a thread. What is there afterwards stays for good, and Python need not go through it again and again.

    It looks for garbage among all objects now and then, and holds every thread up meanwhile: 20 to 70 ms, mostly while
    a window was made. That was the longest wait of the app.
    """
    if MODULE in sys.modules:
        return
    by_itself = gc.isenabled()
    gc.disable()
    try:
        import_module(MODULE)
        import_module("wellbeing.helplines").shipped_directory()
    finally:
        gc.freeze()
        if by_itself:
            gc.enable()
