"""A row of buttons breaks where there is no room, follows its parts, and is quick where Qt asks for its size often."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.flow import Flow

GAP = 10


class Part(QWidget):
    """A part that wants to be of a size, and counts how often it is asked."""

    def __init__(self, wide: int) -> None:
        super().__init__()
        self.size_wanted, self.asked = QSize(wide, 20), 0

    def sizeHint(self) -> QSize:
        self.asked += 1
        return self.size_wanted


@pytest.fixture
def parts() -> list[Part]:
    """Three parts of 100 pixels."""
    return [Part(100) for _ in range(3)]


@pytest.fixture
def place(qtbot: QtBot, parts: list[Part]) -> QWidget:
    """Where they lie, seen."""
    made = QWidget()
    qtbot.addWidget(made)
    flow = Flow(made, GAP)
    for part in parts:
        flow.addWidget(part)
    made.resize(400, 100)
    made.show()
    return made


def height(place: QWidget, width: int) -> int:
    QApplication.processEvents()
    layout = place.layout()
    assert layout is not None
    return layout.heightForWidth(width)


def test_it_breaks_where_there_is_no_room(place: QWidget) -> None:
    """Three on a line, two and one, one each."""
    assert [height(place, width) for width in (320, 319, 210, 209, 100)] == [20, 50, 50, 80, 80]


def test_it_follows_a_part_that_is_hidden_shown_or_grows(place: QWidget, parts: list[Part]) -> None:
    """What it remembers is never what was before."""
    assert height(place, 210) == 50
    parts[0].hide()
    assert height(place, 210) == 20
    parts[0].show()
    assert height(place, 210) == 50
    parts[0].size_wanted = QSize(150, 30)
    parts[0].updateGeometry()
    assert height(place, 210) == 30 + GAP + 20
    assert place.sizeHint().width() == 150 + 100 + 100 + 2 * GAP
    parts[0].setMinimumSize(170, 30)
    assert place.minimumSizeHint().width() == 170


def test_it_follows_a_part_that_comes_or_goes(place: QWidget, parts: list[Part]) -> None:
    """Also when it is taken out and deleted."""
    layout = place.layout()
    assert layout is not None
    assert height(place, 320) == 20
    more = Part(100)
    layout.addWidget(more)
    more.show()
    assert height(place, 320) == 50
    layout.removeWidget(more)
    more.hide()
    assert height(place, 320) == 20
    parts[2].setParent(None)
    assert height(place, 210) == 20


def test_parts_are_not_asked_again_and_again(place: QWidget, parts: list[Part]) -> None:
    """Each size of the window is worked out once."""
    height(place, 210)
    before = parts[0].asked
    for _ in range(100):
        height(place, 210)
        place.sizeHint()
    assert parts[0].asked - before <= 2
