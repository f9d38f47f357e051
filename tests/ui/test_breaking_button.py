"""A button with long words is no wider than its place: the words go on below, all of them to be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import cut_in, faint_in, outside_of, settle
from ui import look
from ui.breaking_button import BreakingButton
from ui.parts import button, row

WORDS = "&Turn on for every browser of this computer, and for those that come later"


@pytest.fixture
def place(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """A window with a column, in our look."""
    look.dress(qapp, Qt.ColorScheme.Light)
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def put(place: QWidget, *parts: QWidget, width: int) -> None:
    """Show `parts` in a window so wide."""
    layout = place.layout()
    assert isinstance(layout, QVBoxLayout)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    place.show()
    place.resize(width, 300)
    settle()


@pytest.mark.parametrize("in_a_row", [True, False])
def test_it_breaks_where_there_is_no_room(place: QWidget, in_a_row: bool) -> None:
    """In a row and in a column; wide again, it is one line again."""
    pressed = button(WORDS, lambda: None, main=True)
    assert isinstance(pressed, BreakingButton)
    one_line = pressed.sizeHint()
    if in_a_row:
        put(place, row(pressed), width=260)
    else:
        pressed.may_break()
        put(place, pressed, width=260)
    assert place.width() == 260
    assert pressed.width() <= 260
    assert pressed.height() >= one_line.height() + 2 * pressed.fontMetrics().lineSpacing()
    assert (cut_in(place), outside_of(place), faint_in(place)) == ([], [], {})
    place.resize(900, 300)
    settle()
    assert pressed.height() == one_line.height()


def test_every_word_is_painted(place: QWidget) -> None:
    """Broken, it has as much ink as on one line, within a tenth."""
    pressed = button(WORDS, lambda: None)
    put(place, row(pressed), width=900)
    whole = ink(pressed)
    place.resize(260, 300)
    settle()
    assert abs(ink(pressed) - whole) < whole / 10


def ink(part: QWidget) -> int:
    """How many pixels within the edges are dark."""
    picture = part.grab().toImage()
    inside = ((x, y) for x in range(4, picture.width() - 4) for y in range(4, picture.height() - 4))
    return sum(picture.pixelColor(x, y).lightness() < 128 for x, y in inside)


def test_its_text_stays_and_so_does_enter(qtbot: QtBot, place: QWidget) -> None:
    """For the keyboard and for a screen reader nothing is different."""
    seen: list[str] = []
    pressed = button(WORDS, lambda: seen.append("pressed"))
    put(place, row(pressed), width=260)
    assert pressed.text() == WORDS
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Return)
    pressed.click()
    assert seen == ["pressed", "pressed"]


def test_the_measure_finds_what_is_faint(place: QWidget, qapp: QApplication) -> None:
    """Grey on grey is told with its contrast; the colours of ours are not."""
    faint, clear = button("Hardly to be read", lambda: None), button("Easily read", lambda: None)
    faint.setStyleSheet("color: #aaaaaa")
    put(place, faint, clear, width=400)
    found = faint_in(place)
    assert list(found) == ["Hardly to be read"]
    assert 2 < found["Hardly to be read"] < 2.6
