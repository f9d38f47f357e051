"""For how long minutes and counts are kept: thirteen months, or as set here; fewer ask first, with an undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.changing import Changing
from ui.parts import button, card, row, section, text
from ui.settings_page import Page, beside, choice, select
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate

OFFERED = (3, 6, 13, 25, 61, 120)
"""Months: two years and five with a month more, so that the same month of the first can be seen beside the last."""


class MinutesSetting(Page):
    """A choice of months. The filter deletes what is older a minute after fewer were chosen, and then each day."""

    def __init__(self, changing: Changing) -> None:
        """Shows what is chosen."""
        super().__init__(changing)
        name = self.tr("Keep minutes and counts")
        self.months = choice(name, [(_said(months), str(months)) for months in OFFERED])
        self.months.activated.connect(self._chosen)
        self.keep = button(self.tr("&Leave it as it is"), self._leave)
        self.delete = button(self.tr("Yes, &delete what is older"), self._set)
        self.question = card(text(self._what_goes()), row(self.keep, self.delete))
        self.question.hide()
        self.add(
            card(
                section(self.tr("Minutes and counts")),
                beside(text(name), self.months),
                self.question,
                text(self._what(), quiet=True),
            )
        )
        self.follow()

    def _what(self) -> str:
        return self.tr(
            "What is older goes by itself. Private windows count like others: browsers do not say which windows are "
            "private, and the filter does not try to find out. A pause does not stop the count; “Count time in feeds” "
            "under “Fine tuning” does."
        )

    def _what_goes(self) -> str:
        return self.tr(
            "Minutes and counts that are older than that will be deleted. For one minute, “Undo last change” keeps "
            "them; after that they are gone for good."
        )

    def follow(self) -> None:
        """Show what is chosen; also other months, which somebody has written into the file."""
        months = self.changing.settings.keep_months
        if self.months.findData(str(months)) < 0:
            self.months.addItem(_said(months), str(months))
        if not self.question.isVisibleTo(self):
            select(self.months, str(months))

    def _chosen(self) -> None:
        fewer = int(self.months.currentData()) < self.changing.settings.keep_months
        self.question.setVisible(fewer)
        if fewer:
            self.keep.setFocus()
        else:
            self._set()

    def _leave(self) -> None:
        self.question.hide()
        self.months.setFocus()
        self.follow()

    def _set(self) -> None:
        months = int(self.months.currentData())
        self.question.hide()
        self.months.setFocus()
        if months != self.changing.settings.keep_months:
            self.changing.change(partial(_step_said, months), setting_to(keep_months=months))


def _said(months: int) -> str:
    return translate("MinutesSetting", "for %n month(s)", None, months)


def _step_said(months: int) -> str:
    return translate("MinutesSetting", "Minutes and counts are kept: {how_long}").format(how_long=_said(months))
