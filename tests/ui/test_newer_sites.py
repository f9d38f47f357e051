"""Newer definitions of sites from a file: chosen, read about, agreed to or left, and given back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from ui import newer_sites
from ui.newer_sites import NewerSites
from ui.state import Phase
from ui.translations import Language
from wellbeing import protocol
from wellbeing.newer_sites_file import NOT_USED
from wellbeing.signed_file import BAD_SIGNATURE
from wellbeing.sites_messages import SiteHost
from wellbeing.taken_file import NO_ROOM

FILE = "/home/ana/sites.feedwellbeing"
SHIPPED = protocol.SitesAre(version=2026_01_01_01)
NEWER = protocol.SitesAre(version=2026_11_13_01, replaced=("reddit", "x"))
HOSTS = (SiteHost("reddit", "new.example"), SiteHost("x", "*"))


@pytest.fixture
def control(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """A filter with what shipped; the person chooses FILE when asked for one."""
    monkeypatch.setattr(newer_sites.QFileDialog, "getOpenFileName", lambda *_: (FILE, ""))
    made = Asked()
    made.answers = {
        protocol.Sites: SHIPPED,
        protocol.CheckSites: protocol.SitesWouldBe(version=NEWER.version, changed=("reddit", "x")),
        protocol.TakeSites: NEWER,
        protocol.ResetSites: SHIPPED,
    }
    return made


@pytest.fixture
def part(qtbot: QtBot, control: Asked) -> NewerSites:
    """The part of the page, shown."""
    made = NewerSites(control)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.look()
    return made


def asks_for_hosts(control: Asked) -> None:
    """The file would have hosts read besides."""
    control.answers[protocol.CheckSites] = protocol.SitesWouldBe(
        version=NEWER.version, changed=("reddit",), back=("youtube",), hosts=HOSTS
    )


def test_of_what_shipped_the_day_alone_is_said(part: NewerSites, control: Asked) -> None:
    """One question to the filter, one button; a service that keeps to it says nothing."""
    assert control.commands == [protocol.Sites()]
    assert part.open.isVisible()
    assert part.now.text() == "In use: the definitions that came with the app, of Thursday, January 1, 2026."
    assert not any(each.isVisible() for each in (part.back, part.question, part.said))
    control.answers[protocol.Sites] = protocol.SitesAre()
    part.look()
    assert not part.now.isVisible()


def test_a_file_without_new_hosts_is_taken_and_given_back(part: NewerSites, control: Asked) -> None:
    """It is looked at first; what is in use is said by day and name, with the way back."""
    part.open.click()
    assert control.commands[1:] == [
        protocol.CheckSites(file=FILE),
        protocol.TakeSites(file=FILE, version=NEWER.version),
    ]
    day = QLocale().toString(QLocale("en").toDate("13 11 2026", "d M yyyy"), QLocale.FormatType.LongFormat)
    assert part.now.text() == f"In use since you chose so: definitions of {day}, for Reddit, X."
    assert part.said.text() == f"The definitions of {day} are in use now."
    assert not part.question.isVisible()
    part.back.click()
    assert control.commands[-1] == protocol.ResetSites()
    assert "came with the app" in part.now.text()
    assert not part.back.isVisible()
    assert "came with them" in part.said.text()


def test_what_was_fetched_is_not_said_to_be_chosen(part: NewerSites, control: Asked) -> None:
    control.answers[protocol.Sites] = protocol.SitesAre(
        version=NEWER.version, replaced=("x",), fetched="2026-11-23T10:00+01:00"
    )
    part.look()
    assert part.now.text().endswith("for X. They were fetched on Monday, November 23, 2026.")
    assert "chose" not in part.now.text()


def test_it_is_known_which_hosts_are_read_besides(part: NewerSites, control: Asked) -> None:
    """Until what shipped is in use again."""
    control.answers[protocol.Sites] = protocol.SitesAre(version=NEWER.version, replaced=("x",), hosts=HOSTS)
    part.look()
    assert part.besides == HOSTS
    part.back.click()
    assert part.besides == ()


def test_new_hosts_are_named_and_wait_for_a_yes(qtbot: QtBot, part: NewerSites, control: Asked) -> None:
    """The no has the keyboard; a yes is for these hosts and this file alone."""
    asks_for_hosts(control)
    part.activateWindow()
    part.open.click()
    assert control.commands[-1] == protocol.CheckSites(file=FILE)
    assert part.question.isVisible()
    assert part.hosts.text() == "new.example · Reddit\nany server that you add · X"
    assert "tells anew how the filter reads Reddit." in part.changes.text()
    assert "Again as with this version of the app: YouTube." in part.changes.text()
    qtbot.waitUntil(part.no.hasFocus)
    part.yes.click()
    assert control.commands[-1] == protocol.TakeSites(file=FILE, version=NEWER.version, hosts=HOSTS)
    assert not part.question.isVisible()
    assert part.open.hasFocus()
    assert part.now.isVisible()


def test_a_no_changes_nothing(part: NewerSites, control: Asked) -> None:
    """And a yes that comes after it is for nothing."""
    asks_for_hosts(control)
    part.open.click()
    part.no.click()
    assert not part.question.isVisible()
    part.yes.clicked.emit()
    assert not any(isinstance(each, protocol.TakeSites) for each in control.commands)


def test_whoever_chooses_no_file_asks_for_nothing(
    part: NewerSites, control: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog was closed."""
    monkeypatch.setattr(newer_sites.QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    part.open.click()
    assert control.commands == [protocol.Sites()]


@pytest.mark.parametrize("command", [protocol.CheckSites, protocol.TakeSites])
def test_a_refusal_is_said_as_the_filter_says_it(
    part: NewerSites, control: Asked, command: type[protocol.Command]
) -> None:
    """Whether it comes on looking or on taking; another file can be chosen."""
    control.answers[command] = protocol.Failed(message=f"{BAD_SIGNATURE} Nothing was changed.")
    part.open.click()
    assert part.said.text().startswith("The signature does not fit")
    assert part.said.isVisible()
    assert part.open.isEnabled()
    assert not part.back.isVisible()


def test_a_full_disk_is_said_and_what_is_in_use_stays_on_the_page(part: NewerSites, control: Asked) -> None:
    """With its way back, and another try at hand."""
    control.answers[protocol.Sites] = NEWER
    part.look()
    stood = part.now.text()
    words = NO_ROOM.format(file="/home/ana/newer-sites", why="No space left on device")
    control.answers[protocol.TakeSites] = protocol.Failed(message=f"{words} Nothing was changed.")
    part.open.click()
    assert part.said.text().startswith("There is no room left for /home/ana/newer-sites")
    assert part.said.isVisible()
    assert (part.now.text(), part.now.isVisible(), part.back.isVisible()) == (stood, True, True)
    assert part.open.isEnabled()
    assert part.open.isVisible()


def test_what_was_touched_is_said_with_the_way_back(part: NewerSites, control: Asked, qapp: QApplication) -> None:
    """In the language of the app."""
    control.answers[protocol.Sites] = protocol.SitesAre(
        version=SHIPPED.version, problem=NOT_USED.format(why=BAD_SIGNATURE)
    )
    part.look()
    assert part.now.text().startswith("The newer site files that you took cannot be used")
    assert part.back.isVisible()
    language = Language(qapp)
    language.put_on("de")
    part.look()
    language.put_on("en")
    assert part.now.text().startswith("Die neueren Seitendateien")


def test_a_filter_that_is_there_anew_is_asked_anew(part: NewerSites, control: Asked) -> None:
    """While the part is seen; an answer that never comes leaves what is there."""
    control.answers[protocol.Sites] = NEWER
    control.came_or_went.emit()
    assert part.back.isVisible()
    del control.answers[protocol.Sites]
    control.came_or_went.emit()
    assert part.back.isVisible()
    asked = len(control.commands)
    part.hide()
    control.came_or_went.emit()
    assert len(control.commands) == asked
    assert control.state.phase is Phase.RUNNING
