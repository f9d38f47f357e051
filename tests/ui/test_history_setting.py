"""The longer history: off until it is chosen, and never shortened without a question and a way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.naming import walked, without_name
from ui.changing import Changing
from ui.history_setting import HistorySetting
from wellbeing.settings import Settings
from wellbeing.settings_file import read_settings, write_settings


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Changing]:
    """Settings as they are at first, read."""
    made = Changing(tmp_path / "settings.toml")
    made.read_now()
    yield made
    made.wait()


@pytest.fixture
def setting(qtbot: QtBot, changing: Changing) -> HistorySetting:
    """The page, shown."""
    made = HistorySetting(changing)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(setting: HistorySetting, days: int) -> None:
    """As a person does it."""
    setting.days.setCurrentIndex(setting.days.findData(str(days)))
    setting.days.activated.emit(setting.days.currentIndex())


def kept(changing: Changing) -> int:
    """For how many days, in the file."""
    changing.wait()
    return read_settings(changing.path).history_days


def test_it_is_off_until_it_is_chosen(setting: HistorySetting, changing: Changing) -> None:
    """More days are kept at once: nothing is lost by them."""
    assert setting.days.currentText() == "no longer than the last 200"
    choose(setting, 7)
    assert not setting.question.isVisible()
    assert kept(changing) == 7
    choose(setting, 30)
    assert kept(changing) == 30


@pytest.mark.parametrize("fewer", [0, 7])
def test_fewer_days_are_asked_for_and_can_be_undone(
    qtbot: QtBot, setting: HistorySetting, changing: Changing, fewer: int
) -> None:
    """The keyboard stands on keeping; the words say what goes, and when for good."""
    choose(setting, 30)
    assert kept(changing) == 30
    choose(setting, fewer)
    assert setting.question.isVisible()
    assert kept(changing) == 30
    setting.keep.click()
    assert (setting.question.isVisible(), setting.days.currentData()) == (False, "30")
    choose(setting, fewer)
    setting.delete.click()
    assert kept(changing) == fewer
    qtbot.waitUntil(lambda: "Posts are kept" in changing.undoes)
    changing.undo()
    assert kept(changing) == 30


def test_days_of_the_file_are_shown(qtbot: QtBot, setting: HistorySetting, changing: Changing) -> None:
    """Written by hand, also some that are not offered."""
    changing.wait()
    write_settings(changing.path, Settings(history_days=14))
    changing.look()
    qtbot.waitUntil(lambda: setting.days.currentData() == "14")
    assert "14" in setting.days.currentText()


def test_it_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot, setting: HistorySetting) -> None:
    """Tab walks down the page, through the question while it is asked."""
    choose(setting, 30)
    choose(setting, 0)
    assert without_name(setting) == []
    assert setting.focusWidget() is setting.keep
    assert walked(qtbot, setting) == [setting.delete, setting.days, setting.keep]
