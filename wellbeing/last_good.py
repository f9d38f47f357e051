"""Keeps beside a file that people edit a copy of how it last was in order: a mistake in it outlives no restart.

The engine writes the copy each time that it has read the file; engine and app begin with it where the file is broken.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private

log = logging.getLogger(__name__)

Mark = tuple[int, int, int] | None


def mark(path: Path) -> Mark:
    """What changes whenever the file at `path` does; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino


def copy_of(path: Path) -> Path:
    """Where the copy of `path` lies: under the same name, so that messages about it name what the person knows."""
    return path.parent / "last-good" / path.name


def keep(path: Path, seen: Mark) -> None:
    """Copy `path`, which was in order while it was `seen`. Where no copy can be kept, the file alone counts.

    A file that the person took away takes its copy along.
    """
    kept = copy_of(path)
    try:
        if seen is None:
            kept.unlink(missing_ok=True)
            return
        now = bytes_in(path)
        if mark(path) == seen and not (kept.exists() and bytes_in(kept) == now):
            kept.parent.mkdir(mode=0o700, exist_ok=True)
            write_private(kept, now)
    except OSError as error:
        log.info("no copy of %s can be kept (%s)", path.name, error.strerror)


def kept[T](path: Path, read: Callable[[Path], T]) -> T | None:
    """What the copy of `path` says; None where there is none, or none that `read` (ValueError) can read."""
    copy = copy_of(path)
    try:
        return read(copy) if copy.exists() else None
    except (ValueError, OSError):
        return None
