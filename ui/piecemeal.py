"""A long list comes into its window a few parts at a time, so that what a person does meanwhile is seen to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLayout, QWidget

from ui.parts import anew, out_of_sight

AT_ONCE = 8
"""Parts in one turn of the loop: thirty lines that wrap, in one, held a window up for 50 ms."""


class Piecemeal(QObject):
    """Fills one layout. A new list takes the place of one that is still coming."""

    def __init__(self, layout: QLayout, parent: QObject) -> None:
        """`parent` goes with the layout."""
        super().__init__(parent)
        self._layout = layout
        self._coming: Iterator[QWidget] = iter(())
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._put_some)

    def fill(self, parts: Iterable[QWidget]) -> None:
        """Show `parts` alone, the first of them at once; each is made when its turn has come."""
        self._coming = iter(parts)
        with anew(self._layout):
            self._put_some()

    def _put_some(self) -> None:
        some = list(islice(self._coming, AT_ONCE))
        with out_of_sight(self._layout):
            for part in some:
                self._layout.addWidget(part)
        if len(some) == AT_ONCE:
            self._next.start()
