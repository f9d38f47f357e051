"""The page for hard days with a real filter: kept, there through a crash, readable in no file, exported, erased."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.end_to_end.conftest import Meet
from tests.end_to_end.person import SIGN, Person, stays_secret
from ui.bad_day_keeping import BadDay
from ui.bad_day_window import BadDayWindow
from wellbeing import protocol
from wellbeing.bad_day import EMPTY, Reach


class Writer(Person):
    """Has the page."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        super().__init__(qtbot, data)
        self.bad_day = BadDay(self.control)
        self.window = BadDayWindow(self.bad_day, lambda: None)
        qtbot.addWidget(self.window)
        self.control.start()
        self.window.bring_up()
        self.kept()

    def kept(self) -> None:
        """Wait until every word is in the store."""
        self.until(lambda: self.bad_day.is_kept)


def test_a_page_lives_through_crash_restart_export_and_erasure(
    qtbot: QtBot, tmp_path: Path, meet: Meet, caplog: pytest.LogCaptureFixture
) -> None:
    """Typed with keys, killed in between; only the person's own export has its words."""
    caplog.set_level("DEBUG")
    person = meet(Writer)
    person.window.texts["signs"].setFocus()
    qtbot.keyClicks(person.window.texts["signs"], SIGN)
    person.bad_day.add("ask", Reach("Ana", "+49 30 1234567"))
    person.kept()

    person.crash()
    assert person.window.texts["signs"].toPlainText() == SIGN
    qtbot.keyClicks(person.window.texts["signs"], f" twice {SIGN}")
    qtbot.waitUntil(lambda: person.window.trouble_card.isVisible())
    person.kept()
    assert not person.window.trouble_card.isVisible()
    person.leave()
    stays_secret(tmp_path / "data", caplog)

    again = meet(Writer)
    assert again.window.texts["signs"].toPlainText() == f"{SIGN} twice {SIGN}"
    out = tmp_path / "export.json"
    assert again.ask(protocol.Export(file=str(out))) == protocol.Exported(id=again.engine._last_id, written=True)
    exported = json.loads(out.read_text(encoding="utf-8"))["hard_day_page"]
    assert {"part": "ask", "place": 0, "words": "Ana", "reach": "+49 30 1234567"} in exported
    assert isinstance(again.ask(protocol.Erase()), protocol.Done)
    again.control.erased.emit()
    answer = again.ask(protocol.BadDay())
    assert isinstance(answer, protocol.BadDayIs)
    assert answer.page == again.bad_day.page == EMPTY
    qtbot.keyClick(again.window, Qt.Key.Key_Escape)
    again.leave()
