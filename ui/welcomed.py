"""What windows remember beside the settings: that a person was welcomed, and the country whose helplines they chose."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings


def kept(folder: Path) -> QSettings:
    """The small file of the windows in `folder`, its owner's alone: Qt would let everybody read one that it made."""
    with suppress(OSError):  # it says nothing of what people read, and the folder is closed
        (folder / "windows.ini").touch(mode=0o600)
    return QSettings(str(folder / "windows.ini"), QSettings.Format.IniFormat)


class Welcomed:
    """A mark beside the person's other data. A file that cannot be written welcomes once more."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the person's data."""
        self._kept = kept(folder)

    def is_so(self) -> bool:
        """Whether the person was welcomed."""
        return str(self._kept.value("welcomed")) == "yes"

    def be_so(self) -> None:
        """From now on they were."""
        self._kept.setValue("welcomed", "yes")
        self._kept.sync()
