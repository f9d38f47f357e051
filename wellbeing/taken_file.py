"""Reads and keeps the signed files that a person took, and says in words what a disk refuses."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path

from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private
from wellbeing.signed_file import SignedFileError

UNREADABLE = "{file} cannot be read ({why})."
NOT_WRITTEN = "{file} cannot be written ({why}). Make its folder writable, then try again."
NO_ROOM = "There is no room left for {file} ({why}). Make room on the disk, then try again."

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


def read_at_most(path: Path, most: int) -> bytes:
    """What is in `path`, no more than `most` bytes. Raises SignedFileError."""
    try:
        return bytes_in(path, most)
    except OSError as error:
        raise SignedFileError(UNREADABLE.format(file=path, why=error.strerror)) from error


def keep(path: Path, pieces: Iterable[bytes]) -> None:
    """Put `pieces` into `path`, whole or not at all: what was taken before stays. Raises SignedFileError."""
    try:
        write_private(path, pieces)
    except OSError as error:
        raise _not_written(path, error) from error


def forget(path: Path) -> None:
    """Have nothing in `path` any more. Raises SignedFileError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> SignedFileError:
    words = NO_ROOM if error.errno in _FULL else NOT_WRITTEN
    return SignedFileError(words.format(file=path, why=error.strerror or error))
