"""One engine at a time on one folder."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wellbeing.engine.alone import alone
from wellbeing.places import PlacesError

HOLD = (
    "import sys, pathlib; from wellbeing.engine.alone import alone\n"
    "with alone(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
)


def test_another_one_is_refused_until_the_first_is_dead(tmp_path: Path):
    """The folder is named, with what can be done. One that was killed holds up nobody."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdin=pipe, stdout=pipe) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(PlacesError, match="quit it and start again") as refused, alone(tmp_path, patience=0.05):
            pytest.fail("two at a time")
        assert str(tmp_path) in str(refused.value)
        other.kill()
        other.wait()
        with alone(tmp_path, patience=0.05):
            pass


def test_the_next_one_waits_for_the_last_to_end(tmp_path: Path):
    """An app starts it at once."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdin=pipe, stdout=pipe) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        threading.Timer(0.2, other.kill).start()
        with alone(tmp_path, patience=30):
            assert other.wait() != 0


def test_the_folder_is_free_again_after_a_start_that_fails(tmp_path: Path):
    with pytest.raises(RuntimeError), alone(tmp_path):
        raise RuntimeError
    with alone(tmp_path, patience=0.05):
        pass


def test_two_folders_are_two_engines(tmp_path: Path):
    (tmp_path / "other").mkdir()
    with alone(tmp_path), alone(tmp_path / "other", patience=0.05):
        pass
