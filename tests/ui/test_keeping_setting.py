"""How long posts and minutes are kept: more at once, less never without a question and a way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.naming import walked, without_name
from ui.changing import Changing
from ui.keeping_setting import KeepingSetting, Kept, minutes, posts
from wellbeing.settings import Settings
from wellbeing.settings_file import read_settings, write_settings

Open = Callable[[Kept], KeepingSetting]


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Changing]:
    """Settings as they are at first, read."""
    made = Changing(tmp_path / "settings.toml")
    made.read_now()
    yield made
    made.wait()


@pytest.fixture
def shown(qtbot: QtBot, changing: Changing) -> Open:
    """Shows the page for what is kept."""

    def show(kept: Kept) -> KeepingSetting:
        made = KeepingSetting(changing, kept)
        qtbot.addWidget(made)
        made.show()
        return made

    return show


def choose(setting: KeepingSetting, number: int) -> None:
    """As a person does it."""
    setting.time.setCurrentIndex(setting.time.findData(str(number)))
    setting.time.activated.emit(setting.time.currentIndex())


def in_the_file(changing: Changing, kept: Kept) -> object:
    """The number of days or months."""
    changing.wait()
    return getattr(read_settings(changing.path), kept.setting)


@pytest.mark.parametrize(
    ("kept", "at_first", "more"),
    [(posts, "no longer than the last 200", (7, 30)), (minutes, "for 13 months", (61, 120))],
)
def test_more_is_kept_at_once(
    shown: Open, changing: Changing, kept: Callable[[], Kept], at_first: str, more: tuple[int, ...]
) -> None:
    """Nothing is lost by it, and nothing is kept longer before somebody chooses so."""
    setting = shown(kept())
    assert setting.time.currentText() == at_first
    for number in more:
        choose(setting, number)
        assert not setting.question.isVisible()
        assert in_the_file(changing, kept()) == number


@pytest.mark.parametrize(
    ("kept", "before", "less", "step"),
    [
        (posts, 30, 0, "Posts are kept"),
        (posts, 30, 7, "Posts are kept"),
        (minutes, 13, 3, "Minutes and counts are kept"),
    ],
)
def test_less_is_asked_for_and_can_be_undone(
    shown: Open, changing: Changing, kept: Callable[[], Kept], before: int, less: int, step: str
) -> None:
    """The keyboard stands on keeping; the words say what goes, and when for good."""
    setting = shown(kept())
    choose(setting, before)
    choose(setting, less)
    assert setting.question.isVisible()
    assert in_the_file(changing, kept()) == before
    setting.leave.click()
    assert (setting.question.isVisible(), setting.time.currentData()) == (False, str(before))
    choose(setting, less)
    setting.delete.click()
    assert in_the_file(changing, kept()) == less
    assert step in changing.undoes
    changing.undo()
    assert in_the_file(changing, kept()) == before


@pytest.mark.parametrize(
    ("kept", "written", "number"),
    [(posts, Settings(history_days=14), "14"), (minutes, Settings(keep_months=7), "7")],
)
def test_a_number_of_the_file_is_shown(
    qtbot: QtBot, shown: Open, changing: Changing, kept: Callable[[], Kept], written: Settings, number: str
) -> None:
    """Written by hand, also one that is not offered."""
    setting = shown(kept())
    write_settings(changing.path, written)
    changing.look()
    qtbot.waitUntil(lambda: setting.time.currentData() == number)
    assert number in setting.time.currentText()


@pytest.mark.parametrize(("kept", "before", "less"), [(posts, 30, 0), (minutes, 13, 3)])
def test_it_can_be_used_by_keyboard_and_screen_reader(
    qtbot: QtBot, shown: Open, kept: Callable[[], Kept], before: int, less: int
) -> None:
    """Tab walks down the page, through the question while it is asked."""
    setting = shown(kept())
    choose(setting, before)
    choose(setting, less)
    assert without_name(setting) == []
    assert setting.focusWidget() is setting.leave
    assert walked(qtbot, setting) == [setting.delete, setting.time, setting.leave]
