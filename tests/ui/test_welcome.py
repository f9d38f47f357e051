"""The welcome: each step can be skipped, and nothing changes before its own yes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.naming import walked, without_name
from ui.app import App
from ui.changing import Changing
from ui.programs import Program
from ui.sample_feed import SampleFeed
from ui.settings_presets import PresetsPage
from ui.welcome import Welcome
from ui.welcomed import Welcomed
from wellbeing import protocol
from wellbeing.facts import SystemPart
from wellbeing.settings import Settings
from wellbeing.settings_file import read_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where settings will be; there are none yet."""
    return tmp_path / "settings.toml"


@pytest.fixture
def control() -> Asked:
    """A system where it can be turned on."""
    made = Asked()
    on = protocol.SystemIs(parts=[SystemPart(part="proxy", name="GNOME", state="on")])
    made.answers = {protocol.TurnOn: on, protocol.CheckUp: protocol.CheckedUp(checks=[])}
    return made


@pytest.fixture
def welcome(qtbot: QtBot, control: Asked, file: Path, tmp_path: Path) -> Welcome:
    """The welcome at its first step."""
    feed = SampleFeed(Program("false", (), "."), preset=tmp_path / "preset")
    made = Welcome(control, feed, file)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot: QtBot, *buttons: object) -> None:
    for each in buttons:
        qtbot.mouseClick(each, Qt.MouseButton.LeftButton)


def test_who_skips_everything_changes_nothing(qtbot: QtBot, welcome: Welcome, control: Asked, file: Path) -> None:
    """Not a file, not a wish."""
    press(qtbot, welcome.skip, welcome.skip, welcome.skip)
    assert welcome.title.text() == "Check that it works"
    assert not file.exists()
    assert all(
        isinstance(each, protocol.LookAtSystem | protocol.CheckUp | protocol.Connections) for each in control.commands
    )
    with qtbot.waitSignal(welcome.done):
        press(qtbot, welcome.yes)
    assert not welcome.isVisible()


def test_each_yes_changes_what_it_says(qtbot: QtBot, welcome: Welcome, control: Asked, file: Path) -> None:
    """Sites, then how much to soften, then the system."""
    welcome.sites.boxes["x"].setChecked(False)
    press(qtbot, welcome.yes)
    assert read_settings(file).sites == tuple(each for each in Settings().sites if each != "x")
    assert read_settings(file).preset == Settings().preset
    press(qtbot, welcome.trying.choices["gentle"], welcome.yes)
    assert read_settings(file).preset == "gentle"
    assert protocol.TurnOn() not in control.commands
    press(qtbot, welcome.turning.on)
    assert protocol.TurnOn() in control.commands
    assert welcome.title.text() == "Check that it works"


def test_nothing_is_preselected_as_anybodys_problem(qtbot: QtBot, welcome: Welcome, file: Path) -> None:
    """No preset is chosen: there is no choice to use before the person makes one, and skipping softens nothing."""
    press(qtbot, welcome.skip)
    assert not any(choice.isChecked() for choice in welcome.trying.choices.values())
    assert not welcome.yes.isEnabled()
    press(qtbot, welcome.yes)
    assert welcome.title.text() == "Try how much to soften"
    assert welcome.focusWidget() is welcome.skip
    press(qtbot, welcome.skip)
    assert welcome.title.text() == "Turn it on"
    assert read_settings(file) == Settings()


def test_a_choice_can_be_used_once_it_is_made(qtbot: QtBot, welcome: Welcome, file: Path) -> None:
    """Also after a way back and forth, and where a new window takes the choice up."""
    press(qtbot, welcome.skip, welcome.trying.choices["quiet"])
    assert welcome.yes.isEnabled()
    press(qtbot, welcome.back)
    assert welcome.yes.isEnabled()
    press(qtbot, welcome.yes, welcome.yes)
    assert read_settings(file).preset == "quiet"


def test_trying_a_preset_reaches_the_open_sample_at_once(qtbot: QtBot, welcome: Welcome, tmp_path: Path) -> None:
    """Before any yes, and without touching the settings."""
    press(qtbot, welcome.skip, welcome.trying.choices["quiet"])
    assert (tmp_path / "preset").read_text() == "quiet"


def test_settings_that_cannot_be_written_keep_the_step_and_say_why(qtbot: QtBot, welcome: Welcome, file: Path) -> None:
    """What the person had stays as it was."""
    file.write_text('preset = "loud"\n')
    press(qtbot, welcome.yes)
    assert "line 1" in welcome.trouble.text()
    assert welcome.title.text() == "Which feeds do you use?"
    assert file.read_text() == 'preset = "loud"\n'


def test_one_can_go_back(qtbot: QtBot, welcome: Welcome) -> None:
    """The first step has no way back."""
    assert not welcome.back.isVisible()
    press(qtbot, welcome.skip, welcome.back)
    assert welcome.title.text() == "Which feeds do you use?"


def test_it_is_walked_to_its_end_by_keyboard_alone(qtbot: QtBot, welcome: Welcome, file: Path) -> None:
    """Enter says yes, arrows choose, Tab reaches everything."""
    for _ in range(4):
        assert without_name(welcome) == []
        if welcome.steps.currentWidget() is welcome.trying:
            first = welcome.trying.choices["gentle"]
            assert first in walked(qtbot, welcome)
            first.setFocus()
            qtbot.keyClick(first, Qt.Key.Key_Space)
            welcome.yes.setFocus()
        qtbot.keyClick(welcome.focusWidget(), Qt.Key.Key_Return)
    assert not welcome.isVisible()
    assert read_settings(file).preset == "gentle"


def test_a_person_is_welcomed_once(qtbot: QtBot, start_app, own) -> None:
    """The first time by itself; later from the menu."""
    app: App = start_app()
    assert not any(window.isVisible() for window in app.windows._built.values())
    app.actions.opens["welcome"].trigger()
    qtbot.waitUntil(lambda: any(window.isVisible() for window in app.windows._built.values()))
    app.windows.close_all()
    (own.data / "windows.ini").unlink()
    assert not Welcomed(own.data).is_so()


def test_presets_are_described_as_in_the_settings(qtbot: QtBot, welcome: Welcome, file: Path) -> None:
    """Who chose one in the welcome finds the same words again."""
    page = PresetsPage(Changing(file))
    qtbot.addWidget(page)
    for name, choice in welcome.trying.choices.items():
        assert (choice.text().replace("&", ""), choice.accessibleDescription()) == page.titles()[name]
