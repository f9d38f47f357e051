"""Writes files that only their owner may read, whole or not at all: a crash or a full disk leaves the old one.

Once written, they outlive a power cut, where the system can be told so.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_HALF = re.compile(r"\..+\.[a-z0-9_]{8}")
"""The names that `replacing` gives (tempfile.mkstemp)."""

_SURELY_LEFT = 3600.0
"""Seconds."""


def write_private(path: Path, data: bytes | Iterable[bytes], mode: int = 0o600) -> None:
    """Put `data`, or its pieces as they come, into `path` in one step. Raises OSError.

    A symbolic link (settings kept elsewhere) stays one.
    """
    with replacing(path, mode) as temporary, temporary.open("wb") as file:
        file.writelines([data] if isinstance(data, bytes) else data)


@contextmanager
def replacing(path: Path, mode: int = 0o600) -> Iterator[Path]:
    """An empty private file beside `path`, to be filled and closed; it is in the place of `path` afterwards.

    Raises OSError; then, and when filling it fails, `path` is as it was.
    """
    path = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        os.close(handle)
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    settle(path.parent)


def tidy(folder: Path) -> None:
    """Delete what writes that a crash or a power cut ended have left in `folder`. Where it does not work, it stays.

    What is younger than an hour may be being written by another program.
    """
    with suppress(OSError):
        for each in folder.iterdir():
            if _HALF.fullmatch(each.name) and time.time() - each.stat().st_mtime > _SURELY_LEFT:
                each.unlink()


def settle(folder: Path) -> None:
    """Have the names in `folder` reach the disk, too. They are in place: where that does not work, nothing is wrong."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
