"""The parts that every window is made of."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.parts import Sheet


def test_a_window_opens_no_larger_than_its_screen(qtbot: QtBot) -> None:
    """On a small screen or at 200 %: what stands under the column can be reached."""
    sheet = Sheet("Tall")
    qtbot.addWidget(sheet)
    sheet.add_below(QPushButton("Done"))
    sheet.resize(4_000, 4_000)
    sheet.bring_up()
    room = sheet.screen().availableSize()
    assert sheet.width() <= room.width()
    assert sheet.height() < room.height(), "there is no room for the title bar"


def test_a_window_that_is_open_keeps_its_size(qtbot: QtBot) -> None:
    """Being brought up again changes nothing that a person made of it."""
    sheet = Sheet("Mine")
    qtbot.addWidget(sheet)
    sheet.bring_up()
    sheet.resize(300, 4_000)
    sheet.bring_up()
    assert sheet.height() == 4_000
