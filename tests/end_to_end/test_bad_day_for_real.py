"""The page for hard days with a real filter: kept, there through a crash, readable in no file, exported, erased."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.end_to_end.engine_process import REPOSITORY
from tests.ui.conftest import end
from ui.bad_day_keeping import BadDay
from ui.bad_day_window import BadDayWindow
from ui.control import Control
from ui.engine_process import EngineProcess
from ui.programs import Program
from ui.sample_feed import SampleFeed
from wellbeing import protocol
from wellbeing.bad_day import EMPTY, Reach

PATIENCE = 60_000
"""Milliseconds that an engine has on a busy machine to load its model."""
SIGN = "quinceblossom"
"""A word that stands in no file of ours."""


class Person:
    """The page in front of a real engine whose data is in `data`."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        self.qtbot = qtbot
        program = Program(
            sys.executable, ("-m", "wellbeing", "engine", "--data", str(data), "--key-file"), str(REPOSITORY)
        )
        self.engine = EngineProcess(program)
        self.control = Control(self.engine, SampleFeed(Program("false", (), ".")))
        self.bad_day = BadDay(self.control)
        self.window = BadDayWindow(self.bad_day, lambda: None)
        qtbot.addWidget(self.window)
        self.control.start()
        self.window.bring_up()

    def kept(self) -> None:
        """Wait until every word is in the store."""
        self.qtbot.waitUntil(lambda: self.bad_day.is_kept, timeout=PATIENCE)

    def ask(self, command: protocol.Command) -> protocol.AnyEvent:
        """What the engine answers."""
        said: list[protocol.AnyEvent] = []
        self.control.ask(command, said.append)
        self.qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
        return said[0]


@pytest.fixture
def meet(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], Person]]:
    """Starts an app's part of it with the same data each time; the one before is gone."""
    people: list[Person] = []

    def met() -> Person:
        people.append(Person(qtbot, tmp_path / "data"))
        return people[-1]

    yield met
    for each in people:
        end(each.engine)


def test_a_page_lives_through_crash_restart_export_and_erasure(
    qtbot: QtBot, tmp_path: Path, meet: Callable[[], Person], caplog: pytest.LogCaptureFixture
) -> None:
    """Typed with keys, killed in between; only the person's own export has its words."""
    caplog.set_level("DEBUG")
    person = meet()
    person.kept()
    person.window.texts["signs"].setFocus()
    qtbot.keyClicks(person.window.texts["signs"], SIGN)
    person.bad_day.add("ask", Reach("Ana", "+49 30 1234567"))
    person.kept()

    os.kill(person.engine.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not person.control.state.running, timeout=PATIENCE)
    assert person.window.texts["signs"].toPlainText() == SIGN
    qtbot.keyClicks(person.window.texts["signs"], f" twice {SIGN}")
    qtbot.waitUntil(lambda: person.window.trouble_card.isVisible())
    person.kept()
    assert not person.window.trouble_card.isVisible()
    person.control.quit()
    qtbot.waitUntil(lambda: person.engine.pid == 0, timeout=PATIENCE)

    files = [each for each in (tmp_path / "data").rglob("*") if each.is_file()]
    assert any(each.suffix == ".db" or "store" in each.name for each in files)
    assert [each for each in files if SIGN.encode() in each.read_bytes()] == []
    assert SIGN not in caplog.text

    again = meet()
    again.kept()
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
    again.control.quit()
    qtbot.waitUntil(lambda: again.engine.pid == 0, timeout=PATIENCE)
