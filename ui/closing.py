"""The question that closing the last way to the app asks: go on, or quit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from ui.words import APP_NAME


class Closing(QMessageBox):
    """Waits for nobody. Esc leaves everything as it is; an app that is out of sight can always be brought back."""

    def __init__(self, window: QWidget, minimise: Callable[[], object], leave: Callable[[], object]) -> None:
        """`window` is what was to be closed; `minimise` keeps it within reach, `leave` quits."""
        super().__init__(window)
        self.setModal(False)
        self.setWindowTitle(APP_NAME)
        self.setText(self.tr("Keep the app running?"))
        self.setInformativeText(
            self.tr(
                "There is no tray icon here, so the app stays as a minimised window. To bring it back, choose it "
                "among your windows or open Feed Wellbeing once more.\n\n"
                "If you quit, covering stops. Your internet keeps working."
            )
        )
        self.keep = self._choice(self.tr("&Minimise"), minimise)
        self.leave = self._choice(self.tr("&Quit"), leave)
        stay = self.addButton(QMessageBox.StandardButton.Cancel)
        stay.setIcon(QIcon())  # the system's is a red cross
        self.setEscapeButton(stay)
        self.setDefaultButton(self.keep)

    def _choice(self, text: str, effect: Callable[[], object]) -> QPushButton:
        button = self.addButton(text, QMessageBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda _checked=False: effect())
        return button

    def ask(self) -> None:
        """Show the question in front."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.keep.setFocus()
