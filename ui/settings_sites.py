"""Which feeds the filter reads: the sites, servers of one's own, and newer definitions of how they are read."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.changing import Changing
from ui.control import Control
from ui.looking_for_newer import LookingForNewer
from ui.newer_helplines import NewerHelplines
from ui.newer_sites import NewerSites
from ui.parts import button, card, empty, row, section, text
from ui.settings_page import Page, beside, choice, select, tick
from ui.site_health_words import state_line, what_it_means
from ui.tab_order import follow_layout
from ui.topics import site_name
from wellbeing import protocol
from wellbeing.agreed_sites import entries_of, named, servers_of
from wellbeing.settings import MOST_ADDED, SITES, added_host, has_room
from wellbeing.settings_entries import shown
from wellbeing.settings_steps import site_to, with_server, without_server
from wellbeing.site_titles import OF_SERVERS

if TYPE_CHECKING:
    from wellbeing.site_files import LeftOut

translate = QCoreApplication.translate

_ADDRESS = re.compile(r"^\s*(?:[a-z]+://)?([^/\s?#]*).*$", re.IGNORECASE | re.DOTALL)
"""What people copy is the address of a page; its host is what is meant."""

AT_ONCE = 50
"""Servers that are added at a press: each is looked at beside all others, which together takes a tenth of a second."""

_BETWEEN = re.compile(r"[\s,;]+")
"""What stands between several of them."""

_KINDS = tuple(sorted(OF_SERVERS, key=lambda site: site != "mastodon"))
"""Mastodon first: its servers are the ones that people add most."""


class SitesPage(Page):
    """Ticks for the sites, and a line to add a server with."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """Everything follows the file; what an agreement keeps filtered is said beside it."""
        super().__init__(changing)
        self._control = control
        self.kept = text()
        control.changed.connect(self._show_kept)
        control.came_or_went.connect(self._look_if_seen)
        self.boxes = {site: self._box(site) for site in SITES}
        self.health = {site: text(quiet=True) for site in SITES}
        self.about_health = text(quiet=True)
        self._healths: protocol.SitesHealthAre | None = None
        self.kind = choice(self.tr("Kind of server"), [(site_name(site), site) for site in _KINDS])
        self.host = QLineEdit(placeholderText=self.tr("social.example"))
        self.host.setAccessibleName(self.tr("Address of the server"))
        self.host.setMinimumWidth(20 * look.GAP)
        self.host.returnPressed.connect(self._add)
        self.said = text()
        self.said.hide()
        self.added = QVBoxLayout()
        self.newer, self.helplines = NewerSites(control), NewerHelplines(control)
        self.looking = LookingForNewer(control, changing)
        self.looking.told.connect(self._looked)
        self.newer.taken.connect(self.looking.look)
        self.add(self._card(), self.newer, self.helplines, self.looking)
        self._shown: tuple[str, ...] | None = None
        self.follow()

    def typed(self) -> tuple[str, str]:
        """The kind and the address of a server that is not added yet."""
        return str(self.kind.currentData()), self.host.text()

    def take_up(self, typed: object) -> None:
        """Show what `typed` has."""
        match typed:
            case (str(kind), str(host)):
                select(self.kind, kind)
                self.host.setText(host)

    def came_up(self) -> None:
        """Ask which definitions and helplines are in use."""
        self.looking.look()
        self.newer.look()
        self.helplines.look()

    def _looked(self, looking: protocol.UpdatesAre) -> None:
        self.newer.follow_looking(looking)
        if looking.came:
            self.newer.look()
            self.helplines.look()

    def _card(self) -> QWidget:
        self.list = QWidget()
        self.list.setLayout(self.added)
        self.added.setContentsMargins(0, 0, 0, 0)
        return card(
            section(self.tr("Feeds")),
            text(self.tr("The filter reads the sites that you tick, and no others."), quiet=True),
            *(_line(box, self.health[site]) for site, box in self.boxes.items()),
            self.about_health,
            self.kept,
            text(
                self.tr("Servers that you add, such as your Mastodon instance; several with spaces between:"),
                quiet=True,
            ),
            self.list,
            row(self.kind, self.host, button(self.tr("&Add"), self._add)),
            self.said,
        )

    def _about_servers(self) -> str:
        return self.tr("Servers that you add, such as your Mastodon instance; several with spaces between:")

    def _box(self, site: str) -> QCheckBox:
        made = QCheckBox(self.tr("Other sites, added below") if site == "generic" else site_name(site))
        made.clicked.connect(lambda on: self._tick(site, on))
        return made

    def follow(self) -> None:
        """Show what is chosen."""
        for site, box in self.boxes.items():
            tick(box, site in self.changing.settings.sites)
        self._show_kept()
        self._show_health()
        self.looking.follow()
        if self._shown != self.changing.settings.added_hosts:
            self._list(self.changing.settings.added_hosts)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask how well posts are found."""
        super().showEvent(event)
        self._look_if_seen()

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self._control.ask(protocol.SitesHealth(), self._take_health)

    def _take_health(self, answer: protocol.AnyEvent) -> None:
        self._healths = answer if isinstance(answer, protocol.SitesHealthAre) else None
        self._show_health()

    def _show_health(self) -> None:
        """Beside each site that is chosen and was met; while nobody can tell, nothing is said."""
        chosen, told = set(self.changing.settings.sites), self._healths
        found = {each.site: each for each in told.sites if each.site in chosen} if told else {}
        for site, label in self.health.items():
            words = state_line(found[site], date.fromisoformat(told.today)) if told and site in found else ""
            label.setText(words)
            label.setVisible(bool(words))
            self.boxes[site].setAccessibleDescription(words)
        self.about_health.setText(what_it_means(found.values()))
        self.about_health.setVisible(bool(self.about_health.text()))

    def _show_kept(self) -> None:
        """What is filtered all the same; what was ticked again is left out, before the filter knows of it."""
        chosen = set(entries_of(self.changing.settings))
        left_out = [_title(each) for each in self._control.state.kept_sites if each not in chosen]
        words = self.tr(
            "Still filtered, as your family agreed: {names}. That you would like to take them out stands on your "
            "family’s page; until that holds, they stay."
        )
        self.kept.setText(words.format(names=", ".join(left_out)))
        self.kept.setVisible(bool(left_out))

    def _list(self, entries: tuple[str, ...]) -> None:
        had_focus = self.list.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._shown = entries
        empty(self.added)
        for entry in entries:
            kind, host = added_host(entry)
            remove = button(self.tr("Remove"), partial(self._remove, entry, host))
            remove.setAccessibleName(self.tr("Remove {host}").format(host=host))
            self.added.addWidget(beside(text(f"{site_name(kind)} · {host}"), remove))
        self.list.setVisible(bool(entries))
        follow_layout(self)
        if had_focus:
            self.host.setFocus()  # the button that was pressed is gone

    def _tick(self, site: str, on: bool) -> None:
        self.changing.change(partial(_site_said, site, on), site_to(site, on))

    def _add(self) -> None:
        """All that were written, or none: then what was typed stays, with what speaks against one of them."""
        kind, hosts = str(self.kind.currentData()), list[str]()
        typed_ones = _BETWEEN.split(self.host.text().strip(" ,;\t"))
        if len(typed_ones) > AT_ONCE:
            self._say(self.tr("At most {number} servers can be added at once.").format(number=AT_ONCE))
            return
        for typed in typed_ones:
            host = _host_in(kind, typed)
            if why_not := self._why_not(kind, host, hosts) if host else self._no_address(typed):
                self._say(f"{why_not} {self._none_of(len(typed_ones))}".strip())
                return
            hosts.append(host)
        self.changing.change(partial(_host_said, ", ".join(hosts), True), with_server(kind, *hosts))
        self.host.clear()
        self._say(self._join(hosts))

    def _join(self, hosts: list[str]) -> str:
        words = (
            self.tr("{host} joins when the filter is started again.")
            if len(hosts) == 1
            else self.tr("{host} join when the filter is started again.")
        )
        return words.format(host=", ".join(hosts))

    def _no_address(self, typed: str) -> str:
        """What to write instead of what was `typed`, which is named: it may be one of many."""
        words = self.tr("Write the address of a server, such as social.example. A number or a single word is none.")
        named = self.tr("{typed} is no address of a server.").format(typed=shown(typed))
        return f"{named} {words}" if typed else words

    def _none_of(self, number: int) -> str:
        return self.tr("None of the {number} was added.").format(number=number) if number > 1 else ""

    def _why_not(self, kind: str, host: str, besides: list[str]) -> str:
        """What speaks against a server beside all that is read and those `besides`; "" where it can be added."""
        there = (*self.changing.settings.added_hosts, *(f"{kind}={each}" for each in besides))
        if f"{kind}={host}" in there:
            return self.tr("{host} is there already.").format(host=host)
        if not has_room((*there, f"{kind}={host}")):
            return self.tr(
                "There is no room for {host}: browsers can be told of {number} servers, or fewer with long names. "
                "Remove one above first."
            ).format(host=host, number=MOST_ADDED)
        left_out = self._left_out(kind, host, there)
        if left_out is not None and left_out.owner is not None:
            words = self.tr("{host} belongs to {site} already. It is read where {site} is ticked.")
            return words.format(host=host, site=site_name(left_out.owner.id))
        return self._no_address(host) if left_out is not None else ""

    def _left_out(self, kind: str, host: str, there: tuple[str, ...]) -> LeftOut | None:
        from wellbeing.site_files import reading_besides, why_not  # the window starts without reading them

        agreed = servers_of(self._control.state.kept_sites)
        added = map(added_host, there)
        sites = reading_besides((each.site, each.host) for each in self.newer.besides)
        return why_not(kind, host, [*agreed, *added], sites)

    def _remove(self, entry: str, host: str) -> None:
        self.changing.change(partial(_host_said, host, False), without_server(entry))
        self._say("")

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))


def _line(box: QCheckBox, health: QLabel) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.GAP)
    line.addWidget(box)
    line.addWidget(health, 1)
    line.addStretch(0)  # where nothing is said of the site
    return made


def _host_in(kind: str, typed: str) -> str:
    """The server's name in what somebody `typed`; "" where it can be none."""
    found = _ADDRESS.match(typed)
    try:
        return added_host(f"{kind}={found[1] if found else ''}")[1]
    except ValueError:
        return ""


def _title(entry: str) -> str:
    return named(entry, {entry: site_name(entry)})


def _site_said(site: str, on: bool) -> str:
    name = translate("SitesPage", "{site} on") if on else translate("SitesPage", "{site} off")
    return name.format(site=site_name(site))


def _host_said(host: str, there: bool) -> str:
    name = translate("SitesPage", "{host} added") if there else translate("SitesPage", "{host} removed")
    return name.format(host=host)
