"""The question in Today: a quiet line, at most as often as the person asked for, answered or put away with one tap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.control import Control
from ui.mood_taps import MoodTaps
from ui.mood_words import feeling_name
from ui.parts import button, card, row, text
from wellbeing import protocol
from wellbeing.mood import Feeling


class MoodLine(QWidget):
    """`look` asks whether it is time. It never comes up by itself, and never over anything."""

    def __init__(self, control: Control, bring_up: Callable[[str], object]) -> None:
        """Nothing is shown or asked before `look`. `bring_up` opens a window by its name."""
        super().__init__()
        self._control = control
        self._number = 0
        self.question = text(self.tr("How is it now? You asked to be asked; you need not answer."))
        self.taps = MoodTaps()
        self.taps.tapped.connect(self._keep)
        self.not_now = button(self.tr("Not no&w"), self._put_away)
        self.asking = QWidget()
        self.said = text()
        self.undo = button(self.tr("U&ndo"), self._undo)
        self.more = button(self.tr("How I feel…"), lambda: bring_up("mood"))
        self.answered = row(self.undo, self.more)
        column = QVBoxLayout(self.asking)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.question, self.taps, row(self.not_now)):
            column.addWidget(part)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(card(self.asking, self.said, self.answered))
        self._show(asking=False, said="")

    def look(self) -> None:
        """Today is looked at: ask the filter whether the person may be asked."""
        self._control.ask(protocol.Moods(), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        self._show(asking=isinstance(event, protocol.MoodsAre) and event.due, said="")

    def _keep(self, feeling: Feeling) -> None:
        self._control.ask(protocol.KeepMood(feeling=feeling), lambda event: self._kept(feeling, event))

    def _kept(self, feeling: Feeling, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.MoodKept):
            self._number = event.number
            self._show(asking=False, said=self.tr("Noted: {feeling}.").format(feeling=feeling_name(feeling)))
            self.more.setFocus()
        elif isinstance(event, protocol.Failed):
            self._show(asking=True, said=event.message)

    def _undo(self) -> None:
        self._control.ask(protocol.DeleteMoods(numbers=(self._number,)), self._undone)

    def _undone(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._show(asking=False, said=event.message)
        else:
            self._show(asking=True, said="")

    def _put_away(self) -> None:
        self._control.ask(protocol.MoodNotNow(), lambda _event: self._show(asking=False, said=""))

    def _show(self, asking: bool, said: str) -> None:
        self.asking.setVisible(asking)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.answered.setVisible(bool(said) and not asking)
        self.setVisible(asking or bool(said))
