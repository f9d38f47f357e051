"""One line of the page for hard days: somebody or a place, and how to reach them from here or from the phone."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.copying import CopyButton
from ui.parts import button, row
from ui.qr_code import QrDialog
from wellbeing.bad_day import LONGEST_LINE, Reach

NARROW = 50 * look.GAP
"""Pixels under which the two fields stand one under the other."""


class ReachRow(QWidget):
    """Two fields, and buttons for what is in them."""

    typed = Signal()
    """The person changed it."""
    removed = Signal()
    """The person wants it gone."""

    def __init__(self, part: str, name_example: str, to_example: str) -> None:
        """`part` is what the list is called, for screen readers."""
        super().__init__()
        self._part = part
        self.name, self.to = _field(name_example), _field(to_example)
        self.copy = CopyButton(self.tr("Copy"), lambda: self.value.to)
        self.code = button(self.tr("QR code"), self._show_code)
        self.open = button(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl(self.value.address)))
        self.remove = button(self.tr("Remove"), self.removed.emit)
        self._fields = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        for field in (self.name, self.to):
            field.textChanged.connect(self._changed)
        self.follow()

    def _build(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, look.GAP)
        page.setSpacing(look.GAP)
        self._fields.setSpacing(look.GAP)
        self._fields.addWidget(self.name, 1)
        self._fields.addWidget(self.to, 1)
        page.addLayout(self._fields)
        page.addWidget(row(self.copy, self.code, self.open, self.remove))

    @property
    def value(self) -> Reach:
        """What stands here."""
        return Reach(self.name.text(), self.to.text())

    def show_value(self, value: Reach) -> None:
        """Show `value` without telling anybody."""
        if value != self.value:
            with QSignalBlocker(self.name), QSignalBlocker(self.to):
                self.name.setText(value.name)
                self.to.setText(value.to)
            for field in (self.name, self.to):
                field.setCursorPosition(0)  # a long one is seen from its beginning
            self.follow()

    def follow(self) -> None:
        """Offer what can be done with what stands here."""
        value = self.value
        self.copy.setVisible(bool(value.to))
        self.code.setVisible(bool(value.address))
        self.open.setVisible(value.address.startswith(("http", "mailto")))

    def call_it(self, number: int) -> None:
        """Tell a screen reader where this is: the line `number` (from 1) of its part."""
        who = self.value.name or f"{number}"
        for part, does in (
            (self.name, self.tr("Name: {part}, {who}")),
            (self.to, self.tr("How to reach: {part}, {who}")),
        ):
            part.setAccessibleName(does.format(part=self._part, who=who if part is self.to else number))
        for pressed in (self.copy, self.code, self.open, self.remove):
            pressed.setAccessibleName(f"{pressed.text()}: {who}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._fields.setDirection(ways.TopToBottom if event.size().width() < NARROW else ways.LeftToRight)

    def _changed(self) -> None:
        self.follow()
        self.typed.emit()

    def _show_code(self) -> None:
        value = self.value
        QrDialog(" – ".join(filter(None, (value.name, value.to))), value.address, self.window()).open()


def _field(example: str) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(LONGEST_LINE)
    made.setPlaceholderText(example)
    made.setAccessibleDescription(example)
    made.setMinimumWidth(10 * look.GAP)
    return made
