"""Lets one program at a time at a file, however that program ends.

SQLite's lock on an empty file is the one that works alike on every system and ends with its process.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path


@contextmanager
def held(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock file `path`, which is made where it is missing; for threads of one program, too.

    Raises TimeoutError when somebody else still holds it after `patience` seconds, and OSError where it cannot be used.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # or SQLite has no reason to give
    with ExitStack() as stack:
        try:
            lock = stack.enter_context(closing(sqlite3.connect(path, timeout=patience, isolation_level=None)))
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise TimeoutError(errno.ETIMEDOUT, "another program is using it") from error
            raise OSError(errno.EACCES, f"{path.name}: {error}") from error
        yield
