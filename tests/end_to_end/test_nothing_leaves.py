"""Nothing leaves the computer but what a person's browser asks of a site: the whole app, in a network that is watched.

Every window is opened over the real engine, a real Chromium reads a feed through the filter, and the commands are run,
all in a network of their own (own_net.py) in which each packet to another computer is seen. The feed's site is on this
computer. Over the windows somebody even said yes to newer files each week, and it is time: as long as the program names
no server, nobody is asked. What Chromium asks its makers about itself is Chromium's: those name servers' questions are
left out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.desktop import ROOT

pytestmark = pytest.mark.end_to_end


def test_no_packet_goes_to_another_computer(tmp_path: Path) -> None:
    """And the one that is sent for the test's own sake is seen."""
    report, log = tmp_path / "report.json", tmp_path / "log"
    program = [sys.executable, "-m", "tests.end_to_end.own_net", str(tmp_path), str(report)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path), "LANG": "C.UTF-8"}
    with log.open("wb") as out:
        command = ["unshare", "--map-root-user", "--net", *program]
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=out, stderr=out, timeout=300)
    assert done.returncode == 0, log.read_text()[-3000:]
    said = json.loads(report.read_text())
    assert said["probe"] == ["192.0.2.7 protocol 17 port 9"]
    assert said["left"] == []
