"""A full disk is told in words that help: make room, in the settings as in the rules."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.changing import Changing
from ui.rules_on_disk import RulesOnDisk
from wellbeing.rules_keeping import Found
from wellbeing.settings_steps import setting_to

NO_ROOM = os.strerror(errno.ENOSPC)


def _failing(number: int) -> Callable[..., None]:
    def write(*_arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    return write


@pytest.mark.parametrize(
    ("number", "helps", "other"),
    [(errno.ENOSPC, "Make room", "writable"), (errno.EACCES, "writable", "Make room")],
)
def test_settings_say_what_helps(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, helps: str, other: str
) -> None:
    """Room where there is none; a file that may be written where it may not."""
    monkeypatch.setattr("wellbeing.settings_on_disk.write_settings", _failing(number))
    changing = Changing(tmp_path / "settings.toml")
    changing.change(lambda: "How much to soften", setting_to(preset="quiet"))
    qtbot.waitUntil(lambda: bool(changing.refused))
    assert helps in changing.refused
    assert other not in changing.refused


def test_rules_say_what_helps(qtbot: QtBot, tmp_path: Path) -> None:
    """As the settings do."""
    disk = RulesOnDisk(tmp_path / "rules.toml")
    assert "Make room" in disk._in_words(Found(refused="disk", why=NO_ROOM))
    assert "Make room" not in disk._in_words(Found(refused="disk", why=os.strerror(errno.EACCES)))
