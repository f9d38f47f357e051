"""Limits in Today: what is left of each, and how often one carried on; nothing where there are none."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.control import Control
from ui.limits_words import feeds_named, limit_named
from ui.parts import card, section, text
from wellbeing import protocol
from wellbeing.facts import LimitNow
from wellbeing.limit_hours import quiet_hours


class LimitsLine(QWidget):
    """`look` asks how they stand."""

    def __init__(self, control: Control) -> None:
        """Nothing is shown before `look`."""
        super().__init__()
        self._control = control
        self.lines, self.carried_on = text(), text(quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(section(self.tr("Your limits")), self.lines, self.carried_on))
        self.hide()

    def look(self) -> None:
        """Today is looked at."""
        self._control.ask(protocol.Limits(), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        if not isinstance(event, protocol.LimitsAre):
            self.hide()
            return
        self.lines.setText("\n".join(map(self._said, event.limits)))
        self.carried_on.setText(self.tr("You carried on %n time(s) today.", None, event.carried_on))
        self.carried_on.setVisible(bool(event.carried_on))
        self.setVisible(bool(event.limits))

    def _said(self, limit: LimitNow) -> str:
        """What is left of it; where somebody carries on beyond it, of the minutes that they gave themselves."""
        if not limit.given:
            return self._left(limit)
        minutes = self.tr("%n minute(s) left that you gave yourself", None, math.ceil(limit.given / 60))
        return f"{limit_named(quiet_hours(limit.entry)) if limit.entry else feeds_named(limit.sites)}: {minutes}"

    def _left(self, limit: LimitNow) -> str:
        if limit.why == "openings":
            words = self.tr("{feeds}: %n visit(s) left of {allowed}", None, int(limit.left))
            return words.format(feeds=feeds_named(limit.sites), allowed=round(limit.allowed))
        if limit.why == "hours":
            return limit_named(quiet_hours(limit.entry))
        minutes = int(limit.left // 60)
        words = self.tr("{feeds}: %n minute(s) left of {allowed}", None, minutes)
        return words.format(feeds=feeds_named(limit.sites), allowed=round(limit.allowed / 60))
