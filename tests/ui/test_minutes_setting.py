"""Thirteen months of minutes: more at once, fewer after a question and with a way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.naming import walked, without_name
from ui.changing import Changing
from ui.minutes_setting import MinutesSetting
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
def setting(qtbot: QtBot, changing: Changing) -> MinutesSetting:
    """The page, shown."""
    made = MinutesSetting(changing)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(setting: MinutesSetting, months: int) -> None:
    """As a person does it."""
    setting.months.setCurrentIndex(setting.months.findData(str(months)))
    setting.months.activated.emit(setting.months.currentIndex())


def kept(changing: Changing) -> int:
    """For how many months, in the file."""
    changing.wait()
    return read_settings(changing.path).keep_months


def test_thirteen_months_until_something_else_is_chosen(setting: MinutesSetting, changing: Changing) -> None:
    """More months are kept at once: nothing is lost by them."""
    assert setting.months.currentData() == "13"
    choose(setting, 61)
    assert not setting.question.isVisible()
    assert kept(changing) == 61


def test_fewer_months_are_asked_for_and_can_be_undone(
    qtbot: QtBot, setting: MinutesSetting, changing: Changing
) -> None:
    """The keyboard stands on leaving it; the words say what goes, and when for good."""
    choose(setting, 3)
    assert setting.question.isVisible()
    assert kept(changing) == 13
    setting.keep.click()
    assert (setting.question.isVisible(), setting.months.currentData()) == (False, "13")
    choose(setting, 3)
    setting.delete.click()
    assert kept(changing) == 3
    qtbot.waitUntil(lambda: "Minutes and counts are kept" in changing.undoes)
    changing.undo()
    assert kept(changing) == 13


def test_months_of_the_file_are_shown(qtbot: QtBot, setting: MinutesSetting, changing: Changing) -> None:
    """Written by hand, also some that are not offered."""
    changing.wait()
    write_settings(changing.path, Settings(keep_months=7))
    changing.look()
    qtbot.waitUntil(lambda: setting.months.currentData() == "7")
    assert "7" in setting.months.currentText()


def test_it_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot, setting: MinutesSetting) -> None:
    """Tab walks down the page, through the question while it is asked."""
    choose(setting, 3)
    assert without_name(setting) == []
    assert setting.focusWidget() is setting.keep
    assert walked(qtbot, setting) == [setting.delete, setting.months, setting.keep]
