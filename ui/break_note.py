"""Three lines for oneself in a break: gone with its window, unless the person has them kept."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui import break_words as words
from ui import look
from ui.control import Control
from ui.parts import button, row, text
from wellbeing import protocol
from wellbeing.own_words import LONGEST_NOTE, NOTE_LINES, tidy_note


class BreakNote(QWidget):
    """A field, and a button that keeps what stands in it; without `control` there is none to press."""

    def __init__(self, control: Control | None = None) -> None:
        """Empty."""
        super().__init__()
        self._control = control
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(words.card_text("note"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * (NOTE_LINES + 1) + 2 * look.GAP)
        self.keep = button(self.tr("Keep these lines"), self._keep)
        self.said = text(quiet=True)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(row(self.keep))
        column.addWidget(self.said)
        self.keep.setVisible(control is not None)

    def _keep(self) -> None:
        written = tidy_note(self.field.toPlainText())
        if len(written) > LONGEST_NOTE:
            more = len(written) - LONGEST_NOTE
            self._say(self.tr("%n character(s) more than there is room for. Nothing is kept so far.", None, more))
        elif written and self._control is not None:
            self._control.ask(protocol.KeepBreakNote(words=written), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Done):
            self.field.clear()
            self._say(self.tr("Kept, encrypted, on this computer. They are listed in the settings, under “Breaks”."))
        elif isinstance(event, protocol.Failed):
            self._say(event.message)  # what was written stays in the field

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.show()
