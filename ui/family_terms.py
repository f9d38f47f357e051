"""What a family can agree on, as a form: minutes, hours without feeds, covers, free pages, and what waits."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.limit_fields import DayHours, first_same, number_field
from ui.parts import row, text
from ui.settings_page import beside, put, tick
from wellbeing.family_page import FamilyTerms
from wellbeing.limit_hours import Hours, QuietHours, hours_entry, quiet_hours
from wellbeing.limits import MOST_MINUTES, entry_of, feed_limit

COVERABLE = ("sexual", "violence", "self_harm", "eating_disorder", "harassment", "substance")
"""As wellbeing.agreement has them; a test holds the two together."""
MOST_DELAY = 14 * 24
NIGHT, AFTERNOON = Hours(21 * 60 + 30, 7 * 60), Hours(15 * 60, 17 * 60)
AT_FIRST = 60


class TermsForm(QWidget):
    """Shows `terms` and gives what was made of them. Nothing is sent anywhere from here."""

    def __init__(self) -> None:
        """With something to begin with; everything can be another way."""
        super().__init__()
        self.limited = QCheckBox(self.tr("Feed minutes a day"))
        self.limited.setChecked(True)
        self.week = number_field(self.tr("Minutes from Monday to Friday"), MOST_MINUTES, AT_FIRST, 5)
        self.weekend = number_field(self.tr("Minutes on Saturday and Sunday"), MOST_MINUTES, 2 * AT_FIRST, 5)
        for each in (self.week, self.weekend):
            self.limited.toggled.connect(each.setEnabled)
        self.school_nights = DayHours(self.tr("School days"), NIGHT)
        self.weekend_nights = DayHours(self.tr("Weekends"), NIGHT)
        self.free_school, self.free_weekend = (
            DayHours(each, AFTERNOON) for each in (self.tr("On school days"), self.tr("At weekends"))
        )
        for free in (self.free_school, self.free_weekend):
            free.some.setChecked(False)
        names = {
            "sexual": self.tr("Sexual content"),
            "violence": self.tr("Violence"),
            "self_harm": self.tr("Self-harm"),
            "eating_disorder": self.tr("Eating disorders"),
            "harassment": self.tr("Bullying and hate"),
            "substance": self.tr("Alcohol and drugs"),
        }
        self.boxes = {topic: QCheckBox(names[topic]) for topic in COVERABLE}
        self.places = QLineEdit()
        self.places.setAccessibleName(self.tr("Pages that are never limited"))
        self.places.setPlaceholderText(self.tr("For example: youtube.com/@ourschool"))
        self.delay = number_field(self.tr("Hours that a loosening waits"), MOST_DELAY, 24)
        self._free: list[str] = []
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        counted = self.tr(
            "Feeds count. Messages, writing, search, helplines and the rest of the web are never limited."
        )
        finish = self.tr("Ten minutes before, it is said that they come, so that what was begun can be finished.")
        covers = self.tr(
            "Posts about these topics are covered at least. Each cover says what it is about and can be opened, except "
            "for sexual content under 16. Support and recovery stay open."
        )
        parts: tuple[QWidget, ...] = (
            self.limited,
            beside(text(self.tr("Monday to Friday")), self.week),
            beside(text(self.tr("Saturday and Sunday")), self.weekend),
            text(counted, quiet=True),
            text(self.tr("Quiet hours without feeds, in the night before")),
            self.school_nights,
            self.weekend_nights,
            text(finish, quiet=True),
            text(self.tr("Free hours, in which minutes are not counted")),
            self.free_school,
            self.free_weekend,
            text(covers, quiet=True),
            row(*self.boxes.values()),
            text(self.tr("Pages that are never limited, such as the school’s (with commas between them)")),
            self.places,
            beside(text(self.tr("Hours that a loosening waits")), self.delay),
        )
        for part in parts:
            column.addWidget(part)

    def lacks(self) -> str:
        """What has to be mended first, in words, with the keyboard where it is; "" for nothing."""
        hours = (self.school_nights, self.weekend_nights, self.free_school, self.free_weekend)
        return found.same.text() if (found := first_same(*hours)) else ""

    def parts(self) -> dict[str, Any]:
        """What is in the form, in the words of the agreement's file."""
        limit = f"all={self.week.value()}/{self.weekend.value()}" if self.limited.isChecked() else ""
        places = [each.strip() for each in self.places.text().split(",")]
        return {
            "minutes": entry_of(feed_limit(limit)) if limit else "",
            "quiet": _entries(self.school_nights, self.weekend_nights),
            "free": _entries(self.free_school, self.free_weekend),
            "covered": sorted(topic for topic, box in self.boxes.items() if box.isChecked()),
            "places": [each for each in places if each],
            "delay": self.delay.value(),
        }

    def terms(self) -> FamilyTerms:
        """What is in the form, as terms that it can show again."""
        return FamilyTerms(**self.parts(), sites=[])

    def show_terms(self, terms: FamilyTerms) -> None:
        """Begin with what holds."""
        tick(self.limited, bool(terms.minutes))
        if terms.minutes:
            limit = feed_limit(terms.minutes)
            put(self.week, limit.school_days)
            put(self.weekend, limit.weekends)
        _show(terms.quiet, self.school_nights, self.weekend_nights)
        _show(terms.free, self.free_school, self.free_weekend)
        for topic, box in self.boxes.items():
            tick(box, topic in terms.covered)
        self.places.setText(", ".join(terms.places))
        put(self.delay, terms.delay)

    def changes(self, terms: FamilyTerms) -> dict[str, Any]:
        """The parts of the form that are another than in `terms`."""
        return {name: value for name, value in self.parts().items() if getattr(terms, name) != value}


def _entries(school: DayHours, weekend: DayHours) -> list[str]:
    """What the two say, as the agreement's file has it."""
    hours = QuietHours(frozenset(), school.chosen(), weekend.chosen())
    return [hours_entry(hours)] if hours.school_days or hours.weekends else []


def _show(entries: list[str], school: DayHours, weekend: DayHours) -> None:
    hours = quiet_hours(entries[0]) if entries else QuietHours()
    school.show_hours(hours.school_days)
    weekend.show_hours(hours.weekends)
