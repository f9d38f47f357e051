"""People and sources that are never covered: those a person always shows, and sources that inform about health."""

from __future__ import annotations

import tomllib
from functools import cache, partial
from importlib.resources import files

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.changing import Changing
from ui.control import Control
from ui.parts import button, card, empty, heading, section, text
from ui.settings_page import Page, beside, tick
from ui.tab_order import follow_layout
from ui.topics import site_name
from wellbeing import protocol
from wellbeing.settings import Settings
from wellbeing.settings_steps import setting_to


@cache
def shipped_sources() -> dict[str, str]:
    """The names of the sources, each with its first web address."""
    told = (files("resources") / "rules" / "trusted_sources.toml").read_text(encoding="utf-8")
    return {source["name"]: source["domains"][0] for source in tomllib.loads(told)["source"]}


class PeoplePage(Page):
    """The list of people comes from the filter, which keeps it encrypted; the sources are a setting."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """People are asked for when the page is seen."""
        super().__init__(changing)
        self._control = control
        self.boxes = {name: self._box(name, domain) for name, domain in shipped_sources().items()}
        self.said = text()
        self.people = QVBoxLayout()
        self.list = QWidget()
        self.people.setContentsMargins(0, 0, 0, 0)
        self.list.setLayout(self.people)
        self.add(heading(self.tr("People and sources")), *self._cards())
        self.follow()

    def _cards(self) -> tuple[QWidget, ...]:
        about = self.tr(
            "You asked for them with “Always show” on a cover. The list is kept encrypted on this computer."
        )
        sources = self.tr(
            "Their own accounts are never covered. A post that links to them is judged like any other. "
            "To leave them out of a rule of yours, name them there."
        )
        return (
            card(section(self.tr("People who are always shown")), text(about, quiet=True), self.said, self.list),
            card(section(self.tr("Sources you trust")), text(sources, quiet=True), *self.boxes.values()),
        )

    def _box(self, name: str, domain: str) -> QCheckBox:
        made = QCheckBox(f"{name} · {domain}")
        made.clicked.connect(lambda on: self._trust(name, on))
        return made

    def follow(self) -> None:
        """Show what is chosen."""
        for name, box in self.boxes.items():
            tick(box, name in self.changing.settings.trusted_sources)

    def came_up(self) -> None:
        """Ask who is always shown."""
        self._control.ask(protocol.TrustedAuthors(), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
        elif isinstance(event, protocol.TrustedAuthorsAre):
            self._list(event.authors)

    def _list(self, authors: list[tuple[str, str]]) -> None:
        empty(self.people)
        self._say("" if authors else self.tr("Nobody so far."))
        for site, author in authors:
            forget = button(self.tr("Judge again"), partial(self._forget, site, author))
            forget.setAccessibleName(self.tr("Judge {author} again").format(author=author))
            self.people.addWidget(beside(text(f"{author} · {site_name(site)}"), forget))
        self.list.setVisible(bool(authors))
        follow_layout(self)

    def _forget(self, site: str, author: str) -> None:
        def done(event: protocol.AnyEvent) -> None:
            if isinstance(event, protocol.Failed):
                self._say(event.message)
            else:
                self.came_up()

        self._control.ask(protocol.ForgetAuthor(site=site, author=author), done)

    def _trust(self, name: str, on: bool) -> None:
        what = self.tr("{source}: never covered") if on else self.tr("{source}: judged like others")
        self.changing.change(what.format(source=name), partial(_with_source, name=name, on=on))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))


def _with_source(settings: Settings, name: str, on: bool) -> Settings:
    others = tuple(each for each in settings.trusted_sources if each != name)
    return setting_to(trusted_sources=(*others, name) if on else others)(settings)
