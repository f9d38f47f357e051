"""The settings file for whoever changes one thing at a time: each change is made to what stands there now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from wellbeing.last_good import Mark, kept, mark
from wellbeing.settings import Settings, SettingsError
from wellbeing.settings_file import newer_in, read_settings, write_anew, write_settings
from wellbeing.settings_steps import Change


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the file says now, and what was done to it.

    `settings` is None where it cannot be read (`trouble` says why, with the line) or was not written (`refused` says
    why). `before` are the settings that a change was made to, `aside` is where an unreadable file was put, `newer`
    names what this version does not know.
    """

    settings: Settings | None = None
    newer: tuple[str, ...] = ()
    trouble: str = ""
    refused: str = ""
    before: Settings | None = None
    aside: Path | None = None


class SettingsOnDisk:
    """The file at `path`. Nothing here raises; every method waits for the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: Mark | str = "not looked at yet"

    def look(self) -> Outcome:
        """Read it."""
        self._seen = mark(self._path)
        try:
            return Outcome(read_settings(self._path), newer_in(self._path))
        except SettingsError as error:
            return Outcome(trouble=str(error))

    def last_good(self) -> Settings:
        """What the file said when it was last in order, in an earlier run; every default where nobody knows."""
        return kept(self._path, read_settings) or Settings()

    def look_if_other(self) -> Outcome | None:
        """Read it if it is another since it was last read or written here."""
        return self.look() if mark(self._path) != self._seen else None

    def write(self, change: Change) -> Outcome:
        """Make `change`. A file that cannot be read is left alone."""
        try:
            before = read_settings(self._path)
            after = change(before)
            if after != before:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_settings(self._path, after)
        except SettingsError as error:
            return Outcome(trouble=str(error))
        except OSError as error:
            return Outcome(refused=error.strerror or str(error))
        return replace(self.look(), before=before)

    def write_anew(self, settings: Settings) -> Outcome:
        """Begin a new file with `settings`, the one there is kept beside it."""
        try:
            aside = write_anew(self._path, settings)
        except (OSError, SettingsError) as error:
            return replace(self.look(), refused=getattr(error, "strerror", None) or str(error))
        return replace(self.look(), aside=aside)
