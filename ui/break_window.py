"""The break itself: the time left, something to do if one likes, and a button that ends it. Never the whole screen."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui import break_words as words
from ui import look
from ui.break_breathing import Breathing
from ui.break_leaving import WayOut
from ui.break_note import BreakNote
from ui.control import Control
from ui.parts import Sheet, button, heading, row, text

TICK_MS = 500
SIZE = (74 * look.GAP, 62 * look.GAP)


class BreakWindow(Sheet):
    """Counts down `seconds`, with `card` in sight. `ended` comes once, when it is over or left.

    `strict`: it has no button before its end, and stays in front; hold Esc, or type the word, and it ends.
    """

    ended = Signal()

    def __init__(
        self,
        seconds: float,
        card: str = "nothing",
        *,
        strict: bool = False,
        still: bool = False,
        choice: bool = True,
        clock: Callable[[], float] = monotonic,
        control: Control | None = None,
    ) -> None:
        """`still`: nothing moves. `choice`: the other cards are a press away. `clock` tells seconds.

        `control` keeps a note where the person wants that.
        """
        super().__init__("")
        self.setWindowTitle(self.tr("A break"))
        self.strict, self._clock, self._ends = strict, clock, clock() + seconds
        self.is_over = self._told = False
        self.heading, self.left = heading(self.tr("A break")), text(quiet=True)
        self.lines = BreakNote(control)
        self.note = self.lines.field
        self.pages = QStackedWidget()
        self._still = still
        for each in words.CARDS:
            self.pages.addWidget(self._page(each))
        self.ways = {each: button(words.card_name(each), partial(self.show_card, each)) for each in words.CARDS}
        self.end: QPushButton = button(self.tr("&End the break"), self.close, main=True)
        self.choices = row(*self.ways.values())
        self.choices.setVisible(choice)
        self.way_out = text(quiet=True)
        self.way_out.setVisible(strict)
        self.add(self.heading, self.left, self.pages, self.choices, self.way_out)
        self.add_below(row(self.end))
        self.setTabOrder(self.end, self.note)
        self.setTabOrder(self.note, self.lines.keep)
        if strict:
            self._strictly()
        self.resize(*SIZE)
        self.show_card(card)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._follow)
        self._tick.start()
        self._follow()

    def _way_out(self) -> str:
        """What is typed into the lines of a note stays there, so that another way stands first beside them."""
        if self.card == "note":
            said = self.tr(
                "You chose breaks without a button. To leave now, hold Esc for 3 seconds; “{word}” is heard outside of "
                "the lines."
            )
        else:
            said = self.tr("You chose breaks without a button. To leave now, hold Esc for 3 seconds or type “{word}”.")
        return said.format(word=words.LEAVING_WORD)

    def _strictly(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.end.hide()
        self._leaving = WayOut(self, self._leave)
        for shortcut in self.findChildren(QShortcut):
            if shortcut.key() == QKeySequence(Qt.Key.Key_Escape):
                shortcut.setEnabled(False)  # it is for holding

    def _page(self, card: str) -> QWidget:
        made = QWidget()
        page = QVBoxLayout(made)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(2 * look.GAP)
        if card == "breathe":
            self.breathing = Breathing(self._still)
            page.addWidget(self.breathing, 1)
        page.addWidget(text(words.card_text(card)))
        if card == "note":
            page.addWidget(self.lines)
        if card != "breathe":
            page.addStretch(1)
        return made

    def show_card(self, card: str) -> None:
        """Show `card`; an unknown one, and "choose", begin with what asks for nothing."""
        known = card if card in words.CARDS else "nothing"
        self.card = known
        self.pages.setCurrentIndex(words.CARDS.index(known))
        for name, way in self.ways.items():
            way.setEnabled(name != known)
        self.way_out.setText(self._way_out())
        (self.note if known == "note" else self.end).setFocus()

    def _follow(self) -> None:
        left = math.ceil(self._ends - self._clock())
        self.left.setText(
            words.left(left) if left > 0 else self.tr("What you looked at is still there when you want it.")
        )
        if left <= 0 and not self.is_over:
            self._be_over()

    def _be_over(self) -> None:
        self.is_over = True
        self._tick.stop()
        self.heading.setText(self.tr("The break is over"))
        self.end.setText(self.tr("&Close"))
        self.end.show()
        self.way_out.hide()
        self._tell()

    def _leave(self) -> None:
        self.is_over = True
        self.close()

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.ended.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The person leaves; a strict break stays until it is over, or left by its way out."""
        if self.strict and not self.is_over:
            event.ignore()
            return
        self._tick.stop()
        if self.strict:
            self._leaving.stop()
        self.note.clear()
        self._tell()
        super().closeEvent(event)
