"""For how long posts that were read are kept: off until the person turns it on; fewer days ask first, with an undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.changing import Changing
from ui.parts import button, card, row, section, text
from ui.settings_page import Page, beside, choice, select
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate

OFFERED = (7, 30)


class HistorySetting(Page):
    """A choice of days. The filter deletes what was kept for longer a minute after it was chosen so."""

    def __init__(self, changing: Changing) -> None:
        """Shows what is chosen."""
        super().__init__(changing)
        name = self.tr("Keep posts that I read")
        self.days = choice(name, [(_said(days), str(days)) for days in (0, *OFFERED)])
        self.days.activated.connect(self._chosen)
        self.keep = button(self.tr("&Go on keeping them"), self._leave)
        self.delete = button(self.tr("Yes, &delete them"), self._set)
        self.question = card(text(self._what_goes()), row(self.keep, self.delete))
        self.question.hide()
        self.add(
            card(
                section(self.tr("A longer history")),
                text(self._why()),
                beside(text(name), self.days),
                self.question,
                text(self._what(), quiet=True),
            )
        )
        self.follow()

    def _why(self) -> str:
        return self.tr(
            "“Recent” and the preview of rules look at the last 200 posts, which are in memory alone. If you like, "
            "they can look further back."
        )

    def _what(self) -> str:
        return self.tr(
            "Then posts of your feeds are kept with time, author and text: 100,000 at most, on this computer alone, "
            "encrypted, never for a guardian. They are in your own export. What is older goes by itself; “Erase "
            "everything” takes it all."
        )

    def _what_goes(self) -> str:
        return self.tr(
            "The posts that were kept for longer than that will be deleted. For one minute, “Undo last change” keeps "
            "them; after that they are gone for good."
        )

    def follow(self) -> None:
        """Show what is chosen; also other days, which somebody has written into the file."""
        days = self.changing.settings.history_days
        if self.days.findData(str(days)) < 0:
            self.days.addItem(_said(days), str(days))
        if not self.question.isVisibleTo(self):
            select(self.days, str(days))

    def _chosen(self) -> None:
        fewer = int(self.days.currentData()) < self.changing.settings.history_days
        self.question.setVisible(fewer)
        if fewer:
            self.keep.setFocus()
        else:
            self._set()

    def _leave(self) -> None:
        self.question.hide()
        self.days.setFocus()
        self.follow()

    def _set(self) -> None:
        days = int(self.days.currentData())
        self.question.hide()
        self.days.setFocus()
        if days != self.changing.settings.history_days:
            self.changing.change(partial(_step_said, days), setting_to(history_days=days))


def _said(days: int) -> str:
    if days:
        return translate("HistorySetting", "for %n day(s)", None, days)
    return translate("HistorySetting", "no longer than the last 200")


def _step_said(days: int) -> str:
    return translate("HistorySetting", "Posts are kept: {how_long}").format(how_long=_said(days))
