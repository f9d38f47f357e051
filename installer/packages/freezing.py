"""Freezes the program: one folder with two executables, the app and the command line, that needs no Python."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from installer.packages import icon
from installer.progress import ROOT, must, step

SPEC = ROOT / "installer" / "packages" / "frozen.spec"
_DEBUG = b".debug_info"


@dataclass(frozen=True)
class Frozen:
    """`folder` is the program. `parts` are what it was made of, by executable: [destination, source, kind]."""

    folder: Path
    parts: dict[str, list[list[str]]]

    @property
    def sources(self) -> list[str]:
        """The files that it was made of."""
        return [source for parts in self.parts.values() for _, source, _ in parts]


def freeze(into: Path, epoch: int) -> Frozen:
    """Make it below `into`, dated `epoch` (seconds since 1970). Raises SetUpError."""
    contents, drawn = into / "contents.json", into / "icon.png"
    env = {
        **os.environ,
        "FREEZING_CONTENTS": str(contents),
        "FREEZING_ICON": str(drawn),
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "1",
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(into / "frozen"), "--workpath", str(into / "work"), str(SPEC)]
    with step("Freezing the program"):
        icon.draw(drawn)
        must(command, "PyInstaller could not freeze the program", env)
    folder = into / "frozen" / "feed-wellbeing"
    if sys.platform.startswith("linux"):
        _without_debugging(folder)
        _settle(folder, epoch)
    return read(into)


def read(made: Path) -> Frozen:
    """What was frozen below `made`. Raises OSError."""
    return Frozen(made / "frozen" / "feed-wellbeing", json.loads((made / "contents.json").read_text(encoding="utf-8")))


def _without_debugging(folder: Path) -> None:
    """Take what only debuggers read out of libraries: some wheels bring more of that than of the library."""
    strip = shutil.which("strip")
    libraries = [each for each in sorted(folder.rglob("*.so*")) if each.is_file() and not each.is_symlink()]
    for library in libraries if strip else []:
        if _DEBUG in library.read_bytes():
            subprocess.run([str(strip), "--strip-debug", str(library)], check=True)


def _settle(folder: Path, epoch: int) -> None:
    """Give everything the same date and permissions, wherever and by whomever it was made."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or bool(path.stat().st_mode & stat.S_IXUSR and path.parent == folder)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
