"""What limits are set with: which feeds, how many, and from when until when."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QTime
from PySide6.QtWidgets import QCheckBox, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from ui.parts import into_sight, row, text
from ui.settings_page import still
from ui.topics import site_name
from wellbeing.limit_hours import Hours
from wellbeing.settings import SITES

translate = QCoreApplication.translate


class FeedBoxes(QWidget):
    """A box for each feed; none ticked means all feeds together."""

    def __init__(self) -> None:
        """Nothing is ticked."""
        super().__init__()
        self.boxes = {site: QCheckBox(site_name(site)) for site in SITES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row(*self.boxes.values()))

    def chosen(self) -> frozenset[str]:
        """The ids of those that are ticked."""
        return frozenset(site for site, box in self.boxes.items() if box.isChecked())

    def choose(self, sites: Iterable[str]) -> None:
        """Tick these alone."""
        wanted = set(sites)
        for site, box in self.boxes.items():
            box.setChecked(site in wanted)


class DayHours(QWidget):
    """Hours on some days of the week, or none there: a box, and two times."""

    def __init__(self, days: str, at_first: Hours) -> None:
        """`days` are the words of the box, which is ticked."""
        super().__init__()
        self.some = QCheckBox(days)
        self.some.setChecked(True)
        self.start = clock_field(translate("Limits", "{days}: from").format(days=days), at_first.start)
        self.end = clock_field(translate("Limits", "{days}: until").format(days=days), at_first.end)
        why = translate("Limits", "They end as they begin. Choose another end, or take the tick away: {days}")
        self.same = text(why.format(days=days))
        self.same.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.some)
        column.addWidget(row(self.start, text("–"), self.end))
        column.addWidget(self.same)
        for field in (self.start, self.end):
            self.some.toggled.connect(field.setEnabled)
            field.timeChanged.connect(self._say_same)
        self.some.toggled.connect(self._say_same)

    @property
    def is_same(self) -> bool:
        """Whether hours are wanted that end as they begin: these are none, and `same` says so beside them."""
        return self.some.isChecked() and minute_in(self.start) == minute_in(self.end)

    def _say_same(self) -> None:
        self.same.setVisible(self.is_same)

    def chosen(self) -> Hours | None:
        """The hours; None where there are none, or where they would end as they begin."""
        hours = Hours(minute_in(self.start), minute_in(self.end))
        return hours if self.some.isChecked() and not self.is_same else None

    def show_hours(self, hours: Hours | None) -> None:
        """Begin with these."""
        self.some.setChecked(hours is not None)
        if hours is not None:
            self.start.setTime(QTime(hours.start // 60, hours.start % 60))
            self.end.setTime(QTime(hours.end // 60, hours.end % 60))


def first_same(*days: DayHours) -> DayHours | None:
    """The first of them whose hours end as they begin; the keyboard goes to their end."""
    found = next((each for each in days if each.is_same), None)
    if found is not None:
        found.end.setFocus()
        into_sight(found.same)
    return found


def number_field(name: str, most: int, at_first: int, step: int = 1) -> QSpinBox:
    """A number from 0 on, called `name`."""
    made = still(QSpinBox(), name)
    made.setRange(0, most)
    made.setSingleStep(step)
    made.setValue(at_first)
    return made


def clock_field(name: str, minute: int) -> QTimeEdit:
    """A time of day, called `name`, as clocks with 24 hours show it."""
    made = still(QTimeEdit(), name)
    made.setDisplayFormat("HH:mm")
    made.setTime(QTime(minute // 60, minute % 60))
    return made


def minute_in(field: QTimeEdit) -> int:
    """The minute of the day in `field`."""
    return field.time().hour() * 60 + field.time().minute()
