"""Draws a box as a system shows it, to be known again when it comes: a picture with real words, nothing to press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from ui import look

WIDEST = 44 * look.GAP
"""Pixels of the box; around it is what lies behind."""
_AROUND = 2 * look.GAP
_EDGE = 2 * look.GAP
_LOCK = QSize(3 * look.GAP, 4 * look.GAP)
_CROSS = look.GAP
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_MIDDLE = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)

Kind = Literal["bar", "lock", "text", "bold", "field", "button"]


@dataclass(frozen=True)
class Box:
    """What stands in it. `title` is for the bar on top, `field` names a place to type in; "" where there is none.

    Without a bar there is a lock. `bold` are those of `words` that stand out.
    """

    words: tuple[str, ...]
    buttons: tuple[str, ...]
    title: str = ""
    field: str = ""
    bold: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Piece:
    """One part of a box, and where it is drawn: from its top and the side at which reading begins."""

    kind: Kind
    place: QRect
    words: str = ""


def laid_out(box: Box, width: int, font: QFont) -> list[Piece]:
    """The parts of `box` in `width` pixels, one under the other; as high as their words need, in any language."""
    pieces = [_top(box, width, font)]
    for at, words in enumerate(box.words):
        kind: Kind = "bold" if at in box.bold else "text"
        pieces.append(_under(pieces, kind, width, _height(words, width - 2 * _EDGE, _font(kind, font)), words))
    if box.field:
        pieces.append(_under(pieces, "text", width, _height(box.field, width - 2 * _EDGE, font), box.field))
        pieces.append(_under(pieces, "field", width, QFontMetrics(font).height() + look.GAP))
    return [*pieces, *_buttons(box, width, font, pieces[-1].place.bottom() + 1 + _EDGE)]


class DrawnBox(QWidget):
    """The picture of `box`. A screen reader is given what it says, too."""

    def __init__(self, box: Box) -> None:
        """As wide as there is room, up to WIDEST, and as high as that needs."""
        super().__init__()
        self.box = box
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        said = (box.title, *box.words, box.field)
        self.setAccessibleDescription("\n".join([*filter(None, said), " · ".join(box.buttons)]))

    def hasHeightForWidth(self) -> bool:
        """Its words break into lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels."""
        return self._box_at(width).height() + 2 * _AROUND

    def sizeHint(self) -> QSize:
        """The widest box."""
        width = WIDEST + 2 * _AROUND
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest button."""
        longest = max((self.fontMetrics().horizontalAdvance(words) for words in self.box.buttons), default=0)
        return QSize(longest + 2 * (look.GAP + _EDGE + _AROUND), 0)

    def _box_at(self, width: int) -> QRect:
        """Where the box lies when all of it is `width` wide: in the middle of what lies behind it."""
        inner = min(width - 2 * _AROUND, WIDEST)
        bottom = laid_out(self.box, inner, self.font())[-1].place.bottom() + 1
        return QRect((width - inner) // 2, _AROUND, inner, bottom + _EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What lies behind, the box, and its parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(self.rect(), look.GAP, look.GAP)
        box = self._box_at(self.width())
        painter.setPen(self._outline())
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(box, look.GAP, look.GAP)
        painter.translate(box.topLeft())
        for piece in laid_out(self.box, box.width(), self.font()):
            whole = QRect(QPoint(0, 0), box.size())
            self._draw(painter, piece, QStyle.visualRect(self.layoutDirection(), whole, piece.place))
        painter.end()

    def _draw(self, painter: QPainter, piece: Piece, place: QRect) -> None:
        painter.setFont(_font(piece.kind, self.font()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._outline())
        match piece.kind:
            case "bar":
                painter.drawLine(place.bottomLeft(), place.bottomRight())
                self._draw_cross(painter, place)
            case "lock":
                self._draw_lock(painter, place)
            case "field" | "button":
                painter.drawRoundedRect(place, look.GAP // 2, look.GAP // 2)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(_inside(piece.kind, place), _MIDDLE if piece.kind == "button" else _WRAP, piece.words)

    def _draw_cross(self, painter: QPainter, bar: QRect) -> None:
        whole = QRect(QPoint(0, 0), QSize(_CROSS, _CROSS))
        whole.moveCenter(QPoint(bar.right() - _EDGE, bar.center().y()))
        place = QStyle.visualRect(self.layoutDirection(), bar, whole)
        painter.drawLine(place.topLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomLeft())

    def _draw_lock(self, painter: QPainter, place: QRect) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(accent, 3))
        half = place.width() // 4
        painter.drawArc(QRect(place.left() + half, place.top() + 2, 2 * half, 2 * half + 4), 0, 180 * 16)
        for x in (place.left() + half, place.left() + 3 * half):
            painter.drawLine(x, place.top() + half + 4, x, place.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(place.adjusted(0, place.height() // 2 - 2, 0, 0), 4, 4)

    def _outline(self) -> QPen:
        colour = QColor(self.palette().color(QPalette.ColorRole.PlaceholderText))
        colour.setAlphaF(0.7)
        return QPen(colour, 1)


def _top(box: Box, width: int, font: QFont) -> Piece:
    """The bar with the title, or the lock in the middle."""
    if box.title:
        words = _height(box.title, width - 2 * _EDGE - 2 * _CROSS, _font("bar", font))
        return Piece("bar", QRect(0, 0, width, words + 2 * look.GAP), box.title)
    return Piece("lock", QRect(QPoint((width - _LOCK.width()) // 2, _EDGE), _LOCK))


def _under(pieces: list[Piece], kind: Kind, width: int, height: int, words: str = "") -> Piece:
    """The next part below `pieces`."""
    last = pieces[-1]
    close = kind == "field"  # it belongs to its name
    top = last.place.bottom() + 1 + (look.GAP // 2 if close else _EDGE if last.kind in ("bar", "lock") else look.GAP)
    return Piece(kind, QRect(_EDGE, top, width - 2 * _EDGE, height), words)


def _buttons(box: Box, width: int, font: QFont, top: int) -> list[Piece]:
    """Side by side at the end of the line, or one under the other where that has no room."""
    metrics, room = QFontMetrics(font), width - 2 * _EDGE
    wide = [metrics.horizontalAdvance(words) + 2 * _EDGE for words in box.buttons]
    if sum(wide) + look.GAP * (len(wide) - 1) > room:
        return _stacked(box, room, font, top)
    left, height = width - _EDGE - sum(wide) - look.GAP * (len(wide) - 1), metrics.height() + look.GAP
    starts = [left + sum(wide[:at]) + look.GAP * at for at in range(len(wide))]
    return [
        Piece("button", QRect(start, top, each, height), words)
        for start, each, words in zip(starts, wide, box.buttons, strict=True)
    ]


def _stacked(box: Box, room: int, font: QFont, top: int) -> list[Piece]:
    made: list[Piece] = []
    for words in box.buttons:
        height = _height(words, room - 2 * look.GAP, font) + look.GAP
        made.append(Piece("button", QRect(_EDGE, top, room, height), words))
        top += height + look.GAP
    return made


def _inside(kind: Kind, place: QRect) -> QRect:
    """Where in its place a part has its words."""
    return place.adjusted(_EDGE, look.GAP, -_EDGE, 0) if kind == "bar" else place


def _height(words: str, width: int, font: QFont) -> int:
    return QFontMetrics(font).boundingRect(0, 0, width, 100_000, _WRAP, words).height()


def _font(kind: Kind, font: QFont) -> QFont:
    return look.bold(font) if kind in ("bar", "bold") else font
