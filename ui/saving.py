"""Writes a file that a person chose, in a thread: it may be large, and its disk slow."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from wellbeing.private_file import write_private


class Saving(QObject):
    """`done` says of each file (path) whether it went well."""

    done = Signal(str, bool)

    def save(self, path: Path, words: Callable[[], str]) -> None:
        """Write what `words` gives into `path`, for the person's eyes alone."""

        def job() -> None:
            try:
                write_private(path, words().encode("utf-8"))
                went = True
            except OSError:
                went = False
            with suppress(RuntimeError):  # the window is gone
                self.done.emit(str(path), went)

        QThreadPool.globalInstance().start(job)
