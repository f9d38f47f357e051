"""The file as one change at a time meets it: nothing raises, and what went wrong is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wellbeing.settings import Settings
from wellbeing.settings_on_disk import Outcome, SettingsOnDisk
from wellbeing.settings_steps import setting_to


def test_a_change_is_made_to_what_stands_there(tmp_path: Path) -> None:
    """And what stood there before is told, so that it can be taken back."""
    path = tmp_path / "new" / "settings.toml"
    disk = SettingsOnDisk(path)
    assert disk.write(setting_to(look="solid")) == Outcome(Settings(look="solid"), before=Settings())
    path.write_text('preset = "quiet"\n')
    made = disk.write(setting_to(look="pixel"))
    assert (made.before, made.settings) == (Settings(preset="quiet"), Settings(preset="quiet", look="pixel"))


def test_it_is_read_again_when_it_is_another(tmp_path: Path) -> None:
    """Made, changed, removed."""
    path = tmp_path / "settings.toml"
    disk = SettingsOnDisk(path)
    for change in (None, lambda: path.write_text('look = "solid"\n'), lambda: path.write_text("look ="), path.unlink):
        if change:
            change()
        seen = disk.look_if_other()
        assert seen is not None
        assert bool(seen.trouble) == (path.exists() and path.read_text() == "look =")
        assert disk.look_if_other() is None


@pytest.mark.parametrize("write", [lambda disk: disk.write(setting_to(look="solid")), SettingsOnDisk.look])
def test_a_broken_file_is_trouble_and_left_alone(tmp_path: Path, write: Callable[[SettingsOnDisk], Outcome]) -> None:
    """With its line."""
    path = tmp_path / "settings.toml"
    path.write_text("# mine\nlook =")
    assert "line 2" in write(SettingsOnDisk(path)).trouble
    assert path.read_text() == "# mine\nlook ="


def test_a_disk_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full one, for example."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("wellbeing.settings_file.write_private", full)
    made = SettingsOnDisk(tmp_path / "settings.toml").write(setting_to(look="solid"))
    assert made == Outcome(refused="No space left on device")
    assert not (tmp_path / "settings.toml").exists()
