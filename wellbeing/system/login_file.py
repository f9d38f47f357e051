"""The one file of ours in the folder of what starts at login, on systems that keep such a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wellbeing.private_file import write_private
from wellbeing.system.place import PlaceError

_LARGEST = 65_536
"""Bytes; ours has some hundred, and more would not be ours."""


@dataclass(frozen=True, slots=True)
class LoginFile:
    """The file `path`. Everything raises PlaceError."""

    path: Path

    def text(self) -> str | None:
        """What is in it, None where there is none."""
        try:
            with self.path.open("rb") as file:
                return file.read(_LARGEST).decode(errors="replace")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _refused(error) from error

    def write(self, text: str | None) -> None:
        """Have `text` in it; no file for None."""
        try:
            if text is None:
                self.path.unlink(missing_ok=True)
                return
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_private(self.path, text.encode(), mode=0o644)
        except OSError as error:
            raise _refused(error) from error


def _refused(error: OSError) -> PlaceError:
    why = error.strerror or error
    return PlaceError(f"The folder of what starts at login cannot be used ({why}). Make it writable, and try again.")
