"""Reads what is a file, and nothing else: a pipe or a device in its place would keep who reads it waiting for ever.

A folder of a person's own is theirs to fill, so anything can stand under a name that we read at every start.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

NO_FILE = "a folder, a pipe or a device is there in place of a file"

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
"""A pipe is opened without waiting for who writes into it, and seen to be one."""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file at `path`, or the one that it links to. Raises OSError, whose `strerror` says what is there instead."""
    if path.is_dir():  # which Windows calls a lack of permission
        raise OSError(errno.EISDIR, NO_FILE, str(path))
    handle = os.open(path, os.O_RDONLY | _AT_ONCE)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, NO_FILE, str(path))
        yield file


def bytes_in(path: Path, most: int = -1) -> bytes:
    """What stands in the file at `path`, no more than `most` bytes; all for a negative number. Raises OSError."""
    with opened(path) as file:
        return file.read(most)


def bytes_named(path: Path, most: int = -1) -> bytes:
    """As `bytes_in`, of what a person names on a command line: a pipe is what they mean then. Raises OSError."""
    with path.open("rb") as file:
        return file.read(most)
