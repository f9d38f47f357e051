"""Today under an agreement: what is left, minutes by kind, and the ways to more time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Literal

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.family_guardian import FamilyGuardian
from ui.family_words import day_named, duration, moment_named
from ui.parts import anew, button, card, into_sight, row, section, text
from wellbeing import protocol
from wellbeing.extra_minutes import GIVES, Given
from wellbeing.family_page import KINDS, FamilyDay, FamilyPage
from wellbeing.protocol import AnyEvent


class FamilyTime(QWidget):
    """`answered` hears what the engine says to everything that is pressed here."""

    def __init__(self, control: Control, guardian: FamilyGuardian, answered: Callable[[AnyEvent], None]) -> None:
        """Shows nothing before `show_page`."""
        super().__init__()
        self._control, self._guardian, self._answered = control, guardian, answered
        self.left, self.asked = text(), text()
        self.reason = self._line(self.tr("Why you would like more time (if you want to say)"))
        self.ask_buttons = [button(self._more(each), partial(self._ask, each)) for each in GIVES]
        self.code = self._line(self.tr("Code from a guardian’s phone"))
        self.code.returnPressed.connect(self._enter)
        self.enter = button(self.tr("Use the &code"), self._enter)
        self.give = [button(self._given(each), partial(self._give, each)) for each in GIVES]
        self.decline = button(self.tr("&Not today"), lambda: self._give(0))
        self.days, self.by_code = QVBoxLayout(), QWidget()
        self._shown: list[FamilyDay] = []
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        days = QWidget()
        self.days.setContentsMargins(0, 0, 0, 0)
        days.setLayout(self.days)
        self.by_code.setLayout(_column(text(self.code.accessibleName()), self.code, row(self.enter)))
        self.asking = card(
            section(self.tr("More time")),
            self.asked,
            text(self.reason.accessibleName()),
            self.reason,
            row(*self.ask_buttons),
            self.by_code,
            text(self.tr("A guardian at this computer, with the passcode below:"), quiet=True),
            row(*self.give, self.decline),
        )
        column.addWidget(card(section(self.tr("Today")), self.left))
        column.addWidget(self.asking)
        column.addWidget(card(section(self.tr("The last seven days")), days))

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(200)
        made.setAccessibleName(name)
        return made

    def _more(self, minutes: int) -> str:
        return self.tr("Ask for {minutes} min").format(minutes=minutes)

    def _given(self, minutes: int) -> str:
        return self.tr("Give {minutes} min").format(minutes=minutes)

    def begin_to_ask(self) -> None:
        """The keyboard goes to the reason, with what can be pressed in sight."""
        self.reason.setFocus()
        into_sight(self.asking)

    def show_codes(self, *, there: bool) -> None:
        """Whether a phone's code can be entered."""
        self.by_code.setVisible(there)

    def show_page(self, page: FamilyPage) -> None:
        """How it stands now."""
        self.left.setText(self._left(page))
        self.asked.setText(self._asked(page))
        for each in self.ask_buttons:
            each.setEnabled(not page.asked and page.requests_left > 0)
        self.decline.setVisible(bool(page.asked))
        if page.days != self._shown:
            self._shown = page.days
            with anew(self.days):
                for day in reversed(page.days):
                    self.days.addWidget(text(self._day(day)))

    def _left(self, page: FamilyPage) -> str:
        if page.why == "unkept":
            return self.tr("Feeds rest until today’s minutes can be written down again. Is the disk full?")
        if page.why:
            words = self.tr("Feeds rest until {moment}. Messages, writing and search stay open.")
            return words.format(moment=moment_named(page.open_again))
        if page.left is None:
            return self.tr("No daily limit and no quiet hours were agreed on.")
        return self.tr("{minutes} left in feeds before they rest.").format(minutes=duration(page.left))

    def _asked(self, page: FamilyPage) -> str:
        if page.asked:
            words = self.tr("{name} asks for {minutes} more minutes. {reason}")
            return words.format(name=page.name, minutes=page.asked, reason=page.reason).strip()
        return self.tr("More time can be asked for %n more time(s) today.", None, page.requests_left)

    def _day(self, day: FamilyDay) -> str:
        kinds = {
            "feed": self.tr("feeds {minutes}"),
            "messages": self.tr("messages {minutes}"),
            "creating": self.tr("creating {minutes}"),
            "search": self.tr("search {minutes}"),
        }
        said = [kinds[kind].format(minutes=duration(getattr(day, kind))) for kind in KINDS if getattr(day, kind) >= 30]
        minutes = ", ".join(said) or self.tr("nothing")
        return f"{day_named(date.fromisoformat(day.day))} · {minutes}"

    def _ask(self, minutes: Given) -> None:
        self._control.ask(protocol.AskForTime(minutes=minutes, reason=self.reason.text()), self._was_asked)

    def _was_asked(self, event: AnyEvent) -> None:
        if isinstance(event, protocol.FamilyIs):
            self.reason.clear()
        self._answered(event)

    def _enter(self) -> None:
        if self.code.text().strip():
            self._control.ask(protocol.EnterCode(code=self.code.text()), self._answered)
            self.code.clear()

    def _give(self, minutes: Given | Literal[0]) -> None:
        if self._guardian.speaks():
            by, passcode = self._guardian.take()
            self._control.ask(protocol.GiveTime(minutes=minutes, by=by, passcode=passcode), self._answered)


def _column(*parts: QWidget) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(look.GAP)
    for part in parts:
        made.addWidget(part)
    return made
