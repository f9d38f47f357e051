"""Beside each chosen site stands how well its posts are found; nothing where nobody knows, in each language."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from ui.changing import Changing
from ui.settings_sites import SitesPage
from ui.site_health_words import state_line, what_it_means
from wellbeing import protocol
from wellbeing.doctor_command import FROM_PAGES, said
from wellbeing.site_health import Health, State
from wellbeing.site_health_messages import SiteFound

TODAY = date(2026, 11, 22)
"""A Sunday."""


@pytest.fixture
def control() -> Asked:
    """A filter that has met three sites."""
    made = Asked()
    made.answers[protocol.SitesHealth] = protocol.SitesHealthAre(
        today=TODAY.isoformat(),
        sites=(
            SiteFound("x", "full"),
            SiteFound("reddit", "text_only"),
            SiteFound("youtube", "not_working", "2026-11-17"),
        ),
    )
    return made


@pytest.fixture
def changing(qapp: QApplication, tmp_path: Path) -> Changing:
    """The person's settings."""
    return Changing(tmp_path / "settings.toml")


@pytest.fixture
def page(qtbot: QtBot, control: Asked, changing: Changing) -> SitesPage:
    """The page, shown."""
    made = SitesPage(control, changing)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show()
    changing.wait()
    return made


def beside(page: SitesPage) -> dict[str, str]:
    """What is to be seen beside each site."""
    return {site: label.text() for site, label in page.health.items() if label.isVisible()}


def test_each_site_that_was_met_has_its_line(page: SitesPage) -> None:
    """Screen readers hear it with the tick; what needs it is explained below, once."""
    assert beside(page) == {"x": "full", "reddit": "text only", "youtube": "not working since Tuesday"}
    assert page.boxes["youtube"].accessibleDescription() == "not working since Tuesday"
    assert page.boxes["bluesky"].accessibleDescription() == ""
    assert page.about_health.text().startswith("Text only: posts are found and judged")
    assert "Not working: pages that you opened" in page.about_health.text()


def test_a_site_that_is_not_chosen_has_none(page: SitesPage, changing: Changing) -> None:
    page.boxes["youtube"].click()
    changing.wait()
    assert "youtube" not in beside(page)
    assert "Not working" not in page.about_health.text()


def test_while_the_filter_is_away_nothing_is_said(page: SitesPage, control: Asked) -> None:
    """What was true before it went may not be any more."""
    control.answers = {}
    control.came_or_went.emit()
    assert (beside(page), page.about_health.isVisible()) == ({}, False)


def test_a_page_that_nobody_looks_at_asks_nothing(page: SitesPage, control: Asked) -> None:
    page.hide()
    control.commands.clear()
    control.came_or_went.emit()
    assert control.commands == []
    page.show()
    assert control.commands == [protocol.SitesHealth()]


@pytest.mark.parametrize(
    ("ago", "words"),
    [(0, "since today"), (1, "since Saturday"), (6, "since Monday"), (7, "since 11/15/26"), (21, "for weeks")],
)
def test_the_day_is_said_as_people_do(qapp: QApplication, ago: int, words: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    found = SiteFound("x", "not_working", (TODAY - timedelta(days=ago)).isoformat())
    assert state_line(found, TODAY) == f"not working {words}"
    QLocale.setDefault(before)


def test_where_all_is_well_there_is_nothing_to_explain(qapp: QApplication) -> None:
    assert what_it_means([SiteFound("x", "full"), SiteFound("reddit", "")]) == ""


@pytest.mark.parametrize("state", ["full", "text_only"])
def test_a_reader_that_finds_nothing_is_said_as_the_doctor_says_it(qapp: QApplication, state: State) -> None:
    """The same words in the window and on the command line: a person may read them out to somebody who helps."""
    found = SiteFound("x", state, from_pages=True)
    assert state_line(found, TODAY) == said(Health(state, from_pages=True), TODAY)
    assert FROM_PAGES in what_it_means([SiteFound("reddit", "full"), found])


def test_what_pages_alone_mean_stands_below_a_site_that_is_chosen(page: SitesPage, control: Asked) -> None:
    control.answers[protocol.SitesHealth] = protocol.SitesHealthAre(
        today=TODAY.isoformat(), sites=(SiteFound("x", "full", from_pages=True),)
    )
    control.came_or_went.emit()
    assert beside(page) == {"x": "full, from pages alone"}
    assert page.about_health.text() == FROM_PAGES
    page.boxes["x"].click()
    page.changing.wait()
    assert (beside(page), page.about_health.isVisible()) == ({}, False)
