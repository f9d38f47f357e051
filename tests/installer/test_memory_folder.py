"""What tests write waits for no disk where there is memory for it, and everything is as it was where there is none."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from installer.memory_folder import memory_folder

HOME = {"HOME": "/home/ana", "TMPDIR": "/var/tmp"}


def test_temporary_files_and_pytests_own_lie_there_and_are_gone_afterwards(tmp_path: Path) -> None:
    """Also where a test left something behind."""
    with memory_folder(HOME, tmp_path, needed=0) as (env, words):
        folder = Path(env["TMPDIR"])
        assert folder.parent == tmp_path
        assert env == {**HOME, "TMPDIR": str(folder)}
        assert words[0] == f"--basetemp={folder / 'p'}"
        (folder / "left").mkdir()
        (folder / "left" / "behind").write_text("a profile")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no such folder")
def test_another_account_may_pass(tmp_path: Path) -> None:
    """As through /tmp; which of the folders in it are open to others is each test's own."""
    with memory_folder(HOME, tmp_path, needed=0) as (env, _words):
        assert Path(env["TMPDIR"]).stat().st_mode & 0o7777 == 0o1777


def test_where_there_is_no_room_the_disk_is_taken(tmp_path: Path) -> None:
    """A container has 64 MB of it, other systems none."""
    for memory, needed in ((tmp_path, 1 << 60), (tmp_path / "none", 0)):
        with memory_folder(HOME, memory, needed) as (env, words):
            assert (env, list(words)) == (HOME, [])
        assert not memory.exists() or list(memory.iterdir()) == []


def test_what_a_mount_would_take_is_no_memory_that_is_free(tmp_path: Path) -> None:
    """A mount may be as large as half of the memory; who works beside the tests has that, too."""
    memory, meminfo = tmp_path / "shm", tmp_path / "meminfo"
    memory.mkdir()
    for free, taken in (("MemFree: 9 kB\nMemAvailable:    3 kB\n", True), ("MemAvailable: 2 kB\n", False), ("", False)):
        meminfo.write_text(f"MemTotal: 16 kB\n{free}", encoding="ascii")
        with memory_folder(HOME, memory, 3 << 10, meminfo) as (env, _words):
            assert (env != HOME) is taken


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no such folder")
def test_where_no_program_may_run_the_disk_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hardened systems mount it noexec, and tests run what they built."""
    monkeypatch.setattr(os, "statvfs", lambda path: SimpleNamespace(f_flag=os.ST_NOEXEC | os.ST_NODEV))
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=1 << 60))
    with memory_folder(HOME, tmp_path, needed=0) as (env, words):
        assert (env, list(words)) == (HOME, [])
