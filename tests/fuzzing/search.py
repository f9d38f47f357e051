"""Searches one target for inputs that break it, guided by the branches that they reach: a process of its own.

Started by __main__: `python -m tests.fuzzing.search TARGET NOTES [libFuzzer's options and folders]`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

from tests.fuzzing import doors
from tests.fuzzing.watched import Watched


def main() -> None:
    """Search until libFuzzer ends this process."""
    name, notes, *options = sys.argv[1:]
    watched_code = _packages(name)
    with atheris.instrument_imports(include=watched_code):
        target = doors.target(name)
    atheris.Setup([sys.argv[0], *options], Watched(target.try_one, Path(notes)))
    atheris.Fuzz()


def _packages(name: str) -> list[str]:
    """What the target names as PACKAGES, read without loading it: it would load them unwatched."""
    text = (doors.HERE / "targets" / f"{name}.py").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("PACKAGES = "))
    return [each.strip(' "()') for each in line.partition("=")[2].split(",") if each.strip(' "()')]


if __name__ == "__main__":
    main()
