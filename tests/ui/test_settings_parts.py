"""Parts of feeds are put away by ticks: on one site, or on every one, and taken back by the same button as all else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.test_settings_window import changing, control, login, page, path, window
from ui.changing import Changing
from ui.settings_parts import PartsPage
from ui.settings_window import SettingsWindow
from wellbeing import protocol
from wellbeing.put_away import away_on
from wellbeing.settings_file import read_settings
from wellbeing.site_files import parts_of_site
from wellbeing.site_titles import SITES
from wellbeing.sites_messages import SiteParts

__all__ = ["changing", "control", "login", "path", "window"]


@pytest.fixture
def parts(window: SettingsWindow) -> PartsPage:
    """The page, brought up: it begins with every feed."""
    return page(window, "parts", PartsPage)


def look_at(parts: PartsPage, site: str) -> None:
    """Choose `site` in the list, as a person does."""
    parts.site.setCurrentIndex(parts.site.findData(site))


def away(path: Path, changing: Changing, site: str) -> tuple[str, ...]:
    changing.wait()
    return away_on(read_settings(path).put_away, site)


def test_nothing_is_put_away_at_first(parts: PartsPage) -> None:
    assert not any(box.isChecked() for box in parts.boxes.values())


def test_a_tick_holds_on_every_feed_at_once_and_is_undone(
    parts: PartsPage, window: SettingsWindow, changing: Changing, path: Path
) -> None:
    parts.boxes["likes"].click()
    assert all(away(path, changing, site) == ("likes",) for site in SITES)
    assert window.last.text() == "Last change: Likes put away: Every feed"
    window.undo.click()
    assert away(path, changing, "x") == ()
    assert not parts.boxes["likes"].isChecked()


def test_a_site_can_differ_and_every_feed_shows_half_a_tick(parts: PartsPage, changing: Changing, path: Path) -> None:
    """Which one more press makes whole."""
    parts.boxes["autoplay"].click()
    look_at(parts, "x")
    assert parts.boxes["autoplay"].isChecked()
    parts.boxes["autoplay"].click()
    assert (away(path, changing, "x"), away(path, changing, "youtube")) == ((), ("autoplay",))
    look_at(parts, "all")
    assert parts.boxes["autoplay"].checkState() is Qt.CheckState.PartiallyChecked
    parts.boxes["autoplay"].click()
    assert away(path, changing, "x") == ("autoplay",)
    assert parts.boxes["autoplay"].checkState() is Qt.CheckState.Checked


@pytest.mark.parametrize("site", SITES)
def test_a_site_offers_the_parts_that_it_has(parts: PartsPage, site: str) -> None:
    """Others would do nothing there."""
    look_at(parts, site)
    assert tuple(part for part, box in parts.boxes.items() if not box.isHidden()) == parts_of_site(site)


@pytest.mark.parametrize(
    ("site", "asks", "numbers"), [("all", True, True), ("facebook", False, True), ("generic", True, False)]
)
def test_nothing_is_said_of_parts_that_a_site_has_not(parts: PartsPage, site: str, asks: bool, numbers: bool) -> None:
    """No card without a tick in it, and no word about what cannot be chosen there."""
    look_at(parts, site)
    assert (parts.asks.isVisible(), parts.numbers.isVisible()) == (asks, numbers)


def offered(parts: PartsPage) -> tuple[str, ...]:
    return tuple(part for part, box in parts.boxes.items() if not box.isHidden())


def test_what_a_newer_definition_has_is_offered(qtbot: QtBot, changing: Changing, path: Path) -> None:
    """In place of what shipped; other sites have their own. A filter that went away says nothing against it."""
    control = Asked()
    control.answers[protocol.Sites] = newer = protocol.SitesAre(parts=(SiteParts("x", ("stories", "views")),))
    parts = PartsPage(control, changing)  # type: ignore[arg-type]
    qtbot.addWidget(parts)
    look_at(parts, "x")
    assert offered(parts) == parts_of_site("x")
    parts.show()
    parts.came_up()
    assert offered(parts) == ("stories", "views")
    parts.boxes["stories"].click()
    assert away(path, changing, "x") == ("stories",)
    control.answers.clear()
    control.came_or_went.emit()
    assert offered(parts) == ("stories", "views")
    look_at(parts, "reddit")
    assert offered(parts) == parts_of_site("reddit")
    look_at(parts, "x")
    control.answers[protocol.Sites] = protocol.SitesAre(version=newer.version)
    control.came_or_went.emit()
    assert offered(parts) == parts_of_site("x")


def test_a_page_that_nobody_sees_asks_nothing(qtbot: QtBot, changing: Changing) -> None:
    control = Asked()
    qtbot.addWidget(PartsPage(control, changing))  # type: ignore[arg-type]
    control.came_or_went.emit()
    assert control.commands == []


def test_the_site_that_is_looked_at_is_there_again_in_another_language(parts: PartsPage, changing: Changing) -> None:
    look_at(parts, "reddit")
    again = PartsPage(Asked(), changing)  # type: ignore[arg-type]
    again.take_up(parts.typed())
    assert again.site.currentData() == "reddit"
