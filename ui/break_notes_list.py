"""The lines that a person kept in breaks: to be read again, deleted, and brought back while the app runs."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.control import Control
from ui.mood_words import until_said
from ui.parts import button, card, empty, row, section, text
from ui.settings_page import beside
from ui.tab_order import follow_layout
from wellbeing import protocol
from wellbeing.own_words_messages import BreakNote


class BreakNotesList(QWidget):
    """`look` asks for them; it is out of sight while there are none and none was deleted."""

    def __init__(self, control: Control) -> None:
        """Nothing is asked before `look`."""
        super().__init__()
        self._control = control
        self._gone: tuple[BreakNote, ...] = ()
        self.said = text(quiet=True)
        self.listed = QVBoxLayout()
        self.listed.setContentsMargins(0, 0, 0, 0)
        self.list = QWidget()
        self.list.setLayout(self.listed)
        self.all = button(self.tr("Delete all of them"), lambda: self._delete(everything=True))
        self.undo = button(self.tr("Bring them back"), self._put_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        about = self.tr("Kept encrypted on this computer. They are in your own export, and nobody else is told.")
        title = section(self.tr("Lines from breaks"))
        column.addWidget(card(title, text(about, quiet=True), self.list, self.said, row(self.all, self.undo)))
        control.erased.connect(self._forget)
        self._forget()

    def look(self) -> None:
        """They may be others by now."""
        self._control.ask(protocol.BreakNotes(), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.BreakNotesAre):
            self._list(event.notes)

    def _list(self, notes: tuple[BreakNote, ...]) -> None:
        empty(self.listed)
        for note in notes:
            gone = button(self.tr("Delete"), partial(self._delete, (note.number,)))
            gone.setAccessibleName(self.tr("Delete the lines of {time}").format(time=until_said(note.at)))
            self.listed.addWidget(beside(text(f"{until_said(note.at)}\n{note.words}"), gone))
        self.list.setVisible(bool(notes))
        self.all.setVisible(len(notes) > 1)
        self.undo.setVisible(bool(self._gone))
        self.said.setText(self.tr("%n note(s) deleted.", None, len(self._gone)) if self._gone else "")
        self.said.setVisible(bool(self._gone))
        self.setVisible(bool(notes or self._gone))
        follow_layout(self)

    def _delete(self, numbers: tuple[int, ...] = (), *, everything: bool = False) -> None:
        self._control.ask(protocol.DeleteBreakNotes(numbers=numbers, everything=everything), self._deleted)

    def _deleted(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.BreakNotesDeleted):
            self._gone = event.notes
            self.look()
            self.undo.setFocus()  # the button that was pressed is gone

    def _put_back(self) -> None:
        self._control.ask(protocol.PutBackBreakNotes(notes=self._gone), self._came_back)

    def _came_back(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Done):
            self._gone = ()
            self.look()

    def _forget(self) -> None:
        self._gone = ()
        self._list(())
