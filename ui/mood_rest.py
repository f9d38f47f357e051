"""For a day that is a lot: heavy topics rest for 24 hours with one tap, and help is near. Calm, optional, undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.control import Control
from ui.mood_words import heavy_named, until_said
from ui.parts import button, card, row, section, text
from wellbeing import protocol
from wellbeing.mood import HEAVY

REST = timedelta(hours=24)


class MoodRest(QFrame):
    """Shows how heavy topics rest. `changed` asks whoever owns it to look again."""

    changed = Signal()

    def __init__(
        self,
        control: Control,
        bring_up: Callable[[str], object],
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        """`bring_up` opens a window by its name."""
        super().__init__()
        self._control, self._now = control, now
        self._resting: Mapping[str, str] = {}
        self._before: Mapping[str, str] = {}
        self.about, self.said = text(), text()
        self.begin = button(self.tr("Let heavy topics &rest for 24 h"), self._begin)
        self.end = button(self.tr("&End their rest"), self._end)
        self.help = button(self.tr("Find &help"), lambda: bring_up("help"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        title = section(self.tr("It is a lot today"))
        column.addWidget(card(title, self.about, self.said, row(self.begin, self.end, self.help)))
        self.show_resting({})

    def show_resting(self, resting: Mapping[str, str]) -> None:
        """`resting` has until when each heavy topic rests that does."""
        self._resting = resting
        rests = set(HEAVY) <= resting.keys()
        had_focus = self.begin.hasFocus() or self.end.hasFocus()
        self.about.setText(self._all_rest() if rests else self._may_rest())
        self.begin.setVisible(not rests)
        self.end.setVisible(rests)
        self._say("")
        if had_focus:
            (self.end if rests else self.begin).setFocus()

    def _may_rest(self) -> str:
        offer = self.tr(
            "If you like, heavy topics can rest for 24 hours. Posts about these are covered meanwhile: {topics}. "
            "Support and help stay in view, and you can end it whenever you like."
        )
        return offer.format(topics=heavy_named())

    def _all_rest(self) -> str:
        rest = self.tr(
            "Heavy topics rest until {time}. Posts about these are covered meanwhile: {topics}. "
            "Support and help stay in view."
        )
        first = min((self._resting[topic] for topic in HEAVY), key=datetime.fromisoformat)
        return rest.format(time=until_said(first), topics=heavy_named())

    def _begin(self) -> None:
        """Those that rest for longer already stay as they are."""
        until = (self._now() + REST).isoformat(timespec="seconds")
        self._before = self._resting
        later = {topic: max(until, self._resting.get(topic, until), key=datetime.fromisoformat) for topic in HEAVY}
        self._ask(later)

    def _end(self) -> None:
        """As it was before, where that was in this window; else they all wake."""
        self._ask({topic: self._before.get(topic, "") for topic in HEAVY})
        self._before = {}

    def _ask(self, until: Mapping[str, str]) -> None:
        self._control.ask(protocol.RestTopics(until=dict(until)), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
        else:
            self.changed.emit()

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
