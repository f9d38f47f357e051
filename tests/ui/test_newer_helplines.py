"""A newer list of helplines is chosen by the person, told of by day and country, shown by Find help, and given back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.site_maker import NEWEST, SiteMaker, helplines_text, trusted_maker
from tests.ui.asked import Asked
from ui import newer_helplines
from ui.help_window import HelpWindow
from ui.newer_helplines import NewerHelplines
from wellbeing import newer_helplines_file, protocol
from wellbeing.signed_file import BAD_SIGNATURE

FILE = "/home/ana/helplines.feedwellbeing"
SHIPPED = protocol.HelplinesAre(version=2026_11_01_01)
NEWER = protocol.HelplinesAre(version=2026_11_13_01, taken=True, countries=("Argentina", "India"))
FIRST, SECOND = "Sunday, November 1, 2026", "Friday, November 13, 2026"
OLD, NEW = "0800 345 1435", "0800 345 9999"


@pytest.fixture
def control(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """A filter with what shipped; the person chooses FILE when asked for one."""
    monkeypatch.setattr(newer_helplines.QFileDialog, "getOpenFileName", lambda *_: (FILE, ""))
    made = Asked()
    made.answers = {protocol.Helplines: SHIPPED, protocol.TakeHelplines: NEWER, protocol.ResetHelplines: SHIPPED}
    return made


@pytest.fixture
def part(qtbot: QtBot, control: Asked) -> NewerHelplines:
    """The part of the page, shown."""
    made = NewerHelplines(control)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.look()
    return made


def test_the_day_of_what_is_in_use_is_told_and_there_is_nothing_to_go_back_from(part: NewerHelplines) -> None:
    assert part.now.text() == f"In use: the list that came with the app, of {FIRST}."
    assert not part.back.isVisible()
    assert not part.said.isVisible()


def test_a_newer_list_is_taken_and_given_back(part: NewerHelplines, control: Asked) -> None:
    part.open.click()
    assert control.commands[-1] == protocol.TakeHelplines(file=FILE)
    assert part.now.text() == (
        f"In use: a newer list, of {SECOND}. Other than in the one that came with the app: Argentina, India."
    )
    assert part.said.text() == f"“Find help” shows the list of {SECOND} now."
    part.back.click()
    assert control.commands[-1] == protocol.ResetHelplines()
    assert part.now.text().startswith("In use: the list that came with the app")
    assert part.said.text() == "“Find help” shows the list that came with the app."
    assert not part.back.isVisible()


def test_a_refusal_is_said_as_the_filter_says_it(part: NewerHelplines, control: Asked) -> None:
    control.answers[protocol.TakeHelplines] = protocol.Failed(message=f"{BAD_SIGNATURE} Nothing was changed.")
    part.open.click()
    assert part.said.text().startswith("The signature does not fit")
    assert part.open.isEnabled()
    assert part.now.text().startswith("In use: the list that came with the app")


def test_what_was_touched_is_said_with_the_way_back(part: NewerHelplines, control: Asked) -> None:
    words = newer_helplines_file.NOT_USED.format(why=BAD_SIGNATURE)
    control.answers[protocol.Helplines] = protocol.HelplinesAre(version=SHIPPED.version, problem=words)
    control.came_or_went.emit()
    assert part.now.text() == words
    assert part.back.isVisible()


def test_whoever_chooses_no_file_asks_for_nothing(
    part: NewerHelplines, control: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newer_helplines.QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    part.open.click()
    assert control.commands == [protocol.Helplines()]


def test_a_service_that_reads_no_files_tells_nothing(part: NewerHelplines, control: Asked) -> None:
    control.answers[protocol.Helplines] = protocol.HelplinesAre()
    part.look()
    assert not part.now.isVisible()


def shown(window: HelpWindow) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> SiteMaker:
    return trusted_maker(monkeypatch)


def test_find_help_shows_what_was_taken_when_it_is_opened_next(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, maker: SiteMaker
) -> None:
    """Without the filter, for the country that was chosen; and what came with the app where that is gone or touched."""
    settings = QSettings(str(tmp_path / "kept"), QSettings.Format.IniFormat)
    settings.setValue("help/country", "AR")
    kept = tmp_path / "newer-helplines"
    window = HelpWindow(settings=settings, today=lambda: date(2026, 11, 20), newer=kept)
    qtbot.addWidget(window)

    def is_shown(number: str, other: str) -> None:
        window.bring_up()
        assert number in shown(window)
        assert other not in shown(window)
        assert window.directory.countries.currentData() == "AR"
        window.close()

    is_shown(OLD, NEW)
    kept.write_bytes(maker.helplines(helplines_text(OLD, NEW)))
    is_shown(NEW, OLD)
    kept.write_bytes(maker.helplines(helplines_text(OLD, NEW), NEWEST)[:-9])
    is_shown(OLD, NEW)
    kept.unlink()
    is_shown(OLD, NEW)
