"""A row that breaks where there is no room, as text does: for narrow windows, long languages and large letters."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class Flow(QLayout):
    """Lays its parts out from the start of the line, as wide as they like to be (after Qt's flow layout example).

    Qt asks for sizes hundreds of times while a window is laid out; as Qt's own layouts do, this one remembers what it
    found until a part says (by `invalidate`) that it is another one now.
    """

    def __init__(self, parent: QWidget, gap: int) -> None:
        """`gap` is the space between parts, in pixels, both ways."""
        super().__init__(parent)
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._wished: QSize | None = None
        self._least: QSize | None = None

    def invalidate(self) -> None:
        """Some part is new, gone, hidden, shown or of another size."""
        self._heights, self._wished, self._least = {}, None, None
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Qt puts a part at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part at `index`, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the part at `index` out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels that the parts need at `width`."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), moving=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put the parts into `rect`."""
        super().setGeometry(rect)
        self._lay_out(rect, moving=True)

    def sizeHint(self) -> QSize:
        """All on one line."""
        if self._wished is None:
            seen = [item.sizeHint() for item in self._items if not item.isEmpty()]
            wide = sum(size.width() for size in seen) + self.spacing() * max(0, len(seen) - 1)
            self._wished = QSize(wide, max((size.height() for size in seen), default=0))
        return self._wished

    def minimumSize(self) -> QSize:
        """Each on a line of its own."""
        if self._least is None:
            self._least = QSize()
            for item in self._items:
                self._least = self._least.expandedTo(item.minimumSize())
        return self._least

    def _lay_out(self, rect: QRect, moving: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            wished = item.sizeHint()
            size = _within(item, wished, rect.width())
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if moving:
                place = QRect(QPoint(x, y), size)
                item.setGeometry(QStyle.visualRect(self._direction(), rect, place))
            x, line = x + size.width() + self.spacing(), max(line, size.height())
        return y + line - rect.y()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight


def _within(item: QLayoutItem, wished: QSize, width: int) -> QSize:
    """As the part wishes to be; where that is too wide, as high as it then needs."""
    if wished.width() <= width:
        return wished
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else wished.height())
