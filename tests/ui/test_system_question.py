"""What the system itself will ask is shown before the yes, as that system shows it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.fitting import settle
from tests.ui.naming import without_name
from tests.wellbeing.system.certificates import authority
from ui.drawn_box import DrawnBox
from ui.system_question import CERTIFICATE, SystemQuestion
from ui.turning import TurningPanel, TurningWindow
from wellbeing.system import our_certificate


def said(shown: SystemQuestion) -> str:
    return " ".join(label.text() for label in shown.findChildren(QLabel))


@pytest.mark.parametrize(
    ("system", "asks", "buttons"),
    [("win32", "install this certificate?", ("Yes", "No")), ("darwin", "password", ("Cancel", "Update Settings"))],
)
def test_windows_and_macos_are_drawn(qtbot: QtBot, system: str, asks: str, buttons: tuple[str, ...]) -> None:
    """With a name for who does not see it, and what is unlike the picture said in words."""
    shown = SystemQuestion(system)
    qtbot.addWidget(shown)
    assert shown.picture is not None
    assert any(asks in words for words in shown.picture.box.words)
    assert shown.picture.box.buttons == buttons
    assert shown.picture.accessibleName().startswith("Picture of the box")
    assert "It looks about like this" in said(shown)
    assert "The answer is yours." in said(shown)


def test_nothing_is_drawn_where_nothing_is_asked(qtbot: QtBot) -> None:
    """Linux, in words."""
    shown = SystemQuestion("linux")
    qtbot.addWidget(shown)
    assert shown.picture is None
    assert shown.findChildren(DrawnBox) == []
    assert "will not ask anything more" in said(shown)


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_it_stands_beside_the_yes_and_cannot_be_taken_for_it(qtbot: QtBot, system: str) -> None:
    """In the window and in the welcome's step, which is the same panel; its buttons are no buttons."""
    window = TurningWindow(Asked(), system)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.resize(420, 900)
    window.show()
    settle()
    [shown] = window.findChildren(SystemQuestion)
    assert shown.isVisible()
    assert shown.mapTo(window, QPoint(0, shown.height())).y() < window.panel.on.mapTo(window, QPoint(0, 0)).y()
    assert shown.findChildren(QPushButton) == []
    assert without_name(window) == []
    if shown.picture:
        assert shown.picture.height() >= shown.picture.heightForWidth(shown.picture.width())


def test_this_systems_question_is_shown_unless_told_otherwise(qtbot: QtBot) -> None:
    """As the welcome shows it."""
    panel = TurningPanel(Asked())  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    [shown] = panel.findChildren(SystemQuestion)
    assert (shown.picture is not None) == (sys.platform in ("win32", "darwin"))


def test_the_certificate_is_called_as_in_the_picture(tmp_path: Path) -> None:
    """But for the letters that differ on each computer."""
    start, end = CERTIFICATE.split("…")
    name = our_certificate.read(authority(tmp_path).certificate_path).name
    assert name.startswith(start)
    assert name.endswith(end)
