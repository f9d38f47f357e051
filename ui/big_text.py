"""A field for texts of any size: what is long goes in piece by piece, so that the window never stands still."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui import look

PIECE = 16_000
"""Characters that are put in at a time: some milliseconds."""

LONGEST_LINE = 4_000
"""Characters: a line is laid out in one go."""

MOST_MARKED = 200


class BigText(QPlainTextEdit):
    """Plain text. Tab goes on to the next part; a paste of more than a piece is told with `pasted_much` instead."""

    pasted_much = Signal(str)
    """A long text was pasted; whoever owns the field says what becomes of it."""
    filled = Signal()
    """What `fill` began is in."""

    def __init__(self, name: str, lines: int) -> None:
        """`name` is for screen readers, `lines` is how many are seen at least."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setMinimumHeight(lines * self.fontMetrics().lineSpacing() + 3 * look.GAP)
        self._pieces: list[str] = []
        self._into: QTextCursor | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._put_piece)

    def sizeHint(self) -> QSize:
        """No higher than it needs; whoever has room gives more."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    @property
    def filling(self) -> bool:
        """Whether pieces are still to come."""
        return self._into is not None

    def fill(self, text: str) -> None:
        """Show `text` in place of what is there; Undo does not go behind it."""
        self._stop()
        if len(text) <= PIECE:
            self.setPlainText(text)
            self.filled.emit()
            return
        self.clear()
        self.setUndoRedoEnabled(False)
        self._begin(text)

    def insert(self, text: str) -> None:
        """Put `text` where the cursor is, piece by piece; Undo takes it out as one."""
        self._stop()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.endEditBlock()
        self._begin(text)

    def _begin(self, text: str) -> None:
        self._pieces = [text[start : start + PIECE] for start in range(0, len(text), PIECE)]
        self._pieces.reverse()
        self._into = QTextCursor(self.textCursor())
        self.setReadOnly(True)
        self._next.start()

    def _put_piece(self) -> None:
        if self._into is None:
            return
        if not self._pieces:
            self._stop()
            self.filled.emit()
            return
        self._into.joinPreviousEditBlock()
        self._into.insertText(self._pieces.pop())
        self._into.endEditBlock()
        self._next.start()

    def _stop(self) -> None:
        self._pieces, self._into = [], None
        self._next.stop()
        self.setReadOnly(False)
        self.setUndoRedoEnabled(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand a long paste on."""
        text = source.text()
        if len(text) > PIECE:
            self.pasted_much.emit(text)
        else:
            super().insertFromMimeData(source)


def has_long_line(text: str) -> bool:
    """Whether a line of `text` has more than `LONGEST_LINE` characters. Megabytes take less than a millisecond."""
    start = 0
    while len(text) - start > LONGEST_LINE:
        end = text.rfind("\n", start, start + LONGEST_LINE + 1)
        if end < 0:
            return True
        start = end + 1
    return False


class NumberedText(BigText):
    """A text with numbers beside its lines; lines that have something wrong bear a mark there."""

    def __init__(self, name: str, lines: int) -> None:
        """See `BigText`."""
        super().__init__(name, lines)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._margin = _Margin(self)
        self._lines_to_come = 0
        self.marked: frozenset[int] = frozenset()
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._scroll_margin)
        self._make_room()

    def mark(self, lines: Sequence[int]) -> None:
        """Mark `lines` (from 1), and no others."""
        self.marked = frozenset(lines)
        self.setExtraSelections([self._selection(line) for line in sorted(self.marked)[:MOST_MARKED] if line])
        self._margin.update()

    def _selection(self, line: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        soft = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        soft.setAlpha(45)
        made.format.setBackground(soft)
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        made.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        return made

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of `line` (from 1), in the middle of what is seen."""
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(max(line - 1, 0))))
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, text: str) -> None:
        """Make room while there are few lines: each line is laid out anew for it."""
        self._lines_to_come = self.blockCount() + text.count("\n")
        self._make_room()
        super()._begin(text)

    def _stop(self) -> None:
        self._lines_to_come = 0
        super()._stop()

    def margin_width(self) -> int:
        """Pixels that the numbers and the mark need, also those of lines that are on their way."""
        longest = str(max(self.blockCount(), self._lines_to_come))
        return self.fontMetrics().horizontalAdvance("!" + "0" * max(3, len(longest))) + 2 * look.GAP

    def _make_room(self) -> None:
        if self.viewportMargins().left() != self.margin_width():
            self.setViewportMargins(self.margin_width(), 0, 0, 0)

    def _scroll_margin(self, rect: QRect, by: int) -> None:
        if by:
            self._margin.scroll(0, by)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), self.margin_width(), inside.height()))

    def paint_margin(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines that are seen; "!" stands before those that are marked."""
        painter = QPainter(self._margin)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        block, bottom = self.firstVisibleBlock(), event.rect().bottom()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > bottom:
                break
            number = block.blockNumber() + 1
            said = f"! {number}" if number in self.marked else f"{number}"
            place = QRect(0, int(area.top()), self._margin.width() - look.GAP, self.fontMetrics().height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, said)
            block = block.next()
        painter.end()


class _Margin(QWidget):
    """The strip with the numbers. The mouse and the keyboard pass it by."""

    def __init__(self, text: NumberedText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        """As wide as the numbers."""
        return QSize(self._text.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text knows its lines."""
        self._text.paint_margin(event)
