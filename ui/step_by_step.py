"""What takes a window long is done in steps, each in a turn of the loop, so that a person is heard in between.

A step leaves work behind, as new parts that are yet to be dressed, laid out and painted: that comes in the turn after
it. The next step comes in the turn after that, so that no turn bears both.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class StepByStep(QObject):
    """Does one thing at a time; a new one takes the place of one that is still being done."""

    def __init__(self, parent: QObject) -> None:
        """Nothing more is done once `parent` is gone."""
        super().__init__(parent)
        self._left: Iterator[None] = iter(())
        self._free = QTimer(self, singleShot=True, interval=0)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._free.timeout.connect(self._next.start)
        self._next.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether there are steps left."""
        return self._free.isActive() or self._next.isActive()

    def do(self, steps: Iterator[None]) -> None:
        """Do the first of `steps`, each of which ends with a `yield`, at once, and the others in turns of their own."""
        self._wait_no_more()
        self._left = steps
        self._step()

    def stop(self) -> None:
        """Leave what is left undone: nobody looks any more."""
        self._wait_no_more()
        self._left = iter(())

    def _wait_no_more(self) -> None:
        self._free.stop()
        self._next.stop()

    def _step(self) -> None:
        if next(self._left, self) is not self:
            self._free.start()
