"""One tap in *Find help* puts a line on the person's own page, as it stands in the directory."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.bad_day_keeping import BadDay
from ui.help_card import in_words, to_copy
from ui.parts import button, row, text
from wellbeing.bad_day import LONGEST_LINE, Reach
from wellbeing.helplines import Service


class AddToPage(QWidget):
    """A button that adds `service`, and says that it is there."""

    def __init__(self, bad_day: BadDay, service: Service) -> None:
        """The page tells when the line comes or goes by other ways, too."""
        super().__init__()
        self._bad_day, self._reach = bad_day, reach(service)
        self.add = button(self.tr("Add to my page"), self._add)
        self.add.setAccessibleName(f"{self.add.text()}: {service.name}")
        self.said = text(quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(row(self.add))
        column.addWidget(self.said)
        bad_day.told.connect(self._follow)
        self._follow()

    def _add(self) -> None:
        if not self._bad_day.add("lines", self._reach):
            self._say(self.tr("Your page has as many lines as it can hold. Remove one there first."))

    def _follow(self) -> None:
        there = self._reach in self._bad_day.page.lines
        self._say(self.tr("It is on your page for hard days.") if there else "")

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))


def reach(service: Service) -> Reach:
    """The line for `service`: its first contact, to be dialled or opened where it can be.

    A text message is written out: as a number alone it would be called.
    """
    first = service.contacts[0]
    return Reach(service.name[:LONGEST_LINE], in_words(first) if first.kind == "text" else to_copy(first))
