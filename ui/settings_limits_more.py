"""The ways to limit feeds that few people need, out of the way of minutes a day."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.changing import Changing
from ui.settings_limits_hours import HoursCard
from ui.settings_limits_visits import VisitsCard


class MoreLimits(QWidget):
    """Visits a day and hours of the day."""

    def __init__(self, changing: Changing) -> None:
        """Each part changes the settings by itself."""
        super().__init__()
        self.visits, self.hours = VisitsCard(changing), HoursCard(changing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        for part in (self.visits, self.hours):
            column.addWidget(part)
