"""A field of the page for hard days that is as high as its words: nothing to scroll, nothing hidden."""

from __future__ import annotations

import math

from PySide6.QtCore import QMimeData, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui import look
from wellbeing.bad_day import LONGEST

HIGHEST = 14
"""Lines; longer texts scroll."""


class GrowingText(QPlainTextEdit):
    """Plain text of `LONGEST` characters at most. Tab goes on to the next part."""

    typed = Signal(str)
    """The person changed it: all of its words."""
    too_long = Signal()
    """Something was left out, since it is longer than is kept."""

    def __init__(self, name: str, example: str) -> None:
        """`name` is for screen readers; `example` stands there while it is empty."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(example)
        self.setPlaceholderText(example)
        self.textChanged.connect(self._changed)
        self._fit()

    def show_words(self, words: str) -> None:
        """Show `words` in place of what is there, without telling anybody."""
        if words != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(words)
            self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take of a long paste what fits."""
        room = LONGEST - len(self.toPlainText()) + len(self.textCursor().selectedText())
        words = source.text()
        if len(words) > room:
            self.insertPlainText(words[: max(0, room)])
            self.too_long.emit()
        else:
            self.insertPlainText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower field has more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _changed(self) -> None:
        words = self.toPlainText()
        if len(words) > LONGEST:
            words = words[:LONGEST]
            with QSignalBlocker(self):
                self.setPlainText(words)
                self.moveCursor(QTextCursor.MoveOperation.End)
            self.too_long.emit()
        self._fit()
        self.typed.emit(words)

    def _fit(self) -> None:
        """The layout of plain text counts in lines."""
        step = self.fontMetrics().lineSpacing()
        lines = math.ceil(self.document().size().height()) if self.toPlainText() else self._lines_of_example(step)
        self.setFixedHeight(min(max(lines, 2), HIGHEST) * step + 3 * look.GAP)

    def _lines_of_example(self, step: int) -> int:
        wide = self.viewport().width() - 2 * math.ceil(self.document().documentMargin())
        flags = Qt.TextFlag.TextWordWrap.value
        place = self.fontMetrics().boundingRect(QRect(0, 0, max(wide, 1), 10_000), flags, self.placeholderText())
        return math.ceil(place.height() / step)
