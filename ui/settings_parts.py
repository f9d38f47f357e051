"""Parts of feeds that make people compare or scroll on: each can be put away, on one site or on every one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.changing import Changing
from ui.control import Control
from ui.parts import card, heading, section, text
from ui.settings_page import Page, choice
from ui.topics import site_name
from wellbeing import protocol
from wellbeing.limit_sites import ALL
from wellbeing.put_away import COUNTS, HOOKS, REGIONS, away_on, with_part
from wellbeing.settings import Settings
from wellbeing.site_files import parts_of_site
from wellbeing.site_titles import SITES

translate = QCoreApplication.translate


class PartsPage(Page):
    """A list of sites, and a tick for each part that the chosen one has: as it shipped, or as a newer file has it."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """It begins with what holds on every site. While the filter cannot be asked, sites have what it said last."""
        super().__init__(changing)
        self._control = control
        self._newer: dict[str, tuple[str, ...]] = {}
        control.came_or_went.connect(self._look_if_seen)
        sites = [(self.tr("Every feed"), ALL), *((site_name(site), site) for site in SITES)]
        self.site = choice(self.tr("Feed"), sites)
        self.site.currentIndexChanged.connect(self._turn)
        names = _names()
        self.boxes = {part: QCheckBox(names[part]) for part in REGIONS}
        for part, box in self.boxes.items():
            box.clicked.connect(partial(self._tick, part))
        self.asks = text(self.tr("A feed that no longer goes on by itself asks you first."), quiet=True)
        self.numbers = self._counts()
        self.add(heading(self.tr("Parts of feeds")), self._hooks(), self.numbers)
        self._turn()

    def _hooks(self) -> QWidget:
        about = self.tr(
            "What you tick is put away. Messages, groups, events, search and posting stay as they are on every site."
        )
        return card(
            section(self.tr("What leads on")),
            text(about, quiet=True),
            self.site,
            *(self.boxes[part] for part in HOOKS),
            self.asks,
        )

    def _counts(self) -> QWidget:
        about = self.tr("A number that is put away keeps its place. Press on it and hold to look at it.")
        return card(section(self.tr("Numbers")), text(about, quiet=True), *(self.boxes[part] for part in COUNTS))

    @property
    def _chosen(self) -> str:
        return str(self.site.currentData())

    def typed(self) -> object:
        """The site that is looked at."""
        return self._chosen

    def take_up(self, typed: object) -> None:
        """Look at that site again."""
        self.site.setCurrentIndex(max(self.site.findData(typed), 0))

    def came_up(self) -> None:
        """Ask which definitions are in use."""
        self._control.ask(protocol.Sites(), self._take)

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self.came_up()

    def _take(self, answer: protocol.AnyEvent) -> None:
        if isinstance(answer, protocol.SitesAre):
            self._newer = {each.site: each.parts for each in answer.parts}
            self._turn()

    def _has(self, site: str) -> tuple[str, ...]:
        if site == ALL:
            return REGIONS
        return self._newer[site] if site in self._newer else parts_of_site(site)

    def _turn(self) -> None:
        """Offer the parts that the chosen site has."""
        has = self._has(self._chosen)
        for part, box in self.boxes.items():
            box.setVisible(part in has)
        self.asks.setVisible("endless" in has)
        self.numbers.setVisible(any(part in COUNTS for part in has))
        self.follow()

    def follow(self) -> None:
        """Show what is put away; for every feed, what is so on some of them is half ticked."""
        entries = self.changing.settings.put_away
        away = away_on(entries, self._chosen)
        somewhere = {part for site in SITES for part in away_on(entries, site)} if self._chosen == ALL else set()
        for part, box in self.boxes.items():
            state = Qt.CheckState.Checked if part in away else Qt.CheckState.Unchecked
            if part in somewhere and part not in away:
                state = Qt.CheckState.PartiallyChecked
            with QSignalBlocker(box):
                box.setTristate(state is Qt.CheckState.PartiallyChecked)
                box.setCheckState(state)

    def _tick(self, part: str) -> None:
        """A half tick becomes a whole one."""
        on = self.boxes[part].checkState() is not Qt.CheckState.Unchecked
        said = partial(_said, part, self._chosen, on)
        self.changing.change(said, partial(_with_part, site=self._chosen, part=part, on=on))


def _with_part(settings: Settings, site: str, part: str, on: bool) -> Settings:
    return replace(settings, put_away=with_part(settings.put_away, site, part, on))


def _said(part: str, site: str, on: bool) -> str:
    where = translate("Parts", "Every feed") if site == ALL else site_name(site)
    line = translate("Parts", "{part} put away: {site}") if on else translate("Parts", "{part} shown again: {site}")
    return line.format(part=_names()[part], site=where)


def _names() -> dict[str, str]:
    return {
        "stories": translate("Parts", "Stories"),
        "shorts": translate("Parts", "Shorts and Reels"),
        "suggested": translate("Parts", "Suggested posts and people"),
        "trends": translate("Parts", "Trends"),
        "comments": translate("Parts", "Comments"),
        "notifications": translate("Parts", "Number of notifications"),
        "autoplay": translate("Parts", "Films that begin by themselves"),
        "endless": translate("Parts", "Feeds that go on by themselves"),
        "likes": translate("Parts", "Likes"),
        "followers": translate("Parts", "Followers"),
        "views": translate("Parts", "Views"),
        "reposts": translate("Parts", "Reposts and shares"),
        "replies": translate("Parts", "Replies and comments"),
    }
