"""How Windows runs the program as a service, and whether it lies where no other account can change it. Pure."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

import wellbeing
from wellbeing.holding.program import ProgramError
from wellbeing.holding.windows_layout import WindowsLayout
from wellbeing.own_program import FROZEN, executable, way

OUTSIDE = (
    "{part} lies where other accounts may change it. Install Feed Wellbeing, and the Python that runs it, for the whole"
    " computer, below {folders}, and try again."
)


@dataclass(frozen=True, slots=True)
class WindowsProgram:
    """`python` runs the packages in `folder`. `service` is the program behind it, where `python` merely starts another.

    The python.exe of a virtual environment starts the one that it was made of, and Windows takes a service's word from
    the very process that it has started. So that one is the service, told which environment is its own as
    multiprocessing tells it. A frozen program is both, and is told nothing ahead of our words (`way`).
    """

    python: str
    service: str
    folder: str
    way: tuple[str, ...] = ("-m", "wellbeing")

    @property
    def env(self) -> dict[str, str]:
        """What the service's environment has beside the system's."""
        own = {"__PYVENV_LAUNCHER__": self.python} if self.python != self.service else {}
        return {**own, "PYTHONPATH": self.folder, "PYTHONUTF8": "1"}

    @property
    def parts(self) -> tuple[str, ...]:
        """The files and folders that it needs."""
        return (self.python, self.service, self.folder)

    def command(self, at: WindowsLayout, language: str) -> str:
        """What Windows runs as the service that stands for the account of `at`."""
        words = [self.service, *self.way, "engine", "--data", str(at.engine), "--key-file"]
        words += ["--guardian", str(at.guardian), "--held", str(at.held), "--language", language]
        return subprocess.list2cmdline(words)


def language_of(command: str) -> str:
    """The language in which the service was set up that runs `command`."""
    return command.rpartition(" --language ")[2]


def this_windows_program() -> WindowsProgram:
    """The program that runs now."""
    python, folder = executable(), str(Path(wellbeing.__file__).parents[1])
    behind = python if FROZEN else str(getattr(sys, "_base_executable", "") or python)
    return WindowsProgram(python, behind, folder, way())


def see_safe(parts: Iterable[str], env: Mapping[str, str] = os.environ) -> None:
    """Raises ProgramError unless every one of `parts` lies below a folder of programs: everybody reads there, and
    administrators alone write."""
    names = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")
    folders = dict.fromkeys(PureWindowsPath(env[name]) for name in names if env.get(name))
    for part in parts:
        path = PureWindowsPath(part)
        if ".." in path.parts or not any(folder in path.parents for folder in folders):
            raise ProgramError(OUTSIDE.format(part=part, folders=" or ".join(map(str, folders))))
