"""The directory of helplines: first what holds everywhere, then the lines of one country."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QVBoxLayout, QWidget

from ui import look
from ui.help_card import service_card, ways
from ui.help_country import keep_country, kept_country, named_countries
from ui.parts import button, card, deaf, empty, section, text
from wellbeing.helplines import Country, Directory, Service

AT_FIRST = 4
"""So many lines are shown before "more": a long list is hard to choose from in a hard moment."""


class HelpDirectory(QWidget):
    """Emergency number and finder, the choice of a country, its lines. Nothing here is stored but the country."""

    shown = Signal()
    """Other entries than before stand here."""
    chosen = Signal(str)
    """The person chose a country: its ISO 3166 code, "" for another one."""

    def __init__(
        self, directory: Directory, settings: QSettings, more: Callable[[Service], list[QWidget]] = lambda _each: []
    ) -> None:
        """`directory` is the whole one; what is too old is left out by `show_day`. Cards end with `more` of theirs."""
        super().__init__()
        self._more = more
        self._whole, self._settings = directory, settings
        self._day = date.min
        self.countries = deaf(QComboBox())
        self.first, self.lines = _column(), _column()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(2 * look.GAP)
        page.addLayout(self.first)
        page.addWidget(self._build_choice())
        page.addLayout(self.lines)

    def _build_choice(self) -> QWidget:
        label = section(self.tr("Cou&ntry"))
        label.setBuddy(self.countries)
        self.countries.setAccessibleName(self.tr("Country"))
        self.countries.view().setAccessibleName(self.tr("Country"))
        self.countries.setMinimumHeight(4 * look.GAP)
        self._fill_choice()
        self.countries.activated.connect(self._choose)
        whole, column = QWidget(), _column()
        whole.setLayout(column)
        for part in (label, self.countries, text(self.tr("Your choice stays on this computer."), quiet=True)):
            column.addWidget(part)
        return whole

    def _fill_choice(self) -> None:
        self.countries.clear()
        for name, code in named_countries(self._whole):
            self.countries.addItem(name, code)
        self.countries.addItem(self.tr("Another country"), "")
        kept = self.countries.findData(kept_country(self._settings))
        self.countries.setCurrentIndex(kept if kept >= 0 else self.countries.count() - 1)

    def show_other(self, directory: Directory) -> None:
        """Show another one, for the country that was chosen, from the next `show_day` on."""
        self._whole, self._day = directory, date.min
        self._fill_choice()

    @property
    def country(self) -> Country | None:
        """The country that is chosen, as it is on the day shown; None for another one."""
        return self._whole.as_of(self._day).country(self.countries.currentData())

    def show_day(self, day: date) -> None:
        """Show what holds on `day`."""
        if day != self._day:
            self._day = day
            self._show()

    def _choose(self) -> None:
        keep_country(self._settings, self.countries.currentData())
        self.chosen.emit(self.countries.currentData())
        self._show()

    def _show(self) -> None:
        country = self.country
        empty(self.first)
        put(self.first, self._emergency_card(country.emergency if country else None))
        put(self.first, service_card(self._whole.finder, self._day))
        empty(self.lines)
        services = country.services if country else ()
        self._add(services[:AT_FIRST])
        if rest := services[AT_FIRST:]:
            self._offer(rest)
        if not services:
            put(self.lines, text(self._why_empty()))
        self.shown.emit()

    def _emergency_card(self, known: Service | None) -> QFrame:
        """The number where one was read in a source; nothing made up where none was."""
        title = section(self.tr("In danger now"))
        said = self.tr("If someone may be in danger now, call the emergency number of the place where they are.")
        own = self.tr("This app is not an emergency service and calls no one.")
        if known is None:
            missing = self.tr("Its number is not written here, because none was read in a source for this country.")
            return card(title, text(said), text(missing, quiet=True), text(own, quiet=True))
        return card(title, text(said), *ways(known, self._day), text(own, quiet=True))

    def _why_empty(self) -> str:
        if self._whole.country(self.countries.currentData()):
            return self.tr("What was recorded for this country is a year old, so it is not shown any more.")
        return self.tr("Nothing is recorded here for other countries. The page above lists helplines by country.")

    def _add(self, services: tuple[Service, ...]) -> None:
        for each in services:
            put(self.lines, self._card(each))

    def _card(self, service: Service) -> QFrame:
        return service_card(service, self._day, *self._more(service))

    def _offer(self, rest: tuple[Service, ...]) -> None:
        """A button for `rest`, which gives the focus to the first line that it brings."""
        cards = [self._card(each) for each in rest]

        def show_rest() -> None:
            for each in cards:
                each.show()
            first_button(cards[0]).setFocus()
            more.hide()

        more = button(self.tr("Show %n more", "", len(rest)), show_rest)
        for part in (more, *cards):
            put(self.lines, part)
        for each in cards:
            each.hide()


def put(column: QVBoxLayout, part: QWidget) -> None:
    """Add `part`, to be seen at once where the page is already open."""
    column.addWidget(part)
    if (page := column.parentWidget()) and page.isVisible():
        part.show()


def first_button(part: QWidget) -> QPushButton:
    """The first button of `part`, for the keyboard to begin with."""
    return part.findChildren(QPushButton)[0]


def _column() -> QVBoxLayout:
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(2 * look.GAP)
    return made
