"""The program's folders are its owner's alone, or it says that it can keep nothing."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from wellbeing.folders_made import NOTE
from wellbeing.places import PlacesError, places, prepare


def test_everything_lies_below_a_named_folder(tmp_path: Path) -> None:
    """`--data FOLDER` leaves nothing anywhere else."""
    found = places(tmp_path / "here")
    paths = [found.data, found.settings, found.rules, found.log, found.certificate, found.store]
    assert all(path.is_relative_to(tmp_path / "here") for path in paths)
    assert found.profile == str(tmp_path / "here")


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG folders are Linux's")
def test_without_a_named_folder_the_systems_own_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and data go where this system keeps such things."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    found = places()
    assert found.data == tmp_path / "data" / "feed-wellbeing"
    assert found.settings == tmp_path / "config" / "feed-wellbeing" / "settings.toml"
    assert found.profile == ""


def test_prepared_folders_are_private(tmp_path: Path) -> None:
    """Each folder that is made is for its owner only; preparing twice is fine."""
    found = places(tmp_path / "deep" / "here")
    prepare(found)
    prepare(found)
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in found.folders] == [0o700] * len(found.folders)
    assert [path.name for path in found.data.rglob("*") if path.is_file()] == [NOTE]


def test_a_shared_folder_keeps_its_permissions(tmp_path: Path) -> None:
    """Naming a folder that others use does not shut them out of it."""
    tmp_path.chmod(0o755)
    prepare(places(tmp_path))
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_folder_that_cannot_be_written_is_said() -> None:
    """No home that can be written: a message with the folder and what to do."""
    with pytest.raises(PlacesError, match=r"/proc/.*--data"):
        prepare(places(Path("/proc/feed-wellbeing")))


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    """A file where the folder should be is an error with words, and stays."""
    (tmp_path / "data").write_text("mine")
    with pytest.raises(PlacesError, match="cannot be written"):
        prepare(places(tmp_path / "data"))
    assert (tmp_path / "data").read_text() == "mine"
