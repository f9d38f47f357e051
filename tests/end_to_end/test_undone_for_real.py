"""The file that runs by itself takes back what an engine left that was killed in the middle of turning on."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from installer.stand_alone import write
from tests.end_to_end.test_turned_on import Desktop, desktop
from wellbeing import protocol as say

__all__ = ["desktop"]
pytestmark = pytest.mark.end_to_end


def trusted(desktop: Desktop) -> str:
    nss = desktop.home / ".pki" / "nssdb"
    return subprocess.check_output(["certutil", "-d", f"sql:{nss}", "-L"], text=True)


@pytest.mark.parametrize("seconds", [0.05, 0.3, 5.0])
def test_killed_while_it_turns_on(desktop: Desktop, tmp_path: Path, seconds: float) -> None:
    """Whatever was done by then: settings byte for byte, certificates, and the proof of each."""
    file = tmp_path / "undo.pyz"
    write(file)
    before = desktop.settings(), trusted(desktop)
    engine = desktop.start_engine()
    engine.ready()
    engine.write(say.write(say.TurnOn(id=1)))
    time.sleep(seconds)
    desktop.kill_engine()
    (desktop.world.data / "settings.toml").write_bytes(b"\xff broken [")
    (desktop.world.data / "store.db").write_bytes(b"no database")
    command = [sys.executable, "-I", "-S", str(file), "--data", str(desktop.world.data)]
    ran = subprocess.run(command, env=desktop.env, capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
    assert (desktop.settings(), trusted(desktop)) == before
    assert all(" was " in line and " is now " in line for line in ran.stdout.splitlines()[:-1])
