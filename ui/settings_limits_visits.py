"""How often a day feeds are opened, for those who want that limited."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.changing import Changing
from ui.limit_fields import FeedBoxes, number_field
from ui.limits_words import set_said
from ui.parts import button, card, row, section, text
from ui.settings_page import beside, put
from wellbeing.limit_openings import MOST_OPENINGS, OpeningLimit
from wellbeing.limit_sites import with_limit
from wellbeing.settings_steps import setting_to

AT_FIRST = 5


class VisitsCard(QWidget):
    """One more limit of visits."""

    def __init__(self, changing: Changing) -> None:
        """Nothing is set before the person adds it."""
        super().__init__()
        self._changing = changing
        self.feeds = FeedBoxes()
        self.week = number_field(self.tr("Visits from Monday to Friday"), MOST_OPENINGS, AT_FIRST)
        self.weekend = number_field(self.tr("Visits on Saturday and Sunday"), MOST_OPENINGS, AT_FIRST)
        self.week.valueChanged.connect(self._weekend_along)
        self.add = button(self.tr("Add this limit of visits"), self._add)
        about = self.tr(
            "A visit is all you do in these feeds until you have been away from them for five minutes. Who is in one "
            "may finish it; the next one ends at the door. Without a feed chosen it is for all of them together."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            card(
                section(self.tr("Visits a day")),
                text(about, quiet=True),
                self.feeds,
                beside(text(self.tr("Visits Monday to Friday")), self.week),
                beside(text(self.tr("Visits at weekends")), self.weekend),
                row(self.add),
            )
        )

    def _weekend_along(self, visits: int) -> None:
        if not self.weekend.hasFocus():
            put(self.weekend, visits)

    def _add(self) -> None:
        limit = OpeningLimit(self.feeds.chosen(), self.week.value(), self.weekend.value())
        openings = with_limit(self._changing.settings.feed_openings, limit)
        self._changing.change(partial(set_said, limit), setting_to(feed_openings=openings))
        self.feeds.choose(())
