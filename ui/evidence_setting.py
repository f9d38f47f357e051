"""Whether covered abuse is kept as evidence, and for how long: off until the person turns it on, with what it means."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QSpinBox

from ui.changing import Changing
from ui.parts import button, card, row, section, text
from ui.settings_page import Page, beside, put, still, tick
from wellbeing.settings import limits_of
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


class EvidenceSetting(Page):
    """A tick, a number of days, and the way to what is kept."""

    def __init__(self, changing: Changing, bring_up: Callable[[str], object]) -> None:
        """`bring_up` opens a window by its name."""
        super().__init__(changing)
        self.keep = QCheckBox(self.tr("Keep covered &abuse as evidence"))
        self.keep.clicked.connect(self._keep)
        bounds, name = limits_of("evidence_days"), self.tr("Days for which evidence is kept")
        self.days = still(QSpinBox(minimum=bounds.low, maximum=bounds.high), name)
        self.days.valueChanged.connect(self._set_days)
        self.open = button(self.tr("Kept ev&idence…"), lambda: bring_up("evidence"))
        self.add(
            card(
                section(self.tr("Evidence, for people who are targeted")),
                text(self._why()),
                self.keep,
                beside(text(name), self.days),
                text(self._what(), quiet=True),
                row(self.open),
            )
        )
        self.follow()

    def _why(self) -> str:
        return self.tr(
            "If somebody insults, threatens or hounds you, it can help to have a record for a report, without having "
            "to read it. Single posts can also be kept from “Recent”."
        )

    def _what(self) -> str:
        return self.tr(
            "While this is on, posts that are covered and read like bullying or hate are kept with time, link, author "
            "and text, whoever they are aimed at: the filter cannot tell. On this computer alone, encrypted, never for "
            "a guardian, and in no export but their own. What is older goes by itself; “Erase everything” takes it all."
        )

    def follow(self) -> None:
        """Show what is chosen."""
        settings = self.changing.settings
        tick(self.keep, settings.keep_evidence)
        put(self.days, settings.evidence_days)

    def _keep(self, on: bool) -> None:
        self.changing.change(partial(_keeping_said, on), setting_to(keep_evidence=on))

    def _set_days(self, days: int) -> None:
        self.changing.change(partial(_days_said, days), setting_to(evidence_days=days), key="evidence_days")


def _keeping_said(on: bool) -> str:
    if on:
        return translate("EvidenceSetting", "Keep covered abuse: on")
    return translate("EvidenceSetting", "Keep covered abuse: off")


def _days_said(days: int) -> str:
    return translate("EvidenceSetting", "Evidence is kept for %n day(s)", None, days)
