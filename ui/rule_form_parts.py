"""Parts of the rule's form that are made of several fields: near, until, and hours of the week."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from ui import look
from ui.parts import deaf, row
from ui.rule_words import day_name, until
from wellbeing.moments import LASTS, end_after, stamp_of
from wellbeing.rule_parts import DAYS, MOST_WORDS_APART
from wellbeing.rule_values import A_DAY, Near, Window

NEVER, DATE, KEPT = "", "date", "kept"


class Apart(QWidget):
    """Two words, and how far apart they may stand."""

    edited = Signal()

    def __init__(self) -> None:
        """No pair."""
        super().__init__()
        self.one, self.other = QLineEdit(), QLineEdit()
        self.one.setAccessibleName(self.tr("One word of the two"))
        self.other.setAccessibleName(self.tr("The other word of the two"))
        self.within = deaf(QSpinBox(minimum=1, maximum=MOST_WORDS_APART, value=5))
        self.within.setAccessibleName(self.tr("Words apart, at most"))
        self.within.setPrefix(self.tr("within "))
        self.within.lineEdit().setTextMargins(look.GAP, 0, 0, 0)  # a style's padding does not reach the words
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.GAP)
        for part in (self.one, self.other, self.within):
            line.addWidget(part, 0 if part is self.within else 1)
        for field in (self.one, self.other):
            field.textChanged.connect(self.edited)
        self.within.valueChanged.connect(self.edited)

    def show_pair(self, pair: Near | None) -> None:
        """Show `pair`."""
        self.one.setText(pair.one if pair else "")
        self.other.setText(pair.other if pair else "")
        self.within.setValue(pair.within if pair else 5)

    def pair(self) -> Near | None:
        """The pair; None where both are empty."""
        one, other = self.one.text().strip(), self.other.text().strip()
        return Near(one, other, self.within.value()) if one or other else None


class Ending(QWidget):
    """Until when a rule holds."""

    edited = Signal()

    def __init__(self) -> None:
        """Never ends."""
        super().__init__()
        self._kept: float | None = None
        self.choice = deaf(QComboBox())
        self.choice.setAccessibleName(self.tr("Until"))
        self.date = deaf(QDateEdit())
        self.date.setCalendarPopup(True)
        self.date.setAccessibleName(self.tr("Last day"))
        self.date.setMinimumDate(QDate.currentDate())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.GAP)
        line.addWidget(self.choice, 1)
        line.addWidget(self.date)
        self.show_end(None)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.date.dateChanged.connect(self.edited)

    def show_end(self, stamp: float | None) -> None:
        """Show the end `stamp`; None: it has none."""
        self._kept = stamp
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(self.tr("I change it"), NEVER)
        names = {
            "24 h": self.tr("24 hours from now"),
            "7 d": self.tr("7 days from now"),
            "30 d": self.tr("30 days from now"),
        }
        for lasts in LASTS:
            self.choice.addItem(names[lasts], lasts)
        self.choice.addItem(self.tr("The end of a day"), DATE)
        if stamp is not None:
            self.choice.addItem(until(stamp), KEPT)
        self.choice.setCurrentIndex(self.choice.findData(NEVER if stamp is None else KEPT))
        self.choice.blockSignals(False)
        self.date.setVisible(False)

    def _chosen(self) -> None:
        self.date.setVisible(self.choice.currentData() == DATE)
        self.edited.emit()

    def end(self) -> float | None:
        """The end as a stamp."""
        chosen = self.choice.currentData()
        if chosen == KEPT:
            return self._kept
        if chosen == DATE:
            day = self.date.date()
            return stamp_of(date(day.year(), day.month(), day.day()))
        return end_after(datetime.now().astimezone(), chosen).timestamp() if chosen else None


class Hours(QWidget):
    """Hours of the week in which a rule holds."""

    edited = Signal()

    def __init__(self) -> None:
        """Always."""
        super().__init__()
        self.some = QCheckBox(self.tr("At some hours of the week alone"))
        self.days = [QCheckBox(day_name(day)) for day in range(len(DAYS))]
        for day, box in enumerate(self.days):
            box.setAccessibleName(QLocale().dayName(day + 1))
        self.start, self.end = _time(self.tr("From")), _time(self.tr("To"))
        self._more = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.some)
        column.addWidget(self._more)
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(3 * look.GAP, 0, 0, 0)
        inner.addWidget(row(*self.days))
        inner.addWidget(row(QLabel(self.tr("From")), self.start, QLabel(self.tr("To")), self.end))
        self._connect()
        self.show_window(None)

    def _connect(self) -> None:
        self.some.toggled.connect(self._more.setVisible)
        for box in (self.some, *self.days):
            box.toggled.connect(self.edited)
        for field in (self.start, self.end):
            field.timeChanged.connect(self.edited)

    def show_window(self, window: Window | None) -> None:
        """Show `window`; None: always."""
        shown = window or Window(frozenset(range(len(DAYS))), 22 * 60, 6 * 60)
        for day, box in enumerate(self.days):
            box.setChecked(day in shown.days)
        self.start.setTime(_clock(shown.start))
        self.end.setTime(_clock(shown.end))
        self.some.setChecked(window is not None)
        self._more.setVisible(window is not None)

    def chosen(self) -> Window | None:
        """The hours; None: always. No day means every day."""
        if not self.some.isChecked():
            return None
        days = frozenset(day for day, box in enumerate(self.days) if box.isChecked())
        return Window(days or frozenset(range(len(DAYS))), _minute(self.start), _minute(self.end) or A_DAY)


def _time(name: str) -> QTimeEdit:
    made = deaf(QTimeEdit())
    made.setDisplayFormat("HH:mm")
    made.setAccessibleName(name)
    return made


def _clock(minute: int) -> QTime:
    return QTime(minute // 60 % 24, minute % 60)


def _minute(field: QTimeEdit) -> int:
    return field.time().hour() * 60 + field.time().minute()
