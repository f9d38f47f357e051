"""One at a time, and trouble that has a name."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from wellbeing.file_lock import held


def test_threads_of_one_program_take_turns(tmp_path: Path) -> None:
    """Nobody is ever let in beside another."""
    inside, most = [0], [0]

    def work() -> None:
        for _ in range(20):
            with held(tmp_path / "lock", 30):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                inside[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert most == [1]


def test_who_waits_in_vain_is_told(tmp_path: Path) -> None:
    with (
        held(tmp_path / "lock", 0),
        pytest.raises(TimeoutError, match="another program"),
        held(tmp_path / "lock", 0),
    ):
        pytest.fail("two at a time")


def test_an_error_inside_lets_go(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), held(tmp_path / "lock", 0):
        raise RuntimeError
    with held(tmp_path / "lock", 0):
        pass


def test_a_folder_that_is_not_there_is_the_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), held(tmp_path / "no" / "lock", 0):
        pytest.fail("there is none")


def test_a_lock_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(OSError, match="lock"), held(tmp_path / "lock", 0):
        pytest.fail("it is a folder")
