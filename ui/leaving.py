"""The last words of an app whose filter has left: what was not put back in this computer, and what to do."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from ui.words import APP_NAME
from wellbeing.system.ledger import Ledger
from wellbeing.system.left_behind import proxy_is_left


class Leaving(QObject):
    """Asks the ledger alone, which is right also where the filter was killed. `box` is what is shown, if anything."""

    ended = Signal()
    """There is nothing to say, or the person has read it: the app can go."""

    def __init__(self, ledger: Ledger, parent: QObject | None = None) -> None:
        """`ledger` has what the filter changed in this system."""
        super().__init__(parent)
        self._ledger = ledger
        self._quietly = self._told = False
        self.box: QMessageBox | None = None

    def be_quiet(self) -> None:
        """Nobody is there to press a button: whatever is to be said goes to the terminal alone."""
        self._quietly = True
        if self.box:
            self.box.close()

    def filter_left(self) -> None:
        """Say what was not put back, then end."""
        if not self.tell_terminal() or self._quietly:
            self.ended.emit()
            return
        self.box = QMessageBox(QMessageBox.Icon.NoIcon, APP_NAME, self._words())
        self.box.setModal(False)
        self.box.finished.connect(self.ended)
        self.box.show()
        self.box.raise_()
        self.box.activateWindow()

    def tell_terminal(self) -> bool:
        """Whether something was not put back; said on stderr, once."""
        left = proxy_is_left(self._ledger)
        if left and not self._told:
            self._told = True
            print(self._words(), file=sys.stderr, flush=True)
        return left

    def _words(self) -> str:
        return self.tr(
            "This computer's browsers are still told to ask the filter: the system did not put its network setting "
            "back in time. Your internet keeps working: while the filter is away, browsers go straight to the web.\n\n"
            "To put the setting back, open Feed Wellbeing again and quit it once more, or run “wellbeing undo” in a "
            "terminal."
        )
