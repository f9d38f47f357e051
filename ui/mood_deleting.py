"""Deletes moods at once, and brings the last that were deleted back while this window's app runs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.control import Control
from ui.parts import button, row, text
from wellbeing import protocol
from wellbeing.mood_messages import MoodEntry

_AT_ONCE = 500
"""Entries in one command."""


class MoodDeleting(QWidget):
    """Says what was deleted, with an undo. `changed` asks whoever owns it to look again."""

    changed = Signal()

    def __init__(self, control: Control) -> None:
        """`gone` are the last that were deleted: in memory alone, until others are, or everything is erased."""
        super().__init__()
        self._control = control
        self.gone: tuple[MoodEntry, ...] = ()
        self.said = text()
        self.undo = button(self.tr("&Undo deleting"), self._put_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)
        column.addWidget(row(self.undo))
        control.erased.connect(lambda: self.take_up(()))
        self._tell("")

    def delete(self, numbers: tuple[int, ...] = (), *, everything: bool = False) -> None:
        """Forget these, or all there are."""
        self._control.ask(protocol.DeleteMoods(numbers=numbers, everything=everything), self._deleted)

    def take_up(self, gone: tuple[MoodEntry, ...]) -> None:
        """Go on with what another window had as `gone`."""
        self.gone = gone
        self._tell(self._words() if gone else "")

    def _deleted(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.MoodsDeleted):
            self.take_up(event.entries)
            self.changed.emit()
            if event.entries:
                self.undo.setFocus()
        elif isinstance(event, protocol.Failed):
            self._tell(event.message)

    def _words(self) -> str:
        deleted = self.tr("%n note(s) deleted.", "", len(self.gone))
        way_back = self.tr("You can undo this until you delete more or quit the app.")
        return f"{deleted} {way_back}"

    def _put_back(self) -> None:
        """What came back already stays as it is, should something fail on the way."""
        parts = [self.gone[at : at + _AT_ONCE] for at in range(0, len(self.gone), _AT_ONCE)]
        for part in parts[:-1]:
            self._control.ask(protocol.PutBackMoods(entries=part))
        self._control.ask(protocol.PutBackMoods(entries=parts[-1]), self._came_back)

    def _came_back(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._tell(event.message)
            return
        self.take_up(())
        self.changed.emit()

    def _tell(self, words: str) -> None:
        self.said.setText(words)
        self.undo.setVisible(bool(self.gone))
        self.setVisible(bool(words))
