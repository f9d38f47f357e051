"""The figures of one day, as charts, tables and lines: what Today shows, and what its picture has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui import day as days
from ui import look
from ui.charts import Chart, Sample
from ui.day_tables import DoseTable, SoftenedTable
from ui.flow import Flow
from ui.parts import anew, card, section, text
from ui.topics import site_name
from wellbeing import protocol
from wellbeing.facts import Dose

translate = QCoreApplication.translate


class DayFigures:
    """Its parts are put where they are wanted. `cards` are the charts and tables, in the order of reading."""

    def __init__(self, rest: Callable[[Dose], object] | None = None) -> None:
        """Empty. `rest` is told which topic is to rest; without it there is nothing to press."""
        self.headline = section("")
        self.apart = text(quiet=True)
        self.hours = Chart(translate("TodayWindow", "Feed minutes by hour"), _written)
        self.week = Chart(translate("TodayWindow", "Feed minutes, last seven days"), _written)
        self.about_usual = text(quiet=True)
        self.softened, self.doses = SoftenedTable(), DoseTable(rest)
        self.not_judged = text(quiet=True)
        self._sites: list[str] = []
        self._key = QWidget()
        self._legend = Flow(self._key, 2 * look.GAP)
        self.cards = self._cards()

    def _cards(self) -> list[QFrame]:
        return [
            card(section(translate("TodayWindow", "By hour, in minutes")), self.hours, self._key),
            card(section(translate("TodayWindow", "Last seven days, in minutes")), self.week, self.about_usual),
            card(section(translate("TodayWindow", "Posts softened, by topic")), self.softened, self.not_judged),
            card(section(translate("TodayWindow", "Topics met")), self.doses),
        ]

    def show_day(self, day: protocol.TodayIs) -> Iterator[None]:
        """Show `day`, what is highest first, some in each step."""
        self.headline.setText(days.headline(day))
        self.apart.setText(days.apart(day))
        self.apart.setVisible(bool(self.apart.text()))
        yield
        self._show_hours(day)
        yield
        self._show_week(day)
        yield
        self.not_judged.setText(days.not_judged(day))
        self.not_judged.setVisible(bool(self.not_judged.text()))
        yield from self.softened.show_topics(days.softened_by_topic(day))
        yield from self.doses.show_lines(day.doses)

    def _show_hours(self, day: protocol.TodayIs) -> None:
        names = [site_name(site) for site in days.sites_of(day)]
        self.hours.show_bars(days.hour_bars(day), names)
        if names != self._sites:
            self._sites = names
            with anew(self._legend):
                for index, name in enumerate(names):
                    self._legend.addWidget(_beside(Sample(index), QLabel(name)))

    def _show_week(self, day: protocol.TodayIs) -> None:
        usual = day.usual_seconds / 60 if day.usual_seconds is not None else None
        self.week.show_bars(days.week_bars(day), usual=usual)
        self.about_usual.setText(
            translate("TodayWindow", "The dashed line is your usual: the middle one of your days before.")
            if usual is not None
            else translate("TodayWindow", "Your usual is shown after seven days.")
        )


def _written(value: float) -> str:
    return f"{value:.0f}"


def _beside(*parts: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        line.addWidget(part)
    return made
