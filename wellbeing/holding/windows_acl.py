"""Says who reaches a folder: the service its own, and administrators alone what they write for themselves.

A file that an account may read it can also lock against everybody, so the lock of set-ups and the list of changes are
not for everybody to read. Rights are set here whatever Python made of a folder's mode, which Windows heeds since
3.12.4 alone (os.mkdir). Source: Microsoft's reference of icacls.exe. Tried against recorded answers alone, never on
Windows.
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
        _grant(run, icacls, path, *grants)

    return give


def shut(run: Run, icacls: str, *paths: Path) -> None:
    """Have the system and administrators alone reach the folders `paths` and all in them. Raises PlaceError."""
    for path in paths:
        _grant(run, icacls, path, f"*{SYSTEM}:{_BELOW}F", f"*{ADMINISTRATORS}:{_BELOW}F")


def _grant(run: Run, icacls: str, path: Path, *grants: str) -> None:
    ran = run([icacls, str(path), "/inheritance:r", "/grant:r", *grants, "/q"], seconds=30)
    if ran.code != 0:
        raise PlaceError(f"Windows did not set who may reach {path} ({ran.why}).")
