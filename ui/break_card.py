"""The small card in the corner that suggests a break. It takes the keyboard from nobody."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui import break_words as words
from ui import look
from ui.parts import button, card, row, section, text
from wellbeing.protocol import BreakIs

WIDTH = 46 * look.GAP


class BreakCard(QWidget):
    """Shows what `show_break` is told. `answered` says what the person pressed: start, postpone, carry_on, yes."""

    answered = Signal(str)

    def __init__(self) -> None:
        """Out of sight. A window of its own, so that the system's own keys reach it; Esc carries on."""
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.title, self.fact = section(""), text()
        self.start = self._button("start", self.tr("&Break now"), main=True)
        self.yes = self._button("yes", self.tr("&Yes, suggest breaks"), main=True)
        self.postpone = self._button("postpone", "")
        self.carry_on = self._button("carry_on", self.tr("&Carry on"))
        self.not_now = self._button("carry_on", self.tr("&Not now"))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        buttons = row(self.start, self.yes, self.postpone, self.carry_on, self.not_now)
        page.addWidget(card(self.title, self.fact, buttons))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, lambda: self.answered.emit("carry_on"))

    def _button(self, answer: str, words: str, *, main: bool = False) -> QPushButton:
        return button(words, lambda: self.answered.emit(answer), main=main)

    def show_break(self, seen: BreakIs, *, waits: bool = False) -> None:
        """Show a notice, a break that is due, or an offer; anything else takes the card away.

        `waits`: what was announced waits for a pause in scrolling.
        """
        if seen.stage not in ("offer", "notice", "due", "stays"):
            self.hide()
            return
        title = words.title(seen.stage, seen.kind, waits=waits)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.fact.setText(words.fact(seen.stage, seen.kind, seen.fed, seen.lasts))
        offer = seen.stage == "offer"
        for part in (self.yes, self.not_now):
            part.setVisible(offer)
        for part in (self.start, self.carry_on):
            part.setVisible(not offer)
        self.postpone.setText(words.more(seen.delay))
        self.postpone.setVisible(not offer and seen.delays > 0)
        self._place()
        self.show()

    def _place(self) -> None:
        """In the corner where most systems put what is new, as high as its words need."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        room = QGuiApplication.primaryScreen().availableGeometry()
        width = min(WIDTH, room.width() - 4 * look.GAP)
        self.setFixedSize(width, layout.totalHeightForWidth(width))
        corner = QRect(0, 0, self.width(), self.height())
        corner.moveBottomRight(room.bottomRight())
        self.move(corner.topLeft().x() - 2 * look.GAP, corner.topLeft().y() - 2 * look.GAP)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the system's own key: the person carries on."""
        event.ignore()
        self.answered.emit("carry_on")
