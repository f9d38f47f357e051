"""Purposes in a person's own words, to carry on for beyond a limit: kept encrypted by the filter, never in the file."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.control import Control
from ui.parts import button, card, empty, row, section, text
from ui.settings_page import beside
from ui.tab_order import follow_layout
from wellbeing import protocol
from wellbeing.own_words import LONGEST_PURPOSE, MOST_PURPOSES


class PurposesCard(QWidget):
    """The purposes that there are, and one more. `look` asks for them."""

    def __init__(self, control: Control) -> None:
        """Nothing is asked before `look`."""
        super().__init__()
        self._control = control
        self.purposes: tuple[str, ...] = ()
        self.listed = QVBoxLayout()
        self.listed.setContentsMargins(0, 0, 0, 0)
        self.list = QWidget()
        self.list.setLayout(self.listed)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_PURPOSE)
        self.field.setAccessibleName(self.tr("A purpose in your own words"))
        self.field.setPlaceholderText(self.tr("For example: see whether Ana wrote"))
        self.field.returnPressed.connect(self._add)
        self.add = button(self.tr("Add this purpose"), self._add)
        self.said = text()
        self.said.hide()
        self._build()
        control.erased.connect(lambda: self._list(()))
        self._list(())

    def _build(self) -> None:
        about = self.tr(
            "They stand beside the others when you carry on. They are kept encrypted on this computer; Today counts "
            "how often you carried on, not what for."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        title = section(self.tr("What you carry on for"))
        parts = (title, text(about, quiet=True), self.list, self.field, row(self.add), self.said)
        column.addWidget(card(*parts))

    def look(self) -> None:
        """They may be others by now."""
        self._control.ask(protocol.OwnPurposes(), self._heard)

    def _add(self) -> None:
        if words := " ".join(self.field.text().split()):
            self._keep((*(each for each in self.purposes if each != words), words))

    def _remove(self, words: str) -> None:
        """Its words go into the field, where it is empty: a press too many loses nothing."""
        if not self.field.text():
            self.field.setText(words)
        self._keep(tuple(each for each in self.purposes if each != words))

    def _keep(self, purposes: tuple[str, ...]) -> None:
        more = len(purposes) > len(self.purposes)

        def heard(event: protocol.AnyEvent) -> None:
            self._heard(event)
            if more and isinstance(event, protocol.OwnPurposesAre):
                self.field.clear()

        self._control.ask(protocol.KeepOwnPurposes(purposes=purposes), heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        """What was typed stays where it could not be kept."""
        if isinstance(event, protocol.OwnPurposesAre):
            self._list(event.purposes)
            self._say(event.why_not_kept)
        elif isinstance(event, protocol.Failed):
            self._say(event.message)

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _list(self, purposes: tuple[str, ...]) -> None:
        self.purposes = purposes
        empty(self.listed)
        for words in purposes:
            gone = button(self.tr("Remove"), partial(self._remove, words))
            gone.setAccessibleName(self.tr("Remove the purpose: {purpose}").format(purpose=words))
            self.listed.addWidget(beside(text(words), gone))
        self.list.setVisible(bool(purposes))
        self.add.setEnabled(len(purposes) < MOST_PURPOSES)
        follow_layout(self)
