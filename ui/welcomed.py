"""What windows remember beside the settings: that a person was welcomed, and the country whose helplines they chose."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings


def kept(folder: Path) -> QSettings:
    """The small file of the windows in `folder`; made when there is something to remember."""
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
