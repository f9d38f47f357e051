"""A part of the page for hard days that lists people, places or lines."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.bad_day_reach import ReachRow
from ui.bad_day_words import add_words, example, part_title, reach_example
from ui.parts import button, row
from wellbeing.bad_day import MOST, ListPart, Reach


class ReachList(QWidget):
    """Lines with a button that adds one. Empty lines are for typing and are not part of the page."""

    typed = Signal(object, str)
    """The person changed it: a tuple of `Reach`, and where."""
    grew = Signal()
    """There are other fields than before."""

    def __init__(self, part: ListPart, *more: QWidget) -> None:
        """`more` stands beside the button that adds."""
        super().__init__()
        self.part = part
        self.rows: list[ReachRow] = []
        self._waiting: list[Reach] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._put_next)
        self.add = button(add_words(part), self._add)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.GAP)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look.GAP)
        page.addLayout(self._lines)
        page.addWidget(row(self.add, *more))

    @property
    def values(self) -> tuple[Reach, ...]:
        """The lines that say something, those that are still to come included."""
        empty = Reach()
        return (*(value for each in self.rows if (value := each.value) != empty), *self._waiting)

    def show_values(self, values: tuple[Reach, ...]) -> None:
        """Show `values`. Lines that are there are used again; new ones come one by one: nothing stands still."""
        if values == self.values:
            return
        self._waiting = list(values[len(self.rows) :])
        for made, value in zip(self.rows, values, strict=False):
            made.show_value(value)
        for made in self.rows[len(values) :]:
            self._drop(made)
        self._follow()
        self._put_next()

    def _put_next(self) -> None:
        if self._waiting:
            self._put(self._waiting.pop(0))
            self._next.start()
        else:
            self.grew.emit()

    def _put(self, value: Reach) -> ReachRow:
        made = ReachRow(part_title(self.part), example(self.part), reach_example(self.part))
        made.show_value(value)
        made.typed.connect(lambda: self._changed(made))
        made.removed.connect(lambda: self._remove(made))
        self.rows.append(made)
        made.call_it(len(self.rows))
        self._lines.addWidget(made)
        if self.isVisible():
            made.show()
        return made

    def _add(self) -> None:
        empty = next((each for each in self.rows if each.value == Reach()), None) or self._put(Reach())
        self._follow()
        self.grew.emit()
        empty.name.setFocus()

    def _remove(self, made: ReachRow) -> None:
        at = self.rows.index(made)
        said = made.value != Reach()
        self._drop(made)
        self._follow()
        (self.rows[at].name if at < len(self.rows) else self.add).setFocus()
        if said:
            self.typed.emit(self.values, "")

    def _drop(self, made: ReachRow) -> None:
        self.rows.remove(made)
        self._lines.removeWidget(made)
        made.hide()
        made.deleteLater()

    def _changed(self, made: ReachRow) -> None:
        at = self.rows.index(made)
        made.call_it(at + 1)
        self.typed.emit(self.values, f"{at}")

    def _follow(self) -> None:
        for number, each in enumerate(self.rows, 1):
            each.call_it(number)
        self.add.setEnabled(len(self.rows) + len(self._waiting) < MOST)
