"""Whether this program may change the computer, and how a person starts it so that it may."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence

from wellbeing.own_program import executable, way
from wellbeing.system.runner import Run, run

_ELEVATED = ("S-1-16-12288", "S-1-16-16384")
"""The levels at which Windows runs a program of an administrator who said yes, and the system's own."""

NEEDS_ADMINISTRATOR = "This needs the administrator of this computer. Please run:\n\n  {command}\n"
NEEDS_ELEVATION = (
    "This needs the administrator of this computer. Open the start menu, type cmd, choose “Run as administrator”, say"
    " yes, and type there:\n\n  {command}\n"
)


def is_administrator(system: str = sys.platform, run: Run = run, env: Mapping[str, str] = os.environ) -> bool:
    """Whether it may, on `system` (sys.platform)."""
    if system != "win32":
        return hasattr(os, "geteuid") and os.geteuid() == 0
    whoami = rf"{env.get('SystemRoot', r'C:\Windows')}\System32\whoami.exe"
    ran = run([whoami, "/groups", "/fo", "csv", "/nh"], seconds=10)
    return ran.code == 0 and any(f'"{level}"' in ran.out for level in _ELEVATED)


def told_how(words: Sequence[str], system: str = sys.platform) -> str:
    """How to run the program with `words` as the administrator, in words for people."""
    command = [executable(), *way(), *words]
    if system == "win32":
        return NEEDS_ELEVATION.format(command=subprocess.list2cmdline(command))
    return NEEDS_ADMINISTRATOR.format(command=shlex.join(["sudo", *command]))
