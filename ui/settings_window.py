"""Settings: what most people need first, more behind it. Every change holds at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui import look
from ui.changing import Changing
from ui.control import Control
from ui.login_start import LoginStart
from ui.parts import Sheet, button, card, heading, into_sight, row, section, text
from ui.settings_app import AppPage
from ui.settings_breaks import BreaksPage
from ui.settings_covers import CoversPage
from ui.settings_limits import LimitsPage
from ui.settings_page import Page, beside, breakable
from ui.settings_parts import PartsPage
from ui.settings_people import PeoplePage
from ui.settings_presets import PresetsPage
from ui.settings_privacy import PrivacyPage
from ui.settings_sites import SitesPage
from ui.settings_topics import TopicsPage
from ui.settings_tuning import TuningPage
from wellbeing import protocol

LOOK_EVERY_MS = 1000
"""The file may be edited by hand while the window is open."""


class SettingsWindow(Sheet):
    """The simple page and those behind it, one at a time; under them the last change, to be undone."""

    def __init__(
        self,
        control: Control,
        changing: Changing,
        login: LoginStart,
        bring_up: Callable[[str], object] = lambda _name: None,
    ) -> None:
        """The file is read when the window is shown, and then each second. `bring_up` opens a window by its name."""
        super().__init__("")
        self.setWindowTitle(self.tr("Settings"))
        self._control, self._changing, self._login = control, changing, login
        self._bring_up = bring_up
        changing.applied.connect(self._have_it_applied)  # before the pages ask how things are then
        self.pages: dict[str, Page] = {}
        self._behind: dict[str, object] = {}
        self._makers: dict[str, Callable[[], Page]] = {
            "topics": lambda: TopicsPage(control, changing),
            "breaks": lambda: BreaksPage(control, changing),
            "limits": lambda: LimitsPage(control, changing),
            "parts": lambda: PartsPage(control, changing),
            "tuning": lambda: TuningPage(changing),
            "people": lambda: PeoplePage(control, changing),
            "privacy": lambda: PrivacyPage(control, changing, bring_up),
        }
        self.sites = SitesPage(control, changing)
        self.parts: tuple[Page, ...] = (
            self.sites,
            PresetsPage(changing),
            CoversPage(changing),
            AppPage(changing, login),
        )
        self.now = ""
        self._build()
        changing.changed.connect(self._follow)
        changing.not_made.connect(self._say_why)
        self._again = QTimer(self, interval=LOOK_EVERY_MS)
        self._again.timeout.connect(changing.look)
        self._follow()

    def _build(self) -> None:
        self.trouble = Trouble(self._changing)
        self.family = button(self.tr("Famil&y agreement…"), lambda: self._bring_up("family"))
        self.back = button(self.tr("‹ &Back to the simple settings"), lambda: self.show_page(""))
        self.more = {name: button(words, partial(self.show_page, name)) for name, words in self._names().items()}
        self.simple = self._simple()
        self.way_back = row(self.back)
        self.add(self.trouble, self.way_back, self.simple)
        self.undo = button(self.tr("&Undo last change"), self._changing.undo)
        self.last = text(quiet=True)
        self.add_below(beside(self.last, self.undo))
        self.way_back.hide()  # what is shown by name is laid out at once, for a window that is not there

    def typed(self) -> object:
        """The page that is open, the server that is not added yet, and what is typed on the pages behind."""
        behind = {**self._behind, **{name: page.typed() for name, page in self.pages.items()}}
        return self.now, self.sites.typed(), behind

    def take_up(self, typed: object) -> None:
        """Open that page, and go on with what was typed."""
        match typed:
            case (str(page), tuple(server), dict(behind)):
                self._behind = behind
                self.sites.take_up(server)
                self.show_page(page)

    def _names(self) -> dict[str, str]:
        return {
            "topics": self.tr("&Topics…"),
            "breaks": self.tr("Brea&ks…"),
            "limits": self.tr("&Limits…"),
            "parts": self.tr("Pa&rts of feeds…"),
            "tuning": self.tr("&Fine tuning…"),
            "people": self.tr("&People and sources…"),
            "privacy": self.tr("Pri&vacy…"),
        }

    def _simple(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        column.addWidget(heading(self.tr("Settings")))
        for part in self.parts:
            column.addWidget(part)
        column.addWidget(card(section(self.tr("More")), row(*self.more.values(), self.family)))
        return made

    def show_page(self, name: str) -> None:
        """Show the page `name`, "" for the simple one; the keyboard goes along. It is made when it is first shown."""
        left, self.now = self.now, name
        if name and name not in self.pages:
            self.pages[name] = self._makers[name]()
            self.pages[name].take_up(self._behind.pop(name, None))
            self.add(self.pages[name])
        self.simple.setVisible(not name)
        self.way_back.setVisible(bool(name))
        for each, page in self.pages.items():
            page.setVisible(each == name)
        self.area.verticalScrollBar().setValue(0)
        if name:
            self.back.setFocus()
        elif left:
            self.more[left].setFocus()
            self.area.ensureWidgetVisible(self.more[left])
        if self.isVisible():
            self._tell_pages()

    def _tell_pages(self) -> None:
        for page in (self.pages[self.now],) if self.now else self.parts:
            page.came_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the file, now and while the window is seen."""
        super().showEvent(event)
        self._changing.look()
        self._again.start()
        QTimer.singleShot(0, self, self._tell_pages)  # once its parts are seen

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is read."""
        self._again.stop()
        super().hideEvent(event)

    def _have_it_applied(self) -> None:
        """The filter would see it within a second by itself."""
        self._control.ask(protocol.Reload())

    def _say_why(self) -> None:
        """At the top, where it is said: a tick that jumps back without a word looks broken."""
        into_sight(self.trouble)

    def _follow(self) -> None:
        what = self._changing.undoes
        self.undo.setEnabled(bool(what))
        last = self.tr("Last change: {change}").format(change=breakable(what))
        self.last.setText(last if what else self.tr("No changes yet."))
        self.undo.setAccessibleDescription(what)


class Trouble(QFrame):
    """Says why the settings file cannot be read or written, and what a person can do. Hidden while all is well."""

    def __init__(self, changing: Changing) -> None:
        """Nothing is done to the file before a second yes."""
        super().__init__()
        self._changing = changing
        self.said, self.newer = text(), text(quiet=True)
        self.open = button(self.tr("&Open the file"), self._open)
        self.again = button(self.tr("Look a&gain"), changing.look)
        self.anew = button(self.tr("Write a &new file…"), lambda: self._ask(True))
        self.yes = button(self.tr("Y&es, write a new one"), self._write)
        self.no = button(self.tr("Leave &it"), lambda: self._ask(False))
        self.question = text(
            self.tr("A new file gets the settings that are shown here. The one that cannot be read is kept beside it.")
        )
        self._build()
        changing.changed.connect(self.follow)
        self.follow()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.buttons: list[QPushButton] = [self.open, self.again, self.anew]
        self.asking = row(self.no, self.yes)
        self.choices = row(*self.buttons)
        self.card = card(self.said, self.choices, self.question, self.asking)
        column.addWidget(self.card)
        column.addWidget(self.newer)
        self._ask(False)

    def follow(self) -> None:
        """Show how the file is."""
        changing = self._changing
        self.said.setText(self._words())
        self.card.setVisible(bool(self.said.text()))
        self.choices.setVisible(bool(changing.trouble))
        if not changing.trouble:
            self._ask(False)
        names = ", ".join(changing.newer)
        told = self.tr("Your settings file has what this version does not know; it stays there, unused: {names}.")
        self.newer.setText(told.format(names=names) if names else "")
        self.newer.setVisible(bool(names))
        self.setVisible(bool(names) or bool(self.said.text()))

    def _words(self) -> str:
        changing = self._changing
        if changing.trouble:
            stays = self.tr(
                "The last settings that could be read, or else the usual ones, are in force and shown here. "
                "The file is left as it is."
            )
            return f"{changing.trouble}\n{stays}"
        if changing.aside:
            said = self.tr("A new settings file was written. The earlier one is kept as {file}.")
            return said.format(file=changing.aside.name)
        return changing.refused

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._changing.path)))

    def _ask(self, asking: bool) -> None:
        self.question.setVisible(asking)
        self.asking.setVisible(asking)
        self.anew.setEnabled(not asking)
        if asking:
            self.no.setFocus()

    def _write(self) -> None:
        self._ask(False)
        self._changing.write_anew()
