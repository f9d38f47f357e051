"""One card on how feeds work, as it is drawn in Today and among all cards: title, fact, what to try, and the source."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.link import Link
from ui.parts import empty, text
from wellbeing.weekly import Card

translate = QCoreApplication.translate


def weekly_said(on: bool) -> str:
    """What turning the cards on or off is called."""
    return translate("WeeklyCard", "Weekly cards: on") if on else translate("WeeklyCard", "Weekly cards: off")


class CardText(QWidget):
    """Shows one card at a time, in the language of the app."""

    def __init__(self) -> None:
        """Empty; `show_card` fills it."""
        super().__init__()
        self.title, self.fact, self.tip = text(), text(), text()
        self.title.setFont(look.bold(self.title.font()))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look.GAP)
        for part in (self.title, self.fact, self.tip):
            page.addWidget(part)
        self._source = QVBoxLayout()
        page.addLayout(self._source)

    def show_card(self, card: Card) -> None:
        """Show `card`."""
        words = card.words(QLocale().name()[:2])
        self.title.setText(words.title)
        self.fact.setText(words.fact)
        self.tip.setText(self.tr("To try: {tip}").format(tip=words.tip))
        empty(self._source)
        self._source.addWidget(Link(self._said_by(card), card.page))

    def _said_by(self, card: Card) -> str:
        said = self.tr("From: {source} ({dated}). Read in {read}. More at {page}.")
        return said.format(source=card.source, dated=_month(card.dated), read=_month(card.read), page=card.page)


def _month(month: str) -> str:
    year, number = map(int, month.split("-"))
    return QLocale().toString(QDate(year, number, 1), "MMMM yyyy")
