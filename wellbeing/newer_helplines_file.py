"""Keeps the newer helplines that a person took, and looks at their signature again each time it reads them.

The file is what they took, byte for byte. Where it is missing or was touched, what shipped is there: nobody is ever
without helplines.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from wellbeing.helplines import Directory, shipped_directory
from wellbeing.makers import makers
from wellbeing.newer_helplines import directory_in
from wellbeing.signed_file import LARGEST, SignedFileError, see_newer, unpack
from wellbeing.signed_helplines import HELPLINES, HelplinesFile
from wellbeing.taken_file import forget, keep, read_at_most

NOT_USED = (
    "The newer helplines that you took cannot be used, so those that came with Feed Wellbeing are shown. {why}"
    " Take the file once more in the settings, or go back there to what came with Feed Wellbeing."
)


@dataclass(frozen=True, slots=True)
class InUse:
    """The `directory` that people see, of `version`; `taken` where it is not the one that shipped.

    `problem` says in words why what was taken is not used.
    """

    version: int
    directory: Directory
    taken: bool = False
    problem: str = ""


def in_use(path: Path) -> InUse:
    """What is kept in `path`, if that is in order, and newer than what shipped."""
    of_shipped = InUse(makers().helplines, shipped_directory())
    if not os.path.lexists(path):
        return of_shipped
    try:
        content = _signed(path)[1]
        if content.version <= of_shipped.version:
            return of_shipped  # a newer Feed Wellbeing came since
        return _of(content)
    except SignedFileError as error:
        return InUse(of_shipped.version, of_shipped.directory, problem=NOT_USED.format(why=error))


def take(path: Path, file: Path) -> InUse:
    """Keep `file` in `path` from now on. Raises SignedFileError, and nothing is another then."""
    data, content = _signed(file)
    see_newer(content.version, in_use(path).version)
    new = _of(content)
    keep(path, [data])
    return new


def go_back(path: Path) -> None:
    """Use what shipped again. Raises SignedFileError."""
    forget(path)


def _signed(file: Path) -> tuple[bytes, HelplinesFile]:
    data = read_at_most(file, LARGEST + 1)
    return data, unpack(HELPLINES, data, makers().key)


def _of(content: HelplinesFile) -> InUse:
    return InUse(content.version, directory_in(content, shipped_directory()), taken=True)
