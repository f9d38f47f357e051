"""What lies beside the database: files that could not be read and were set aside, and its last good copy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from wellbeing.last_good import copy_of
from wellbeing.private_file import settle, write_private

_JOURNALS = ("-wal", "-shm")
_PIECE = 1 << 20
"""Bytes that are copied at once."""


def set_aside(path: Path) -> Path | None:
    """Rename the database and its journal; None where there is nothing. Raises OSError.

    The day, and a number if need be, tell several apart. The journal goes first: after a power cut in between it is
    still found by the name of its database, and no other database takes it for its own.
    """
    aside = next(each for each in _names_aside(path) if not each.exists())
    there = path.exists()
    for ending in (*_JOURNALS, ""):
        if (part := path.with_name(path.name + ending)).exists():
            part.replace(aside.with_name(aside.name + ending))
    settle(path.parent)
    return aside if there else None


def _names_aside(path: Path) -> Iterator[Path]:
    today = date.today().isoformat()
    for number in ("", *map("-{}".format, range(2, 100))):
        yield path.with_name(f"{path.stem}-lost-{today}{number}{path.suffix}")
    raise OSError("there are too many already")


def put_back(path: Path) -> datetime | None:
    """Put the last good copy of `path` in its place; when it was made, None where there is none. Raises OSError."""
    copy = copy_of(path)
    if not copy.exists():
        return None
    take_away(path)
    with copy.open("rb") as file:
        write_private(path, iter(lambda: file.read(_PIECE), b""))
    return datetime.fromtimestamp(copy.stat().st_mtime)


def take_away(path: Path) -> None:
    """Delete a database and its journal, the journal first. Raises OSError."""
    for ending in (*_JOURNALS, ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def is_missing(path: Path) -> bool:
    """Whether a database stood at `path` and is gone, or empty, without having been erased: its copy is there."""
    return copy_of(path).exists() and not (path.exists() and path.stat().st_size)


def forget_copy(path: Path) -> None:
    """Delete the last good copy, and what a copying that was cut off has left. Raises OSError."""
    copy = copy_of(path)
    copy.unlink(missing_ok=True)
    for left in copy.parent.glob(f".{copy.name}.*"):
        left.unlink(missing_ok=True)


def forget_set_aside(path: Path) -> None:
    """Delete what `set_aside` kept. Raises OSError."""
    for aside in path.parent.glob(f"{path.stem}-lost-*{path.suffix}*"):
        aside.unlink()
