"""How a person feels, with a real filter: turned on, tapped, there through a crash, in no file to be read, gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.end_to_end.conftest import Meet
from tests.end_to_end.person import SIGN, Person, stays_secret
from ui.changing import Changing
from ui.mood_window import MoodWindow
from ui.today_window import TodayWindow
from wellbeing import protocol
from wellbeing.mood import HEAVY


class Noter(Person):
    """Has both windows."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        super().__init__(qtbot, data)
        data.mkdir(exist_ok=True)
        self.changing = Changing(data / "settings.toml")
        self.window, self.today = MoodWindow(self.control, self.changing), TodayWindow(self.control)
        qtbot.addWidget(self.window)
        qtbot.addWidget(self.today)
        self.control.start()
        self.window.bring_up()
        self.until(lambda: self.window.shown is not None)

    def tap(self, feeling: str) -> None:
        """By keyboard."""
        before = len(self.noted)
        self.qtbot.keyClick(self.window.now.taps.faces[feeling], Qt.Key.Key_Space)  # type: ignore[index]
        self.until(lambda: len(self.noted) == before + 1)

    @property
    def noted(self) -> list[tuple[str, str]]:
        """What the month that is shown has."""
        assert self.window.shown is not None
        return [(each.feeling, each.words) for each in self.window.shown.entries]

    @property
    def resting(self) -> set[str]:
        assert self.window.shown is not None
        return set(self.window.shown.resting)

    def is_asked_in_today(self) -> bool:
        self.today.bring_up()
        self.ask(protocol.Status())  # after the question whether it is due
        self.until(lambda: self.today.shown)
        asked = self.today.mood.asking.isVisible()
        self.today.close()
        return asked


def test_moods_live_through_crash_restart_export_and_erasure(
    qtbot: QtBot, tmp_path: Path, meet: Meet, caplog: pytest.LogCaptureFixture
) -> None:
    """Off at first; the question in Today until it is answered; the words in the person's own export alone."""
    caplog.set_level("DEBUG")
    person = meet(Noter)
    assert not person.is_asked_in_today()
    person.window.setting.how.setCurrentIndex(person.window.setting.how.findData("daily"))
    person.window.setting.how.activated.emit(person.window.setting.how.currentIndex())
    person.until(person.window.now.isVisible)
    person.until(person.is_asked_in_today)
    qtbot.keyClicks(person.window.now.words, SIGN)
    person.tap("tense")
    assert not person.is_asked_in_today()
    person.window.rest.begin.click()
    person.until(lambda: person.resting == set(HEAVY))

    person.crash()
    person.until(lambda: person.control.state.running)
    person.tap("calm")
    assert person.noted == [("tense", SIGN), ("calm", "")]
    person.leave()
    stays_secret(tmp_path / "data", caplog)

    again = meet(Noter)
    assert again.noted == [("tense", SIGN), ("calm", "")]
    assert again.resting == set(HEAVY)
    assert not again.is_asked_in_today()
    again.window.rest.end.click()
    again.until(lambda: not again.resting)
    again.window.day.all.click()
    again.until(lambda: not again.noted)
    again.window.deleting.undo.click()
    again.until(lambda: len(again.noted) == 2)
    out = tmp_path / "export.json"
    assert isinstance(again.ask(protocol.Export(file=str(out))), protocol.Exported)
    exported = json.loads(out.read_text(encoding="utf-8"))["mood"]
    assert [(row["feeling"], row["words"]) for row in exported] == [("tense", SIGN), ("calm", "")]
    assert isinstance(again.ask(protocol.Erase()), protocol.Done)
    again.control.erased.emit()
    again.until(lambda: not again.noted)
    again.until(again.is_asked_in_today)
    again.leave()
