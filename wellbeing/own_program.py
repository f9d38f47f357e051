"""How the program starts itself again: by its Python, or by its own command where it was frozen (installer.packages).

A frozen program is two that lie side by side, the app and the command line. Neither is a Python that could be told to
run a module, so that the app's workers are asked for at the command line.
"""

from __future__ import annotations

import sys
from pathlib import Path

COMMAND_LINE = "wellbeing"
WORKERS = ("wellbeing.rules_at_work", "wellbeing.rules_keeping")
"""Modules that the app runs as processes of their own, besides the command line."""

FROZEN = bool(getattr(sys, "frozen", False))
"""Whether this is a frozen program; PyInstaller sets it."""


def executable(frozen: bool = FROZEN, running: str = sys.executable, system: str = sys.platform) -> str:
    """The program that understands `way(…)`: this Python, or the frozen command line beside what is `running`."""
    ending = ".exe" if system == "win32" else ""
    return str(Path(running).with_name(f"{COMMAND_LINE}{ending}")) if frozen else running


def way(module: str = COMMAND_LINE, frozen: bool = FROZEN) -> tuple[str, ...]:
    """What `executable` is told ahead of the words for `module`; nothing where it is that module itself."""
    return () if frozen and module == COMMAND_LINE else ("-m", module)
