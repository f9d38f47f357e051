"""What a phone's camera reads is what stands beside the code."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui import look
from ui.qr_code import QrCode, QrDialog
from wellbeing.helplines import shipped_directory

DIRECTORY = shipped_directory()
ADDRESSES = sorted(
    {
        contact.address
        for service in (
            DIRECTORY.finder,
            *DIRECTORY.therapy,
            *(each for country in DIRECTORY.countries for each in country.services),
        )
        for contact in service.contacts
    }
)


def seen_by_a_camera(widget: QWidget) -> list[str]:
    """What a decoder that is not the encoder's reads in a picture of `widget`."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    wide, high, line = picture.width(), picture.height(), picture.bytesPerLine()
    whole = bytes(picture.constBits())
    grey = b"".join(whole[y * line : y * line + wide] for y in range(high))
    return [found.text for found in zxingcpp.read_barcodes(memoryview(grey).cast("B", (high, wide)))]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_decodes_to_the_address_it_was_made_of(qtbot: QtBot, address: str) -> None:
    """Every address that ships, from the picture as it is on the screen."""
    code = QrCode(address)
    qtbot.addWidget(code)
    assert seen_by_a_camera(code) == [address]


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_the_whole_dialog_can_be_photographed_in_light_and_dark(
    qtbot: QtBot, qapp: QApplication, scheme: Qt.ColorScheme
) -> None:
    """The dark look around it does not disturb the camera; its white edge is its own."""
    look.dress(qapp, scheme)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = QrDialog("Text HOME to 741741", "sms:741741?body=HOME", parent)
    dialog.open()
    assert seen_by_a_camera(dialog) == ["sms:741741?body=HOME"]
    look.dress(qapp, Qt.ColorScheme.Light)


@pytest.mark.parametrize(
    "title", ["Call 988", "Schreiben Sie eine Nachricht mit dem Wort CONNECT an die Nummer 686868 " * 8]
)
def test_words_of_any_length_stay_clear_of_the_code(qtbot: QtBot, title: str) -> None:
    """No text is cut, and none lies over the code, also where a language needs more words."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = QrDialog(title, "sms:686868?body=CONNECT", parent)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    for words in dialog.findChildren(QLabel):
        assert words.height() >= words.heightForWidth(words.width())
        assert not words.geometry().intersects(dialog.code.geometry())


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_closes_the_dialog(qtbot: QtBot, key: Qt.Key) -> None:
    """Esc, and Enter or Space on Close, which has the focus."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = QrDialog("Call 988", "tel:988", parent)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.windowTitle() == "Call 988"
    assert dialog.code.accessibleName() == "tel:988"
    (close,) = dialog.findChildren(QPushButton)
    with qtbot.waitSignal(dialog.finished if key == Qt.Key.Key_Escape else dialog.destroyed):
        qtbot.keyClick(close, key)
