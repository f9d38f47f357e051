"""The way out of a strict break: hold Esc for three seconds, or type the word that stands in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.break_words import LEAVING_WORD

HOLD_MS = 3_000
"""As long as stretchly's emergency exit needs thought, and no longer (stretchly#1366)."""


class WayOut(QObject):
    """Hears every key while `window` is the one in front; `leave` is called once one of the two was done."""

    def __init__(self, window: QWidget, leave: Callable[[], object], hold_ms: int = HOLD_MS) -> None:
        """Listens from now on. What is typed into a field is the person's own, and no word to leave by."""
        super().__init__(window)
        self._window, self._leave, self._typed = window, leave, ""
        self._held = QTimer(self, singleShot=True, interval=hold_ms)
        self._held.timeout.connect(leave)
        window.winId()  # so that there is a handle: parts of the window would tell of one key several times
        self._handle = window.windowHandle()
        self._handle.installEventFilter(self)

    def stop(self) -> None:
        """Hear nothing more."""
        self._held.stop()
        self._handle.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of keys; none is taken away, so that notes can be written meanwhile."""
        if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self._hear(event)
        elif event.type() is QEvent.Type.FocusOut:
            self._held.stop()  # a key may be let go elsewhere
        return False

    def _hear(self, event: QKeyEvent) -> None:
        pressed = event.type() is QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape:
            if pressed and not self._held.isActive():
                self._held.start()
            elif event.type() is QEvent.Type.KeyRelease:
                self._held.stop()
        elif pressed and event.text() and not isinstance(self._window.focusWidget(), QPlainTextEdit):
            self._typed = (self._typed + event.text().lower())[-len(LEAVING_WORD) :]
            if self._typed == LEAVING_WORD:
                self._leave()
