"""A list of lines to read, as high as it needs and no higher: none, and it is not there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget

from ui import look

HIGHEST = 20 * look.GAP
"""Pixels; longer lists scroll."""


class Lines(QListWidget):
    """Lines that wrap. Call `fit` when they were changed."""

    def __init__(self, name: str) -> None:
        """`name` is for screen readers."""
        super().__init__()
        self._measuring = False
        self.setObjectName("lines")  # without padding: Qt leaves it out when it breaks lines
        self.setSpacing(look.GAP // 4)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.fit()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show `lines` alone."""
        self.clear()
        self.addItems(list(lines))
        self.fit()

    def fit(self) -> None:
        """Take the height that the lines need."""
        self.setVisible(self.count() > 0)
        self._measuring = True
        self._take_height()
        self._measuring = False

    def _take_height(self) -> None:
        """Measured without the scroll bar, which would break the lines anew and so call for itself."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doItemsLayout()
        heights = (self.sizeHintForRow(at) for at in range(min(self.count(), 20)))
        wanted = sum(heights) + self.spacing() * 2 * self.count() + 2 * look.GAP
        if wanted > HIGHEST:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(min(wanted, HIGHEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower list has longer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self._measuring:
            self._measuring = True
            self._take_height()
            self._measuring = False
