"""The keyboard while something is under way: it comes back, unless the person took it elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.busy import Busy


@pytest.fixture
def parts(qtbot: QtBot) -> Iterator[tuple[QPushButton, QPushButton, QLineEdit]]:
    """Two buttons and a field in one window."""
    window, made = QWidget(), (QPushButton("Check"), QPushButton("Open"), QLineEdit())
    column = QVBoxLayout(window)
    for part in made:
        column.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    made[0].setFocus()
    yield made
    window.close()


def test_the_keyboard_comes_back(parts: tuple[QPushButton, QPushButton, QLineEdit]) -> None:
    """Also when it began twice."""
    check = parts[0]
    busy = Busy(check)
    busy.begin()
    busy.begin()
    assert not check.isEnabled()
    assert not check.hasFocus()
    busy.end()
    assert check.isEnabled()
    assert check.hasFocus()


def test_a_person_who_went_elsewhere_stays_there(parts: tuple[QPushButton, QPushButton, QLineEdit]) -> None:
    """Nobody who types is taken away from it."""
    check, _, field = parts
    busy = Busy(check)
    busy.begin()
    field.setFocus()
    busy.end()
    assert field.hasFocus()
