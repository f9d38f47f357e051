"""The app as the system sees it: at a log-out it goes in order, and nobody has to answer a question first."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Qt would ask each window first, and the small one asks the person where no tray keeps the app in reach."""

    def event(self, event: QEvent) -> bool:
        """When the system tells the app to quit: end the loop; what ends with it (`App`) puts everything back."""
        if event.type() is QEvent.Type.Quit:
            self.exit(0)
            return True
        return super().event(event)
