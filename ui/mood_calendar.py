"""A month of days: the faces that were tapped, and under them the time in feeds. No sum, no line, no colour."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from ui import look
from ui.mood_face import draw_face
from ui.mood_words import day_said
from wellbeing.mood import Feeling
from wellbeing.mood_messages import DayBeside, MoodEntry
from wellbeing.protocol import MoodsAre

_DAY = Qt.ItemDataRole.UserRole
_FACES = Qt.ItemDataRole.UserRole + 1
_TIME = Qt.ItemDataRole.UserRole + 2
_TODAY = Qt.ItemDataRole.UserRole + 3
_FACE = 2 * look.GAP + 2
_EDGE = look.GAP // 2
_WEEK = 7
_MORE = "…"


class MoodCalendar(QTableWidget):
    """`turned` says that another day of the month is looked at, `left` that one of another month is wanted (ISO)."""

    turned = Signal()
    left = Signal(str)

    def __init__(self) -> None:
        """Empty; `show_month` fills it."""
        super().__init__(0, _WEEK)
        self._first = date(2000, 1, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_DayDrawing(self))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(1)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        self.setAccessibleName(self.tr("Days of the month, with the moods you noted and the time in feeds"))
        self.currentCellChanged.connect(self._turn)

    def show_month(self, told: MoodsAre, day: str) -> None:
        """Show the month of `told`, with `day` (of that month) looked at."""
        self.blockSignals(True)
        self._first = date.fromisoformat(f"{told.month}-01")
        self._name_days()
        self.setRowCount((self._offset() + self._length() + _WEEK - 1) // _WEEK)
        self._fill(told)
        self._take_height()
        self.setCurrentCell(*self._place(date.fromisoformat(day)))
        self.blockSignals(False)
        self.turned.emit()

    def day(self) -> str:
        """The day that is looked at, as ISO date; "" for none."""
        item = self.currentItem()
        return str(item.data(_DAY)) if item and item.data(_DAY) else ""

    def said(self) -> list[str]:
        """What each day of the month says to a screen reader."""
        items = (self.item(at // _WEEK, at % _WEEK) for at in range(self.rowCount() * _WEEK))
        return [str(item.data(Qt.ItemDataRole.AccessibleTextRole)) for item in items if item and item.data(_DAY)]

    def _name_days(self) -> None:
        locale, first = QLocale(), QLocale().firstDayOfWeek().value
        numbers = [(first - 1 + step) % _WEEK + 1 for step in range(_WEEK)]
        short = QLocale.FormatType.ShortFormat
        self.setHorizontalHeaderLabels([locale.standaloneDayName(number, short) for number in numbers])

    def _offset(self) -> int:
        """The column of the month's first day."""
        return (self._first.isoweekday() - QLocale().firstDayOfWeek().value) % _WEEK

    def _length(self) -> int:
        return ((self._first + timedelta(days=31)).replace(day=1) - self._first).days

    def _place(self, day: date) -> tuple[int, int]:
        return divmod(self._offset() + day.day - 1, _WEEK)

    def _fill(self, told: MoodsAre) -> None:
        entries: defaultdict[str, list[MoodEntry]] = defaultdict(list)
        for entry in told.entries:
            entries[entry.day].append(entry)
        beside = {each.day: each for each in told.days}
        for at in range(self.rowCount() * _WEEK):
            day = self._first + timedelta(days=at - self._offset())
            item = QTableWidgetItem()
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            if (day.year, day.month) == (self._first.year, self._first.month):
                name = day.isoformat()
                _fill_day(item, name, entries[name], beside.get(name, DayBeside(day=name)), name == told.today)
            self.setItem(at // _WEEK, at % _WEEK, item)

    def _take_height(self) -> None:
        high = 2 * self.fontMetrics().lineSpacing() + _FACE + 4 * _EDGE
        for row in range(self.rowCount()):
            self.setRowHeight(row, high)
        self.setFixedHeight(self.rowCount() * high + self.horizontalHeader().sizeHint().height() + 2)

    def _turn(self, *_cells: int) -> None:
        if self.day():
            self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by days and weeks, also into the next month; the page keys by months, Home and End to its ends."""
        now = self.day()
        if not now or (wanted := self._wanted(event.key(), date.fromisoformat(now))) is None:
            super().keyPressEvent(event)
        elif (wanted.year, wanted.month) == (self._first.year, self._first.month):
            self.setCurrentCell(*self._place(wanted))
        else:
            self.left.emit(wanted.isoformat())

    def _wanted(self, key: int, now: date) -> date | None:
        ahead = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Right: ahead, Qt.Key.Key_Left: -ahead, Qt.Key.Key_Down: _WEEK, Qt.Key.Key_Up: -_WEEK}
        if key in steps:
            return now + timedelta(days=steps[Qt.Key(key)])
        last = self._first + timedelta(days=self._length() - 1)
        return {
            Qt.Key.Key_Home: self._first,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageUp: self._first - timedelta(days=1),
            Qt.Key.Key_PageDown: last + timedelta(days=1),
        }.get(Qt.Key(key))


def _fill_day(item: QTableWidgetItem, day: str, entries: list[MoodEntry], beside: DayBeside, today: bool) -> None:
    said = day_said(day, entries, beside)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setData(_DAY, day)
    item.setData(_FACES, [entry.feeling for entry in entries])
    item.setData(_TIME, _clock(beside.feed_seconds))
    item.setData(_TODAY, today)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
    item.setToolTip(said)


def _clock(seconds: float) -> str:
    """Hours and minutes, "" for none."""
    minutes = round(seconds / 60)
    return f"{minutes // 60}:{minutes % 60:02}" if minutes else ""


class _DayDrawing(QStyledItemDelegate):
    """A day: its number, as many faces as there is room for, and the time under them."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one day; nothing where the month has none."""
        day = index.data(_DAY)
        if not day:
            return
        painter.save()
        place: QRect = option.rect.adjusted(1, 1, -1, -1)
        palette: QPalette = option.palette
        self._draw_ground(painter, place, palette, self._looked_at(index))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        inner = place.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        self._draw_number(painter, inner, int(day[-2:]), bool(index.data(_TODAY)))
        self._draw_faces(painter, inner, index.data(_FACES), palette)
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, index.data(_TIME))
        painter.restore()

    def _looked_at(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        table = self.parent()
        return isinstance(table, QTableWidget) and (index.row(), index.column()) == (
            table.currentRow(),
            table.currentColumn(),
        )

    def _draw_ground(self, painter: QPainter, place: QRect, palette: QPalette, looked_at: bool) -> None:
        """Looked at: a thick frame, thicker while the table has the keyboard."""
        table = self.parent()
        keyboard = isinstance(table, QTableWidget) and table.hasFocus()
        faint = palette.color(QPalette.ColorRole.Text)
        faint.setAlphaF(0.25)
        strong = QPen(palette.color(QPalette.ColorRole.Highlight), 3 if keyboard else 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(strong if looked_at else QPen(faint, 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_number(self, painter: QPainter, place: QRect, number: int, today: bool) -> None:
        font = painter.font()
        font.setBold(today)
        font.setUnderline(today)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, str(number))
        font.setBold(False)
        font.setUnderline(False)
        painter.setFont(font)

    def _draw_faces(self, painter: QPainter, place: QRect, faces: list[Feeling], palette: QPalette) -> None:
        """In the order of the day; where there is no room for all, three dots say that there are more."""
        dots = painter.fontMetrics().horizontalAdvance(_MORE)
        room = (place.width() + 2) // (_FACE + 2)
        drawn = faces if len(faces) <= room else faces[: max(1, (place.width() - dots) // (_FACE + 2))]
        more = len(drawn) < len(faces)
        left = place.center().x() - (len(drawn) * (_FACE + 2) - 2 + more * (dots + 2)) / 2
        top = place.top() + painter.fontMetrics().lineSpacing() + _EDGE
        for at, feeling in enumerate(drawn):
            here = QRectF(left + at * (_FACE + 2), top, _FACE, _FACE)
            draw_face(painter, feeling, here, palette.color(QPalette.ColorRole.Text))
        if more:
            here = QRectF(left + len(drawn) * (_FACE + 2), top, dots + 2, _FACE)
            painter.drawText(here, Qt.AlignmentFlag.AlignCenter, _MORE)
