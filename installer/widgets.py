"""Fetches the published feed widgets that tests load into pages: programs that we did not write.

    python3 installer/widgets.py    after a change to tests/widgets/package.json: renew the lock

They lie in `tests/widgets/node_modules`, which git ignores; one of them is under the AGPL and is never copied into the
project. Each ships what a page loads as one file, so what a widget lists as its own dependencies (27 packages, 32 MB)
is taken out of the lock: `npm ci` then fetches the two alone, and checks each against its hash.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installer.environment import fingerprint
from installer.progress import ROOT, SetUpError, exit_code, must, say, step

FOLDER = ROOT / "tests" / "widgets"
_PATIENCE = 180.0
"""Seconds; it takes two where the registry can be reached."""
HOW_TO_TRY_AGAIN = (
    "The feed widgets that tests load could not be fetched: is npm there, and the network? Tests of them will fail. "
    "To try again: python3 installer/dev.py test"
)


def without_dependencies(lock: dict[str, Any]) -> dict[str, Any]:
    """`lock` with what its project names itself, and nothing that those need."""
    named = lock["packages"][""]["dependencies"]
    kept = {f"node_modules/{name}": lock["packages"][f"node_modules/{name}"] for name in named}
    alone = {
        place: {key: value for key, value in each.items() if key != "dependencies"} for place, each in kept.items()
    }
    return {**lock, "packages": {"": lock["packages"][""], **alone}}


def _npm(*arguments: str) -> list[str]:
    return [shutil.which("npm") or "npm", *arguments, "--prefix", str(FOLDER), "--ignore-scripts", "--no-audit"]


def _made_from() -> Path:
    return FOLDER / "node_modules" / ".made-from"


def _is_current() -> bool:
    try:
        return _made_from().read_text(encoding="utf-8") == fingerprint(FOLDER / "package-lock.json")
    except OSError:
        return False


def _fetched() -> bool:
    try:
        return exit_code(_npm("ci", "--no-fund"), seconds=_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return False


def fetch() -> None:
    """See that the widgets of the lock are there. Where they cannot be had, say so: the tests that need them fail."""
    if _is_current():
        return
    with step("Fetching the feed widgets that tests load (1 MB)"):
        fetched = _fetched()
    if fetched:
        _made_from().write_text(fingerprint(FOLDER / "package-lock.json"), encoding="utf-8")
    else:
        say(HOW_TO_TRY_AGAIN)


def renew() -> None:
    """Write the lock anew from package.json. Raises SetUpError."""
    must(_npm("install", "--package-lock-only"), "npm could not make the lock")
    lock = FOLDER / "package-lock.json"
    alone = without_dependencies(json.loads(lock.read_text(encoding="utf-8")))
    lock.write_text(json.dumps(alone, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        renew()
    except SetUpError as error:
        sys.exit(str(error))
