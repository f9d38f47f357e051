"""Whether the program itself lies where a service can run it and no other account can change it."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from stat import S_IROTH, S_ISDIR, S_ISVTX, S_IWGRP, S_IWOTH, S_IXOTH

import wellbeing
from wellbeing.own_program import FROZEN, executable, way

ADVICE = "Install Feed Wellbeing for the whole computer, for example below /opt, as the administrator, and try again."


class ProgramError(Exception):
    """The program cannot be run as a service from where it is; the message is for people."""


@dataclass(frozen=True, slots=True)
class ThisProgram:
    """`python` runs the packages in `folder`, told `way` ahead of our words; `parts` are the files and folders that it
    needs. A frozen program is its own python, and told nothing ahead."""

    python: str
    folder: str
    parts: tuple[Path, ...]
    way: tuple[str, ...] = ("-m", "wellbeing")

    def command(self, *words: str) -> list[str]:
        """The command line that does what `words` say."""
        return [self.python, *self.way, *words]


def this_program() -> ThisProgram:
    """The program that runs now."""
    folder = Path(wellbeing.__file__).parents[1]
    python = Path(executable())
    parts = (python, python.resolve(), Path(sys.prefix), Path(sys.base_prefix))
    packages = folder if FROZEN else folder / "wellbeing"  # an archive has no folder of its own for each
    return ThisProgram(str(python), str(folder), (*parts, packages), way())


def see_safe(parts: Iterable[Path], owner: int = 0, groups: Collection[int] = (0,)) -> None:
    """Raises ProgramError unless every one of `parts`, and each folder above it, is `owner`'s and open to everybody.

    `groups` are those that may write there all the same.
    """
    for part in dict.fromkeys(step for each in parts for step in (each, *each.parents)):
        try:
            found = part.stat()
        except OSError as error:
            raise ProgramError(f"{part} cannot be looked at ({error.strerror}). {ADVICE}") from error
        kept = not found.st_mode & S_IWOTH or (S_ISDIR(found.st_mode) and found.st_mode & S_ISVTX)
        if found.st_uid not in (0, owner) or not kept or (found.st_mode & S_IWGRP and found.st_gid not in groups):
            raise ProgramError(f"{part} can be changed by other accounts. {ADVICE}")
        if not found.st_mode & S_IXOTH or not found.st_mode & S_IROTH:
            raise ProgramError(f"{part} cannot be read by other accounts, so no service can run it. {ADVICE}")
