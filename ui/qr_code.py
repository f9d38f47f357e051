"""A code for the phone: a computer cannot dial, so its camera takes the number over."""

from __future__ import annotations

import segno
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui import look
from ui.parts import button, section, text

MODULE = 6
"""Pixels a side of each of the code's squares."""
WIDTH = 40 * look.GAP
"""Pixels: as narrow as its words read well."""
QUIET_ZONE = 4
"""Squares of white around the code, as its standard asks for (ISO/IEC 18004)."""


class QrCode(QWidget):
    """Shows `address` as a code: always dark on white, whatever the colours around it, because cameras expect that."""

    def __init__(self, address: str) -> None:
        """`address` is short: a tel:, sms:, mailto: or https: address."""
        super().__init__()
        self._rows = segno.make_qr(address, error="m").matrix
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(address)

    def sizeHint(self) -> QSize:
        """Whole pixels for each square, so that its edges stay sharp."""
        side = MODULE * (len(self._rows) + 2 * QUIET_ZONE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the squares."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        for y, row in enumerate(self._rows, QUIET_ZONE):
            for x, dark in enumerate(row, QUIET_ZONE):
                if dark:
                    painter.fillRect(x * MODULE, y * MODULE, MODULE, MODULE, QColor("black"))
        painter.end()


class QrDialog(QDialog):
    """One code with what it does in words. Esc and Close close it."""

    def __init__(self, title: str, address: str, parent: QWidget) -> None:
        """`title` says what the phone will offer, for example "Call 116 123"."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.code = QrCode(address)
        page = QVBoxLayout(self)
        page.setContentsMargins(*[3 * look.GAP] * 4)
        page.setSpacing(2 * look.GAP)
        page.addWidget(section(title))
        page.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addWidget(text(self.tr("Point the camera of your phone at this code. The phone asks before it does it.")))
        page.addWidget(button(self.tr("Close"), self.close, main=True))
        self._fit(page)

    def _fit(self, page: QVBoxLayout) -> None:
        """As high as the words need at this width; by itself a dialog would lay them over the code."""
        self.ensurePolished()
        wide = max(page.minimumSize().width(), WIDTH)
        self.setFixedSize(wide, page.totalHeightForWidth(wide))
