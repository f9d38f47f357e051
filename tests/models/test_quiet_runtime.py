"""The runtime of the model keeps no identifier and sends nothing."""

import os
import subprocess
import sys
from pathlib import Path

SCORE = "from importlib.resources import files; from models import Classifier; "
SCORE += "print(len(Classifier(files('models') / 'text_v1').scores(['hello'])))"
SILENCED_BY = {"CI", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "GITHUB_ACTIONS", "TF_BUILD"}
"""With one of these in its environment it keeps quiet by itself, and the test would see nothing."""


def test_judging_leaves_no_device_id_and_no_events_to_send(tmp_path: Path):
    """Out of the box it writes both below the home folder, for an upload to its maker."""
    environment = {name: value for name, value in os.environ.items() if name not in SILENCED_BY}
    environment = {name: value for name, value in environment.items() if not name.startswith("XDG_")}
    run = subprocess.run(
        [sys.executable, "-c", SCORE],
        env={**environment, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert run.stdout.strip() == b"1"
    assert list(tmp_path.rglob("*")) == []
