"""Private files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from wellbeing.private_file import tidy, write_private


def test_a_private_file_is_its_owners_alone(tmp_path: Path) -> None:
    """Nobody else reads it, at no time; nothing else is left in the folder."""
    write_private(tmp_path / "key", b"one")
    write_private(tmp_path / "key", b"two")
    assert (tmp_path / "key").read_bytes() == b"two"
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["key"]


def test_pieces_that_end_badly_leave_the_old_file(tmp_path: Path) -> None:
    """Written as they come, and in place once all are there."""

    def breaking() -> Iterator[bytes]:
        yield b"new"
        raise RuntimeError

    write_private(tmp_path / "mine", iter([b"one", b"two"]))
    with pytest.raises(RuntimeError):
        write_private(tmp_path / "mine", breaking())
    assert (tmp_path / "mine").read_bytes() == b"onetwo"
    assert os.listdir(tmp_path) == ["mine"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new bytes cannot be made safe, the old file stays and no half file is left."""
    write_private(tmp_path / "key", b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_private(tmp_path / "key", b"new")
    assert (tmp_path / "key").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["key"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Settings that a person keeps elsewhere behind a symbolic link go on living there."""
    (tmp_path / "kept").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "kept" / "file")
    write_private(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "kept" / "file").read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="folders are written by themselves there")
def test_what_is_written_outlives_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """First the bytes, then the name; a folder that cannot be told so is no mistake."""
    told: list[tuple[bool, bool]] = []

    def fsync(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        told.append((is_folder, (tmp_path / "key").exists()))
        if is_folder:
            raise OSError

    monkeypatch.setattr(os, "fsync", fsync)
    write_private(tmp_path / "key", b"new")
    assert told == [(False, False), (True, True)]
    assert (tmp_path / "key").read_bytes() == b"new"


def test_what_a_crash_left_half_written_goes_with_the_next_start(tmp_path: Path) -> None:
    """Hours later: what another program writes just now stays, and so does whatever is not ours."""
    names = (".key.abcd_123", ".key.efgh4567", ".profile", "key.abcd_123", ".key.ABCDEFGH")
    for name in names:
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (0, 0))
    os.utime(tmp_path / ".key.efgh4567")
    tidy(tmp_path)
    assert {each.name for each in tmp_path.iterdir()} == {*names} - {".key.abcd_123"}
    tidy(tmp_path / "nowhere")
