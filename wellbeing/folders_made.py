"""Which folders of others had to be made for ours, so that taking the program away leaves none that was not there.

A fresh account may have no ~/.config or ~/.local/share yet. A folder goes again only while it is empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private

NOTE = "made-folders"
"""The file of that name in the data folder has a folder a line, those within others first. The Debian package's own
way out (installer/packages/linux/postrm) reads it too: it has a shell and nothing else."""


def first_missing(folder: Path) -> str:
    """The topmost folder on the way to `folder` that is not there yet, "" where it is."""
    missing = missing_on_the_way([folder])
    return str(missing[-1]) if missing else ""


def remove_folders(folder: Path, made: str) -> None:
    """Take away `folder` and those above it up to `made` ("" for none), as far as they are empty."""
    top = Path(made)
    while made and (folder == top or top in folder.parents):
        try:
            folder.rmdir()
        except OSError:  # not empty, or gone already
            if folder.exists():
                return
        folder = folder.parent


def missing_on_the_way(folders: Iterable[Path]) -> list[Path]:
    """Those of `folders`, and of the folders around them, that are not there yet: those within others first."""
    missing = {way for folder in folders for way in (folder, *folder.parents) if not way.exists()}
    return sorted(missing, key=lambda way: (-len(way.parts), way))


def note(data: Path, made: Iterable[Path]) -> None:
    """Keep in the folder `data` that `made` were made for ours. Raises OSError."""
    new = [each for each in made if each not in noted(data)]
    if new:
        lines = sorted([*noted(data), *new], key=lambda way: (-len(way.parts), way))
        write_private(data / NOTE, "".join(f"{each}\n" for each in lines).encode())


def noted(data: Path) -> list[Path]:
    """What was kept; nothing where that cannot be read."""
    try:
        return [Path(line) for line in bytes_in(data / NOTE).decode("utf-8").splitlines()]
    except (OSError, ValueError):
        return []


def remove_empty(folders: Iterable[Path]) -> None:
    """Take away those of `folders` that are empty, in this order."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()
