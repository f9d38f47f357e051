"""Which programs the app starts: the engine, and the demo that serves the sample feed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import wellbeing


@dataclass(frozen=True)
class Program:
    """A program to start: its `path`, `arguments`, and the working `folder`."""

    path: str
    arguments: tuple[str, ...]
    folder: str


def command_line(command: str, data: Path | None = None) -> Program:
    """`wellbeing COMMAND [--data DIR]` with this very Python.

    It runs in the folder that holds our packages: `-m` looks in the working folder first, and that must not be
    wherever the person happened to start the app, where a file of the same name could lie.
    """
    options = ("--data", str(data.expanduser().resolve())) if data else ()
    home = Path(wellbeing.__file__).parents[1]
    return Program(sys.executable, ("-m", "wellbeing", command, *options), str(home))
