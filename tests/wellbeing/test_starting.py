"""One start at a time on one folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from wellbeing.places import PlacesError
from wellbeing.starting import one_at_a_time

HOLD = (
    "import sys, pathlib; from wellbeing.starting import one_at_a_time\n"
    "with one_at_a_time(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
)


def test_a_start_waits_for_another_and_goes_on_when_that_is_dead(tmp_path: Path):
    """A program that was killed in mid-start holds up nobody."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdin=pipe, stdout=pipe) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(PlacesError, match="already being started"), one_at_a_time(tmp_path, patience=0.05):
            pytest.fail("two at a time")
        other.kill()
        other.wait()
        with one_at_a_time(tmp_path, patience=5):
            pass


def test_one_after_another(tmp_path: Path):
    """The lock is let go of, also by a start that fails."""
    with pytest.raises(RuntimeError), one_at_a_time(tmp_path):
        raise RuntimeError
    with one_at_a_time(tmp_path, patience=0.05):
        pass
