"""One tap among five faces, in every place that asks: the same faces, the same words, in the same order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.mood_face import FaceButton
from ui.parts import row
from wellbeing.mood import FEELINGS


class MoodTaps(QWidget):
    """Says `tapped` with what was chosen. Nothing stays chosen: it is a moment, not a setting."""

    tapped = Signal(str)

    def __init__(self) -> None:
        """Five buttons, on as many lines as they need."""
        super().__init__()
        self.faces = {feeling: FaceButton(feeling) for feeling in FEELINGS}
        for feeling, face in self.faces.items():
            face.clicked.connect(partial(self._tap, feeling))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row(*self.faces.values()))

    def _tap(self, feeling: str, _checked: bool = False) -> None:
        self.tapped.emit(feeling)
