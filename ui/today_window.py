"""Today: time in feeds and what was softened, beside one's own usual. No scores, no streaks, nobody else's numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QShowEvent

from ui import day as days
from ui.control import Control
from ui.day_figures import DayFigures
from ui.day_picture import drawn
from ui.file_to_save import file_to_save
from ui.jobs import Jobs
from ui.limits_line import LimitsLine
from ui.mood_line import MoodLine
from ui.offers_card import OffersCard
from ui.parts import Sheet, button, heading, into_sight, row, text
from ui.step_by_step import StepByStep
from ui.weekly_card import WeeklyCard
from wellbeing import protocol
from wellbeing.facts import Dose

ASK_EVERY_MS = 30_000
REST_HOURS = 24


class TodayWindow(Sheet):
    """Shows one day; today is asked for anew while it is seen."""

    def __init__(
        self,
        control: Control,
        weekly: WeeklyCard | None = None,
        bring_up: Callable[[str], object] = lambda _name: None,
        offers: OffersCard | None = None,
    ) -> None:
        """Nothing is asked before the window is shown. `weekly` stands below; `bring_up` opens a window by its name.

        `offers` are shown under the limits, where there is something to offer.
        """
        super().__init__(self.tr("Today"))
        self._control, self._weekly, self._bring_up, self._offers = control, weekly, bring_up, offers
        self._day = ""
        self.shown: protocol.TodayIs | None = None
        self._drawing, self._painting = StepByStep(self), StepByStep(self)
        self._saving = Jobs(self)
        self._again = QTimer(self, interval=ASK_EVERY_MS)
        self._again.timeout.connect(self.ask)
        control.came_or_went.connect(self._ask_if_seen)
        self._build()

    def _build(self) -> None:
        self.title = heading(self.tr("Today"))
        self.earlier = button(self.tr("Day &before"), lambda: self._move(-1))
        self.later = button(self.tr("Day &after"), lambda: self._move(1))
        self.figures = figures = DayFigures(self._rest)
        self.headline, self.apart, self.hours, self.week = figures.headline, figures.apart, figures.hours, figures.week
        self.softened, self.doses = figures.softened, figures.doses
        self.trouble = text()
        self.limits = LimitsLine(self._control)
        self._again.timeout.connect(self.limits.look)
        self.add(row(self.title, self.earlier, self.later), self.trouble, self.headline, self.apart, self.limits)
        if self._offers is not None:
            self.add(self._offers)
        self.add(*figures.cards)
        for part in (self.headline, self.apart, *figures.cards):
            part.hide()  # before there is a day, there is nothing to draw
        self.mood = MoodLine(self._control, self._bring_up)
        self.add(self.mood)
        if self._weekly is not None:
            self.add(self._weekly)
        self.said = text()
        self.said.hide()
        self.saving = (
            button(self.tr("Save as &picture…"), self._save_picture),
            button(self.tr("Save as &table…"), self._save_table),
        )
        for each in self.saving:
            each.setEnabled(False)
        self.add(
            row(
                *self.saving,
                button(self.tr("How &feeds work…"), lambda: self._bring_up("weekly")),
            ),
            self.said,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Ask at once, and again while the window is seen."""
        super().showEvent(event)
        self.ask()
        self._again.start()
        self.limits.look()
        self.mood.look()
        if self._weekly is not None:
            self._weekly.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is asked, or drawn to its end."""
        self._again.stop()
        self._drawing.stop()
        super().hideEvent(event)

    def ask(self) -> None:
        """Ask for the day that is shown."""
        self._control.ask(protocol.Today(day=self._day), self._heard)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self.ask()

    def _move(self, by: int) -> None:
        shown = date.fromisoformat(self.shown.day) if self.shown else date.today()
        self._day = (shown + timedelta(days=by)).isoformat()
        self.ask()

    def _heard(self, event: protocol.AnyEvent) -> None:
        if not self.isVisible():
            return  # closed meanwhile; it asks again when it is shown
        failed = isinstance(event, protocol.Failed)
        self.trouble.setText(event.message if isinstance(event, protocol.Failed) else "")
        self.trouble.setVisible(failed)
        if isinstance(event, protocol.TodayIs):
            self.show_day(event)

    def show_day(self, day: protocol.TodayIs) -> None:
        """Draw `day`: what is highest at once, and the rest while the loop goes on."""
        if self.shown is None:
            self._begin()
        self.shown = day
        self._drawing.do(self._drawn(day))

    def _begin(self) -> None:
        for part in (self.headline, *self.figures.cards):
            part.show()
        for each in self.saving:
            each.setEnabled(True)

    def _drawn(self, day: protocol.TodayIs) -> Iterator[None]:
        self._say(day)
        yield from self.figures.show_day(day)

    def _say(self, day: protocol.TodayIs) -> None:
        written = QDate.fromString(day.day, Qt.DateFormat.ISODate)
        is_today = not self._day or written >= QDate.currentDate()
        self._day = "" if is_today else self._day
        form = QLocale.FormatType.LongFormat
        self.title.setText(self.tr("Today") if is_today else QLocale().toString(written, form))
        self.later.setEnabled(not is_today)
        if self._offers is not None and is_today:
            self._offers.look(day)

    def _rest(self, dose: Dose) -> None:
        hours = 0 if dose.rests_until else REST_HOURS
        self._control.ask(protocol.RestTopic(category=dose.category, hours=hours), lambda _: self.ask())

    def _save_picture(self) -> None:
        if self.shown is None or not (path := self._path("png")):
            return

        def pack(picture: QImage) -> None:
            self._saving.do(partial(_saved, picture, path), partial(self._tell_saved, path))

        self._painting.do(drawn(self.shown, pack))

    def _save_table(self) -> None:
        if self.shown is None or not (path := self._path("csv")):
            return
        try:
            Path(path).write_text(days.as_csv(self.shown), encoding="utf-8", newline="")
        except OSError:
            self._tell_saved(path, False)
        else:
            self._tell_saved(path, True)

    def _path(self, kind: str) -> str:
        day = self.shown.day if self.shown else "today"
        path, _ = file_to_save(self, self.tr("Save"), f"feeds-{day}.{kind}", f"*.{kind}")
        return path

    def _tell_saved(self, path: str, went: bool) -> None:
        message = (
            self.tr("Saved as {path}.") if went else self.tr("{path} could not be written. Choose another folder.")
        )
        self.said.setText(message.format(path=path))
        self.said.show()
        into_sight(self.said)


def _saved(picture: QImage, path: str) -> bool:
    """Whether `picture` could be written; to pack one takes longer than a person may wait, so a job does it."""
    return bool(picture.save(path, "PNG"))  # type: ignore[call-overload]  # the stubs want bytes and fail with them
