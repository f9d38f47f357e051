"""People and sources that are never covered: those whom a person always shows, and sources that are trusted."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.adding_line import Typed, line, no_account, there_already
from ui.changing import Changing
from ui.control import Control
from ui.parts import button, card, empty, heading, section, text
from ui.people import people_of
from ui.settings_page import Page, beside, breakable
from ui.settings_sources import SourcesPage
from ui.tab_order import follow_layout
from ui.topics import site_name
from wellbeing.named_accounts import NotNamed, account_in
from wellbeing.settings import SITES


class PeoplePage(Page):
    """The list of people comes from the filter, which keeps it encrypted; the sources are a setting."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """People are asked for when the page is seen."""
        super().__init__(changing)
        self._people = people_of(control, changing)
        self._people.listed.connect(self._list)
        self._people.failed.connect(self._say)
        self._people.added.connect(self._added)
        self._shown: list[tuple[str, str]] = []
        control.came_or_went.connect(self._look_if_seen)
        self.said = text()
        self.people = QVBoxLayout()
        self.list = QWidget()
        self.people.setContentsMargins(0, 0, 0, 0)
        self.list.setLayout(self.people)
        names = self.tr("Site of the person"), self.tr("Add a person"), self.tr("@name")
        self.adding = line(names, [(site_name(site), site) for site in SITES], self._add)
        self.sources = SourcesPage(changing)
        self.boxes = self.sources.boxes
        self.add(heading(self.tr("People and sources")), self._card(), self.sources)

    def _card(self) -> QWidget:
        about = self.tr(
            "Those for whom you chose “Always show” on a cover, and those you add here. "
            "The list is kept encrypted on this computer."
        )
        shown = section(self.tr("People who are always shown"))
        return card(shown, text(about, quiet=True), self.said, self.list, self.adding)

    def typed(self) -> tuple[Typed, Typed]:
        """The person and the source that are not added yet."""
        return self.adding.typed(), self.sources.adding.typed()

    def take_up(self, typed: object) -> None:
        """Go on with both."""
        match typed:
            case (tuple(person), tuple(source)):
                self.adding.take_up(person)
                self.sources.adding.take_up(source)

    def came_up(self) -> None:
        """Ask who is always shown."""
        self._people.look()

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self._people.look()

    def _list(self, authors: list[tuple[str, str]]) -> None:
        had_focus = self.list.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        empty(self.people)
        self._shown = authors
        self._say("" if authors else self.tr("Nobody so far."))
        for site, author in authors:
            again = button(self.tr("Judge again"), partial(self._judge_again, site, author))
            again.setAccessibleName(self.tr("Judge {author} again").format(author=author))
            self.people.addWidget(beside(text(f"{breakable(author)} · {site_name(site)}"), again))
        self.list.setVisible(bool(authors))
        follow_layout(self)
        if had_focus:
            self.adding.field.setFocus()  # the button that was pressed is gone

    def _add(self, site: str, typed: str) -> None:
        try:
            name = account_in(site, typed)
        except NotNamed:
            self.adding.say(no_account())
            return
        if (site, name.casefold()) in self._shown:
            self.adding.say(there_already(name))
        else:
            self.adding.wait()
            self._people.show_always(site, name)

    def _added(self, why_not: str) -> None:
        if why_not:
            self.adding.say(why_not)
        else:
            self.adding.took()

    def _judge_again(self, site: str, author: str) -> None:
        self._people.judge_again(site, author)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
