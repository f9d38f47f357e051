"""Where a file is saved: in the person's own folders, under a name that ends as the chosen kind does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.file_to_save import file_to_save

KINDS = "Page (*.html);;JSON (*.json);;Table (*.csv)"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's folder for what they write."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    return tmp_path


def answered(qtbot: QtBot, typed: str, kind: int = 0, button: QDialogButtonBox.StandardButton | None = None) -> str:
    """The path that comes of what a person does: types a name ("" leaves it), then goes down to a kind, then presses.

    Nothing pressed is a no.
    """
    over = QWidget()
    qtbot.addWidget(over)

    def act() -> None:
        asking = QApplication.activeModalWidget()
        assert isinstance(asking, QFileDialog)
        name, kinds = asking.findChild(QLineEdit, "fileNameEdit"), asking.findChild(QComboBox, "fileTypeCombo")
        buttons = asking.findChild(QDialogButtonBox)
        assert name is not None
        assert kinds is not None
        assert buttons is not None
        if typed:
            name.selectAll()
            QTest.keyClicks(name, typed)
        for _ in range(kind):
            QTest.keyClick(kinds, Qt.Key.Key_Down)
        if button is None:
            asking.reject()
        else:
            buttons.button(button).click()

    QTimer.singleShot(0, over, act)
    return file_to_save(over, "Export", "evidence.html", KINDS)[0]


SAVE = QDialogButtonBox.StandardButton.Save


@pytest.mark.parametrize(
    ("typed", "kind", "saved"),
    [
        ("", 0, "evidence.html"),
        ("", 1, "evidence.json"),
        ("", 2, "evidence.csv"),
        ("mine", 0, "mine.html"),
        ("mine", 2, "mine.csv"),
        ("mine.csv", 0, "mine.csv"),
    ],
)
def test_a_name_ends_as_its_kind(qtbot: QtBot, home: Path, typed: str, kind: int, saved: str) -> None:
    """Otherwise a table would be a page that is called so, and a name without an ending opens in no program."""
    assert answered(qtbot, typed, kind, SAVE) == str(home / saved)


def test_no_is_no_name(qtbot: QtBot, home: Path) -> None:
    """Whoever leaves the question saves nothing."""
    assert answered(qtbot, "mine") == ""
