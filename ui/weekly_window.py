"""How feeds work: all cards, for whoever wants more than one a week, and whether one comes up each week at all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QListWidget

from ui import look
from ui.changing import Changing
from ui.parts import Sheet, button, card, heading, row, text
from ui.settings_page import tick
from ui.weekly_words import CardText, weekly_said
from wellbeing.settings_steps import setting_to
from wellbeing.weekly import shipped_cards


class WeeklyWindow(Sheet):
    """The titles, and the card that is chosen. Nothing is asked of the filter: it works without."""

    def __init__(self, changing: Changing) -> None:
        """The cards come with the program."""
        super().__init__("")
        self.setWindowTitle(self.tr("How feeds work"))
        self._changing = changing
        self.list = self._titles()
        self.text = CardText()
        self.next = button(self.tr("&Next card"), self._next)
        self.weekly = QCheckBox(self.tr("&One each week in “Today”"))
        self.weekly.clicked.connect(self._turn)
        about = self.tr(
            "Short cards on how feeds rank, sell and filter, and where sites tell why you see something. Each has its "
            "source and its month; sites move their menus now and then."
        )
        self.add(heading(self.tr("How feeds work")), text(about, quiet=True), self.list)
        self.add(card(self.text, row(self.next)), self.weekly)
        self.list.currentRowChanged.connect(lambda at: self.text.show_card(shipped_cards()[at]))
        changing.changed.connect(self._follow)

    def _titles(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Cards"))
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFixedHeight(32 * look.GAP)
        return made

    def _fill(self) -> None:
        """Once it has its look: lines that are measured before lie over one another."""
        code = self.locale().name()[:2]
        self.list.addItems([each.words(code).title for each in shipped_cards()])
        self.list.setCurrentRow(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is chosen now."""
        super().showEvent(event)
        if not self.list.count():
            self._fill()
        self._follow()

    def _next(self) -> None:
        self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())

    def _turn(self, on: bool) -> None:
        self._changing.change(partial(weekly_said, on), setting_to(weekly_cards=on))

    def _follow(self) -> None:
        tick(self.weekly, self._changing.settings.weekly_cards)
