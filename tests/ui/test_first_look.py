"""*Show me first* in the welcome: begun by its own yes, and nothing is chosen by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from ui.programs import Program
from ui.sample_feed import SampleFeed
from ui.welcome import Welcome
from wellbeing import protocol


@pytest.fixture
def control() -> Asked:
    """An engine that agrees."""
    made = Asked()
    made.answers[protocol.ShowMeFirst] = protocol.Done()
    return made


@pytest.fixture
def welcome(qtbot: QtBot, control: Asked, tmp_path: Path) -> Welcome:
    """The welcome at its second step."""
    made = Welcome(control, SampleFeed(Program("false", (), ".")), tmp_path / "settings.toml")  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    qtbot.mouseClick(made.skip, Qt.MouseButton.LeftButton)
    return made


def test_its_own_yes_begins_three_days_and_goes_on(
    qtbot: QtBot, welcome: Welcome, control: Asked, tmp_path: Path
) -> None:
    """No preset is written: that is chosen afterwards."""
    assert protocol.ShowMeFirst() not in control.commands
    qtbot.mouseClick(welcome.first.yes, Qt.MouseButton.LeftButton)
    assert protocol.ShowMeFirst(days=3) in control.commands
    assert welcome.title.text() == "Turn it on"
    assert not (tmp_path / "settings.toml").exists()


def test_an_engine_that_is_away_is_said_and_the_step_stays(qtbot: QtBot, welcome: Welcome, control: Asked) -> None:
    """It can be tried again."""
    control.answers.clear()
    qtbot.mouseClick(welcome.first.yes, Qt.MouseButton.LeftButton)
    assert welcome.title.text() == "Try how much to soften"
    assert welcome.first.trouble.text() == "The filter is starting again."
    assert welcome.first.yes.isEnabled()


def test_who_went_on_meanwhile_is_not_moved_again(qtbot: QtBot, welcome: Welcome) -> None:
    """An answer that comes late changes no other step."""
    qtbot.mouseClick(welcome.skip, Qt.MouseButton.LeftButton)
    welcome.first.begun.emit()
    assert welcome.title.text() == "Turn it on"
