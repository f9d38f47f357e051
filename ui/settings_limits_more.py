"""The ways to limit feeds that few people need, out of the way of minutes a day."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.changing import Changing
from ui.control import Control
from ui.settings_limits_evening import RollOverCard, WindDownCard
from ui.settings_limits_hours import HoursCard
from ui.settings_limits_purposes import PurposesCard
from ui.settings_limits_visits import VisitsCard


class MoreLimits(QWidget):
    """Visits a day, hours of the day, the next day, the hour before bed, and purposes of one's own."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """Each part changes the settings by itself."""
        super().__init__()
        self.visits, self.hours = VisitsCard(changing), HoursCard(changing)
        self.roll_over, self.wind_down = RollOverCard(changing), WindDownCard(changing)
        self.purposes = PurposesCard(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        for part in (self.visits, self.hours, self.roll_over, self.wind_down, self.purposes):
            column.addWidget(part)

    def follow(self) -> None:
        """Show what is set."""
        self.roll_over.follow()
        self.wind_down.follow()
