"""Sources that are never covered: a pack of those that inform about health, and those that a person adds."""

from __future__ import annotations

import tomllib
from functools import cache, partial
from importlib.resources import files

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.adding_line import line, no_account, there_already
from ui.changing import Changing
from ui.parts import button, card, empty, section, text
from ui.settings_page import Page, beside, breakable, tick
from ui.tab_order import follow_layout
from ui.topics import site_name
from wellbeing.named_accounts import NamesEverybody, NotNamed, account_in, domain_in
from wellbeing.settings import SITES, Settings, trusted_source
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate

WEB = "web"
"""Where a source is that is known by its web address."""


@cache
def shipped_sources() -> dict[str, str]:
    """The names of the sources, each with its first web address."""
    told = (files("resources") / "rules" / "trusted_sources.toml").read_text(encoding="utf-8")
    return {source["name"]: source["domains"][0] for source in tomllib.loads(told)["source"]}


class SourcesPage(Page):
    """Ticks for the pack, the list of one's own, and a line to add one with. All of it is one setting."""

    def __init__(self, changing: Changing) -> None:
        """Everything follows the file."""
        super().__init__(changing)
        self.boxes = {name: self._box(name, domain) for name, domain in shipped_sources().items()}
        self.own = QVBoxLayout()
        self.own.setContentsMargins(0, 0, 0, 0)
        self.list = QWidget()
        self.list.setLayout(self.own)
        places = [(self.tr("Web address"), WEB), *((site_name(site), site) for site in SITES)]
        names = self.tr("Where the source is"), self.tr("Add a source"), self.tr("mind.example")
        self.adding = line(names, places, self._add)
        self._shown: tuple[str, ...] | None = None
        self.add(self._card())
        self.follow()

    def _card(self) -> QWidget:
        about = self.tr(
            "The accounts of those you tick are never covered. A post that links to them is judged like any other; a "
            "rule of yours can leave it alone: “Trusted sources” in a rule are all of these, and those that you add."
        )
        own = self.tr(
            "Sources that you add, by an account or by a web address. A web address stands for the accounts on Bluesky "
            "and Mastodon that carry it in their names."
        )
        return card(
            section(self.tr("Sources you trust")),
            text(about, quiet=True),
            *self.boxes.values(),
            text(own, quiet=True),
            self.list,
            self.adding,
        )

    def _box(self, name: str, domain: str) -> QCheckBox:
        made = QCheckBox(f"{name} · {domain}")
        made.clicked.connect(lambda on: self._trust(name, on))
        return made

    def follow(self) -> None:
        """Show what is chosen."""
        chosen = self.changing.settings.trusted_sources
        for name, box in self.boxes.items():
            tick(box, name in chosen)
        own = tuple(entry for entry in chosen if trusted_source(entry)[0])
        if self._shown != own:
            self._list(own)

    def _list(self, entries: tuple[str, ...]) -> None:
        had_focus = self.list.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._shown = entries
        empty(self.own)
        for entry in entries:
            where, name = trusted_source(entry)
            remove = button(self.tr("Remove"), partial(self._remove, entry, name))
            remove.setAccessibleName(self.tr("Remove {source}").format(source=name))
            self.own.addWidget(
                beside(text(breakable(name) if where == WEB else f"{breakable(name)} · {site_name(where)}"), remove)
            )
        self.list.setVisible(bool(entries))
        follow_layout(self)
        if had_focus:
            self.adding.field.setFocus()  # the button that was pressed is gone

    def _trust(self, name: str, on: bool) -> None:
        self.changing.change(partial(_said, name, on), partial(_with_source if on else _without_source, entry=name))

    def _add(self, where: str, typed: str) -> None:
        try:
            name = domain_in(typed) if where == WEB else account_in(where, typed)
        except NamesEverybody as error:
            words = self.tr("Anybody can have a name at {place}. Add the account of the source instead.")
            self.adding.say(words.format(place=error))
        except NotNamed:
            self.adding.say(self._how(where))
        else:
            self._take(f"{where}={name}", name)

    def _take(self, entry: str, name: str) -> None:
        if entry.casefold() in map(str.casefold, self._shown or ()):
            self.adding.say(there_already(name))
            return
        self.changing.change(partial(_said, name, True), partial(_with_source, entry=entry))
        self.adding.took()

    def _how(self, where: str) -> str:
        return no_account() if where != WEB else self.tr("Write a web address, such as mind.example.")

    def _remove(self, entry: str, name: str) -> None:
        self.changing.change(partial(_said, name, False), partial(_without_source, entry=entry))
        self.adding.say("")


def _said(source: str, trusted: bool) -> str:
    if trusted:
        return translate("SourcesPage", "{source}: never covered").format(source=source)
    return translate("SourcesPage", "{source}: judged like others").format(source=source)


def _with_source(settings: Settings, entry: str) -> Settings:
    return setting_to(trusted_sources=tuple(dict.fromkeys((*settings.trusted_sources, entry))))(settings)


def _without_source(settings: Settings, entry: str) -> Settings:
    return setting_to(trusted_sources=tuple(each for each in settings.trusted_sources if each != entry))(settings)
