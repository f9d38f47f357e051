"""Between the engine, which says when a break comes, and what a person sees of it: the card, and the break itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTimer

from ui.break_breathing import reduced_motion
from ui.break_card import BreakCard
from ui.break_window import BreakWindow
from ui.changing import Changing
from ui.control import Control
from wellbeing import protocol
from wellbeing.breaks import NOTICE
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate

_FIRST, _OFFERED = "breaks/first_day", "breaks/offered"
LOOK_AT_DAY_MS = 10 * 60_000
ANNOUNCED_MS = round(1000 * NOTICE)
A_BREATH = 60.0
"""Seconds of *Breathe for a minute*."""


class BreakReminders(QObject):
    """Shows one card and one break at a time. What it remembers, that breaks were offered, is in `kept`."""

    def __init__(
        self,
        control: Control,
        changing: Changing,
        kept: QSettings,
        parent: QObject | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Nothing is built before it is needed."""
        super().__init__(parent)
        self._control, self._changing, self._kept, self._today = control, changing, kept, today
        self.card: BreakCard | None = None
        self.window: BreakWindow | None = None
        self._seen = protocol.BreakIs()
        control.break_is.connect(self._follow)
        control.came_or_went.connect(self._came_or_went)
        self._days = QTimer(self, interval=LOOK_AT_DAY_MS)
        self._days.timeout.connect(self._offer_if_due)
        self._days.start()
        self._announced = QTimer(self, singleShot=True, interval=ANNOUNCED_MS)
        self._announced.timeout.connect(self._say_that_it_waits)

    # what a person asks for

    def take_break(self) -> None:
        """*Take a break now*: the engine counts anew from its end, where it is there."""
        self._answer("start")
        self._open(60.0 * self._changing.settings.break_minutes)

    def breathe(self) -> None:
        """*Breathe for a minute*: nothing is counted or told."""
        if not self._is_on():
            self._show(BreakWindow(A_BREATH, "breathe", still=self._still(), choice=False))

    # what the engine says

    def _follow(self, seen: protocol.BreakIs) -> None:
        if seen.stage != "notice":
            self._announced.stop()
        elif self._seen.stage != "notice":
            self._announced.start()
        self._seen = seen
        if seen.stage == "rest":
            self._open(seen.lasts, seen.kind, strict=seen.strict)
        if seen.stage == "offer":
            self._kept.setValue(_OFFERED, "yes")
        if self.card is None and seen.stage in ("offer", "notice", "due", "stays"):
            self.card = BreakCard()
            self.card.answered.connect(self._pressed)
        if self.card is not None:
            self.card.show_break(seen, waits=seen.stage == "notice" and not self._announced.isActive())

    def _say_that_it_waits(self) -> None:
        """What was announced is not there after its half minute: a pause in scrolling is waited for."""
        if self.card is not None and self.card.isVisible():
            self.card.show_break(self._seen, waits=True)

    def _pressed(self, answer: str) -> None:
        if answer == "yes":
            self._changing.change(_long_breaks_said, setting_to(breaks="long"))
            self._answer("carry_on")
        elif answer in ("start", "postpone", "carry_on"):
            self._answer(answer)  # type: ignore[arg-type]
        if self.card is not None:
            self.card.hide()

    def _answer(self, answer: Literal["start", "postpone", "carry_on", "done"]) -> None:
        self._control.ask(protocol.AnswerBreak(answer=answer, kind=self._seen.kind if self._seen.stage else "long"))

    # the break

    def _open(self, seconds: float, kind: str = "long", *, strict: bool = False) -> None:
        if self._is_on():
            return
        card = "look_away" if kind == "short" else self._changing.settings.break_card
        still, choice = self._still(), kind == "long"
        window = BreakWindow(seconds, card, strict=strict, still=still, choice=choice, control=self._control)
        window.ended.connect(lambda: self._answer("done"))
        if kind == "short":
            window.ended.connect(window.close)
        self._show(window)

    def _is_on(self) -> bool:
        """Whether there is a break now: one at a time. A window that says that its break is over is none."""
        return self.window is not None and self.window.isVisible() and not self.window.is_over

    def _show(self, window: BreakWindow) -> None:
        old, self.window = self.window, window
        if old is not None:
            old.close()
            old.deleteLater()
        window.bring_up()

    def _still(self) -> bool:
        return self._changing.settings.still_breaks or reduced_motion()

    # coming and going

    def _came_or_went(self) -> None:
        if self._control.state.running:
            self._offer_if_due()
            return
        self._seen = protocol.BreakIs()
        self._announced.stop()
        if self.card is not None:
            self.card.hide()  # nobody would hear what is pressed

    def _offer_if_due(self) -> None:
        """Breaks are offered once, from the second day on, to somebody who has none."""
        today = self._today().isoformat()
        first = str(self._kept.value(_FIRST, ""))
        if not first:
            self._kept.setValue(_FIRST, today)
        elif first < today and self._kept.value(_OFFERED) is None and self._changing.settings.breaks == "off":
            self._control.ask(protocol.OfferBreaks())

    def speak(self) -> None:
        """The app speaks another language from now on. A break that goes on ends in the old one."""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None
            self._follow(self._seen)

    def close_all(self) -> None:
        """The app ends: nothing of this stays in sight."""
        for part in (self.card, self.window):
            if part is not None:
                part.hide()
                part.deleteLater()
        self.card = self.window = None


def _long_breaks_said() -> str:
    return translate("BreakReminders", "Breaks: long")
