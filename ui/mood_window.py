"""How I feel: a tap, a calendar of days as they were, and a rest for heavy topics. Never a score, never a cause."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.changing import Changing
from ui.control import Control
from ui.mood_calendar import MoodCalendar
from ui.mood_day import MoodDay
from ui.mood_deleting import MoodDeleting
from ui.mood_now import MoodNow
from ui.mood_rest import MoodRest
from ui.mood_setting import MoodSetting
from ui.mood_words import month_name, title
from ui.parts import Sheet, button, card, heading, row, section, text
from wellbeing import protocol
from wellbeing.mood_messages import DayBeside

ASK_EVERY_MS = 60_000
"""Minutes go on, rests end, and a day begins while the window is open."""


class MoodWindow(Sheet):
    """What is noted comes from the encrypted store, which the filter alone opens."""

    def __init__(
        self, control: Control, changing: Changing, bring_up: Callable[[str], object] = lambda _name: None
    ) -> None:
        """Nothing is asked before the window is shown. `bring_up` opens a window by its name."""
        super().__init__(title())
        self._control, self._changing = control, changing
        self._day = ""
        self.shown: protocol.MoodsAre | None = None
        self.now, self.rest = MoodNow(control), MoodRest(control, bring_up)
        self.calendar, self.day = MoodCalendar(), MoodDay()
        self.deleting, self.setting = MoodDeleting(control), MoodSetting(changing)
        self._again = QTimer(self, interval=ASK_EVERY_MS)
        self._again.timeout.connect(self.ask)
        self._build()
        self._connect()
        self._follow()

    def _build(self) -> None:
        self.trouble, self.state = text(), text(quiet=True)
        self.month = section("")
        self.before = button(self.tr("Month &before"), lambda: self._turn_month(-1))
        self.after = button(self.tr("Month a&fter"), lambda: self._turn_month(1))
        self.all = button(self.tr("Delete e&verything noted here"), lambda: self.deleting.delete(everything=True))
        under = text(self.tr("Under the faces: hours and minutes in feeds. A day begins at four in the morning."))
        under.setProperty("quiet", True)
        self.past = QWidget()
        column = QVBoxLayout(self.past)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        column.addWidget(card(row(self.month, self.before, self.after), self.calendar, under))
        column.addWidget(self.day)
        self.past.hide()  # until there is a month to show
        self.everything = row(self.all)
        self.add(heading(title()), self.trouble, self.state, self.now, self.rest, self.past)
        self.add(self.deleting, self.setting, self.everything)

    def _connect(self) -> None:
        self.calendar.turned.connect(self._show_day)
        self.calendar.left.connect(self._go_to)
        self.day.delete.connect(self._delete)
        self.now.kept.connect(self._show_today)
        self.rest.changed.connect(self.ask)
        self.deleting.changed.connect(self.ask)
        self.deleting.changed.connect(lambda: QTimer.singleShot(0, self, self._show_undo))
        self._changing.applied.connect(self._have_it_applied)
        self._control.came_or_went.connect(self._ask_if_seen)
        self._control.erased.connect(self._ask_if_seen)

    def typed(self) -> object:
        """The words that are not kept yet, and what was deleted and can be put back."""
        return self.now.words.text(), self.deleting.gone

    def take_up(self, typed: object) -> None:
        """Go on with both."""
        match typed:
            case (str(words), tuple(gone)):
                self.now.words.setText(words)
                self.deleting.take_up(gone)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the month that was shown, this one at first."""
        super().showEvent(event)
        self.now.begin_anew()
        self.now.words.setFocus()  # a face with the keyboard would look as if it were chosen
        self._changing.look()
        self.ask()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is asked."""
        self._again.stop()
        super().hideEvent(event)

    def ask(self) -> None:
        """Ask for the month of the day that is looked at."""
        self._control.ask(protocol.Moods(month=self._day[:7]), self._heard)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self.ask()

    def _have_it_applied(self) -> None:
        """The filter reads the settings first, then says how it stands."""
        if self.isVisible():
            self._control.ask(protocol.Reload(), lambda _event: self.ask())

    def _show_today(self) -> None:
        self._day = ""
        self.ask()

    def _go_to(self, day: str) -> None:
        self._day = day
        self.ask()

    def _turn_month(self, by: int) -> None:
        if self.shown is not None:
            year, month = map(int, self.shown.month.split("-"))
            months = 12 * year + month - 1 + by
            self._go_to(f"{months // 12:04}-{months % 12 + 1:02}-01")

    def _heard(self, event: protocol.AnyEvent) -> None:
        self._say(event.message if isinstance(event, protocol.Failed) else "")
        if isinstance(event, protocol.MoodsAre):
            self.show_moods(event)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def show_moods(self, told: protocol.MoodsAre) -> None:
        """Show the month of `told`; where nothing is another, everything stays as the person left it."""
        self.rest.show_resting(told.resting)
        told = msgspec.structs.replace(told, id=0)
        if told == self.shown and self._day[:7] == told.month:
            return
        self.shown = told
        if self._day[:7] != told.month:
            self._day = told.today if told.today[:7] == told.month else f"{told.month}-01"
        self._follow()
        if self.past.isHidden():  # to lay it all out for the first time takes as long as a person may wait
            QTimer.singleShot(0, self, self._show_month)
        else:
            self._show_month()

    def _show_month(self) -> None:
        """While it is off, what was noted before can still be looked at and deleted."""
        told = self.shown
        if told is None:
            return
        self.month.setText(month_name(told.month))
        self.after.setEnabled(told.month < told.today[:7])
        self.calendar.show_month(told, self._day)
        self.past.setVisible(told.how != "off" or bool(told.entries))

    def _follow(self) -> None:
        """While it is off there is nothing to tap."""
        told = self.shown
        on, why_not = (told.how != "off", told.why_not_kept) if told else (False, "")
        self.state.setText(why_not or ("" if on else self.tr("This is off: nothing is asked, and nothing is kept.")))
        self.state.setVisible(bool(self.state.text()))
        self.now.setVisible(on and not why_not)

    def _show_day(self) -> None:
        """The calendar's day, with everything about it."""
        if self.shown is None or not (day := self.calendar.day()):
            return
        self._day = day
        entries = [entry for entry in self.shown.entries if entry.day == day]
        beside = next((each for each in self.shown.days if each.day == day), DayBeside(day=day))
        self.day.show_day(day, entries, beside)

    def _show_undo(self) -> None:
        """Once everything has its place: a way back that nobody sees is none."""
        if self.deleting.isVisible():
            self.area.ensureWidgetVisible(self.deleting)

    def _delete(self, numbers: tuple[int, ...]) -> None:
        self.now.begin_anew()  # words are added to nothing that is gone
        self.deleting.delete(numbers)
