"""A button that copies, and says that it did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

SAID_FOR_MS = 2500


class CopyButton(QPushButton):
    """Puts a text on the clipboard. Its own words change for a moment, as a screen reader hears too."""

    def __init__(self, words: str, what: Callable[[], str], name: str = "") -> None:
        """`what` gives the text to copy at the moment of the press; `name` tells several of these buttons apart."""
        super().__init__(words)
        self._words, self._what, self._name = words, what, name or words
        self.setAutoDefault(True)
        self.setAccessibleName(self._name)
        self._later = QTimer(self, singleShot=True, interval=SAID_FOR_MS)
        self._later.timeout.connect(lambda: self._say(self._words, self._name))
        self.clicked.connect(self._copy)
        self._keep_room()

    def _keep_room(self) -> None:
        """Wide enough for both texts, so that nothing moves."""
        own = self.sizeHint().width()
        self.setText(self.tr("Copied"))
        self.setMinimumWidth(max(own, self.sizeHint().width()))
        self.setText(self._words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._what())
        copied = self.tr("Copied")
        self._say(copied, copied)
        self._later.start()

    def _say(self, words: str, name: str) -> None:
        self.setText(words)
        self.setAccessibleName(name)
