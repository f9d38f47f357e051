"""Bars that can be read with eyes, without colour, with the mouse, with the keyboard and by a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import look

HEIGHT = 200
_TOP, _BOTTOM = 3 * look.GAP, 3 * look.GAP + 4
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440)
"""Distances between lines, in minutes as people count them; counts use the same."""

_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.CrossPattern,
)
"""One for each kind of part, so that nobody needs to tell colours apart."""


@dataclass(frozen=True)
class Bar:
    """One bar: `label` under it, `parts` by the kind they belong to (from bottom to top), and `said` in words."""

    label: str
    parts: Sequence[tuple[str, float]]
    said: str

    @property
    def height(self) -> float:
        return sum(value for _, value in self.parts)


class Chart(QWidget):
    """Bars side by side. The bar under the mouse, or chosen with the arrow keys, is said in words.

    `kinds` are all kinds of parts in a fixed order, so that each keeps its pattern. `usual` draws a dashed line.
    """

    def __init__(self, name: str, shown: Callable[[float], str]) -> None:
        """`name` says what the chart is about; `shown` writes a value at the lines."""
        super().__init__()
        self._name, self._shown = name, shown
        self.bars: Sequence[Bar] = ()
        self._kinds: Sequence[str] = ()
        self._usual: float | None = None
        self._values = self._lines()
        self._drawn: QPixmap | None = None
        self._drawn_for: tuple[object, ...] = ()
        self.chosen = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_bars(self, bars: Sequence[Bar], kinds: Sequence[str] = (), usual: float | None = None) -> None:
        """Draw `bars` in the place of what is there; the same ones are not drawn again."""
        kinds = kinds or _kinds_of(bars)
        if (bars, kinds, usual) == (self.bars, self._kinds, self._usual):
            return
        self.bars, self._kinds, self._usual = bars, kinds, usual
        self._values = self._lines()
        self._drawn = None
        self.chosen = min(self.chosen, len(bars) - 1)
        self.setAccessibleDescription("\n".join(bar.said for bar in bars if bar.height > 0))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as looks well; the width is the page's."""
        return QSize(40 * look.GAP, HEIGHT)

    def _choose(self, index: int) -> None:
        self.chosen = index
        self.update()
        if 0 <= index < len(self.bars):
            place = self._place_of(index)
            QToolTip.showText(self.mapToGlobal(place.topRight().toPoint()), self.bars[index].said, self)
            self.setAccessibleName(f"{self._name}. {self.bars[index].said}")
        else:
            QToolTip.hideText()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the bar under the mouse."""
        found = next((at for at in range(len(self.bars)) if self._column_of(at).contains(event.position())), -1)
        if found != self.chosen:
            self._choose(found)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse has gone elsewhere."""
        self._choose(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End go from bar to bar."""
        last = len(self.bars) - 1
        moved = {
            Qt.Key.Key_Right: min(self.chosen + 1, last),
            Qt.Key.Key_Left: max(self.chosen - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() not in moved or last < 0:
            return super().keyPressEvent(event)
        return self._choose(moved[Qt.Key(event.key())])

    # where things are

    def _most(self) -> float:
        return max([bar.height for bar in self.bars] + [self._usual or 0.0] + [1.0])

    def _lines(self) -> list[float]:
        """The values at which lines are drawn: at most five, from 0."""
        most = self._most()
        step = next((step for step in _STEPS if most / step <= 4), ceil(most / 4))
        return [step * number for number in range(ceil(most / step) + 1)]

    def _field(self) -> QRectF:
        """Where bars are: right of the values, above the labels, and within the frame that the keyboard gives."""
        wide = max((self.fontMetrics().horizontalAdvance(self._shown(value)) for value in self._values), default=0)
        return QRectF(self.rect()).adjusted(wide + 2 * look.GAP, _TOP, -look.GAP / 2, -_BOTTOM)

    def _height_of(self, value: float) -> float:
        return self._field().height() * value / self._values[-1]

    def _column_of(self, index: int) -> QRectF:
        field = self._field()
        wide = field.width() / max(1, len(self.bars))
        return QRectF(field.left() + index * wide, field.top(), wide, field.height())

    def _place_of(self, index: int) -> QRectF:
        column, high = self._column_of(index), self._height_of(self.bars[index].height)
        gap = min(column.width() * 0.2, 6.0)
        return QRectF(column.left() + gap, column.bottom() - high, column.width() - 2 * gap, high)

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """What there is to see, and a frame around what is chosen or has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture(painter.deviceTransform().m11()))  # finer than the screen in a picture
        self._draw_focus(painter)
        painter.end()

    def _picture(self, dots: float) -> QPixmap:
        """With so many `dots` a pixel. Kept: scrolling and the mouse have it painted dozens of times a second."""
        now = (self.size(), dots, self.palette().cacheKey(), self.font().key())
        if self._drawn is None or now != self._drawn_for:
            self._drawn, self._drawn_for = QPixmap(self.size() * dots), now
            self._drawn.setDevicePixelRatio(dots)
            self._drawn.fill(Qt.GlobalColor.transparent)
            self._draw(self._drawn)
        return self._drawn

    def _draw(self, picture: QPixmap) -> None:
        """Lines, bars, labels and the usual."""
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = self._field()
        self._draw_lines(painter, field)
        for index, bar in enumerate(self.bars):
            self._draw_bar(painter, index, bar, field.height() / self._values[-1])
        self._draw_labels(painter)
        self._draw_usual(painter)
        painter.end()

    def _draw_lines(self, painter: QPainter, field: QRectF) -> None:
        quiet = self.palette().color(QPalette.ColorRole.WindowText)
        faint = QColor(quiet)
        faint.setAlphaF(0.2)
        for value in self._values:
            y = field.bottom() - field.height() * value / self._values[-1]
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(quiet)
            space = QRectF(0, y - field.height(), field.left() - look.GAP, 2 * field.height())
            painter.drawText(space, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._shown(value))

    def _draw_bar(self, painter: QPainter, index: int, bar: Bar, scale: float) -> None:
        """`scale` is the height of 1, in pixels."""
        place = self._place_of(index)
        bottom = place.bottom()
        outline = QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.5)
        for kind, value in bar.parts:
            high = value * scale
            part = QRectF(place.left(), bottom - high, place.width(), high)
            painter.setPen(outline)
            painter.setBrush(brush_for(self._kinds.index(kind), self.palette()))
            if high > 0:
                painter.drawRect(part)
            bottom -= high

    def _draw_labels(self, painter: QPainter) -> None:
        """As many labels as there is room for, the first always."""
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        metrics = QFontMetricsF(painter.font())
        wide = max((metrics.horizontalAdvance(bar.label) for bar in self.bars), default=0.0) + look.GAP
        column = self._column_of(0).width()
        every = max(1, ceil(wide / max(column, 1.0)))
        for index in range(0, len(self.bars), every):
            middle = self._column_of(index).center().x()
            space = QRectF(middle - wide, self.height() - _BOTTOM + 4, 2 * wide, _BOTTOM - 8)
            painter.drawText(space, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.bars[index].label)

    def _draw_usual(self, painter: QPainter) -> None:
        if self._usual is None:
            return
        field = self._field()
        y = field.bottom() - self._height_of(self._usual)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))

    def _draw_focus(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
        if 0 <= self.chosen < len(self.bars):
            painter.drawRect(self._place_of(self.chosen).adjusted(-2, -2, 2, 2))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class Sample(QWidget):
    """The pattern of one kind, for a legend."""

    def __init__(self, index: int) -> None:
        """`index` is the kind's place among the chart's kinds."""
        super().__init__()
        self._index = index
        self.setFixedSize(2 * look.GAP, 2 * look.GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A small square."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.5))
        painter.setBrush(brush_for(self._index, self.palette()))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


def brush_for(index: int, palette: QPalette) -> QBrush:
    """How the kind with this `index` is filled; a seventh looks like the first."""
    return QBrush(palette.color(QPalette.ColorRole.Highlight), _PATTERNS[index % len(_PATTERNS)])


def _kinds_of(bars: Sequence[Bar]) -> Sequence[str]:
    return list(dict.fromkeys(kind for bar in bars for kind, _ in bar.parts))
