"""Today: time in feeds and what was softened, beside one's own usual. No scores, no streaks, nobody else's numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui import day as days
from ui import look
from ui.charts import Chart, Sample
from ui.control import Control
from ui.flow import Flow
from ui.parts import Sheet, anew, button, card, heading, row, section, text
from ui.topics import site_name, topic_name
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
    ) -> None:
        """Nothing is asked before the window is shown. `weekly` stands below; `bring_up` opens a window by its name."""
        super().__init__(self.tr("Today"))
        self._control, self._weekly, self._bring_up = control, weekly, bring_up
        self._day = ""
        self.shown: protocol.TodayIs | None = None
        self._again = QTimer(self, interval=ASK_EVERY_MS)
        self._again.timeout.connect(self.ask)
        control.came_or_went.connect(self._ask_if_seen)
        self._build()

    def _build(self) -> None:
        self.title = heading(self.tr("Today"))
        self.earlier = button(self.tr("Day &before"), lambda: self._move(-1))
        self.later = button(self.tr("Day &after"), lambda: self._move(1))
        self.headline = section("")
        self.apart = text(quiet=True)
        self.hours = Chart(self.tr("Feed minutes by hour"), lambda value: f"{value:.0f}")
        self.week = Chart(self.tr("Feed minutes, last seven days"), lambda value: f"{value:.0f}")
        legend = QWidget()
        self.legend = Flow(legend, 2 * look.GAP)
        self.about_usual = text(quiet=True)
        self.softened, self.doses = QGridLayout(), QGridLayout()
        self.trouble = text()
        self.add(row(self.title, self.earlier, self.later), self.trouble, self.headline, self.apart)
        self.add(card(section(self.tr("By hour, in minutes")), self.hours, legend))
        self.add(card(section(self.tr("Last seven days, in minutes")), self.week, self.about_usual))
        self.add(card(section(self.tr("Posts softened, by topic")), _of(self.softened)))
        self.add(card(section(self.tr("Topics met")), _of(self.doses)))
        if self._weekly is not None:
            self.add(self._weekly)
        self.add(
            row(
                button(self.tr("Save as &picture…"), self._save_picture),
                button(self.tr("Save as &table…"), self._save_table),
                button(self.tr("How &feeds work…"), lambda: self._bring_up("weekly")),
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Ask at once, and again while the window is seen."""
        super().showEvent(event)
        self.ask()
        self._again.start()
        if self._weekly is not None:
            self._weekly.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is asked."""
        self._again.stop()
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
        failed = isinstance(event, protocol.Failed)
        self.trouble.setText(event.message if isinstance(event, protocol.Failed) else "")
        self.trouble.setVisible(failed)
        if isinstance(event, protocol.TodayIs):
            self.show_day(event)

    def show_day(self, day: protocol.TodayIs) -> None:
        """Draw `day`."""
        self.shown = day
        written = QDate.fromString(day.day, Qt.DateFormat.ISODate)
        is_today = not self._day or written >= QDate.currentDate()
        self._day = "" if is_today else self._day
        form = QLocale.FormatType.LongFormat
        self.title.setText(self.tr("Today") if is_today else QLocale().toString(written, form))
        self.later.setEnabled(not is_today)
        self.headline.setText(days.headline(day))
        self.apart.setText(days.apart(day))
        self.apart.setVisible(bool(self.apart.text()))
        self._show_time(day)
        with anew(self.softened):
            self._show_softened(day)
        with anew(self.doses):
            self._show_doses(day)

    def _show_time(self, day: protocol.TodayIs) -> None:
        names = [site_name(site) for site in days.sites_of(day)]
        self.hours.show_bars(days.hour_bars(day), names)
        usual = day.usual_seconds / 60 if day.usual_seconds is not None else None
        self.week.show_bars(days.week_bars(day), usual=usual)
        self.about_usual.setText(
            self.tr("The dashed line is your usual: the middle one of your days before.")
            if usual is not None
            else self.tr("Your usual is shown after seven days.")
        )
        with anew(self.legend):
            for index, name in enumerate(names):
                self.legend.addWidget(_beside(Sample(index), QLabel(name)))

    def _show_softened(self, day: protocol.TodayIs) -> None:
        topics = days.softened_by_topic(day)
        if not topics:
            self.softened.addWidget(text(self.tr("Nothing was softened on this day."), quiet=True), 0, 0)
        most = max((posts for _, posts in topics), default=1)
        for line, (category, posts) in enumerate(topics):
            name = topic_name(category)
            self.softened.addWidget(text(name), line, 0)
            self.softened.addWidget(_meter(name, posts, most), line, 1)
            self.softened.addWidget(QLabel(f"{posts}"), line, 2)
        self.softened.setColumnStretch(0, 1)
        self.softened.setColumnStretch(1, 1)

    def _show_doses(self, day: protocol.TodayIs) -> None:
        if not day.doses:
            self.doses.addWidget(text(self.tr("No topics were met on this day."), quiet=True), 0, 0)
        for line, dose in enumerate(day.doses):
            self.doses.addWidget(text(self._said(dose)), line, 0)
            self.doses.addWidget(self._rest_button(dose), line, 1)
        self.doses.setColumnStretch(0, 1)

    def _said(self, dose: Dose) -> str:
        name = topic_name(dose.category)
        posts = self.tr("%n post(s)", None, dose.today)
        if dose.usual is None:
            return f"{name}: {posts}"
        return self.tr("{topic}: {posts}, usual {usual}").format(topic=name, posts=posts, usual=round(dose.usual))

    def _rest_button(self, dose: Dose) -> QPushButton:
        rests = bool(dose.rests_until)
        hours = 0 if rests else REST_HOURS
        words = self.tr("End the rest") if rests else self.tr("Rest for 24 h")
        pressed = button(words, lambda: self._control.ask(self._rest(dose, hours), lambda _: self.ask()))
        pressed.setAccessibleName(f"{words}: {topic_name(dose.category)}")
        pressed.setToolTip(self.tr("Posts about this are covered while the topic rests. Support is not."))
        return pressed

    @staticmethod
    def _rest(dose: Dose, hours: int) -> protocol.RestTopic:
        return protocol.RestTopic(category=dose.category, hours=hours)

    def _save_picture(self) -> None:
        if path := self._path("png"):
            self._tell_saved(path, self.picture().save(path, "PNG"))

    def picture(self) -> QPixmap:
        """The page as it is drawn, whole."""
        return self.page.grab()

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
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), f"feeds-{day}.{kind}", f"*.{kind}")
        return path

    def _tell_saved(self, path: str, went: bool) -> None:
        message = (
            self.tr("Saved as {path}.") if went else self.tr("{path} could not be written. Choose another folder.")
        )
        self.trouble.setText(message.format(path=path))
        self.trouble.show()


def _beside(*parts: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        line.addWidget(part)
    return made


def _of(layout: QGridLayout) -> QWidget:
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(look.GAP)
    made.setLayout(layout)
    return made


def _meter(name: str, posts: int, most: int) -> QProgressBar:
    made = QProgressBar(maximum=most, value=posts, textVisible=False)
    made.setAccessibleName(f"{name}: {posts}")
    made.setFixedHeight(look.GAP)
    return made
