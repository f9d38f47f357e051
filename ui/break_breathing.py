"""A circle to breathe with: four seconds in, six seconds out. Where movement is not wanted it stands still."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import look
from ui.parts import text

IN, OUT = 4.0, 6.0
"""Seconds (the notes on evidence, "60 s paced breath (4 in, 6 out)")."""
FRAME_MS = 40
"""25 pictures a second: the circle moves by less than a pixel in each."""
STILL_MS = 250
"""Between two looks at the clock where words alone change."""
SMALLEST = 0.45
"""Of the largest radius."""


def reduced_motion() -> bool:
    """Whether this system was told to move less."""
    hints = QGuiApplication.styleHints()  # held: in PySide 6.12 what it gives dies with it
    return bool(hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion)


def breath(seconds: float) -> tuple[bool, float]:
    """Whether the breath goes in so many seconds after the first one began, and how full it is (0..1)."""
    within = seconds % (IN + OUT)
    goes_in = within < IN
    part = within / IN if goes_in else 1 - (within - IN) / OUT
    return goes_in, (1 - math.cos(math.pi * part)) / 2


class Breathing(QWidget):
    """The circle, and the words under it. It runs while it is seen."""

    def __init__(self, still: bool, clock: Callable[[], float] = monotonic) -> None:
        """`still`: a picture that does not move, with words that change. `clock` tells seconds."""
        super().__init__()
        self._clock, self._began = clock, clock()
        self.words = text()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setFont(look.section(self.words.font()))
        self.circle = Circle()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.circle, 1)
        page.addWidget(self.words)
        self.still = still
        self._timer = QTimer(self, interval=STILL_MS if still else FRAME_MS)
        self._timer.timeout.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        goes_in, full = breath(self._clock() - self._began)
        said = self.tr("Breathe in…") if goes_in else self.tr("Breathe out…")
        if said != self.words.text():
            self.words.setText(said)
        if not self.still:
            self.circle.fill(full)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with a breath in."""
        super().showEvent(event)
        self._began = self._clock()
        self._follow()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self._timer.stop()
        super().hideEvent(event)


class Circle(QWidget):
    """A circle in the app's colours within a ring; `full` is how large it is (0..1)."""

    def __init__(self) -> None:
        """Half full."""
        super().__init__()
        self.full = 0.5
        self.setMinimumSize(24 * look.GAP, 24 * look.GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def fill(self, full: float) -> None:
        """Draw it so large."""
        self.full = full
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing flashes: one calm colour."""
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        largest = min(self.width(), self.height()) / 2 - look.GAP
        centre = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(QPen(palette.placeholderText().color(), 1))
        painter.drawEllipse(centre, largest, largest)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.highlight())
        radius = largest * (SMALLEST + (1 - SMALLEST) * self.full)
        painter.drawEllipse(centre, radius, radius)
        painter.end()
