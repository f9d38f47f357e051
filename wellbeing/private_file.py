"""Writes files that only their owner may read, whole or not at all: a crash or a full disk leaves the old one.

Once written, they outlive a power cut, where the system can be told so.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


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
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have the new name reach the disk, too. It is in place already: where that does not work, nothing is wrong."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
