"""A long list comes bit by bit, whole and in its order, and gives way to a newer one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.parts import text
from ui.piecemeal import AT_ONCE, Piecemeal


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """Where the list stands, seen."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.show()
    return made


def said(place: QWidget) -> list[str]:
    return [each.text() for each in place.findChildren(QLabel) if each.isVisible()]


@pytest.mark.parametrize("count", [0, 1, AT_ONCE, AT_ONCE + 1, 5 * AT_ONCE])
def test_all_of_it_comes_in_its_order(qtbot: QtBot, place: QWidget, count: int) -> None:
    """The beginning at once, the rest in later turns."""
    words = [f"line {number}" for number in range(count)]
    Piecemeal(place.layout(), place).fill(text(each) for each in words)  # type: ignore[arg-type]
    assert said(place) == words[:AT_ONCE]
    qtbot.waitUntil(lambda: said(place) == words)


def test_a_newer_list_takes_its_place(qtbot: QtBot, place: QWidget) -> None:
    """Nothing of the older one comes after it."""
    slowly = Piecemeal(place.layout(), place)  # type: ignore[arg-type]
    slowly.fill(text(f"old {number}") for number in range(5 * AT_ONCE))
    slowly.fill(text(f"new {number}") for number in range(2 * AT_ONCE))
    qtbot.waitUntil(lambda: len(said(place)) == 2 * AT_ONCE)
    qtbot.wait(20)
    assert said(place) == [f"new {number}" for number in range(2 * AT_ONCE)]
