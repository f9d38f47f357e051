"""Hours of the day without feeds, for those who want them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.changing import Changing
from ui.limit_fields import DayHours, FeedBoxes, first_same
from ui.limits_words import set_said
from ui.parts import button, card, row, section, text
from wellbeing.limit_hours import Hours, QuietHours, hours_entry
from wellbeing.settings_steps import setting_to

NIGHT = Hours(22 * 60, 7 * 60)
AT_WEEKENDS = Hours(23 * 60, 8 * 60)
"""What stands in the fields at first; nothing of it is set."""


class HoursCard(QWidget):
    """More hours without feeds."""

    def __init__(self, changing: Changing) -> None:
        """Nothing is set before the person adds it."""
        super().__init__()
        self._changing = changing
        self.feeds = FeedBoxes()
        self.week = DayHours(self.tr("Monday to Friday"), NIGHT)
        self.weekend = DayHours(self.tr("Saturday and Sunday"), AT_WEEKENDS)
        self.add = button(self.tr("Add these hours"), self._add)
        self.refused = text(self.tr("Choose days, and hours that end at another time than they begin."), quiet=True)
        self.refused.hide()
        about = self.tr(
            "A night belongs to the morning after it: for Monday, hours from 22:00 to 07:00 begin on Sunday evening. "
            "You are told 10 minutes before. Without a feed chosen they are for all feeds."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            card(
                section(self.tr("Hours without feeds")),
                text(about, quiet=True),
                self.feeds,
                self.week,
                self.weekend,
                self.refused,
                row(self.add),
            )
        )

    def _add(self) -> None:
        quiet = QuietHours(self.feeds.chosen(), self.week.chosen(), self.weekend.chosen())
        empty = quiet.school_days is None and quiet.weekends is None
        self.refused.setVisible(empty)
        if first_same(self.week, self.weekend) or empty:
            return
        before, entry = self._changing.settings.quiet_hours, hours_entry(quiet)
        self._changing.change(partial(set_said, quiet), setting_to(quiet_hours=tuple(dict.fromkeys((*before, entry)))))
        self.feeds.choose(())
