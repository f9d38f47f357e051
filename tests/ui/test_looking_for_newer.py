"""Looking for newer files: not seen where there is no server, off until a yes, told plainly, taken back at any time."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from ui.changing import Changing
from ui.settings_sites import SitesPage
from wellbeing import protocol
from wellbeing.settings_file import read_settings
from wellbeing.signed_file import BAD_SIGNATURE
from wellbeing.sites_messages import SiteHost

HOST = "updates.example"
NOTHING_YET = protocol.UpdatesAre(host=HOST)
WAITS = protocol.UpdatesAre(
    host=HOST, looked="2026-11-23T10:00+01:00", waiting="/data/waiting-sites", waiting_version=2026_11_13_01
)


@pytest.fixture
def control(qapp: QApplication) -> Asked:
    made = Asked()
    made.answers = {
        protocol.Sites: protocol.SitesAre(version=2026_01_01_01),
        protocol.Helplines: protocol.HelplinesAre(version=2026_01_01_01),
        protocol.Updates: NOTHING_YET,
        protocol.LookForUpdates: protocol.UpdatesAre(host=HOST, looked="2026-11-23T10:00+01:00", came=("helplines",)),
    }
    return made


@pytest.fixture
def page(qtbot: QtBot, control: Asked, tmp_path: Path) -> SitesPage:
    """Feeds in the settings, as somebody opens them."""
    changing = Changing(tmp_path / "settings.toml")
    changing.read_now()
    made = SitesPage(control, changing)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.came_up()
    return made


def asked(control: Asked) -> list[protocol.Command]:
    return [each for each in control.commands if isinstance(each, protocol.LookForUpdates)]


def test_where_no_server_is_named_nothing_of_it_is_seen(page: SitesPage, control: Asked) -> None:
    control.answers[protocol.Updates] = protocol.UpdatesAre()
    page.came_up()
    assert not page.looking.isVisible()
    assert page.newer.why.text().endswith("Nothing is fetched by itself.")
    assert not page.newer.waits.isVisible()


def test_it_says_what_is_asked_of_whom_before_anything_is(page: SitesPage, control: Asked) -> None:
    assert page.looking.isVisible()
    words = page.looking.about.text()
    assert HOST in words
    assert "your internet address, when it was asked, and that this program is in use" in words
    assert "nothing else" not in words
    assert not page.looking.weekly.isChecked()
    assert asked(control) == []
    assert "Nothing is fetched" not in page.newer.why.text()


def test_the_tick_is_kept_and_taken_back(page: SitesPage, qtbot: QtBot) -> None:
    file = page.changing.path
    for wish in (True, False):
        page.looking.weekly.click()
        qtbot.waitUntil(lambda wish=wish: read_settings(file).weekly_updates is wish)
    both = ["Looking once a week: on", "Looking once a week: off"]
    qtbot.waitUntil(lambda: [step.what() for step in page.changing.steps] == both)  # noted after the file is written


def test_a_press_asks_once_and_what_came_is_told(page: SitesPage, control: Asked, qtbot: QtBot) -> None:
    """By the keyboard, which stays where it is."""
    control.answers[protocol.Helplines] = protocol.HelplinesAre(version=2026_11_13_01, taken=True)
    page.activateWindow()
    page.looking.check.setFocus()
    qtbot.keyClick(page.looking.check, Qt.Key.Key_Space)
    assert len(asked(control)) == 1
    assert page.looking.went.text() == ("Last looked on Monday, November 23, 2026.\nTaken then: helplines.")
    assert page.helplines.now.text() == "In use: a newer list, of Friday, November 13, 2026."
    assert page.looking.check.isEnabled()


def test_nothing_newer_and_what_failed_are_told(page: SitesPage, control: Asked) -> None:
    control.answers[protocol.LookForUpdates] = protocol.UpdatesAre(host=HOST, looked="2026-11-23T10:00+01:00")
    page.looking.check.click()
    assert page.looking.went.text() == "Last looked on Monday, November 23, 2026: there was nothing newer."
    problems = (("sites", BAD_SIGNATURE), ("", "It could not be reached."))
    control.answers[protocol.LookForUpdates] = protocol.UpdatesAre(host=HOST, problems=problems)
    page.looking.check.click()
    assert page.looking.went.text() == f"Not taken, site files: {BAD_SIGNATURE}\nIt could not be reached."
    control.answers[protocol.LookForUpdates] = protocol.Failed(message="There is no room left.")
    page.looking.check.click()
    assert page.looking.went.text() == "There is no room left."


def test_a_second_press_meanwhile_asks_nobody(page: SitesPage, control: Asked) -> None:
    del control.answers[protocol.LookForUpdates]
    waits: list[object] = []
    control.ask = lambda command, answer=None: waits.append(command)  # type: ignore[method-assign]
    page.looking.check.click()
    page.looking.check.click()
    assert waits == [protocol.LookForUpdates()]
    assert page.looking.went.text() == "Looking…"


def test_files_that_wait_can_be_declined(page: SitesPage, control: Asked) -> None:
    """The question is gone, the words say so, and the keyboard is on a button that is there."""
    control.answers[protocol.LookForUpdates] = control.answers[protocol.Updates] = WAITS
    page.looking.check.click()
    assert page.newer.not_these.isVisible()
    control.answers[protocol.DeclineSites] = control.answers[protocol.Updates] = NOTHING_YET
    page.newer.not_these.click()
    assert protocol.DeclineSites(version=WAITS.waiting_version) in control.commands
    assert not any(each.isVisible() for each in (page.newer.waits, page.newer.not_these, page.newer.look_at_waiting))
    assert page.newer.said.text().startswith("These files are not used, and do not come again.")
    assert "wait for your yes" not in page.looking.went.text()


def test_files_that_came_meanwhile_are_not_declined_unseen(page: SitesPage, control: Asked) -> None:
    """The no is to what is looked at, whatever was heard of since; what waits instead is shown to wait."""
    control.answers[protocol.LookForUpdates] = control.answers[protocol.Updates] = WAITS
    seen = WAITS.waiting_version
    hosts = (SiteHost("reddit", "new.example"),)
    control.answers[protocol.CheckSites] = protocol.SitesWouldBe(seen, changed=("reddit",), hosts=hosts)
    page.looking.check.click()
    page.newer.look_at_waiting.click()
    control.answers[protocol.Updates] = structs.replace(WAITS, waiting_version=seen + 1)
    page.looking.look()
    control.answers[protocol.DeclineSites] = protocol.Failed(message="Other site files came meanwhile.")
    page.newer.not_these.click()
    page.newer.not_these.click()
    asked = [each for each in control.commands if isinstance(each, protocol.DeclineSites)]
    assert [each.version for each in asked] == [seen, seen + 1]
    assert control.commands[-1] == protocol.Updates()  # what waits now is asked for
    assert page.newer.said.text() == "Other site files came meanwhile."
    assert page.newer.waits.isVisible()


def test_files_that_ask_for_hosts_wait_and_are_asked_about_as_by_hand(page: SitesPage, control: Asked) -> None:
    """Named one by one; with the yes, the file that came is taken, and none waits any more."""
    hosts = (SiteHost("reddit", "new.example"),)
    control.answers[protocol.LookForUpdates] = control.answers[protocol.Updates] = WAITS
    control.answers[protocol.CheckSites] = protocol.SitesWouldBe(2026_11_13_01, changed=("reddit",), hosts=hosts)
    control.answers[protocol.TakeSites] = protocol.SitesAre(version=2026_11_13_01, replaced=("reddit",), hosts=hosts)
    page.looking.check.click()
    assert "Site files wait for your yes" in page.looking.went.text()
    assert page.newer.waits.isVisible()
    page.newer.look_at_waiting.click()
    assert control.commands[-1] == protocol.CheckSites(file=WAITS.waiting)
    assert page.newer.hosts.text() == "new.example · Reddit"
    control.answers[protocol.Updates] = NOTHING_YET
    page.newer.yes.click()
    taken = [each for each in control.commands if isinstance(each, protocol.TakeSites)]
    assert taken == [protocol.TakeSites(file=WAITS.waiting, version=2026_11_13_01, hosts=hosts)]
    assert not page.newer.waits.isVisible()
    assert not page.newer.look_at_waiting.isVisible()
