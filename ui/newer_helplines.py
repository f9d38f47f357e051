"""A newer list of helplines from a file: the person chooses it, the filter looks at it, *Find help* shows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.control import Control
from ui.engine_words import said
from ui.newer_sites import KINDS, day_said, why_said
from ui.parts import button, card, into_sight, row, section, text
from wellbeing import protocol


class NewerHelplines(QWidget):
    """Which list is in use, and two buttons."""

    def __init__(self, control: Control) -> None:
        """The filter is asked when `look` is called."""
        super().__init__()
        self._control = control
        self.now, self.said = text(), text()
        self.open = button(self.tr("Use newer helplines…"), self._open)
        self.back = button(self.tr("Go back to the helplines that came with the app"), self._go_back)
        why = self.tr(
            "A file by the makers of Feed Wellbeing can bring newer numbers for “Find help”. It has to carry their "
            "signature, and can take no country and no emergency number away."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        title = section(self.tr("When a helpline has changed"))
        column.addWidget(card(title, text(why, quiet=True), self.now, row(self.open, self.back), self.said))
        for each in (self.now, self.back, self.said):
            each.hide()
        control.came_or_went.connect(self._look_if_seen)

    def look(self) -> None:
        """Show what is in use."""
        self._control.ask(protocol.Helplines(), self._show)

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self.look()

    def _show(self, event: protocol.AnyEvent) -> None:
        if not isinstance(event, protocol.HelplinesAre):
            return
        self.now.setText(said(event.problem) or self._told(event))
        self.now.setVisible(bool(self.now.text()))
        self.back.setVisible(event.taken or bool(event.problem))

    def _told(self, event: protocol.HelplinesAre) -> str:
        if not event.version:
            return ""
        if not event.taken:
            return self.tr("In use: the list that came with the app, of {day}.").format(day=day_said(event.version))
        names = ", ".join(QCoreApplication.translate("Country", each) for each in event.countries)
        other = self.tr("Other than in the one that came with the app: {names}.").format(names=names)
        words = self.tr("In use: a newer list, of {day}.").format(day=day_said(event.version))
        return f"{words} {other}" if names else words

    def _open(self) -> None:
        self._say("")
        chosen = self.tr("Helplines")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Use newer helplines"), "", f"{chosen} ({KINDS})")
        if path:
            self.open.setEnabled(False)
            self._control.ask(protocol.TakeHelplines(file=path), self._taken)

    def _taken(self, event: protocol.AnyEvent) -> None:
        self.open.setEnabled(True)
        self._show(event)
        if isinstance(event, protocol.HelplinesAre):
            self._say(self.tr("“Find help” shows the list of {day} now.").format(day=day_said(event.version)))
        else:
            self._say(why_said(event))

    def _go_back(self) -> None:
        self._say("")
        self.open.setFocus()  # the button that was pressed may go
        self._control.ask(protocol.ResetHelplines(), self._went_back)

    def _went_back(self, event: protocol.AnyEvent) -> None:
        self._show(event)
        done = isinstance(event, protocol.HelplinesAre)
        self._say(self.tr("“Find help” shows the list that came with the app.") if done else why_said(event))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            into_sight(self.said)
