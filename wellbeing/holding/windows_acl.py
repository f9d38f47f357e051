"""Gives the service's folder to the service: nobody else but the system and administrators reads it.

Source: Microsoft's reference of icacls.exe. Tried against recorded answers alone, never on Windows.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Run

SYSTEM, ADMINISTRATORS = "S-1-5-18", "S-1-5-32-544"
_BELOW = "(OI)(CI)"
"""Files and folders in it have the same rights."""


def giver(run: Run, icacls: str, service: str) -> Callable[[Path], None]:
    """Gives a folder, and so everything in it, to the account with the SID `service`. It raises PlaceError."""

    def give(path: Path) -> None:
        if not path.is_dir():
            return
        grants = [f"*{SYSTEM}:{_BELOW}F", f"*{ADMINISTRATORS}:{_BELOW}F", f"*{service}:{_BELOW}M"]
        ran = run([icacls, str(path), "/inheritance:r", "/grant:r", *grants, "/q"], seconds=30)
        if ran.code != 0:
            raise PlaceError(f"Windows did not give {path} to the service ({ran.why}).")

    return give
