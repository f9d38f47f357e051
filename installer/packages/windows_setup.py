"""Makes the set-up for Windows of the frozen program with NSIS. Written and compiled on Linux: never run on Windows."""

from __future__ import annotations

import shutil
from pathlib import Path

from installer.packages.freezing import Frozen
from installer.progress import ROOT, SetUpError, must, step

SCRIPT = ROOT / "installer" / "packages" / "windows" / "feed-wellbeing.nsi"
_NO_NSIS = "makensis is not there: install NSIS (https://nsis.sourceforge.io), then run this again"


def make(frozen: Frozen, into: Path, version: str) -> Path:
    """The set-up of `frozen`, below `into`. Raises SetUpError."""
    made = into / f"feed-wellbeing-{version}-setup.exe"
    with step("Packing it"):
        must(command(frozen.folder, made, version), "makensis could not pack it")
    return made


def command(program: Path, made: Path, version: str) -> list[str]:
    """What packs the folder `program` into `made`; a warning is an error. Raises SetUpError."""
    makensis = shutil.which("makensis")
    if makensis is None:
        raise SetUpError(_NO_NSIS)
    told = {"VERSION": version, "PROGRAM": str(program), "OUT": str(made)}
    return [makensis, "-V2", "-WX", *(f"-D{name}={value}" for name, value in told.items()), str(SCRIPT)]
