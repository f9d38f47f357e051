"""Turning on and off, and the check: nothing before a yes, and each line in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.naming import walked, without_name
from ui.check import CheckWindow
from ui.state import Phase
from ui.turning import TurningWindow
from wellbeing import protocol
from wellbeing.facts import Check, SystemPart

OFF = protocol.SystemIs(
    parts=[
        SystemPart(part="proxy", name="GNOME", state="off"),
        SystemPart(part="trust", name="Chromium and Chrome", state="missing", message="Install libnss3-tools."),
    ]
)
ON = protocol.SystemIs(parts=[SystemPart(part="proxy", name="GNOME", state="on")])


@pytest.fixture
def control() -> Asked:
    """A system where it can be turned on."""
    made = Asked()
    made.answers = {
        protocol.LookAtSystem: OFF,
        protocol.TurnOn: ON,
        protocol.TurnOff: OFF,
        protocol.OpenProtectedBrowser: protocol.Done(),
        protocol.CheckUp: protocol.CheckedUp(
            checks=[
                Check(name="The filter listens.", well=True),
                Check(name="The system's setting", well=False, advice="Turn it on."),
                Check(name="Antivirus", well=None),
            ]
        ),
    }
    return made


@pytest.fixture
def window(qtbot: QtBot, control: Asked) -> TurningWindow:
    """The window, shown."""
    made = TurningWindow(control)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def said(window: TurningWindow | CheckWindow) -> list[str]:
    """Every text that is to be seen, once the page is laid out."""
    QApplication.processEvents()
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_looking_changes_nothing(window: TurningWindow, control: Asked) -> None:
    """Opening the window asks how things stand, and no more."""
    assert control.commands == [protocol.LookAtSystem()]
    assert "–  GNOME: off" in said(window)
    assert "·  Chromium and Chrome: not on this computer\nInstall libnss3-tools." in said(window)


def test_what_the_app_could_see_is_said_before_the_yes(window: TurningWindow) -> None:
    """In plain words, beside what the certificate cannot do."""
    told = " ".join(said(window))
    assert "could technically see everything, including sign-in and messages" in told
    assert "not for your bank" in told
    assert "puts everything back" in told


def test_turning_on_and_off(qtbot: QtBot, window: TurningWindow, control: Asked) -> None:
    """One press each; the list follows."""
    with qtbot.waitSignal(window.panel.turned) as turned:
        qtbot.mouseClick(window.panel.on, Qt.MouseButton.LeftButton)
    assert turned.args == [True]
    assert "✓  GNOME: on" in said(window)
    qtbot.mouseClick(window.panel.off, Qt.MouseButton.LeftButton)
    assert control.commands[-1] == protocol.TurnOff()
    assert "Everything is back as it was." in said(window)


def test_what_could_not_be_changed_is_said_with_what_to_do(qtbot: QtBot, window: TurningWindow, control: Asked) -> None:
    """Nothing is called on that is not."""
    failed = SystemPart(part="trust", name="Firefox", state="failed", message="Close Firefox, then try again.")
    control.answers[protocol.TurnOn] = protocol.SystemIs(parts=[failed])
    with qtbot.assertNotEmitted(window.panel.turned):
        qtbot.mouseClick(window.panel.on, Qt.MouseButton.LeftButton)
    assert "!  Firefox: could not be changed\nClose Firefox, then try again." in said(window)


@pytest.mark.parametrize("state", ["other", "missing"])
def test_it_is_not_called_on_where_no_browser_was_pointed_at_us(
    qtbot: QtBot, window: TurningWindow, control: Asked, state: Literal["other", "missing"]
) -> None:
    """A company's proxy is left alone, and some desktops have no such setting."""
    trusted = SystemPart(part="trust", name="Chromium", state="on")
    control.answers[protocol.TurnOn] = protocol.SystemIs(
        parts=[trusted, SystemPart(part="proxy", name="GNOME", state=state, message="Left alone.")]
    )
    with qtbot.assertNotEmitted(window.panel.turned):
        qtbot.mouseClick(window.panel.on, Qt.MouseButton.LeftButton)
    assert "A protected browser works all the same" in window.panel.said.text()


def test_a_protected_browser_changes_nothing_else(qtbot: QtBot, window: TurningWindow, control: Asked) -> None:
    """For whoever does not want the system changed."""
    qtbot.mouseClick(window.panel.browser, Qt.MouseButton.LeftButton)
    assert control.commands[-1] == protocol.OpenProtectedBrowser()
    assert "The browser is open." in said(window)


def test_an_engine_that_is_away_is_said_and_can_be_tried_again(
    qtbot: QtBot, window: TurningWindow, control: Asked
) -> None:
    """The buttons stay of use."""
    control.answers.clear()
    qtbot.mouseClick(window.panel.on, Qt.MouseButton.LeftButton)
    assert "The filter is starting again." in said(window)
    assert window.panel.on.isEnabled()


def test_the_check_says_each_line_and_what_to_do(qtbot: QtBot, control: Asked) -> None:
    """A tick, what is not so yet with what to do, and what cannot be told: in words, not by a shape alone."""
    window = CheckWindow(control)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    lines = said(window)
    assert {
        "✓  The filter listens.",
        "!  Not yet: The system's setting\nTurn it on.",
        "?  Cannot be told: Antivirus",
    } <= set(lines)
    qtbot.mouseClick(window.panel.bank, Qt.MouseButton.LeftButton)
    assert control.commands[-1] == protocol.FakeBank()
    assert without_name(window) == []


def test_it_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot, window: TurningWindow) -> None:
    """Tab walks from the yes to the others."""
    assert without_name(window) == []
    order = walked(qtbot, window)
    at = order.index(window.panel.on)
    assert (order * 2)[at : at + 3] == [window.panel.on, window.panel.off, window.panel.browser]


def test_the_keyboard_stays_on_the_button_that_waited(window: TurningWindow, control: Asked, qtbot: QtBot) -> None:
    """Pressed again with the same key, it does the same again, and not what stands beside it."""
    qtbot.waitUntil(window.isActiveWindow)
    control.answers[protocol.TurnOn] = protocol.Failed(message="Not now.")
    window.panel.on.setFocus()
    qtbot.keyClick(window.panel.on, Qt.Key.Key_Space)
    assert "Not now." in said(window)
    assert window.focusWidget() is window.panel.on


def test_a_check_that_failed_does_not_go_on_saying_so(qtbot: QtBot, control: Asked) -> None:
    """The filter came back: what was said of it is not true any more, and nothing is checked by itself."""
    control.answers[protocol.CheckUp] = protocol.Failed(message="The filter does not start.")
    window = CheckWindow(control)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    assert "The filter does not start." in said(window)
    asked = len(control.commands)
    control.state = replace(control.state, phase=Phase.RUNNING)
    control.came_or_went.emit()
    assert "The filter does not start." not in said(window)
    assert any("Check again" in each for each in said(window))
    assert protocol.CheckUp() not in control.commands[asked:]
