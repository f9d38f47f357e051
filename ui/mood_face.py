"""Five faces drawn for this app: told apart by their lines, never by colour, and always with a word beside them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap

from ui import look
from ui.breaking_button import BreakingButton
from ui.mood_words import feeling_name
from wellbeing.mood import Feeling

SIZE = 3 * look.GAP
ICON = QSize(4 * look.GAP, SIZE)
_SHARP = 3
"""Pixels of a picture for each of the screen's: sharp at 300 %."""

Curve = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
"""From, by way of, to: in a face that is 24 wide and high."""

_MOUTHS: dict[Feeling, tuple[Curve, ...]] = {
    "cheerful": (((6.5, 14), (12, 21.5), (17.5, 14)),),
    "calm": (((8, 15.5), (12, 18.2), (16, 15.5)),),
    "mixed": (((7, 16), (9.5, 12.8), (12, 16)), ((12, 16), (14.5, 19.2), (17, 16))),
    "tense": (
        ((7, 17.2), (8.2, 15.6), (9.5, 14.6)), ((9.5, 14.6), (10.8, 16), (12, 17.2)),
        ((12, 17.2), (13.2, 15.8), (14.5, 14.6)), ((14.5, 14.6), (15.8, 16), (17, 17.2)),
    ),
    "low": (((8, 18), (12, 14.2), (16, 18)),),
}  # fmt: skip
_EYES: dict[Feeling, tuple[Curve, ...]] = {
    "calm": (((6.8, 9.5), (8.3, 11.5), (9.8, 9.5)), ((14.2, 9.5), (15.7, 11.5), (17.2, 9.5))),
    "tense": (((6.8, 7), (8.3, 8), (9.8, 9)), ((14.2, 9), (15.7, 8), (17.2, 7))),
    "low": (((6.2, 8.2), (7.6, 7.6), (9, 6.4)), ((15, 6.4), (16.4, 7.6), (17.8, 8.2))),
}
"""Closed eyes, and brows."""
_DOTS = frozenset({"cheerful", "mixed", "tense", "low"})


def draw_face(painter: QPainter, feeling: Feeling, place: QRectF, colour: QColor) -> None:
    """Draw the face of `feeling` into `place`, in lines of one `colour`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / 24, place.height() / 24)
    painter.setPen(QPen(colour, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.5, 1.5, 21, 21))
    for start, by, to in (*_MOUTHS[feeling], *_EYES.get(feeling, ())):
        path = QPainterPath(QPointF(*start))
        path.quadTo(QPointF(*by), QPointF(*to))
        painter.drawPath(path)
    if feeling in _DOTS:
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        for x in (8.3, 15.7):
            painter.drawEllipse(QPointF(x, 10.6), 1.3, 1.3)
    painter.restore()


def face_icon(feeling: Feeling, palette: QPalette) -> QIcon:
    """The face as an icon, `ICON` large, with lines of their own for where it is chosen in a list."""
    role = QPalette.ColorRole
    return _icon(feeling, palette.color(role.Text).name(), palette.color(role.HighlightedText).name())


@cache
def _icon(feeling: Feeling, colour: str, chosen: str) -> QIcon:
    icon = QIcon(_picture(feeling, QColor(colour)))
    icon.addPixmap(_picture(feeling, QColor(chosen)), QIcon.Mode.Selected)
    return icon


def _picture(feeling: Feeling, colour: QColor) -> QPixmap:
    """With some room on both sides, since a button leaves none before its word."""
    picture = QPixmap(ICON * _SHARP)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_face(painter, feeling, QRectF((ICON.width() - SIZE) / 2, 0, SIZE, SIZE), colour)
    painter.end()
    return picture


class FaceButton(BreakingButton):
    """A face with its word, to be tapped."""

    def __init__(self, feeling: Feeling) -> None:
        """Enter and Space press it, as every button."""
        super().__init__(feeling_name(feeling))
        self.feeling: Feeling = feeling
        self.setAutoDefault(True)
        self.setIconSize(ICON)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Light and dark need lines of their own."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(face_icon(self.feeling, self.palette()))
