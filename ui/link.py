"""A sentence with one link in it: a single stop for the keyboard, Enter opens it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFocusEvent
from PySide6.QtWidgets import QLabel


class Link(QLabel):
    """Words with the address of a page among them. The page opens in the system's browser, and just on demand."""

    def __init__(self, words: str, page: str) -> None:
        """`page` stands in `words`, without "https://"."""
        before, found, after = words.partition(page)
        super().__init__(f'{escape(before)}<a href="https://{escape(page)}">{escape(found)}</a>{escape(after)}')
        self._place = (len(before), len(found))
        flags = Qt.TextInteractionFlag
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWordWrap(True)
        self.setProperty("quiet", True)
        self.setAccessibleName(words)
        self.linkActivated.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the link, so that Enter opens it; Qt alone would want a second Tab for that."""
        super().focusInEvent(event)
        self.setSelection(*self._place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self.setSelection(0, 0)
