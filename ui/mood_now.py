"""How it is now: one tap, and words if the person likes, which may come before the tap or after it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from ui.control import Control
from ui.mood_taps import MoodTaps
from ui.mood_words import feeling_name
from ui.parts import button, card, row, section, text
from wellbeing import protocol
from wellbeing.mood import LONGEST_WORDS, Feeling


class MoodNow(QFrame):
    """Keeps what is tapped through the filter. `kept` says that there is something new to show."""

    kept = Signal()

    def __init__(self, control: Control) -> None:
        """Nothing is kept before a tap."""
        super().__init__()
        self._control = control
        self._last = 0
        self.taps = MoodTaps()
        self.taps.tapped.connect(self._keep)
        self.words = QLineEdit(maxLength=LONGEST_WORDS)
        self.words.setPlaceholderText(self.tr("A few words, if you like"))
        self.words.setAccessibleName(self.tr("A few words, if you like; they are kept with your tap"))
        self.words.textChanged.connect(self._follow)
        self.words.returnPressed.connect(self._add_words)
        self.add = button(self.tr("&Add these words to it"), self._add_words)
        self.said = text()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.adding = row(self.add)
        parts = (section(self.tr("How is it now?")), self.taps, self.words, self.adding, self.said)
        column.addWidget(card(*parts))
        self.begin_anew()

    def begin_anew(self) -> None:
        """What was tapped before is done with."""
        self._last = 0
        self._say("")
        self._follow()

    def _follow(self) -> None:
        self.adding.setVisible(self._last > 0 and bool(self.words.text().strip()))

    def _keep(self, feeling: Feeling) -> None:
        command = protocol.KeepMood(feeling=feeling, words=self.words.text())
        self._control.ask(command, lambda event: self._was_kept(feeling, event))

    def _was_kept(self, feeling: Feeling, event: protocol.AnyEvent) -> None:
        """What was typed stays until it is kept, as when the filter is away."""
        if isinstance(event, protocol.MoodKept):
            had_words = bool(self.words.text().strip())
            self.words.clear()
            self._last = 0 if had_words else event.number
            self._say(self.tr("Noted: {feeling}.").format(feeling=feeling_name(feeling)))
            self.kept.emit()
        elif isinstance(event, protocol.Failed):
            self._say(event.message)

    def _add_words(self) -> None:
        words = self.words.text().strip()
        if self._last and words:
            self._control.ask(protocol.RewordMood(number=self._last, words=words), self._was_added)

    def _was_added(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
            return
        self._last = 0
        self.words.clear()
        self.words.setFocus()
        self._say(self.tr("Your words are noted with it."))
        self.kept.emit()

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
