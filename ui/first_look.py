"""*Show me first*: a third way beside choosing and skipping, with a yes of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.control import Control
from ui.parts import button, card, row, section, text
from wellbeing import protocol

DAYS = 3


class FirstLookCard(QWidget):
    """Says what looking first is, and begins it."""

    begun = Signal()
    """Posts are judged in silence from now on."""

    def __init__(self, control: Control) -> None:
        """Nothing is asked of the engine before the yes."""
        super().__init__()
        self._control = control
        self.trouble = text()
        self.trouble.hide()
        self.yes = button(self.tr("Show &me first"), self._begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            card(
                section(self.tr("Or see your own feed first")),
                text(
                    self.tr(
                        "For three days nothing is covered. Posts are judged in silence, and counted by topic: numbers "
                        "alone are kept, on this computer. Then you see what each choice would have softened in your "
                        "own feed, and choose. You can end it at any time before."
                    ),
                    quiet=True,
                ),
                row(self.yes),
                self.trouble,
            )
        )

    def _begin(self) -> None:
        self.yes.setEnabled(False)
        self._control.ask(protocol.ShowMeFirst(days=DAYS), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        self.yes.setEnabled(True)
        failed = isinstance(event, protocol.Failed)
        self.trouble.setText(event.message if isinstance(event, protocol.Failed) else "")
        self.trouble.setVisible(failed)
        if not failed:
            self.begun.emit()
