"""The file of what starts at login: made with its folder, read back, taken away, and its trouble in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from wellbeing.system.login_file import LoginFile
from wellbeing.system.place import PlaceError


def test_it_is_written_with_its_folder_read_and_taken_away(tmp_path: Path) -> None:
    """Again and again is the same as once."""
    file = LoginFile(tmp_path / "folder" / "ours")
    assert file.text() is None
    file.write("ü\n")
    assert file.text() == "ü\n"
    for _ in range(2):
        file.write(None)
        assert file.text() is None
    assert list((tmp_path / "folder").iterdir()) == []


def test_a_folder_that_is_none_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file")
    file = LoginFile(tmp_path / "folder" / "ours")
    for work in (file.text, lambda: file.write("text"), lambda: file.write(None)):
        with pytest.raises(PlaceError, match="Make it writable"):
            work()


def test_what_is_no_text_does_not_stop_anybody(tmp_path: Path) -> None:
    """Somebody else may have written it."""
    (tmp_path / "ours").write_bytes(b"\xff\xfe")
    assert LoginFile(tmp_path / "ours").text() == "\ufffd\ufffd"
