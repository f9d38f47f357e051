"""Finds a Python that the locked packages can be installed into: mitmproxy 12 needs 3.12 or newer."""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.progress import SetUpError

OLDEST, NEWEST = (3, 12), (3, 14)
"""Versions that every locked package has a wheel for (installer/lock.py checks it)."""
_PREFERRED = ("3.12", "3.13", "3.14")
_PROGRAMS = (os.path.join("bin", "python3"), "python.exe")
_PROBE = "import sys, ssl, venv, ensurepip; print(*sys.version_info[:2], sys.implementation.name)"
_HOW_TO_GET_ONE = """No Python from 3.12 to 3.14 was found. Get one, then run this again:
  Windows, macOS         https://www.python.org/downloads/
  Ubuntu 24, Debian 13   sudo apt-get install python3 python3-venv
  anywhere with uv       uv python install 3.12
  anywhere with pyenv    pyenv install 3.12"""


@dataclass(frozen=True)
class Interpreter:
    """A Python that was started once and answered."""

    command: tuple[str, ...]
    version: tuple[int, int]


def suits(version: tuple[int, int]) -> bool:
    """Whether the locked packages can be had for this version."""
    return OLDEST <= version <= NEWEST


def probe(command: Sequence[str]) -> Interpreter | None:
    """What `command` turns out to be, or None where it is no CPython that can make environments."""
    try:
        answer = subprocess.run(
            [*command, "-c", _PROBE], capture_output=True, text=True, timeout=20, check=True, stdin=subprocess.DEVNULL
        )
        major, minor, implementation = answer.stdout.split()
        version = int(major), int(minor)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return Interpreter(tuple(command), version) if implementation == "cpython" else None


def _this_one() -> str:
    """The running Python, or the one under it when it is an environment's: ours may be about to be made anew."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _by_name(names: Sequence[str]) -> Iterator[list[str]]:
    for name in names:
        found = shutil.which(name)
        if found:
            yield [found]


def _in_folders(home: Path) -> Iterator[list[str]]:
    """Pythons that pyenv and uv keep; they need not be on PATH."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or home / ".pyenv") / "versions"
    uv = Path(os.environ.get("UV_PYTHON_INSTALL_DIR") or home / ".local" / "share" / "uv" / "python")
    uv_windows = home / "AppData" / "Roaming" / "uv" / "python"
    kept = ((pyenv, ""), (uv, "cpython-"), (uv_windows, "cpython-"))
    for version in _PREFERRED:
        patterns = [folder / f"{prefix}{version}*" / name for folder, prefix in kept for name in _PROGRAMS]
        for pattern in patterns:  # glob.glob passes folders over that may not be read; Path.glob raises
            yield from ([path] for path in sorted(glob.glob(str(pattern)), reverse=True))


def candidates(home: Path) -> Iterator[list[str]]:
    """Commands that may start a fitting Python, the likeliest first."""
    yield [_this_one()]
    yield from _by_name([f"python{version}" for version in _PREFERRED])
    launcher = shutil.which("py")
    if launcher:
        yield from ([launcher, f"-{version}"] for version in _PREFERRED)
    yield from _in_folders(home)
    yield from _by_name(["python3", "python"])


def find() -> Interpreter:
    """The first candidate that fits. Raises SetUpError that says how to get one."""
    for command in candidates(Path.home()):
        interpreter = probe(command)
        if interpreter and suits(interpreter.version):
            return interpreter
    raise SetUpError(_HOW_TO_GET_ONE)
