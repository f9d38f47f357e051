"""Remembers that a person was welcomed, so that it happens once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings


class Welcomed:
    """A mark in a small file beside the person's other data. A file that cannot be written welcomes once more."""

    def __init__(self, file: Path) -> None:
        """`file` is made when there is something to remember."""
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    def is_so(self) -> bool:
        """Whether the person was welcomed."""
        return str(self._kept.value("welcomed")) == "yes"

    def be_so(self) -> None:
        """From now on they were."""
        self._kept.setValue("welcomed", "yes")
        self._kept.sync()
