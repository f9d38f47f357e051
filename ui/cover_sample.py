"""A small drawing of a covered post: made-up lines and a picture, under the look that is to be chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import look
from ui.topics import topic_name

WIDTH, HEIGHT = 19 * look.GAP, 15 * look.GAP
_BLURRED, _PIXELS = 12, 16
"""How many times smaller the drawing is made and then large again: smoothly, or with edges."""


class CoverSample(QWidget):
    """The look `name` (blur, solid or pixel). A click chooses it; the keyboard has the round button below."""

    pressed = Signal()

    def __init__(self, name: str) -> None:
        """Says the topic at first."""
        super().__init__()
        self._look, self._discreet = name, False
        self.setFixedSize(WIDTH, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def be_discreet(self, on: bool) -> None:
        """Whether the card says what is covered."""
        if self._discreet != on:
            self._discreet = on
            self.update()

    def sizeHint(self) -> QSize:
        """Always the same."""
        return QSize(WIDTH, HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The post, the veil over it, and the card on top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPainterPath()
        edge.addRoundedRect(self.rect().adjusted(1, 1, -1, -1), look.GAP, look.GAP)
        painter.setClipPath(edge)
        painter.drawPixmap(QPoint(0, 0), self._veiled(self._post()))
        self._draw_card(painter)
        painter.setClipping(False)
        painter.setPen(self._colour(QPalette.ColorRole.PlaceholderText))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(edge)

    def _post(self) -> QPixmap:
        """A post that says nothing: a face, some lines and a view of hills."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(self._colour(QPalette.ColorRole.Base))
        painter = QPainter(drawn)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#d9a679"))
        painter.drawEllipse(8, 8, 20, 20)
        painter.setBrush(self._colour(QPalette.ColorRole.WindowText))
        for top, width in ((11, 60), (20, 40), (35, 132), (44, 110)):
            painter.drawRect(36 if top < 30 else 8, top, width, 4)
        self._draw_view(painter, QRect(8, 54, WIDTH - 16, HEIGHT - 62))
        painter.end()
        return drawn

    @staticmethod
    def _draw_view(painter: QPainter, into: QRect) -> None:
        for colour, part in (
            ("#8fc1dd", into),
            ("#f0d27a", QRect(into.left() + 96, into.top() + 6, 18, 18)),
            ("#5c9a6b", into.adjusted(0, 34, -60, 0)),
            ("#3f7a58", into.adjusted(52, 26, 0, 0)),
        ):
            painter.setBrush(QColor(colour))
            painter.drawRect(part)

    def _veiled(self, post: QPixmap) -> QPixmap:
        if self._look == "solid":
            post.fill(self._colour(QPalette.ColorRole.AlternateBase))
            return post
        smooth = Qt.TransformationMode.SmoothTransformation
        times, back = (
            (_PIXELS, Qt.TransformationMode.FastTransformation) if self._look == "pixel" else (_BLURRED, smooth)
        )
        small = self.size() / times
        veiled = post.scaled(small, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        veiled = veiled.scaled(post.size(), Qt.AspectRatioMode.IgnoreAspectRatio, back)
        veiled.setDevicePixelRatio(post.devicePixelRatioF())
        return veiled

    def _draw_card(self, painter: QPainter) -> None:
        card = QRect(look.GAP, 4 * look.GAP, WIDTH - 2 * look.GAP, HEIGHT - 8 * look.GAP)
        painter.setPen(self._colour(QPalette.ColorRole.PlaceholderText))
        painter.setBrush(self._colour(QPalette.ColorRole.Base))
        painter.drawRoundedRect(card, look.GAP, look.GAP)
        painter.setPen(self._colour(QPalette.ColorRole.WindowText))
        words = self.tr("Something you set aside") if self._discreet else topic_name("appearance_comparison")
        inside = card.adjusted(look.GAP, look.GAP // 2, -look.GAP, -look.GAP // 2)
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def _colour(self, role: QPalette.ColorRole) -> QBrush | QColor:
        return self.palette().color(role)
