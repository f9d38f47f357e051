"""Writes a file that a person chose, beside the Qt thread: it may be large, and its disk slow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.jobs import Jobs
from wellbeing.private_file import write_private


class Saving(QObject):
    """`done` says of each file (path) whether it went well."""

    done = Signal(str, bool)

    def __init__(self, parent: QObject) -> None:
        """`parent` outlives what is saved."""
        super().__init__(parent)
        self._jobs = Jobs(self)

    def save(self, path: Path, words: Callable[[], str]) -> None:
        """Write what `words` gives into `path`, for the person's eyes alone."""
        self._jobs.do(lambda: _written(path, words), lambda went: self.done.emit(str(path), went))


def _written(path: Path, words: Callable[[], str]) -> bool:
    try:
        write_private(path, words().encode("utf-8"))
    except OSError:
        return False
    return True
