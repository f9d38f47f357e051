"""Which programs the app starts: the engine, the demo that serves the sample feed, and itself at login."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import wellbeing
from wellbeing.own_program import FROZEN, executable, way


@dataclass(frozen=True)
class Program:
    """A program to start: its `path`, `arguments`, and the working `folder`."""

    path: str
    arguments: tuple[str, ...]
    folder: str


def command_line(command: str, data: Path | None = None, language: str = "") -> Program:
    """`wellbeing COMMAND [--data DIR] [--language CODE]` as this very program is. `language` is the system's.

    It runs in the folder that holds our packages: `-m` looks in the working folder first, and that must not be
    wherever the person happened to start the app, where a file of the same name could lie.
    """
    options = ("--data", str(data.expanduser().resolve())) if data else ()
    speaks = ("--language", language) if language else ()
    home = Path(wellbeing.__file__).parents[1]
    return Program(executable(), (*way(), command, *options, *speaks), str(home))


def module(name: str) -> Program:
    """The module `name` of ours, one of wellbeing.own_program.WORKERS, as this very program is."""
    home = Path(wellbeing.__file__).parents[1]
    return Program(executable(), way(name), str(home))


def this_app(data: str = "") -> Program:
    """The app itself, for the system to start: its own command where it is installed, else our module."""
    options = ("--data", data) if data else ()
    home = str(Path(wellbeing.__file__).parents[1])
    command = Path(sys.executable).with_name("feed-wellbeing.exe" if sys.platform == "win32" else "feed-wellbeing")
    if FROZEN or command.exists():
        return Program(str(command), options, home)
    return Program(sys.executable, ("-m", "ui", *options), home)
