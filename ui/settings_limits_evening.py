"""What few people need beside limits: minutes that go to the next day, and feeds that wind down before bed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTime
from PySide6.QtWidgets import QCheckBox, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from ui.changing import Changing
from ui.limit_fields import clock_field, minute_in, number_field
from ui.parts import card, section, text
from ui.settings_page import beside, choice, put, select, tick
from wellbeing.settings import limits_of
from wellbeing.settings_steps import setting_to
from wellbeing.wind_down import bedtimes, bedtimes_entry

translate = QCoreApplication.translate

AT_FIRST = (22 * 60 + 30, 23 * 60 + 30)
"""What stands in the fields before a bedtime is set."""


class RollOverCard(QWidget):
    """Off until the person chooses it."""

    def __init__(self, changing: Changing) -> None:
        """`follow` shows what is set."""
        super().__init__()
        self._changing = changing
        self.on = QCheckBox(self.tr("Minutes that are not spent go to the next day"))
        self.most = _ranged("roll_over_most", self.tr("Minutes that go to the next day at most"))
        self.on.clicked.connect(self._turn)
        self.most.valueChanged.connect(self._most_set)
        about = self.tr("From the day after you choose it; never more than a day had, and no further than one day.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        most = beside(text(self.tr("Minutes at most")), self.most)
        column.addWidget(card(section(self.tr("From one day to the next")), self.on, most, text(about, quiet=True)))
        self.follow()

    def follow(self) -> None:
        """Show what is set."""
        settings = self._changing.settings
        tick(self.on, settings.roll_over)
        put(self.most, settings.roll_over_most)
        self.most.setEnabled(settings.roll_over)

    def _turn(self, on: bool) -> None:
        self._changing.change(partial(_roll_over_said, on), setting_to(roll_over=on))

    def _most_set(self, minutes: int) -> None:
        self._changing.change(partial(_most_said, minutes), setting_to(roll_over_most=minutes), key="roll_over_most")


class WindDownCard(QWidget):
    """Off until the person chooses it."""

    def __init__(self, changing: Changing) -> None:
        """`follow` shows what is set."""
        super().__init__()
        self._changing = changing
        self.on = QCheckBox(self.tr("Wind feeds down before bed"))
        self.how = choice(
            self.tr("How feeds wind down"),
            [(words, how) for how, words in _ways().items()],
        )
        self.week = clock_field(self.tr("Bedtime before Monday to Friday"), AT_FIRST[0])
        self.weekend = clock_field(self.tr("Bedtime before Saturday and Sunday"), AT_FIRST[1])
        self.before = _ranged("wind_down_minutes", self.tr("Minutes before bedtime"))
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card())
        self.follow()

    def _connect(self) -> None:
        self.on.clicked.connect(self._set_bedtime)
        self.how.activated.connect(self._how_chosen)
        for each in (self.week, self.weekend):
            each.setKeyboardTracking(False)
            each.timeChanged.connect(self._set_bedtime)
        self.before.valueChanged.connect(self._before_set)

    def _card(self) -> QWidget:
        about = self.tr(
            "Nothing ends and nothing is counted. A small button in the page says so, and can turn it off for tonight."
        )
        return card(
            section(self.tr("Before bed")),
            self.on,
            text(about, quiet=True),
            self.how,
            beside(text(self.tr("Bedtime before school and work days")), self.week),
            beside(text(self.tr("Bedtime on Friday and Saturday")), self.weekend),
            beside(text(self.tr("It begins so many minutes before")), self.before),
        )

    def follow(self) -> None:
        """Show what is set."""
        settings = self._changing.settings
        tick(self.on, bool(settings.bedtime))
        select(self.how, settings.wind_down)
        put(self.before, settings.wind_down_minutes)
        if settings.bedtime:
            for field, minute in zip((self.week, self.weekend), bedtimes(settings.bedtime), strict=True):
                _put_time(field, minute)
        for part in (self.how, self.week, self.weekend, self.before):
            part.setEnabled(bool(settings.bedtime))

    def _set_bedtime(self) -> None:
        entry = bedtimes_entry(minute_in(self.week), minute_in(self.weekend)) if self.on.isChecked() else ""
        if entry != self._changing.settings.bedtime:
            self._changing.change(partial(bedtime_said, entry), setting_to(bedtime=entry), key="bedtime")

    def _how_chosen(self) -> None:
        how = str(self.how.currentData())
        self._changing.change(partial(_how_said, how), setting_to(wind_down=how))

    def _before_set(self, minutes: int) -> None:
        self._changing.change(
            partial(_before_said, minutes), setting_to(wind_down_minutes=minutes), key="wind_down_minutes"
        )


def _ranged(setting: str, name: str) -> QSpinBox:
    limits = limits_of(setting)
    made = number_field(name, limits.high, limits.low, 5)
    made.setMinimum(limits.low)
    made.setKeyboardTracking(False)
    return made


def _put_time(field: QTimeEdit, minute: int) -> None:
    field.blockSignals(True)
    field.setTime(QTime(minute // 60, minute % 60))
    field.blockSignals(False)


def _ways() -> dict[str, str]:
    return {
        "grey": translate("WindDownCard", "They turn grey, little by little"),
        "slower": translate("WindDownCard", "They get slower, little by little"),
    }


def _roll_over_said(on: bool) -> str:
    if on:
        return translate("RollOverCard", "Minutes go to the next day")
    return translate("RollOverCard", "Minutes stay in their day")


def _most_said(minutes: int) -> str:
    return translate("RollOverCard", "To the next day at most: {number} min").format(number=minutes)


def bedtime_said(entry: str) -> str:
    """That a bedtime was set, or none any more, for the line that offers to undo it."""
    if entry:
        return translate("WindDownCard", "Bedtime: {time}").format(time=entry)
    return translate("WindDownCard", "Feeds do not wind down")


def _how_said(how: str) -> str:
    return translate("WindDownCard", "Before bed: {how}").format(how=_ways()[how])


def _before_said(minutes: int) -> str:
    return translate("WindDownCard", "Winding down: {number} min before bed").format(number=minutes)
