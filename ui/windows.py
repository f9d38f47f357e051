"""Every window of the app by name: built when it is first asked for, then kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.parts import Sheet

Builder = Callable[[], Sheet]


class Windows(QObject):
    """Opens windows. A window that was closed keeps what was typed into it."""

    def __init__(self, builders: Mapping[str, Builder], parent: QObject | None = None) -> None:
        """`builders` make each window, by its name."""
        super().__init__(parent)
        self._builders = builders
        self._built: dict[str, Sheet] = {}

    @property
    def names(self) -> frozenset[str]:
        """The windows there are."""
        return frozenset(self._builders)

    def bring_up(self, name: str) -> Sheet:
        """Show the window `name` in front of the others. Raises KeyError."""
        if name not in self._built:
            self._built[name] = self._builders[name]()
        self._built[name].bring_up()
        return self._built[name]

    def close_all(self) -> list[str]:
        """Close and forget every window; the names of those that were to be seen."""
        seen = [name for name, window in self._built.items() if window.isVisible()]
        for window in self._built.values():
            QWidget.close(window)
            window.deleteLater()
        self._built.clear()
        return seen
