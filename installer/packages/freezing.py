"""Freezes the program: one folder with two executables, the app and the command line, that needs no Python."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from installer.packages import icon
from installer.progress import ROOT, must, step

SPEC = ROOT / "installer" / "packages" / "frozen.spec"
_DEBUG = b".debug_info"
_PYTHON = ("python3.*/lib-dynload/*.so", "libpython3.*.so*")
"""Python's own libraries: linked by an ordinary linker, so that all but what others call can be taken out."""


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
        _without_places_of_the_maker(folder)
        _settle(folder, epoch)
    return read(into)


def read(made: Path) -> Frozen:
    """What was frozen below `made`. Raises OSError."""
    return Frozen(made / "frozen" / "feed-wellbeing", json.loads((made / "contents.json").read_text(encoding="utf-8")))


def _without_debugging(folder: Path) -> None:
    """Take what only debuggers read out of libraries: some wheels bring more of that than of the library."""
    pythons = {each for pattern in _PYTHON for each in folder.rglob(pattern)}
    for library in _libraries(folder):
        if library in pythons:
            must(["strip", "--strip-unneeded", str(library)], "strip (package binutils) could not make it smaller")
        elif _DEBUG in library.read_bytes():
            must(["strip", "--strip-debug", str(library)], "strip (package binutils) could not make it smaller")


def _without_places_of_the_maker(folder: Path) -> None:
    """Have no library look for others where they lay on the computer that made it: whoever has that place there could
    put others in. Those that look beside themselves ($ORIGIN) go on doing so.
    """
    for library in _libraries(folder):
        ran = subprocess.run(["chrpath", "--list", str(library)], capture_output=True, text=True, check=False)
        if elsewhere(ran.stdout):
            must(["chrpath", "--delete", str(library)], "chrpath (package chrpath) could not change a library")


def elsewhere(told: str) -> bool:
    """Whether a library looks for others in a place that is named as a whole; `told` is what chrpath lists of it."""
    _, _, places = told.strip().partition("PATH=")
    return any(place.startswith("/") for place in places.split(":"))


def _libraries(folder: Path) -> list[Path]:
    return [each for each in sorted(folder.rglob("*.so*")) if each.is_file() and not each.is_symlink()]


def _settle(folder: Path, epoch: int) -> None:
    """Give everything the same date and permissions, wherever and by whomever it was made."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or bool(path.stat().st_mode & stat.S_IXUSR and path.parent == folder)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
