"""The way out of a strict break: hold Esc for three seconds, or type the word that stands in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.break_words import LEAVING_WORD

HOLD_MS = 3_000
"""As long as stretchly's emergency exit needs thought, and no longer (stretchly#1366)."""
LET_GO_MS = 150
"""X servers tell of a key that is held as of one that is let go and pressed again, some thirty times a second, and Qt
does not always know it for a repetition."""


class WayOut(QObject):
    """Hears every key while `window` is the one in front; `leave` is called once one of the two was done."""

    def __init__(self, window: QWidget, leave: Callable[[], object], hold_ms: int = HOLD_MS) -> None:
        """Listens from now on. What is typed into a field is the person's own, and no word to leave by."""
        super().__init__(window)
        self._window, self._leave, self._typed = window, leave, ""
        self._held = QTimer(self, singleShot=True, interval=hold_ms)
        self._held.timeout.connect(leave)
        self._let_go = QTimer(self, singleShot=True, interval=LET_GO_MS)
        self._let_go.timeout.connect(self._held.stop)
        window.winId()  # so that there is a handle: parts of the window would tell of one key several times
        self._handle = window.windowHandle()
        self._handle.installEventFilter(self)

    def stop(self) -> None:
        """Hear nothing more."""
        self._held.stop()
        self._let_go.stop()
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
            self._hear_escape(pressed, event.type() is QEvent.Type.KeyRelease)
        elif pressed and event.text() and not isinstance(self._window.focusWidget(), QPlainTextEdit):
            self._typed = (self._typed + event.text().lower())[-len(LEAVING_WORD) :]
            if self._typed == LEAVING_WORD:
                self._leave()

    def _hear_escape(self, pressed: bool, released: bool) -> None:
        if pressed:
            self._let_go.stop()
            if not self._held.isActive():
                self._held.start()
        elif released:
            self._let_go.start()
